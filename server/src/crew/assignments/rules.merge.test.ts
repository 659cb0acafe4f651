import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resetOnMove, transition, weakerOnMerge } from './rules.ts';

describe('two records of one person that become one', () => {
  type One = { id: string; personId: string; missionId: string; status: 'INVITED' | 'ACCEPTED' };
  const one = (id: string, personId: string, status: One['status'], missionId = 'm1'): One => ({
    id,
    personId,
    missionId,
    status,
  });
  const ended = (...active: One[]) => weakerOnMerge('kept', active).map(({ id }) => id);

  test('keep the yes, whoever gave it, and of equal answers the kept record’s, in whatever order they are read', () => {
    const cases: [One, One, string][] = [
      [one('a', 'kept', 'INVITED'), one('b', 'gone', 'ACCEPTED'), 'a'],
      [one('a', 'kept', 'ACCEPTED'), one('b', 'gone', 'INVITED'), 'b'],
      [one('a', 'kept', 'INVITED'), one('b', 'gone', 'INVITED'), 'b'],
      [one('a', 'kept', 'ACCEPTED'), one('b', 'gone', 'ACCEPTED'), 'b'],
    ];
    for (const [kept, gone, expected] of cases) {
      expect(ended(kept, gone)).toEqual([expected]);
      expect(ended(gone, kept)).toEqual([expected]);
    }
  });

  test('lose nothing where only one of them was asked', () => {
    expect(ended(one('a', 'kept', 'INVITED', 'm1'), one('b', 'gone', 'INVITED', 'm2'))).toEqual([]);
    expect(ended()).toEqual([]);
  });

  test('leave exactly one answer for each mission, a yes where there was one', () => {
    const any = fc.record({
      id: fc.uuid(),
      personId: fc.constantFrom('kept', 'gone'),
      missionId: fc.constantFrom('m1', 'm2', 'm3'),
      status: fc.constantFrom('INVITED' as const, 'ACCEPTED' as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 8 }), active => {
        const left = active.filter(({ id }) => !ended(...active).includes(id));
        expect(left.map(({ missionId }) => missionId).toSorted()).toEqual(
          [...new Set(active.map(({ missionId }) => missionId))].toSorted(),
        );
        for (const { missionId, status } of left) {
          const hadYes = active.some(other => other.missionId === missionId && other.status === 'ACCEPTED');
          expect(status).toBe(hadYes ? 'ACCEPTED' : 'INVITED');
        }
      }),
    );
  });
});

test('blanks are no reason to cancel someone who had accepted', () => {
  const context = {
    now: '2026-11-20T08:00:00Z',
    expiresAt: null,
    quota: 1,
    accepted: 1,
    missionOpen: true,
    actor: 'manager' as const,
    reason: ' \n ',
  };
  expect(transition('ACCEPTED', 'cancel', context)).toEqual({ ok: false, blocker: 'reason-missing' });
});

test('a mission may move by its tolerance to the second, and no further', () => {
  const before = { startsAt: '2026-11-20T08:00:00Z', endsAt: '2026-11-20T16:00:00Z', siteId: null };
  expect(resetOnMove(before, { ...before, endsAt: '2026-12-20T16:00:00Z' }, 43_200)).toBe('notify');
  expect(resetOnMove(before, { ...before, endsAt: '2026-12-20T16:00:01Z' }, 43_200)).toBe('reset-to-invited');
});
