import type { Clock } from '../../kernel/clock/clock.ts';
import type { Database } from '../../kernel/db/database.ts';
import { isConnectionFailure } from '../../kernel/db/unavailable.ts';
import type { Events } from '../../kernel/events/events.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { Problem } from '../../kernel/problem/problem.ts';
import { listOrgIds } from '../../platform/orgs/index.ts';
import { composeLettersOf, dayAt } from '../letters/index.ts';
import { composeReminder } from './compose-reminder.ts';
import { reviewPlan } from './plans.ts';
import { remindOwner } from './remind-owner.ts';
import { listDebtors } from './store-claims.ts';
import { activePlans } from './store-plans.ts';

export type RecoveryDeps = {
  readonly db: Database;
  readonly events: Events;
  readonly jobs: Jobs;
  readonly clock: Clock;
};
/** Sent letters, and owners whose letter was refused, with the reason. */
export type RecoveryRun = { sent: number; refused: { ownerId: string; code: string }[] };

export function registerRecovery(deps: RecoveryDeps): void {
  composeLettersOf('reminder', composeReminder);
  deps.jobs.everyOrg(
    '30 5 * * *',
    'copro-recovery',
    () => listOrgIds(deps.db),
    async orgId => {
      const { refused } = await runRecovery(deps, orgId, null, dayAt(deps.clock()));
      // Everybody else has their letter; the log says why these have not.
      const codes = [...new Set(refused.map(one => one.code))].join(', ');
      if (refused.length > 0) throw new Error(`${refused.length} reminders were refused: ${codes}`);
    },
  );
}

/**
 * Reviews the plans, then sends every letter that is due: each owner in a transaction of their own, so that one that is
 * refused keeps nobody else from theirs, and running it again sends nothing twice.
 */
export async function runRecovery(
  { db, events, jobs }: RecoveryDeps,
  orgId: string,
  associationId: string | null,
  today: string,
): Promise<RecoveryRun> {
  for (const plan of await db.readRows(orgId, activePlans()))
    await db.transaction(orgId, tx => reviewPlan(tx, events, plan, today));
  const run: RecoveryRun = { sent: 0, refused: [] };
  for (const debtor of await listDebtors(db, orgId, associationId, today)) {
    try {
      const id = await db.transaction(orgId, tx => remindOwner(tx, { events, jobs }, debtor, today));
      if (id) run.sent++;
    } catch (error) {
      if (isConnectionFailure(error)) throw error;
      run.refused.push({ ownerId: debtor.ownerId, code: error instanceof Problem ? error.code : 'internal-error' });
    }
  }
  return run;
}
