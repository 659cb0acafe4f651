import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';

const folders: string[] = [];
const secret = 'b7f1c0'.repeat(8);
const sound = { ORGA_MODE: 'production', ORGA_SECRETS: secret, ORGA_PUBLIC_URL: 'https://orga.example' };

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'orga-config-'));
  folders.push(folder);
  return folder;
}

const textOf = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const names = (matches: Iterable<RegExpExecArray>): string[] => [...matches].map(match => match[1] ?? '').toSorted();

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env, temporaryFolder());
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('without any variable', () => {
  test('it is a demonstration on port 3000 of this machine only, with the embedded database', () => {
    const cwd = temporaryFolder();
    const config = loadConfig({}, cwd);
    expect(config).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      dataDir: join(cwd, 'data'),
      database: { appUrl: undefined, ownerUrl: undefined, poolSize: 10, preparedStatements: true, fsync: true },
      smtpUrl: undefined,
      worker: 'in-process',
      logLevel: 'warn',
      trustProxy: false,
      webDist: join(cwd, 'web/dist'),
    });
    expect(Object.isFrozen(config) && Object.isFrozen(config.database) && Object.isFrozen(config.secrets)).toBe(true);
  });

  test('a secret is made once, readable by the owner only, and found again', () => {
    const cwd = temporaryFolder();
    const first = loadConfig({}, cwd).secrets;
    expect(first[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(loadConfig({}, cwd).secrets).toEqual(first);
    if (process.platform !== 'win32') expect(statSync(join(cwd, 'data/secret')).mode & 0o777).toBe(0o600);
  });

  test('empty variables count as not set', () => {
    expect(problemsOf({ ORGA_PORT: '', ORGA_MODE: ' ', DATABASE_URL: '' })).toEqual([]);
  });
});

const recipient = `age1${'q'.repeat(58)}`;

describe('settings of backups', () => {
  test('name a folder from where we stand, or a bucket with its key', () => {
    expect(
      loadConfig({ ...sound, ORGA_BACKUP_TARGET: 'b', ORGA_BACKUP_RECIPIENTS: recipient }, '/srv').backup,
    ).toMatchObject({ target: '/srv/b', s3: undefined });
    expect(problemsOf({ ORGA_BACKUP_TARGET: 's3://backups/orga' })).toEqual([
      expect.stringMatching(/^ORGA_BACKUP_S3_KEY_ID/),
      expect.stringMatching(/^ORGA_BACKUP_S3_SECRET/),
    ]);
    expect(problemsOf({ ORGA_BACKUP_TARGET: 'ftp://u:hunter2@x/y' }).join()).toMatch(
      /^ORGA_BACKUP_TARGET((?!hunter2).)*$/,
    );
  });

  test('take no key for a recipient, and never repeat it', () => {
    const [problem = ''] = problemsOf({ ORGA_BACKUP_RECIPIENTS: 'AGE-SECRET-KEY-1QQQQ' });
    expect(problem).toMatch(/^ORGA_BACKUP_RECIPIENTS/);
    expect(problem).not.toContain('QQQQ');
  });

  test('do without a key only outside of production', () => {
    expect(problemsOf({ ORGA_BACKUP_TARGET: 'b', ORGA_BACKUP_UNENCRYPTED: 'true' })).toEqual([]);
    expect(problemsOf({ ...sound, ORGA_BACKUP_TARGET: 'b' })).toEqual([
      expect.stringMatching(/^ORGA_BACKUP_RECIPIENTS/),
    ]);
    expect(problemsOf({ ...sound, ORGA_BACKUP_UNENCRYPTED: 'true' })).toEqual([
      expect.stringMatching(/^ORGA_BACKUP_UNENCRYPTED/),
    ]);
  });
});

