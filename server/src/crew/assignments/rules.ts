/** The life of an assignment. DECLINED and CANCELLED are final: inviting again makes a new assignment. */
export type AssignmentStatus = 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'CANCELLED';

export type AssignmentAction = 'invite' | 'accept' | 'decline' | 'cancel' | 'revoke' | 'expire' | 'withdraw';

export type CancelReason = 'EXPIRED' | 'REVOKED' | 'MISSION' | 'QUOTA' | 'WITHDRAWN' | 'MANAGER' | 'MERGED';

export type AssignmentBlocker =
  | 'already-assigned'
  | 'already-accepted'
  | 'already-answered'
  | 'already-cancelled'
  | 'not-invited'
  | 'not-accepted'
  | 'invitation-expired'
  | 'not-yet-expired'
  | 'quota-full'
  | 'mission-not-open'
  | 'manager-must-confirm'
  | 'reason-missing';

export type TransitionContext = {
  /** ISO instants; an invitation without `expiresAt` never expires. */
  now: string;
  expiresAt: string | null;
  /** Places of the role, and how many are taken by others, read under the lock of the need. */
  quota: number;
  accepted: number;
  /** False for a draft or cancelled mission and an archived project. */
  missionOpen: boolean;
  /** Who acts: a person may ask to withdraw, a manager decides. */
  actor: 'person' | 'manager' | 'system';
  /** Text given with a cancellation of someone who had accepted. */
  reason: string | null;
};

export type TransitionResult =
  | { ok: true; status: AssignmentStatus; changed: boolean; cancelReason: CancelReason | null }
  | { ok: false; blocker: AssignmentBlocker };

const refuse = (blocker: AssignmentBlocker): TransitionResult => ({ ok: false, blocker });

const move = (status: AssignmentStatus, cancelReason: CancelReason | null = null): TransitionResult => ({
  ok: true,
  status,
  changed: true,
  cancelReason,
});

const stay = (status: AssignmentStatus): TransitionResult => ({ ok: true, status, changed: false, cancelReason: null });

/**
 * The one place that decides whether an assignment may change; `null` is an assignment that does not exist yet.
 * `changed: false` is a repetition: answer as the first time, write and emit nothing.
 */
export function transition(
  status: AssignmentStatus | null,
  action: AssignmentAction,
  context: TransitionContext,
): TransitionResult {
  if (status === 'DECLINED') return refuse('already-answered');
  if (status === 'CANCELLED') return refuse('already-cancelled');
  if (action === 'invite') return invite(status, context);
  if (status === null) return refuse('not-invited');
  return HANDLERS[action](status, context);
}

const HANDLERS: Record<
  Exclude<AssignmentAction, 'invite'>,
  (status: AssignmentStatus, context: TransitionContext) => TransitionResult
> = {
  accept,
  decline,
  cancel,
  expire,
  withdraw,
  revoke: status => (status === 'INVITED' ? move('CANCELLED', 'REVOKED') : refuse('already-accepted')),
};

function invite(status: AssignmentStatus | null, context: TransitionContext): TransitionResult {
  if (status !== null) return refuse('already-assigned');
  return context.missionOpen ? move('INVITED') : refuse('mission-not-open');
}

/** Accepting twice is one acceptance, even after the invitation expired or the role filled up. */
function accept(status: AssignmentStatus, context: TransitionContext): TransitionResult {
  if (status === 'ACCEPTED') return stay('ACCEPTED');
  if (!context.missionOpen) return refuse('mission-not-open');
  if (isExpired(context)) return refuse('invitation-expired');
  const blocker = quotaBlocker(context.quota, context.accepted);
  return blocker === null ? move('ACCEPTED') : refuse(blocker);
}

/** After accepting, the way out is to withdraw: the manager must know. */
function decline(status: AssignmentStatus, context: TransitionContext): TransitionResult {
  if (status === 'ACCEPTED') return refuse('already-accepted');
  return isExpired(context) ? refuse('invitation-expired') : move('DECLINED');
}

function cancel(status: AssignmentStatus, context: TransitionContext): TransitionResult {
  if (context.actor === 'person') return refuse('manager-must-confirm');
  if (context.actor === 'system') return move('CANCELLED', 'MISSION');
  if (status === 'ACCEPTED' && (context.reason ?? '').trim() === '') return refuse('reason-missing');
  return move('CANCELLED', 'MANAGER');
}

function expire(status: AssignmentStatus, context: TransitionContext): TransitionResult {
  if (status === 'ACCEPTED') return refuse('already-accepted');
  return isExpired(context) ? move('CANCELLED', 'EXPIRED') : refuse('not-yet-expired');
}

function withdraw(status: AssignmentStatus, context: TransitionContext): TransitionResult {
  if (status !== 'ACCEPTED') return refuse('not-accepted');
  return context.actor === 'person' ? refuse('manager-must-confirm') : move('CANCELLED', 'WITHDRAWN');
}

function isExpired(context: TransitionContext): boolean {
  return context.expiresAt !== null && Date.parse(context.expiresAt) <= Date.parse(context.now);
}

/** A reason when every place of the role is taken. `accepted` must be counted under the lock of the need. */
export function quotaBlocker(quota: number, accepted: number): 'quota-full' | null {
  return accepted >= quota ? 'quota-full' : null;
}

export type AssignmentOfNeed = { id: string; needId: string; status: AssignmentStatus };

/** Once the last place is taken, the invitations still open for the same need: cancel them with reason QUOTA. */
export function closingOnQuota<A extends AssignmentOfNeed>(
  need: { id: string; quota: number },
  assignments: readonly A[],
): A[] {
  const ofNeed = assignments.filter(assignment => assignment.needId === need.id);
  const accepted = ofNeed.filter(assignment => assignment.status === 'ACCEPTED').length;
  if (quotaBlocker(need.quota, accepted) === null) return [];
  return ofNeed.filter(assignment => assignment.status === 'INVITED');
}

/** Where and when, as the person agreed to it. Instants as ISO text; `siteId` null when no place is set. */
export type AgreedSchedule = { startsAt: string; endsAt: string; siteId: string | null };

/**
 * What a moved mission means for those who accepted: beyond the tolerance, or at another place, they must agree
 * again; within it they are told; nothing changed, nothing said. A longer end counts like an earlier start.
 */
export function resetOnMove(
  before: AgreedSchedule,
  after: AgreedSchedule,
  toleranceMinutes = 30,
): 'reset-to-invited' | 'notify' | 'none' {
  if (before.siteId !== after.siteId) return 'reset-to-invited';
  const moved = Math.max(
    Math.abs(Date.parse(after.startsAt) - Date.parse(before.startsAt)),
    Math.abs(Date.parse(after.endsAt) - Date.parse(before.endsAt)),
  );
  if (moved === 0) return 'none';
  return moved > toleranceMinutes * 60_000 ? 'reset-to-invited' : 'notify';
}

/**
 * Two records of one person asked for the same mission: what ends when they become one. A yes is never lost to an open
 * question; of two equal answers the kept record's stays.
 */
export function weakerOnMerge<A extends { personId: string; missionId: string; status: AssignmentStatus }>(
  keptId: string,
  active: readonly A[],
): A[] {
  const strength = (one: A): number => (one.status === 'ACCEPTED' ? 2 : 0) + (one.personId === keptId ? 1 : 0);
  return [...Map.groupBy(active, one => one.missionId).values()].flatMap(group =>
    group.toSorted((a, b) => strength(b) - strength(a)).slice(1),
  );
}
