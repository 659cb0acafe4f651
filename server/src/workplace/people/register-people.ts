import type { Clock } from '../../kernel/clock/clock.ts';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { registerImports } from './import/register-import.ts';
import { accountEmail, linkPersonToAccount, unlinkAccount } from './store-accounts.ts';

export type PeopleDeps = {
  readonly db: Database;
  readonly events: Events;
  readonly jobs: Jobs;
  readonly clock: Clock;
};

/** What follows from others: a member who joins is the person with the same e-mail, one who leaves is nobody's account. */
export function registerPeople(deps: PeopleDeps): void {
  const { events } = deps;
  registerImports(deps);
  events.react('platform.member.joined', async (tx, { accountId }) => {
    const email = await accountEmail(tx, String(accountId));
    if (email) await linkPersonToAccount(tx, String(accountId), email);
  });
  events.react('platform.member.removed', (tx, { accountId }) => unlinkAccount(tx, String(accountId)));
}
