import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../kernel/time/days.ts';
import {
  claimsToHandOver,
  defaultReminderSettings,
  dueReminder,
  type OverdueClaim,
  type ReminderInput,
  type ReminderLevel,
  type SentReminder,
} from './rules-reminder.ts';

const DUE = '2026-01-01';
const claim = (change: Partial<OverdueClaim> = {}): OverdueClaim => ({
  claimId: 'q1',
  dueOn: DUE,
  openCents: 10_000,
  isDisputed: false,
  ...change,
});
const letter = (days: number, level: ReminderLevel, claimId = 'q1'): SentReminder => ({
  sentOn: addDays(DUE, days),
  claims: [{ claimId, level }],
});
const onDay = (days: number, change: Partial<ReminderInput> = {}) =>
  dueReminder({
    today: addDays(DUE, days),
    claims: [claim()],
    sent: [],
    suspension: null,
    settings: defaultReminderSettings,
    ...change,
  });
const levelOn = (days: number, change: Partial<ReminderInput> = {}) => onDay(days, change)?.level ?? null;

describe('the reminder that is due', () => {
  test('is friendly from day 15, firm from day 30, formal from day 60, and there is none after', () => {
    expect([0, 14, 15].map(days => levelOn(days))).toEqual([null, null, 1]);
    const first = [letter(15, 1)];
    expect([29, 30].map(days => levelOn(days, { sent: first }))).toEqual([null, 2]);
    const second = [...first, letter(30, 2)];
    expect([59, 60].map(days => levelOn(days, { sent: second }))).toEqual([null, 3]);
    expect(levelOn(400, { sent: [...second, letter(60, 3)] })).toBeNull();
  });

  test('costs what its level costs; the first one nothing', () => {
    expect(onDay(15)).toEqual({
      level: 1,
      claims: [{ claimId: 'q1', level: 1, openCents: 10_000 }],
      openCents: 10_000,
      costCents: 0,
    });
    expect(onDay(30, { sent: [letter(15, 1)] })).toMatchObject({ level: 2, costCents: 1_500 });
    expect(onDay(60, { sent: [letter(30, 2)] })).toMatchObject({ level: 3, costCents: 4_000 });
  });

  test('climbs one level at a time when the job did not run, with days between to pay', () => {
    expect(levelOn(90)).toBe(1);
    const sent = [letter(90, 1)];
    expect([90, 96, 97].map(days => levelOn(days, { sent }))).toEqual([null, null, 2]);
  });

  test('is never a second one on one day, whatever the setting', () => {
    const settings = { ...defaultReminderSettings, daysBetween: 0 };
    const sent = [letter(90, 1)];
    expect([90, 91].map(days => levelOn(days, { sent, settings }))).toEqual([null, 2]);
  });

  test('stops with payment, dispute, plan and pause', () => {
    expect(levelOn(20, { claims: [claim({ openCents: 0 })] })).toBeNull();
    expect(levelOn(20, { claims: [claim({ openCents: -5 })] })).toBeNull();
    expect(levelOn(20, { claims: [claim({ isDisputed: true })] })).toBeNull();
    expect(levelOn(20, { suspension: { kind: 'plan' } })).toBeNull();
    const until = addDays(DUE, 25);
    expect([24, 25].map(days => levelOn(days, { suspension: { kind: 'pause', until } }))).toEqual([null, 1]);
  });

  test('leaves alone who owes less than the least in all', () => {
    const settings = { ...defaultReminderSettings, leastCents: 10_000 };
    expect(levelOn(20, { settings })).toBe(1);
    expect(levelOn(20, { settings, claims: [claim({ openCents: 9_999 })] })).toBeNull();
    const two = [claim({ openCents: 5_000 }), claim({ claimId: 'q2', dueOn: addDays(DUE, 19), openCents: 5_000 })];
    expect(levelOn(20, { settings, claims: two })).toBe(1);
    expect(levelOn(19, { settings, claims: two })).toBeNull();
  });

  test('is one letter for all claims that are due one, each at its own level', () => {
    const claims = [
      claim(),
      claim({ claimId: 'q2', dueOn: addDays(DUE, 15), openCents: 700 }),
      claim({ claimId: 'q3', dueOn: addDays(DUE, 29) }),
    ];
    expect(onDay(30, { claims, sent: [letter(15, 1)] })).toEqual({
      level: 2,
      claims: [
        { claimId: 'q1', level: 2, openCents: 10_000 },
        { claimId: 'q2', level: 1, openCents: 700 },
      ],
      openCents: 10_700,
      costCents: 1_500,
    });
  });
});

test('what had its formal notice and is still open is handed over', () => {
  const claims = [
    claim(),
    claim({ claimId: 'q2' }),
    claim({ claimId: 'q3', openCents: 0 }),
    claim({ claimId: 'q4', isDisputed: true }),
  ];
  const sent = [letter(60, 3), letter(60, 2, 'q2'), letter(60, 3, 'q3'), letter(60, 3, 'q4')];
  expect(claimsToHandOver(claims, sent)).toEqual(['q1']);
});

test('whenever the job runs, levels come in order, once each, on days apart, and none before its day', () => {
  const claims = fc
    .array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 4 })
    .map(days => days.map((day, i) => claim({ claimId: `c${i}`, dueOn: addDays(DUE, day) })));
  const runs = fc
    .array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 })
    .map(days => days.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(claims, runs, (list, days) => {
      const sent: SentReminder[] = [];
      for (const day of days) {
        const due = onDay(day, { claims: list, sent });
        if (due) sent.push({ sentOn: addDays(DUE, day), claims: due.claims });
      }
      for (const [i, { sentOn }] of sent.entries())
        if (i > 0) expect(daysBetween(sent[i - 1]!.sentOn, sentOn)).toBeGreaterThanOrEqual(7);
      for (const { claimId, dueOn } of list) {
        const had = sent.flatMap(one =>
          one.claims.filter(it => it.claimId === claimId).map(it => ({ ...it, on: one.sentOn })),
        );
        expect(had.map(it => it.level)).toEqual([1, 2, 3].slice(0, had.length));
        for (const { level, on } of had)
          expect(daysBetween(dueOn, on)).toBeGreaterThanOrEqual({ 1: 15, 2: 30, 3: 60 }[level]);
      }
    }),
    { numRuns: 500 },
  );
});
