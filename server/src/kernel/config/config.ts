import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BackupConfig, readBackupConfig } from './backup-config.ts';
import { EnvironmentReader } from './environment-reader.ts';
import { type ObserveConfig, readObserveConfig } from './observe-config.ts';

export type Mode = 'demo' | 'development' | 'production';

export type Config = Readonly<{
  mode: Mode;
  host: string;
  port: number;
  publicUrl: string;
  dataDir: string;
  database: Readonly<{
    appUrl: string | undefined;
    ownerUrl: string | undefined;
    /** Past the pooler in transaction mode that `appUrl` leads to: for LISTEN. Undefined where there is none. */
    directUrl?: string | undefined;
    /** A role that may read every tenant's rows; undefined for the owner, or with the embedded database. */
    backupUrl?: string | undefined;
    poolSize: number;
    preparedStatements: boolean;
    fsync: boolean;
  }>;
  /** Shared list cache of several processes; without it each process keeps its own. */
  valkeyUrl: string | undefined;
  listCacheMb: number;
  secrets: readonly string[];
  smtpUrl: string | undefined;
  mailFrom: string;
  worker: 'in-process' | 'separate';
  logLevel: string;
  trustProxy: boolean;
  load: Readonly<{ maxInFlight: number; maxConnections: number }>;
  webDist: string;
  backup: BackupConfig;
  observe: ObserveConfig;
}>;

/** Every variable that is wrong, one readable line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map(problem => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const shortestSecret = 32;
const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);
const examples = /^(change|replace|default|example|secret|your)[-_ ]?|^(.)\2+$/i;

/**
 * The one place that reads the environment. `cwd` is what relative paths start from.
 * In demo and development a missing secret is made once and kept in `<dataDir>/secret`. Throws ConfigError.
 */
export function loadConfig(env: Record<string, string | undefined>, cwd: string): Config {
  const read = new EnvironmentReader(env);
  const mode = read.oneOf('ORGA_MODE', ['demo', 'development', 'production'], 'demo');
  const port = read.wholeNumber('ORGA_PORT', { from: 0, to: 65_535, otherwise: 3000 });
  const dataDir = resolve(cwd, read.text('ORGA_DATA', './data'));
  const secrets = read.list('ORGA_SECRETS');
  const config = {
    mode,
    host: read.text('ORGA_HOST', '127.0.0.1'),
    port,
    publicUrl: read.url('ORGA_PUBLIC_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? `http://localhost:${port}`,
    dataDir,
    database: Object.freeze({
      appUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
      ownerUrl: read.url('DATABASE_OWNER_URL', ['postgres:', 'postgresql:']),
      directUrl: read.url('DATABASE_DIRECT_URL', ['postgres:', 'postgresql:']),
      backupUrl: read.url('DATABASE_BACKUP_URL', ['postgres:', 'postgresql:']),
      poolSize: read.wholeNumber('ORGA_DB_POOL', { from: 1, to: 200, otherwise: 10 }),
      preparedStatements: read.yesOrNo('ORGA_DB_PREPARED', true),
      fsync: read.yesOrNo('ORGA_DB_FSYNC', true),
    }),
    valkeyUrl: read.url('VALKEY_URL', ['redis:', 'rediss:']),
    listCacheMb: read.wholeNumber('ORGA_LIST_CACHE_MB', { from: 1, to: 4_096, otherwise: 16 }),
    smtpUrl: read.url('ORGA_SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: read.text('ORGA_MAIL_FROM', 'Orga <no-reply@localhost>'),
    worker: read.oneOf('ORGA_WORKER', ['in-process', 'separate'], 'in-process'),
    logLevel: read.oneOf(
      'ORGA_LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      mode === 'demo' ? 'warn' : 'info',
    ),
    trustProxy: read.yesOrNo('ORGA_TRUST_PROXY', false),
    load: Object.freeze({
      maxInFlight: read.wholeNumber('ORGA_MAX_IN_FLIGHT', { from: 50, to: 100_000, otherwise: 2_000 }),
      maxConnections: read.wholeNumber('ORGA_MAX_CONNECTIONS', { from: 100, to: 1_000_000, otherwise: 10_000 }),
    }),
    webDist: resolve(cwd, read.text('ORGA_WEB_DIST', './web/dist')),
    backup: readBackupConfig(read, mode, cwd),
    observe: readObserveConfig(read, port),
  };
  const problems = [...read.problems, ...secretProblems(secrets), ...addressProblems(config)];
  if (mode === 'production') problems.push(...productionProblems(config, secrets));
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze({ ...config, secrets: Object.freeze(secrets.length > 0 ? secrets : [keptSecret(dataDir)]) });
}

function secretProblems(secrets: readonly string[]): string[] {
  if (secrets.every(secret => secret.length >= shortestSecret)) return [];
  return [`ORGA_SECRETS: each secret needs at least ${shortestSecret} characters (try: openssl rand -hex 32)`];
}

function addressProblems(config: Pick<Config, 'host' | 'database'>): string[] {
  const problems: string[] = [];
  if (/[\s/]|:\/\//.test(config.host)) {
    problems.push('ORGA_HOST: must be a host name or an address such as 127.0.0.1 or 0.0.0.0');
  }
  if (config.database.ownerUrl !== undefined && config.database.appUrl === undefined) {
    problems.push('DATABASE_OWNER_URL: has no effect without DATABASE_URL, the address for the application role');
  }
  return problems;
}

function productionProblems(config: Omit<Config, 'secrets'>, secrets: readonly string[]): string[] {
  const problems: string[] = [];
  if (secrets.length === 0) problems.push('ORGA_SECRETS: must be set in production (try: openssl rand -hex 32)');
  if (secrets.some(secret => examples.test(secret))) {
    problems.push('ORGA_SECRETS: is an example; production needs one of your own (try: openssl rand -hex 32)');
  }
  if (!config.database.fsync)
    problems.push('ORGA_DB_FSYNC: must be true in production: false loses data in a power cut');
  const { protocol, hostname } = new URL(config.publicUrl);
  if (protocol === 'http:' && !localHosts.has(hostname)) {
    problems.push('ORGA_PUBLIC_URL: must begin with https:// in production');
  }
  return problems;
}

/** Two processes that start at once agree: the first to put its secret in place has made it. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  const kept = readSecret(file);
  if (kept !== undefined) return kept;
  const made = randomBytes(32).toString('hex');
  const draft = `${file}.${process.pid}`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(draft, `${made}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch {
    const other = readSecret(file);
    if (other !== undefined) return other;
    copyFileSync(draft, file); // an unusable file stood there
  } finally {
    rmSync(draft, { force: true });
  }
  return made;
}

function readSecret(file: string): string | undefined {
  const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  return text.length >= shortestSecret ? text : undefined;
}
