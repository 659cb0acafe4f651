import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { defineConstraints, defineProblems, problem } from '../../kernel/problem/problem.ts';
import { record } from '../audit/index.ts';
import { deleteTeam, insertTeam, lockTeam, type TeamRow, updateTeam } from './store.ts';

const teamProblem = defineProblems({ 'team-name-taken': { status: 409, title: 'Another team has this name' } });
defineConstraints({ team__name: () => teamProblem('team-name-taken') });

export async function createTeam(
  tx: Tx,
  events: Events,
  input: { name: string; color: string },
  id = newId(),
): Promise<TeamRow> {
  const team = { id, name: input.name.trim(), color: input.color, version: 1 };
  await insertTeam(tx, team);
  record(tx, 'platform.team.created', { type: 'team', id, label: team.name }, { after: input });
  await events.emit(tx, 'platform.team.created', { teamId: id });
  return team;
}

export async function changeTeam(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: { name?: string; color?: string },
): Promise<TeamRow> {
  const before = await lockTeam(tx, id);
  if (!before) throw problem('not-found');
  assertVersion(before.version, expected);
  const after = { ...before, ...change };
  await updateTeam(tx, after);
  record(tx, 'platform.team.updated', { type: 'team', id, label: after.name }, { before, after: change });
  await events.emit(tx, 'platform.team.updated', { teamId: id });
  return { ...after, version: before.version + 1 };
}

export async function removeTeam(tx: Tx, events: Events, id: string): Promise<void> {
  const team = await lockTeam(tx, id);
  if (!team) throw problem('not-found');
  await deleteTeam(tx, id);
  record(tx, 'platform.team.deleted', { type: 'team', id, label: team.name }, { before: team });
  await events.emit(tx, 'platform.team.deleted', { teamId: id });
}
