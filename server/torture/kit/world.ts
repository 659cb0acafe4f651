import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { findRunningDatabase } from '../../src/kernel/db/embedded/embedded.ts';
import { hashPassword } from '../../src/platform/accounts/passwords.ts';
import type { Answer, Caller, TestOrg } from '../../test/system.ts';
import { freePort, type ServerProcess, type StartOptions, startServer } from './server-process.ts';

export type Role = 'owner' | 'manager' | 'tech';
export type WorldOrg = TestOrg<'manager' | 'tech'>;

export const PASSWORD = 'Grue-Levage-Nuit-42';
const ENV = {
  ORGA_MODE: 'development',
  ORGA_DB_FSYNC: 'false',
  ORGA_LOG_LEVEL: 'info',
  ORGA_TRUST_PROXY: 'true',
  ORGA_PUBLIC_URL: 'http://localhost:3000',
};

/**
 * Server processes on one throw-away embedded database, with orgs of their own making and a superuser's view past every
 * guard. Senders are told apart by X-Forwarded-For, as behind a proxy.
 */
export class World {
  readonly servers: ServerProcess[] = [];
  readonly admin: pg.Client;
  readonly logFile: string;
  private readonly dataDir: string;
  private passwordHash = '';

  private constructor(dataDir: string, admin: pg.Client, logFile: string) {
    this.dataDir = dataDir;
    this.admin = admin;
    this.logFile = logFile;
  }

  static async open(dataDir: string, processes = 1, env: Record<string, string> = {}): Promise<World> {
    const logFile = join(dataDir, 'server.log');
    const first = await startSomewhere(dataDir, { env: { ...ENV, ...env }, logFile });
    const url = new URL(findRunningDatabase(dataDir)?.adminUrl ?? '');
    url.pathname = '/orga';
    const admin = new pg.Client({ connectionString: url.href });
    admin.on('error', () => {});
    await admin.connect();
    const world = new World(dataDir, admin, logFile);
    world.servers.push(first);
    world.passwordHash = await hashPassword(PASSWORD);
    for (let n = 1; n < processes; n++) world.servers.push(await world.startBeside());
    return world;
  }

  get urls(): { appUrl: string; ownerUrl: string } {
    const urls = findRunningDatabase(this.dataDir);
    if (!urls) throw new Error('the database is not running');
    return urls;
  }

  /** One more server on the same database; `program` may be another copy of ours. */
  startBeside(options: StartOptions = {}): Promise<ServerProcess> {
    const env = { ...ENV, ORGA_WORKER: 'separate', DATABASE_URL: this.urls.appUrl, ...options.env };
    return startSomewhere(this.dataDir, { logFile: this.logFile, ...options, env });
  }

  /** Calls of one server, in the form that the sweeps take. */
  via(server: ServerProcess | undefined) {
    const base = server?.url ?? '';
    return {
      inject: async (
        as: Caller | null,
        method: string,
        url: string,
        body?: unknown,
        headers: Record<string, string> = {},
      ): Promise<Answer> => {
        const isJson = body !== undefined && typeof body !== 'string';
        const answer = await fetch(`${base}/api/v1${url}`, {
          method,
          headers: {
            ...(as ? { authorization: `Bearer ${as.token}`, 'x-org-id': as.orgId } : {}),
            'x-forwarded-for': randomSender(),
            ...(isJson ? { 'content-type': 'application/json' } : {}),
            ...headers,
          },
          ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as string) }),
          signal: AbortSignal.timeout(30_000),
        });
        const text = await answer.text();
        const parsed = /json/.test(answer.headers.get('content-type') ?? '') && text !== '' ? JSON.parse(text) : text;
        return { status: answer.status, headers: Object.fromEntries(answer.headers), body: parsed, text };
      },
    };
  }

  get call() {
    return this.via(this.servers[0]).inject;
  }

  /** The same, and anything but success is an error of the campaign itself. */
  async must(as: Caller | null, method: string, url: string, body?: unknown, headers = {}): Promise<Answer> {
    const answer = await this.call(as, method, url, body, headers);
    if (answer.status >= 300) throw new Error(`${method} ${url}: ${answer.status} ${answer.text.slice(0, 400)}`);
    return answer;
  }

  async addAccount(email = `${randomBytes(5).toString('hex')}@example.org`, name = 'Camille Torture'): Promise<string> {
    const id = randomUUID();
    await this.admin.query(
      `insert into platform.account (id, email, name, locale, password_hash, email_verified_at) values ($1, $2, $3, 'fr', $4, now())`,
      [id, email, name, this.passwordHash],
    );
    return id;
  }

  async signIn(email: string, orgId = '', role = ''): Promise<Caller & { refresh: string; sessionId: string }> {
    const { body } = await this.must(null, 'POST', '/auth/sign-in', { email, password: PASSWORD, delivery: 'bearer' });
    const token = String(body.accessToken);
    const { s } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { s: string };
    return { accountId: body.accountId, email, role, orgId, token, refresh: body.refreshToken, sessionId: s };
  }

  async addMember(orgId: string, role: string): Promise<Caller> {
    const email = `${randomBytes(5).toString('hex')}@example.org`;
    const id = await this.addAccount(email);
    await this.admin.query('insert into platform.account_org (account_id, org_id) values ($1, $2)', [id, orgId]);
    await this.admin.query('insert into platform.membership (org_id, account_id, role) values ($1, $2, $3)', [
      orgId,
      id,
      role,
    ]);
    return this.signIn(email, orgId, role);
  }

  async addOrg(name = 'Théâtre des Essais', products: 'theatre' | 'syndic' = 'theatre'): Promise<WorldOrg> {
    const email = `${randomBytes(5).toString('hex')}@example.org`;
    await this.addAccount(email);
    const founder = await this.signIn(email);
    const org = { name, kind: products, zone: 'Europe/Paris', locale: 'fr' };
    const { body } = await this.must(founder, 'POST', '/orgs', org);
    const owner = { ...founder, orgId: body.id, role: 'owner' };
    const [manager, tech] = [await this.addMember(body.id, 'manager'), await this.addMember(body.id, 'tech')];
    return { id: body.id, as: { owner, manager, tech } };
  }

  async rows<R>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.admin.query(text, values)).rows as R[];
  }

  async close(): Promise<void> {
    await this.admin.end().catch(() => {});
    for (const server of this.servers.toReversed()) await server.kill('SIGTERM');
  }
}

/** On a free port; another program may take it first, so it is tried again elsewhere. */
async function startSomewhere(dataDir: string, options: StartOptions, again = 2): Promise<ServerProcess> {
  try {
    return await startServer(dataDir, freePort(), { timeoutMs: 60_000, ...options });
  } catch (error) {
    if (again === 0) throw error;
    return startSomewhere(dataDir, options, again - 1);
  }
}

export const randomSender = (): string => `10.${[...randomBytes(3)].join('.')}`;
