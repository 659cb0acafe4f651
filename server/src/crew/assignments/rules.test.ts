import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AssignmentAction,
  type AssignmentStatus,
  closingOnQuota,
  quotaBlocker,
  resetOnMove,
  type TransitionContext,
  transition,
} from './rules.ts';

const CONTEXT: TransitionContext = {
  now: '2026-11-20T08:00:00Z',
  expiresAt: '2026-11-22T08:00:00Z',
  quota: 2,
  accepted: 0,
  missionOpen: true,
  actor: 'person',
  reason: null,
};
const manager = { actor: 'manager' } as const;
const expired = { now: '2026-11-22T08:00:00Z' };

const go = (status: AssignmentStatus | null, action: AssignmentAction, over: Partial<TransitionContext> = {}) => {
  const result = transition(status, action, { ...CONTEXT, ...over });
  if (!result.ok) return result.blocker;
  return [result.status, result.changed ? 'changed' : 'same', result.cancelReason]
    .filter(part => part !== null)
    .join(' ');
};

describe('the state machine of the reference page, 6.3', () => {
  test.each<[AssignmentStatus | null, AssignmentAction, Partial<TransitionContext>, string]>([
    [null, 'invite', {}, 'INVITED changed'],
    [null, 'invite', { missionOpen: false }, 'mission-not-open'],
    [null, 'accept', {}, 'not-invited'],
    ['INVITED', 'invite', {}, 'already-assigned'],
    ['INVITED', 'accept', {}, 'ACCEPTED changed'],
    ['INVITED', 'accept', { accepted: 2 }, 'quota-full'],
    ['INVITED', 'accept', { quota: 0 }, 'quota-full'],
    ['INVITED', 'accept', expired, 'invitation-expired'],
    ['INVITED', 'accept', { ...expired, expiresAt: null }, 'ACCEPTED changed'],
    ['INVITED', 'accept', { missionOpen: false }, 'mission-not-open'],
    ['INVITED', 'decline', {}, 'DECLINED changed'],
    ['INVITED', 'decline', { missionOpen: false }, 'DECLINED changed'],
    ['INVITED', 'decline', expired, 'invitation-expired'],
    ['INVITED', 'revoke', manager, 'CANCELLED changed REVOKED'],
    ['INVITED', 'expire', { actor: 'system' }, 'not-yet-expired'],
    ['INVITED', 'expire', { actor: 'system', ...expired }, 'CANCELLED changed EXPIRED'],
    ['INVITED', 'cancel', { actor: 'system' }, 'CANCELLED changed MISSION'],
    ['INVITED', 'cancel', manager, 'CANCELLED changed MANAGER'],
    ['INVITED', 'cancel', {}, 'manager-must-confirm'],
    ['INVITED', 'withdraw', {}, 'not-accepted'],
    ['ACCEPTED', 'accept', { accepted: 2, ...expired, missionOpen: false }, 'ACCEPTED same'],
    ['ACCEPTED', 'decline', {}, 'already-accepted'],
    ['ACCEPTED', 'revoke', manager, 'already-accepted'],
    ['ACCEPTED', 'expire', { actor: 'system', ...expired }, 'already-accepted'],
    ['ACCEPTED', 'invite', manager, 'already-assigned'],
    ['ACCEPTED', 'cancel', manager, 'reason-missing'],
    ['ACCEPTED', 'cancel', { ...manager, reason: 'date dropped' }, 'CANCELLED changed MANAGER'],
    ['ACCEPTED', 'cancel', { actor: 'system' }, 'CANCELLED changed MISSION'],
    ['ACCEPTED', 'withdraw', {}, 'manager-must-confirm'],
    ['ACCEPTED', 'withdraw', manager, 'CANCELLED changed WITHDRAWN'],
    ['DECLINED', 'accept', {}, 'already-answered'],
    ['DECLINED', 'decline', {}, 'already-answered'],
    ['DECLINED', 'invite', manager, 'already-answered'],
    ['DECLINED', 'cancel', manager, 'already-answered'],
    ['CANCELLED', 'accept', {}, 'already-cancelled'],
    ['CANCELLED', 'cancel', manager, 'already-cancelled'],
    ['CANCELLED', 'expire', expired, 'already-cancelled'],
  ])('%s + %s with %j -> %s', (status, action, over, expected) => expect(go(status, action, over)).toBe(expected));
});

