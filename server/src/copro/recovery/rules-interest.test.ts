import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCoproVectors } from '../../../test/copro-vectors.ts';
import { propertyRuns } from '../../../test/property-runs.ts';
import { addDays, daysBetween } from '../../kernel/time/days.ts';
import { centsOf, type Interest, type InterestClaim, interestOn } from './rules-interest.ts';
import { interestFrom, LEGAL_RATES_SOURCE, legalRates, ratesOf } from './rules-rates.ts';

const claim = (change: Partial<InterestClaim>): InterestClaim => ({
  principalCents: 100_000,
  startsOn: '2025-01-01',
  endsOn: '2026-01-01',
  payments: [],
  ...change,
});
function interest(change: Partial<InterestClaim>, rates = ratesOf(null)): Interest {
  const found = interestOn(claim(change), rates);
  if ('problem' in found) throw new Error(found.on);
  return found;
}
const pieces = ({ segments }: Interest) =>
  segments.map(({ startsOn, endsOn, days, principalCents, basisPoints }) => [
    startsOn,
    endsOn,
    days,
    principalCents,
    basisPoints,
  ]);

describe('the yearly rate', () => {
  test('is a row of the register for each year, with its source', () => {
    expect(legalRates.map(({ startsOn, endsOn, basisPoints }) => [startsOn, endsOn, basisPoints])).toEqual([
      ['2022-01-01', '2023-01-01', 150],
      ['2023-01-01', '2024-01-01', 525],
      ['2024-01-01', '2025-01-01', 575],
      ['2025-01-01', '2026-01-01', 450],
      ['2026-01-01', '2027-01-01', 450],
    ]);
    expect(LEGAL_RATES_SOURCE).toMatch(/5 May 1865/);
  });

  test('gives way to that of the statutes, also to none at all', () => {
    expect(interest({}, ratesOf(800))).toMatchObject({ cents: 8_000 });
    expect(interest({ startsOn: '2030-01-01', endsOn: '2031-01-01' }, ratesOf(0)).cents).toBe(0);
  });

  test('that is not known is never guessed', () => {
    expect(interestOn(claim({ startsOn: '2026-12-01', endsOn: '2027-02-01' }), legalRates)).toEqual({
      problem: 'rate-unknown',
      on: '2027-01-01',
    });
    expect(interestOn(claim({ startsOn: '2021-12-31', endsOn: '2022-02-01' }), legalRates)).toEqual({
      problem: 'rate-unknown',
      on: '2021-12-31',
    });
  });
});

