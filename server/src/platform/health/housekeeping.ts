import type { Database } from '../../kernel/db/database.ts';
import { dropOldAnswers } from '../../kernel/http/store-idempotency.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { dropOldEvents, dropOutdated, dropUnusedTrigrams, listCallers } from './store.ts';

/** Every night: kept answers past their day, counters past their window, sessions and tokens long past their end. */
export function defineHousekeeping(jobs: Jobs, db: Database, listOrgIds: () => Promise<string[]>): void {
  // Calls without an org keep their answers under the account. Whoever called has a session that is kept for longer.
  jobs.everyOrg(
    '27 3 * * *',
    'housekeeping-answers',
    () => listCallers(db),
    accountId => db.transaction(accountId, tx => tx.run(dropOldAnswers())),
  );
  jobs.everyOrg('17 3 * * *', 'housekeeping', listOrgIds, orgId =>
    db.transaction(orgId, tx => tx.batch([dropOldAnswers(), dropOldEvents(), dropUnusedTrigrams()])),
  );
  jobs.every('47 3 * * *', 'housekeeping-accounts', async () => {
    for (const statement of dropOutdated()) await db.global(statement);
  });
}