const ACTIONS = ['invite', 'accept', 'decline', 'cancel', 'revoke', 'expire', 'withdraw'] as const;
const anyContext: fc.Arbitrary<Partial<TransitionContext>> = fc.record({
  now: fc.constantFrom('2026-11-20T08:00:00Z', '2026-11-25T08:00:00Z'),
  expiresAt: fc.constantFrom(null, '2026-11-22T08:00:00Z'),
  missionOpen: fc.boolean(),
  actor: fc.constantFrom('person' as const, 'manager' as const, 'system' as const),
  reason: fc.constantFrom(null, 'because'),
});

describe('whatever happens', () => {
  test('no action leaves a terminal state', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('DECLINED' as const, 'CANCELLED' as const),
        fc.constantFrom(...ACTIONS),
        anyContext,
        (status, action, over) => {
          expect(transition(status, action, { ...CONTEXT, ...over }).ok).toBe(false);
        },
      ),
    );
  });

  test('accepting twice is accepting once', () => {
    fc.assert(
      fc.property(anyContext, anyContext, (first, second) => {
        const once = transition('INVITED', 'accept', { ...CONTEXT, ...first });
        if (!once.ok) return;
        const twice = transition(once.status, 'accept', { ...CONTEXT, ...second, accepted: 99 });
        expect(twice).toEqual({ ok: true, status: once.status, changed: false, cancelReason: null });
      }),
    );
  });

  test('in any sequence over any people, no need holds more than its quota, and closing leaves no invitation open', () => {
    const step = fc.tuple(fc.nat(7), fc.constantFrom(...ACTIONS), anyContext);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.array(step, { maxLength: 60 }), (quota, steps) => {
        const need = { id: 'n1', quota };
        const statuses = new Map<string, AssignmentStatus>();
        for (const [person, action, over] of steps) {
          const id = `p${person}`;
          const list = [...statuses].map(([key, status]) => ({ id: key, needId: need.id, status }));
          const accepted = list.filter(a => a.status === 'ACCEPTED').length;
          const result = transition(statuses.get(id) ?? null, action, { ...CONTEXT, ...over, quota, accepted });
          if (!result.ok) continue;
          statuses.set(id, result.status);
          const after = [...statuses].map(([key, status]) => ({ id: key, needId: need.id, status }));
          expect(after.filter(a => a.status === 'ACCEPTED').length).toBeLessThanOrEqual(quota);
          if (result.status === 'ACCEPTED')
            for (const closed of closingOnQuota(need, after)) statuses.set(closed.id, 'CANCELLED');
          const full = quotaBlocker(quota, after.filter(a => a.status === 'ACCEPTED').length) !== null;
          if (full && result.status === 'ACCEPTED') expect([...statuses.values()]).not.toContain('INVITED');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('closing on quota', () => {
  const list = [
    { id: 'a', needId: 'n1', status: 'ACCEPTED' },
    { id: 'b', needId: 'n1', status: 'INVITED' },
    { id: 'c', needId: 'n1', status: 'DECLINED' },
    { id: 'd', needId: 'n2', status: 'INVITED' },
  ] as const;
  test('closes the open invitations of the full need only', () => {
    expect(closingOnQuota({ id: 'n1', quota: 1 }, list).map(a => a.id)).toEqual(['b']);
    expect(closingOnQuota({ id: 'n1', quota: 2 }, list)).toEqual([]);
    expect(closingOnQuota({ id: 'n2', quota: 1 }, list)).toEqual([]);
  });
});

describe('a mission that moves', () => {
  const before = { startsAt: '2026-11-20T08:00:00Z', endsAt: '2026-11-20T16:00:00Z', siteId: 's1' };
  test.each([
    [{}, undefined, 'none'],
    [{ startsAt: '2026-11-20T09:00:00+01:00' }, undefined, 'none'],
    [{ startsAt: '2026-11-20T08:30:00Z' }, undefined, 'notify'],
    [{ startsAt: '2026-11-20T08:31:00Z' }, undefined, 'reset-to-invited'],
    [{ startsAt: '2026-11-20T07:29:00Z' }, undefined, 'reset-to-invited'],
    [{ endsAt: '2026-11-20T17:00:00Z' }, undefined, 'reset-to-invited'],
    [{ endsAt: '2026-11-20T17:00:00Z' }, 60, 'notify'],
    [{ startsAt: '2026-11-20T08:01:00Z' }, 0, 'reset-to-invited'],
    [{ siteId: 's2' }, 600, 'reset-to-invited'],
    [{ siteId: null }, undefined, 'reset-to-invited'],
  ])('%j with tolerance %s -> %s', (change, tolerance, expected) => {
    expect(resetOnMove(before, { ...before, ...change }, tolerance)).toBe(expected);
  });
});
