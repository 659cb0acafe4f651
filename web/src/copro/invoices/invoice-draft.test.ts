import { expect, test } from 'vitest';
import { bodyOf, centsOf, type Draft, draftBlocker, emptyLine, missingCents } from './invoice-draft.ts';

const draft: Draft = {
  kind: 'invoice',
  supplierId: '',
  number: '42',
  issuedOn: '2026-03-01',
  dueOn: '',
  total: '1.000,00+115',
  communication: '',
  text: '',
  periodStartsOn: '',
  periodEndsOn: '',
  lines: [
    { ...emptyLine(1), accountId: 'a', amount: '1.000,00', vat: '60', tenant: '100' },
    { ...emptyLine(2), accountId: 'b', amount: '-15,00' },
    emptyLine(3),
  ],
};

test('amounts are sums, and may go below zero', () => {
  expect(centsOf('12,50*2', 'fr')).toBe(2_500);
  expect(centsOf('-15,00', 'fr')).toBe(-1_500);
  expect(centsOf('abc', 'fr')).toBeNull();
});

test('what the lines lack of the total is told', () => {
  expect(missingCents(draft, 'fr')).toBe(111_500 - 98_500);
});

test('nothing is kept without number, day and a total that can be read', () => {
  expect(draftBlocker(draft, 'fr')).toBeNull();
  expect(draftBlocker({ ...draft, number: ' ' }, 'fr')).toBe('number');
  expect(draftBlocker({ ...draft, issuedOn: '' }, 'fr')).toBe('day');
  expect(draftBlocker({ ...draft, total: '0' }, 'fr')).toBe('total');
  expect(draftBlocker({ ...draft, lines: [{ ...emptyLine(1), amount: 'x' }] }, 'fr')).toBe('amount');
});

test('only lines with an amount are sent, with their VAT', () => {
  const body = bodyOf(draft, 'fr');
  expect(body.lines.map(it => [it.accountId, it.amountCents, it.tenantPercent])).toEqual([
    ['a', 100_000, 100],
    ['b', -1_500, null],
  ]);
  expect(body.vatCents).toBe(6_000);
});
