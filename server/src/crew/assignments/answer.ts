import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { rangesOverlap } from '../../kernel/time/range.ts';
import { record } from '../../platform/audit/index.ts';
import { announce } from './announce.ts';
import { enqueueMail } from './person-mail.ts';
import { blockerProblem } from './problems.ts';
import { type AssignmentBlocker, quotaBlocker, transition } from './rules.ts';
import {
  type AssignmentRow,
  findOverlapping,
  lockAssignments,
  lockInvitedOfNeeds,
  lockNeeds,
  type NeedForInvite,
  setStatus,
} from './store.ts';

export type AnswerDeps = { events: Events; jobs: Jobs };
export type Answer = { action: 'accept' } | { action: 'decline'; reason: string | null };
export type AnswerContext = {
  answeredBy: 'link' | 'account' | 'manager';
  expiresAt: string | null;
  now: string;
  personName: string;
  audience: string[];
};
export type AnswerReport = { done: string[]; refused: { id: string; code: AssignmentBlocker | 'double-booking' }[] };

/**
 * Answers assignments of one person. Missions are held first, in the order of their ids, so that the last place, a move
 * and a revocation are decided one after the other. One answer that cannot be given does not stop the others; when none
 * can, the first reason is thrown.
 */
export async function answerAssignments(
  deps: AnswerDeps,
  tx: Tx,
  ids: readonly string[],
  found: readonly AssignmentRow[],
  answer: Answer,
  context: AnswerContext,
): Promise<AnswerReport> {
  const needs = new Map(
    (
      await lockNeeds(
        tx,
        found.filter(row => ids.includes(row.id)).map(row => row.needId),
      )
    ).map(need => [need.id, need]),
  );
  const rows = (await lockAssignments(tx, ids)).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const busy = answer.action === 'accept' ? await acceptedWork(tx, rows) : [];
  const report: AnswerReport = { done: [], refused: [] };
  const changed: AssignmentRow[] = [];
  for (const row of rows) {
    const need = needs.get(row.needId);
    if (!need) continue;
    const outcome = transition(row.status, answer.action, {
      now: context.now,
      expiresAt: context.expiresAt,
      quota: need.quota,
      accepted: need.accepted,
      actor: context.answeredBy === 'manager' ? 'manager' : 'person',
      missionOpen: need.missionStatus === 'published' && need.projectStatus !== 'ARCHIVED',
      reason: null,
    });
    if (!outcome.ok) report.refused.push({ id: row.id, code: outcome.blocker });
    else if (outcome.changed && answer.action === 'accept' && clashes(row, busy))
      report.refused.push({ id: row.id, code: 'double-booking' });
    else {
      report.done.push(row.id);
      if (!outcome.changed) continue;
      changed.push(row);
      if (answer.action === 'accept') {
        need.accepted++;
        busy.push({ id: row.id, startsAt: row.startsAt, endsAt: row.endsAt });
      }
    }
  }
  const [first] = report.refused;
  if (first && report.done.length === 0) throw blockerProblem(first.code);
  if (changed.length > 0) await keep(deps, tx, changed, needs, answer, context);
  return report;
}

async function keep(
  deps: AnswerDeps,
  tx: Tx,
  changed: readonly AssignmentRow[],
  needs: ReadonlyMap<string, NeedForInvite>,
  answer: Answer,
  context: AnswerContext,
): Promise<void> {
  const status = answer.action === 'accept' ? 'ACCEPTED' : 'DECLINED';
  const reason = answer.action === 'decline' ? answer.reason : null;
  await setStatus(
    tx,
    changed.map(row => row.id),
    { status, reasonCode: null, reason, answeredBy: context.answeredBy },
  );
  for (const row of changed) {
    record(
      tx,
      `crew.assignment.${status.toLowerCase()}`,
      { type: 'assignment', id: row.id, label: `${context.personName} · ${needs.get(row.needId)?.missionTitle ?? ''}` },
      {
        before: { status: row.status },
        after: { status, answeredBy: context.answeredBy, ...(reason ? { reason } : {}) },
      },
    );
  }
  await deps.events.emit(tx, `crew.assignment.${status.toLowerCase()}`, {
    assignmentIds: changed.map(row => row.id),
    missionIds: [...new Set(changed.map(row => row.missionId))],
    personName: context.personName,
    audience: context.audience,
  });
  if (status === 'ACCEPTED')
    await closeFullNeeds(
      deps,
      tx,
      [...new Set(changed.map(row => row.needId))]
        .flatMap(id => needs.get(id) ?? [])
        .filter(need => quotaBlocker(need.quota, need.accepted) !== null)
        .map(need => need.id),
    );
}

/** The last place is taken: whoever has not answered is released and told. */
export async function closeFullNeeds(deps: AnswerDeps, tx: Tx, fullNeedIds: readonly string[]): Promise<void> {
  if (fullNeedIds.length === 0) return;
  await releaseAssignments(deps, tx, await lockInvitedOfNeeds(tx, fullNeedIds), 'QUOTA', null);
}

/** Ends open assignments for a reason that is not theirs, tells each person once, and lets the planning know. */
export async function releaseAssignments(
  deps: AnswerDeps,
  tx: Tx,
  rows: readonly AssignmentRow[],
  code: 'QUOTA' | 'MISSION' | 'MANAGER' | 'REVOKED' | 'EXPIRED',
  reason: string | null,
): Promise<void> {
  if (rows.length === 0) return;
  await setStatus(
    tx,
    rows.map(row => row.id),
    { status: 'CANCELLED', reasonCode: code, reason, answeredBy: null },
  );
  for (const [personId, group] of Map.groupBy(rows, row => row.personId)) {
    await enqueueMail(deps.jobs, tx, {
      kind: code === 'QUOTA' ? 'filled' : code === 'EXPIRED' ? 'expired' : 'cancelled',
      personId,
      invitationId: null,
      assignmentIds: group.map(row => row.id),
    });
  }
  await announce(
    deps.events,
    tx,
    'crew.assignment.cancelled',
    rows,
    row => ({ before: { status: row.status }, after: { status: 'CANCELLED', code, ...(reason ? { reason } : {}) } }),
    { code },
  );
}

type Busy = { id: string; startsAt: string; endsAt: string };

async function acceptedWork(tx: Tx, rows: readonly AssignmentRow[]): Promise<Busy[]> {
  const personId = rows[0]?.personId;
  if (!personId) return [];
  const ends = rows.map(row => row.endsAt).toSorted();
  return findOverlapping(tx, [personId], rows[0]?.startsAt ?? '', ends[ends.length - 1] ?? '');
}

const clashes = (row: AssignmentRow, busy: readonly Busy[]): boolean =>
  busy.some(
    other =>
      other.id !== row.id &&
      rangesOverlap({ start: row.startsAt, end: row.endsAt }, { start: other.startsAt, end: other.endsAt }),
  );
