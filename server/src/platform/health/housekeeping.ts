import type { Database } from '../../kernel/db/database.ts';
import { dropOldAnswers } from '../../kernel/http/store-idempotency.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { dropOutdated } from './store.ts';

/** Every night: kept answers past their day, counters past their window, sessions and tokens long past their end. */
export function defineHousekeeping(jobs: Jobs, db: Database, listOrgIds: () => Promise<string[]>): void {
  jobs.every('17 3 * * *', 'housekeeping', async () => {
    for (const orgId of await listOrgIds()) await db.transaction(orgId, tx => tx.run(dropOldAnswers()));
    for (const statement of dropOutdated()) await db.global(statement);
  });
}