describe('every variable', () => {
  test('is taken over', () => {
    const config = loadConfig(
      {
        ...sound,
        ORGA_PORT: '8080',
        ORGA_HOST: '0.0.0.0',
        ORGA_DATA: '/var/lib/orga',
        ORGA_PUBLIC_URL: 'https://orga.example/',
        DATABASE_URL: 'postgres://app:pw@db/orga',
        DATABASE_OWNER_URL: 'postgresql://owner:pw@db/orga',
        ORGA_SECRETS: `${secret}, ${secret}old`,
        ORGA_DB_POOL: '25',
        ORGA_DB_PREPARED: 'false',
        ORGA_SMTP_URL: 'smtps://mail.example:465',
        ORGA_MAIL_FROM: 'Crew <crew@example.org>',
        ORGA_WORKER: 'separate',
        ORGA_LOG_LEVEL: 'debug',
        ORGA_TRUST_PROXY: 'true',
        ORGA_MAX_IN_FLIGHT: '500',
        ORGA_MAX_CONNECTIONS: '2000',
        ORGA_WEB_DIST: '/srv/web',
        DATABASE_BACKUP_URL: 'postgres://backup:pw@db/orga',
        ORGA_BACKUP_TARGET: 's3://backups/orga',
        ORGA_BACKUP_RECIPIENTS: recipient,
        ORGA_BACKUP_IDENTITY_FILE: '/etc/orga/key',
        ORGA_BACKUP_HOUR: '4',
        ORGA_BACKUP_MAX_AGE_HOURS: '30',
        ORGA_BACKUP_S3_ENDPOINT: 'https://s3.example',
        ORGA_BACKUP_S3_REGION: 'eu-west-3',
        ORGA_BACKUP_S3_KEY_ID: 'key',
        ORGA_BACKUP_S3_SECRET: 'hidden',
      },
      '/nowhere',
    );
    expect(config).toEqual({
      mode: 'production',
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://orga.example',
      dataDir: '/var/lib/orga',
      database: {
        appUrl: 'postgres://app:pw@db/orga',
        ownerUrl: 'postgresql://owner:pw@db/orga',
        backupUrl: 'postgres://backup:pw@db/orga',
        poolSize: 25,
        preparedStatements: false,
        fsync: true,
      },
      secrets: [secret, `${secret}old`],
      smtpUrl: 'smtps://mail.example:465',
      mailFrom: 'Crew <crew@example.org>',
      worker: 'separate',
      logLevel: 'debug',
      trustProxy: true,
      load: { maxInFlight: 500, maxConnections: 2000 },
      listCacheMb: 16,
      valkeyUrl: undefined,
      webDist: '/srv/web',
      backup: {
        target: 's3://backups/orga',
        recipients: [recipient],
        unencrypted: false,
        identityFile: '/etc/orga/key',
        hour: 4,
        maxAgeHours: 30,
        s3: { endpoint: 'https://s3.example', region: 'eu-west-3', keyId: 'key', secret: 'hidden' },
      },
      observe: { metrics: undefined, tracing: undefined },
    });
  });

  test('that is wrong gets a line of its own, all at once', () => {
    const problems = problemsOf({
      ORGA_MODE: 'prod',
      ORGA_PORT: '70000',
      ORGA_HOST: 'http://0.0.0.0',
      ORGA_PUBLIC_URL: 'orga.example',
      DATABASE_URL: 'mysql://u:hunter2@db/x',
      ORGA_DB_POOL: '1e3',
      ORGA_DB_PREPARED: 'yes',
      ORGA_SECRETS: 'short',
      ORGA_SMTP_URL: 'mail.example',
      ORGA_WORKER: 'both',
      ORGA_LOG_LEVEL: 'loud',
      ORGA_TRUST_PROXY: '1',
    });
    const names = problems.map(problem => problem.split(':')[0]);
    expect(names).toEqual([
      'ORGA_MODE',
      'ORGA_PORT',
      'ORGA_PUBLIC_URL',
      'DATABASE_URL',
      'ORGA_DB_POOL',
      'ORGA_DB_PREPARED',
      'ORGA_SMTP_URL',
      'ORGA_WORKER',
      'ORGA_LOG_LEVEL',
      'ORGA_TRUST_PROXY',
      'ORGA_SECRETS',
      'ORGA_HOST',
    ]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test('of the owner without one of the application is refused', () => {
    expect(problemsOf({ DATABASE_OWNER_URL: 'postgres://o@db/x' })).toEqual([
      expect.stringMatching(/^DATABASE_OWNER_URL/),
    ]);
  });

  test('is documented in .env.example, and nothing else is', () => {
    const inCode = ['./config.ts', './backup-config.ts', './observe-config.ts']
      .map(textOf)
      .join('')
      .matchAll(/read\.\w+\(\s*'([A-Z_]+)'/g);
    const inExample = textOf('../../../../.env.example').matchAll(/^#? ?([A-Z][A-Z_]+)=/gm);
    const code = names(inCode);
    expect(names(inExample)).toEqual(code);
    expect(code.length).toBeGreaterThan(10);
  });
});

describe('production', () => {
  test('starts with a secret and an https address, the embedded database included', () => {
    expect(problemsOf(sound)).toEqual([]);
  });

  test('may be tried on this machine without https', () => {
    expect(problemsOf({ ...sound, ORGA_PUBLIC_URL: 'http://localhost:3000' })).toEqual([]);
    expect(problemsOf({ ORGA_MODE: 'production', ORGA_SECRETS: secret })).toEqual([]);
  });

  const refused: [why: string, env: Record<string, string>, name: string][] = [
    ['no secret', { ORGA_SECRETS: '' }, 'ORGA_SECRETS'],
    ['a short secret', { ORGA_SECRETS: secret.slice(0, 31) }, 'ORGA_SECRETS'],
    ['a short secret behind a good one', { ORGA_SECRETS: `${secret},abc` }, 'ORGA_SECRETS'],
    ['an example as secret', { ORGA_SECRETS: 'change-me-change-me-change-me-change-me' }, 'ORGA_SECRETS'],
    ['one letter as secret', { ORGA_SECRETS: 'a'.repeat(40) }, 'ORGA_SECRETS'],
    ['a database that forgets in a power cut', { ORGA_DB_FSYNC: 'false' }, 'ORGA_DB_FSYNC'],
    ['an address without https', { ORGA_PUBLIC_URL: 'http://orga.example' }, 'ORGA_PUBLIC_URL'],
  ];
  test.each(refused)('refuses %s', (_why, env, name) => {
    const problems = problemsOf({ ...sound, ...env });
    expect(problems.map(problem => problem.split(':')[0])).toEqual([name]);
  });
});
