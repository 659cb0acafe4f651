import { createRequire } from 'node:module';
import { PgBoss } from 'pg-boss';

/** The queue's release: another one may bring tables of its own. */
export const QUEUE_VERSION = (createRequire(import.meta.url)('pg-boss/package.json') as { version: string }).version;

/** Creates or updates the queue's own tables; run with the owner role, like every migration. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => {});
  await boss.start();
  await boss.stop({ graceful: false });
}
