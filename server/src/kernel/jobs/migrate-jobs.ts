import { createRequire } from 'node:module';
import pg from 'pg';
import { getRollbackPlans, PgBoss } from 'pg-boss';

/** The queue's release: another one may bring tables of its own. */
export const QUEUE_VERSION = (createRequire(import.meta.url)('pg-boss/package.json') as { version: string }).version;

/** Creates or updates the queue's own tables; run with the owner role, like every migration. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => {});
  await boss.start();
  await boss.stop({ graceful: false });
}

/** Takes the queue's tables, still empty, back to an earlier shape: rows of that time are loaded into it, then migrated. */
export async function rollbackJobs(ownerUrl: string, wanted: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  const version = async (): Promise<number> =>
    Number((await client.query<{ version: number }>('select version from pgboss.version')).rows[0]?.version);
  try {
    for (let now = await version(); now !== wanted; now = await version()) {
      if (!(now > wanted))
        throw new Error(`the queue's tables are of version ${wanted}, this release knows up to ${now}`);
      await client.query(getRollbackPlans('pgboss', now));
    }
  } finally {
    await client.end();
  }
}