describe('interest', () => {
  test('runs from the day after the claim was due', () => expect(interestFrom('2026-02-28')).toBe('2026-03-01'));

  test.each<[Partial<InterestClaim>, number]>([
    [{}, 4_500],
    [{ principalCents: 10_000, startsOn: '2026-03-01', endsOn: '2026-03-31' }, 37],
    [{ startsOn: '2024-12-01', endsOn: '2025-02-01' }, 871],
    [{ principalCents: 4_500, startsOn: '2026-03-01', endsOn: '2026-03-16' }, 8],
    [{ startsOn: '2025-06-01', endsOn: '2025-06-01' }, 0],
    [{ startsOn: '2025-06-02', endsOn: '2025-06-01' }, 0],
    [{ principalCents: 0 }, 0],
  ])('of %j is %i cents', (change, cents) => expect(interest(change).cents).toBe(cents));

  test('has no segment of no day', () => {
    expect(pieces(interest({}))).toHaveLength(1);
    expect(interest({ startsOn: '2025-06-01', endsOn: '2025-06-01' }).segments).toEqual([]);
  });

  test('counts 365 days in a leap year too, so that a year of 366 days bears a little more', () => {
    expect(interest({ startsOn: '2024-01-01', endsOn: '2025-01-01' }).cents).toBe(5_766);
  });

  test('is split at 1 January and rounded once, at the end', () => {
    expect(pieces(interest({ startsOn: '2024-12-01', endsOn: '2025-02-01' }))).toEqual([
      ['2024-12-01', '2025-01-01', 31, 100_000, 575],
      ['2025-01-01', '2025-02-01', 31, 100_000, 450],
    ]);
    // 0.4 + 0.4 of a cent: neither alone is one, together they are.
    const each = { days: 1, principalCents: 3_244, basisPoints: 450 };
    expect([centsOf([each]), centsOf([each, each])]).toEqual([0, 1]);
    // Half a cent is one.
    expect(centsOf([{ days: 365, principalCents: 1, basisPoints: 5_000 }])).toBe(1);
    expect(centsOf([{ days: 365, principalCents: 1, basisPoints: 4_999 }])).toBe(0);
    expect(centsOf([{ days: 3, principalCents: 608_333, basisPoints: 1 }])).toBe(0);
    expect(centsOf([])).toBe(0);
  });

  test('falls on what is left after each part payment, which bears none from its day on', () => {
    const found = interest({
      startsOn: '2025-01-01',
      endsOn: '2025-03-01',
      payments: [
        { on: '2025-02-10', cents: 30_000 },
        { on: '2025-01-11', cents: 20_000 },
        { on: '2025-01-11', cents: 10_000 },
        { on: '2025-03-01', cents: 40_000 },
      ],
    });
    expect(pieces(found)).toEqual([
      ['2025-01-01', '2025-01-11', 10, 100_000, 450],
      ['2025-01-11', '2025-02-10', 30, 70_000, 450],
      ['2025-02-10', '2025-03-01', 19, 40_000, 450],
    ]);
    expect(found.cents).toBe(Math.round((450 * (10 * 100_000 + 30 * 70_000 + 19 * 40_000)) / 3_650_000));
  });

  test('ends when all is paid, and more than all gives nothing back', () => {
    const paid = interest({ payments: [{ on: '2025-01-11', cents: 150_000 }] });
    expect(pieces(paid)).toEqual([['2025-01-01', '2025-01-11', 10, 100_000, 450]]);
    expect(interest({ payments: [{ on: '2024-12-01', cents: 100_000 }] })).toEqual({ cents: 0, segments: [] });
    expect(pieces(interest({ payments: [{ on: '2024-12-01', cents: 40_000 }] }))[0]).toContain(60_000);
  });

  test('is a sum over days, whatever was paid when', () => {
    const day = fc.integer({ min: 0, max: 1_800 }).map(days => addDays('2022-01-01', days));
    const payment = fc.record({ on: day, cents: fc.integer({ min: 0, max: 60_000 }) });
    const any = fc.record({
      principalCents: fc.integer({ min: 0, max: 9_000_000 }),
      startsOn: day,
      endsOn: day,
      payments: fc.array(payment, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(any, one => {
        const { cents, segments } = interest(one);
        for (const [i, { startsOn, endsOn, days, principalCents, basisPoints }] of segments.entries()) {
          if (daysBetween(startsOn, endsOn) !== days || days < 1) throw new Error('days that are not');
          if (startsOn.slice(0, 4) !== addDays(endsOn, -1).slice(0, 4)) throw new Error('over 1 January');
          const rate = legalRates.find(it => it.startsOn.slice(0, 4) === startsOn.slice(0, 4));
          if (rate?.basisPoints !== basisPoints) throw new Error('the rate of another year');
          const paid = one.payments.filter(it => it.on < endsOn).reduce((so, it) => so + it.cents, 0);
          if (Math.max(0, one.principalCents - paid) !== principalCents) throw new Error('of something else');
          if (i > 0 && segments[i - 1]!.endsOn !== startsOn) throw new Error('a hole');
        }
        expect(cents).toBe(centsOf(segments));
        const exact = segments.reduce((so, it) => so + (it.principalCents * it.basisPoints * it.days) / 3_650_000, 0);
        expect(Math.abs(cents - exact)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
      { numRuns: propertyRuns(1_500) },
    );
  });
});

const vectors = findCoproVectors();
describe.skipIf(!vectors)('the vectors beside the repository', () => {
  test('rates', () => {
    for (const [year, basisPoints] of Object.entries(vectors!.legal_rate_bp))
      expect(legalRates.find(rate => rate.startsOn === `${year}-01-01`)?.basisPoints).toBe(basisPoints);
  });
  test('interest', () => {
    expect(vectors!.interest.length).toBeGreaterThan(3);
    for (const { principal, segments, cents } of vectors!.interest)
      expect(centsOf(segments.map(([basisPoints, days]) => ({ principalCents: principal, basisPoints, days })))).toBe(
        cents,
      );
  });
});
