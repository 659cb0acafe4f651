import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import pino from 'pino';
import { buildSystem, type System } from '../../src/app.ts';
import { openDatabase } from '../../src/database.ts';
import { seedDemonstration } from '../../src/demo/demo.ts';
import { demoId } from '../../src/demo/ids.ts';
import { loadConfig } from '../../src/kernel/config/config.ts';
import { findRunningDatabase } from '../../src/kernel/db/embedded/embedded.ts';
import { type Cpu, readCpu } from './cpu.ts';
import type { Figures } from './load.ts';
import { type Child, startChild } from './processes.ts';

export type Say = (line?: string) => void;

/** An embedded database with the demonstration, and servers on it: what every section measures. */
export type Stage = {
  readonly dataDir: string;
  readonly orgId: string;
  /** The superuser's address of the database: no row level security. */
  readonly adminUrl: string;
  /** Headers of a signed-in manager. */
  readonly headers: Readonly<Record<string, string>>;
  startServer(env?: Readonly<Record<string, string>>): Promise<Child>;
  startBare(env: Readonly<Record<string, string>>): Promise<Child>;
  admin(text: string, values?: unknown[]): Promise<pg.QueryResult>;
  /** Use of the database by a system in this process, before the servers are measured. */
  withSystem<T>(work: (system: System) => Promise<T>): Promise<T>;
  cpu(server: Child): Cpu;
  close(): Promise<void>;
};

const MANAGER = 'manager@crew.example';

export async function openStage(): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'orga-bench-'));
  const config = loadConfig({ ORGA_MODE: 'demo', ORGA_DATA: dataDir }, process.cwd());
  const database = await openDatabase(config, () => {});
  const orgId = demoId('org crew');
  const withSystem = async <T>(work: (system: System) => Promise<T>): Promise<T> => {
    const system = await buildSystem(config, database, pino({ level: 'silent' }));
    await system.start({ work: false });
    try {
      return await work(system);
    } finally {
      await system.stop();
    }
  };
  const session = await withSystem(async system => {
    await seedDemonstration(system, () => {});
    const { db, sessions, clock } = system.deps;
    const account = demoId(MANAGER);
    return db.transaction(account, tx => sessions.open(tx, account, { ip: null, userAgent: null }, clock()));
  });
  const adminUrl = new URL(findRunningDatabase(dataDir)?.adminUrl ?? '');
  adminUrl.pathname = '/orga';
  const serverEnv = {
    ORGA_MODE: 'demo',
    ORGA_DATA: dataDir,
    DATABASE_URL: database.appUrl,
    ORGA_SECRETS: config.secrets.join(','),
  };
  const pool = new pg.Pool({ connectionString: adminUrl.href, max: 2 });
  pool.on('error', () => {});
  // What autovacuum does within a minute of a running system.
  await pool.query('vacuum analyze');
  return {
    dataDir,
    orgId,
    adminUrl: adminUrl.href,
    headers: { authorization: `Bearer ${session.access}`, 'x-org-id': orgId },
    startServer: env => startChild('./ours.ts', { ...serverEnv, ...env }),
    startBare: env => startChild('./bare.ts', { BENCH_DATABASE_URL: adminUrl.href, BENCH_ORG: orgId, ...env }),
    admin: (text, values = []) => pool.query(text, values),
    withSystem,
    cpu: server => readCpu(server.pid, dataDir),
    async close() {
      await pool.end();
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function figuresLine(name: string, { perSecond, p50, p95, p99, errors }: Figures): string {
  const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
  return `  ${name.padEnd(22)} ${perSecond.toFixed(0).padStart(6)}/s  p50 ${ms(p50)}  p95 ${ms(p95)}  p99 ${ms(p99)} ms  errors ${errors}`;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
