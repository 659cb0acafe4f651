import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { buildSystem, type System } from '../src/app.ts';
import type { Config } from '../src/kernel/config/config.ts';
import { newId } from '../src/kernel/ids/ids.ts';
import { insertAccount, markVerified } from '../src/platform/accounts/index.ts';
import { createOrg, insertMembership, linkAccount, type NewOrg } from '../src/platform/orgs/index.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** Somebody signed in, acting in one org. */
export type Caller = {
  readonly accountId: string;
  readonly email: string;
  readonly role: string;
  readonly orgId: string;
  readonly token: string;
};
export type TestOrg<R extends string = string> = {
  readonly id: string;
  readonly as: Readonly<Record<R | 'owner', Caller>>;
};
type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Headers = Record<string, string>;

// Tests look into answers freely; a wrong path fails the expectation.
// oxlint-disable-next-line typescript/no-explicit-any
export type Answer<B = any> = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: B;
  readonly text: string;
};

const CONFIG: Omit<Config, 'database'> = {
  mode: 'development',
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://localhost:3000',
  dataDir: '/nowhere',
  valkeyUrl: undefined,
  listCacheMb: 4,
  secrets: ['a secret of tests that is long enough to be one'],
  smtpUrl: undefined,
  mailFrom: 'Orga <no-reply@localhost>',
  worker: 'in-process',
  logLevel: 'silent',
  trustProxy: false,
  load: { maxInFlight: 2_000, maxConnections: 10_000 },
  webDist: '/nowhere',
  backup: {
    target: undefined,
    recipients: [],
    unencrypted: false,
    identityFile: undefined,
    hour: 2,
    maxAgeHours: 26,
    s3: undefined,
  },
  observe: { metrics: undefined, tracing: undefined },
};

/** The whole system on a database of its own. `work: true` also runs its jobs. Close it in afterAll. */
export async function testSystem(
  options: { work?: boolean; config?: Partial<Config>; database?: TestDatabase; logger?: pino.Logger } = {},
): Promise<TestSystem> {
  // A second system on the database of the first is a second process of the same installation.
  const database = options.database ?? (await testDatabase());
  const config: Config = {
    ...CONFIG,
    database: {
      appUrl: database.appUrl,
      ownerUrl: database.ownerUrl,
      poolSize: 10,
      preparedStatements: true,
      fsync: true,
    },
    ...options.config,
  };
  const system = await buildSystem(
    config,
    { appUrl: database.appUrl },
    options.logger ?? pino({ level: config.logLevel }),
  );
  await system.start({ work: options.work ?? false });
  return new TestSystem(system, database);
}

export class TestSystem {
  readonly system: System;
  readonly database: TestDatabase;

  constructor(system: System, database: TestDatabase) {
    this.system = system;
    this.database = database;
  }

  get deps(): System['deps'] {
    return this.system.deps;
  }

  /** An org with its owner and one member for each further role, all signed in. */
  async addOrg<R extends string = never>(roles: readonly R[] = [], org: Partial<NewOrg> = {}): Promise<TestOrg<R>> {
    const owner = await this.addAccount();
    const input = { name: 'Théâtre des Essais', kind: 'theatre', zone: 'Europe/Paris', locale: 'fr', ...org };
    const { id } = await this.deps.db.transaction(owner.id, tx => createOrg(tx, this.deps.events, owner.id, input));
    const callers: Record<string, Caller> = { owner: await this.signIn(owner, id, 'owner') };
    for (const role of roles) callers[role] = await this.addMember(id, role);
    // Every asked role was just filled in.
    return { id, as: callers as TestOrg<R>['as'] };
  }

  async addMember(orgId: string, role: string, email?: string): Promise<Caller> {
    const account = await this.addAccount(email);
    await this.deps.db.transaction(orgId, async tx => {
      await linkAccount(tx, account.id);
      await insertMembership(tx, account.id, role);
      await this.deps.events.emit(tx, 'platform.member.joined', { accountId: account.id });
    });
    return this.signIn(account, orgId, role);
  }

  async addAccount(
    email = `${randomBytes(5).toString('hex')}@example.org`,
    name = 'Camille Test',
  ): Promise<{ id: string; email: string }> {
    const id = newId();
    await this.deps.db.transaction(id, async tx => {
      await insertAccount(tx, { id, email, name, locale: 'fr' });
      await markVerified(tx, id, null);
    });
    return { id, email };
  }

  async signIn(account: { id: string; email: string }, orgId: string, role: string): Promise<Caller> {
    const { access } = await this.deps.db.transaction(account.id, tx =>
      this.deps.sessions.open(tx, account.id, { ip: null, userAgent: null }, this.deps.clock()),
    );
    return { accountId: account.id, email: account.email, role, orgId, token: access };
  }

  /**
   * One call below /api/v1; `null` for nobody. Objects are sent as JSON; text, bytes and streams as they are, with the
   * content type of `headers`.
   */
  async inject(as: Caller | null, method: Method, url: string, body?: unknown, headers: Headers = {}): Promise<Answer> {
    const answer = await this.system.http.inject({
      method,
      url: `/api/v1${url}`,
      headers: { ...(as ? { authorization: `Bearer ${as.token}`, 'x-org-id': as.orgId } : {}), ...headers },
      // light-my-request takes JSON objects, text, buffers and streams alike.
      ...(body === undefined ? {} : { payload: body as string }),
    });
    const isJson = /json/.test(String(answer.headers['content-type'] ?? ''));
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
      body: isJson && answer.payload !== '' ? answer.json() : answer.payload,
      text: answer.payload,
    };
  }

  async close(): Promise<void> {
    await this.system.stop();
    await this.database.close();
  }
}

/** Asks until the answer is not undefined; fails with `what` when it stays away. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  withinMs = 10_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${withinMs} ms`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
