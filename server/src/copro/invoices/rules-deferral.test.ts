import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../kernel/time/days.ts';
import { deferralParts } from './rules-deferral.ts';

describe('a cost of several years', () => {
  test('is spread by days: an insurance from July to June', () => {
    const period = { startsOn: '2026-07-01', endsOn: '2027-07-01' };
    expect(deferralParts(365_00, period, '2027-01-01', [])).toEqual({
      nowCents: 184_00,
      later: [{ releaseOn: '2027-01-01', amountCents: 181_00 }],
    });
  });

  test('stays whole without a period, or when it ends with the year', () => {
    expect(deferralParts(100, null, '2027-01-01', [])).toEqual({ nowCents: 100, later: [] });
    const period = { startsOn: '2025-07-01', endsOn: '2027-01-01' };
    expect(deferralParts(100, period, '2027-01-01', [])).toEqual({ nowCents: 100, later: [] });
  });

  test('follows a year that is shorter than twelve months', () => {
    const short = { startsOn: '2027-01-01', endsOn: '2027-04-01' };
    const period = { startsOn: '2027-01-01', endsOn: '2027-07-01' };
    expect(deferralParts(181, period, '2027-01-01', [short])).toEqual({
      nowCents: 0,
      later: [
        { releaseOn: '2027-01-01', amountCents: 90 },
        { releaseOn: '2027-04-01', amountCents: 91 },
      ],
    });
  });

  test('loses and makes no cent, and a credit note mirrors its invoice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 1, max: 2_000 }),
        (cents, from, length) => {
          const startsOn = addDays('2026-01-01', from);
          const period = { startsOn, endsOn: addDays(startsOn, length) };
          const parts = deferralParts(cents, period, '2027-01-01', []);
          const sum = parts.later.reduce((so, it) => so + it.amountCents, parts.nowCents);
          const mirror = deferralParts(-cents, period, '2027-01-01', []);
          expect(sum).toBe(cents);
          expect(mirror.nowCents + 0).toBe(0 - parts.nowCents);
          expect(mirror.later.map(it => -it.amountCents)).toEqual(parts.later.map(it => it.amountCents));
        },
      ),
    );
  });
});
