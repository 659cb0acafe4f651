import type { GetItem } from '../../api/query.ts';

export type OwnMission = GetItem<'/me/assignments'>;

export const VIEWS = ['answer', 'next', 'past'] as const;
export type View = (typeof VIEWS)[number];

/** Where a mission belongs: an open question, work to come, or history. */
export function viewOf(mission: Pick<OwnMission, 'status' | 'endsAt'>, now: Date): View {
  if (Date.parse(mission.endsAt) <= now.getTime()) return 'past';
  if (mission.status === 'INVITED') return 'answer';
  return mission.status === 'ACCEPTED' ? 'next' : 'past';
}

/** The missions of each view: what comes first stands first, history is read backwards. */
export function sortIntoViews(missions: readonly OwnMission[], now: Date): Record<View, OwnMission[]> {
  const sorted = missions.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const of = (view: View) => sorted.filter(mission => viewOf(mission, now) === view);
  return { answer: of('answer'), next: of('next'), past: of('past').reverse() };
}
