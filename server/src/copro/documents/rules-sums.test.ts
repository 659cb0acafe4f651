import { expect, test } from 'vitest';
import { LOCALES } from '../../kernel/i18n/translate.ts';
import { type DocumentTemplate, documentSchemas } from './contract.ts';
import { sumBlocker } from './rules-sums.ts';
import { sampleLedger, sampleReminder } from './sample-accounts.ts';
import { sampleCall, sampleStatement } from './sample-charges.ts';
import { sampleDocument } from './sample-documents.ts';

test('the sums of every sample hold', () => {
  // The keys of a literal object.
  for (const template of Object.keys(documentSchemas) as DocumentTemplate[]) {
    for (const language of LOCALES)
      expect(sumBlocker(template, sampleDocument(template, language)), template).toBeNull();
  }
  for (const level of [1, 2] as const) expect(sumBlocker('reminder', sampleReminder('nl', level))).toBeNull();
});

test('a total that is a cent off is found, whichever it is', () => {
  const [call, statement, reminder] = [sampleCall('fr'), sampleStatement('fr'), sampleReminder('fr', 3)];
  for (const cent of [-1, 1]) {
    expect(sumBlocker('call-for-funds', { ...call, totalCents: call.totalCents + cent })).toBe('total');
    expect(sumBlocker('call-for-funds', { ...call, reserveCents: call.reserveCents + cent })).toBe('reserve');
    for (const [name, cents] of Object.entries(statement.totals)) {
      const totals = { ...statement.totals, [name]: cents + cent };
      expect(sumBlocker('statement', { ...statement, totals }), name).toBe(name.replace('Cents', ''));
    }
    for (const [name, cents] of Object.entries(reminder.totals)) {
      const totals = { ...reminder.totals, [name]: cents + cent };
      const blocker = sumBlocker('reminder', { ...reminder, totals });
      // The lines are short of half a cent by less than their own rounding: then only the total tells.
      expect([name.replace('Cents', ''), ...(name === 'interestCents' ? ['total'] : [])]).toContain(blocker);
    }
  }
});

test('an owner and a tenant bear a cost together, wholly', () => {
  const statement = sampleStatement('fr');
  const [first, ...others] = statement.rows;
  if (!first) throw new Error('the sample has rows');
  const rows = [{ ...first, ownerCents: first.ownerCents + 1 }, ...others];
  expect(sumBlocker('statement', { ...statement, rows })).toBe('parts');
});

test('every line of an account continues the balance before it', () => {
  const ledger = sampleLedger('fr', 5);
  const rows = ledger.rows.map((row, index) => (index === 2 ? { ...row, balanceCents: row.balanceCents + 1 } : row));
  expect(sumBlocker('owner-ledger', { ...ledger, rows })).toBe('balance');
  expect(sumBlocker('owner-ledger', { ...ledger, openingCents: ledger.openingCents + 1 })).toBe('balance');
  expect(sumBlocker('owner-ledger', { ...ledger, closingCents: ledger.closingCents + 1 })).toBe('closing');
});

test('no more is asked for than is owed, and no lot is charged that is not named', () => {
  const statement = sampleStatement('fr');
  const payment = statement.payment && { ...statement.payment, amountCents: statement.totals.balanceCents + 1 };
  expect(sumBlocker('statement', { ...statement, payment })).toBe('payment');
  const call = sampleCall('fr');
  expect(sumBlocker('call-for-funds', { ...call, lots: call.lots.slice(1) })).toBe('lots');
});
