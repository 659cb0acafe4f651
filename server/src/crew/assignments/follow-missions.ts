import { addMinutes } from '../../kernel/clock/clock.ts';
import type { LinkTokens } from '../../kernel/crypto/tokens.ts';
import type { Tx } from '../../kernel/db/database.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { type MissionMove, type MissionsUpdated, touchMissionsOfSite } from '../missions/index.ts';
import { announce } from './announce.ts';
import { type AnswerDeps, closeFullNeeds, releaseAssignments } from './answer.ts';
import { followPeople } from './follow-people.ts';
import { enqueueMail } from './person-mail.ts';
import { resetOnMove } from './rules.ts';
import {
  type ActiveRow,
  listFullNeedIds,
  lockActiveOfMissions,
  reschedule,
  setInvitations,
  touchActiveOfMissions,
} from './store.ts';
import {
  extendInvitations,
  type InvitationRow,
  insertInvitations,
  lockInvitationsOfMissions,
} from './store-invitations.ts';

const ANSWER_AGAIN_HOURS = 72;

export type FollowDeps = AnswerDeps & { tokens: LinkTokens };

/** What a change of a mission, or of a person, means for assignments, in the transaction of the change. */
export function followMissions(deps: FollowDeps, clock: () => string): void {
  deps.events.react('crew.mission.rescheduled', async (tx, payload) => {
    const { moves } = payload as { moves: MissionMove[] };
    await moveAssignments(deps, tx, moves, clock());
  });
  deps.events.react('crew.mission.cancelled', async (tx, payload) => {
    const { missionIds, reason } = payload as { missionIds: string[]; reason?: string };
    await releaseAssignments(deps, tx, await lockActiveOfMissions(tx, missionIds), 'MISSION', reason ?? null);
  });
  deps.events.react('crew.mission.updated', async (tx, payload) => {
    const { renamedIds = [], staffedIds = [] } = payload as Partial<MissionsUpdated>;
    if (renamedIds.length > 0) await touchActiveOfMissions(tx, renamedIds);
    if (staffedIds.length > 0) await closeFullNeeds(deps, tx, await listFullNeedIds(tx, staffedIds));
  });
  deps.events.react('crew.site.updated', async (tx, payload) => {
    if (payload.isReworded) await touchActiveOfMissions(tx, await touchMissionsOfSite(tx, String(payload.siteId)));
  });
  followPeople(deps, clock);
}

/** `reset`: agreed to something else; `ask`: has not answered yet; `tell`: agreed, and this is near enough. */
type Consequence = 'reset' | 'ask' | 'tell';

/** Each person's own agreement counts: many small moves are one large one. Missions are held by the one who moved them. */
async function moveAssignments(deps: FollowDeps, tx: Tx, moves: readonly MissionMove[], now: string): Promise<void> {
  const missionIds = moves.map(move => move.missionId);
  const invitations = new Map((await lockInvitationsOfMissions(tx, missionIds)).map(one => [one.id, one]));
  const active = await lockActiveOfMissions(tx, missionIds);
  if (active.length === 0) return;
  const moveOf = new Map(moves.map(move => [move.missionId, move]));
  const reset = active.filter(row => consequenceOf(row, moveOf) === 'reset');
  await reschedule(
    tx,
    moves.map(({ missionId, after }) => ({ missionId, startsAt: after.startsAt, endsAt: after.endsAt })),
    reset.map(row => row.id),
  );
  const far = active.filter(row => row.status === 'INVITED' && isFar(moveOf.get(row.missionId)));
  const asked = await askAgain(deps, tx, [...reset, ...far], invitations, addMinutes(now, ANSWER_AGAIN_HOURS * 60));
  await mail(deps, tx, active, row => asked.get(row.id) ?? row.invitationId, moveOf);
  const change = (row: ActiveRow) => ({
    before: { status: row.status, ...moveOf.get(row.missionId)?.before },
    after: { status: reset.includes(row) ? 'INVITED' : row.status, ...moveOf.get(row.missionId)?.after },
  });
  await announce(deps.events, tx, 'crew.assignment.reset', reset, change);
  await announce(
    deps.events,
    tx,
    'crew.assignment.moved',
    active.filter(row => !reset.includes(row)),
    change,
  );
}

function consequenceOf(row: ActiveRow, moveOf: ReadonlyMap<string, MissionMove>): Consequence {
  if (row.status === 'INVITED') return 'ask';
  const move = moveOf.get(row.missionId);
  if (!move || row.agreedStartsAt === null || row.agreedEndsAt === null) return 'tell';
  const agreed = { startsAt: row.agreedStartsAt, endsAt: row.agreedEndsAt, siteId: row.agreedSiteId };
  return resetOnMove(agreed, move.after) === 'reset-to-invited' ? 'reset' : 'tell';
}

const isFar = (move: MissionMove | undefined): boolean =>
  move !== undefined && resetOnMove(move.before, move.after) === 'reset-to-invited';

/**
 * Gives those who must answer the time for it. One whose invitation was taken back meanwhile gets a new one: the old link
 * stays dead. Returns the new invitation of an assignment.
 */
async function askAgain(
  deps: FollowDeps,
  tx: Tx,
  rows: readonly ActiveRow[],
  invitations: ReadonlyMap<string, InvitationRow>,
  expiresAt: string,
): Promise<Map<string, string>> {
  const usable = (row: ActiveRow): boolean =>
    row.invitationId !== null && invitations.get(row.invitationId)?.revokedAt === null;
  const kept = rows.filter(usable).flatMap(row => row.invitationId ?? []);
  if (kept.length > 0) await extendInvitations(tx, [...new Set(kept)], expiresAt);
  const dead = [
    ...Map.groupBy(
      rows.filter(row => !usable(row)),
      row => row.personId,
    ),
  ].map(([personId, group]) => {
    const id = newId();
    return { id, personId, group, message: '', expiresAt, hash: deps.tokens.of('crew-invitation', tx.orgId, id).hash };
  });
  if (dead.length === 0) return new Map();
  await insertInvitations(tx, dead, tx.actor.accountId);
  const pairs = dead.flatMap(({ id, group }) => group.map(row => ({ id: row.id, invitationId: id })));
  await setInvitations(tx, pairs);
  return new Map(pairs.map(pair => [pair.id, pair.invitationId]));
}

/** One message a person, kind and link, however many missions moved at once. */
async function mail(
  deps: FollowDeps,
  tx: Tx,
  rows: readonly ActiveRow[],
  invitationOf: (row: ActiveRow) => string | null,
  moveOf: ReadonlyMap<string, MissionMove>,
): Promise<void> {
  const kindOf = (row: ActiveRow) => (consequenceOf(row, moveOf) === 'tell' ? 'moved' : 'ask-again');
  const groups = Map.groupBy(rows, row => `${kindOf(row)} ${row.personId} ${invitationOf(row) ?? ''}`);
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    await enqueueMail(deps.jobs, tx, {
      kind: kindOf(first),
      personId: first.personId,
      invitationId: invitationOf(first),
      assignmentIds: group.map(row => row.id),
    });
  }
}
