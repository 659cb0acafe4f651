import { expect, test } from 'vitest';
import { continuityBlocker } from './rules-continuity.ts';

const day = (number: string, on: string, from: number, to: number) => ({
  number,
  newBalanceOn: on,
  oldBalanceCents: from,
  newBalanceCents: to,
});

test.each([
  ['the next number with the same balance', day('139', '2026-04-01', 0, 100), day('140', '2026-04-02', 100, 0), null],
  ['a number passed over', day('139', '2026-04-01', 0, 100), day('141', '2026-04-03', 100, 0), 'statement-missing'],
  ['another balance', day('139', '2026-04-01', 0, 100), day('140', '2026-04-02', 99, 0), 'balance-gap'],
  ['a new year', day('251', '2025-12-31', 0, 100), day('001', '2026-01-02', 100, 0), null],
  [
    'a new year whose first is missing',
    day('251', '2025-12-31', 0, 100),
    day('002', '2026-01-03', 100, 0),
    'statement-missing',
  ],
  [
    'the first again in the same year',
    day('251', '2025-12-30', 0, 100),
    day('001', '2025-12-31', 100, 0),
    'statement-missing',
  ],
])('%s', (_, previous, next, expected) => expect(continuityBlocker(previous, next)).toBe(expected));
