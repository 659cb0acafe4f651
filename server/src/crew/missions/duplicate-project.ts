import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { createProject, findProject } from '../projects/index.ts';
import { copyMissions } from './step-missions.ts';
import { listMissionIds } from './store.ts';

/** A new draft project like this one, with its missions (cancelled ones left out) some days later and nobody on them. */
export async function duplicateProject(
  tx: Tx,
  events: Events,
  id: string,
  input: { name: string; days: number },
): Promise<string> {
  const source = await findProject(tx, id);
  if (!source) throw problem('not-found');
  const shift = (day: string | null): string | null =>
    day === null ? null : Temporal.PlainDate.from(day).add({ days: input.days }).toString();
  const copy = await createProject(tx, events, {
    name: input.name,
    code: source.code,
    description: source.description,
    zone: source.zone,
    siteId: source.siteId,
    color: source.color,
    startsOn: shift(source.startsOn),
    endsOn: shift(source.endsOn),
  });
  const missionIds = await listMissionIds(tx, id);
  for (let start = 0; start < missionIds.length; start += 500) {
    await copyMissions(tx, events, missionIds.slice(start, start + 500), input.days, copy.id);
  }
  return copy.id;
}
