import type { System } from '../app.ts';
import { createFeed, type FeedSubject } from '../crew/calendar/index.ts';
import { demoId } from './ids.ts';

type Actor = { accountId: string; name: string; ip: null; requestId: null };

/** Calendar addresses that a manager of such an org would have given out. */
export async function seedCalendars(deps: System['deps'], key: 'crew' | 'other', actor: Actor): Promise<void> {
  const subjects: readonly FeedSubject[] = [
    { kind: 'org' },
    { kind: 'team', teamId: demoId(`${key} team 0`) },
    { kind: 'person', personId: demoId(`${key} person 0`) },
  ];
  await deps.db.transaction(
    demoId(`org ${key}`),
    async tx => {
      for (const subject of subjects) await createFeed(deps, tx, subject, actor.accountId);
    },
    actor,
  );
}
