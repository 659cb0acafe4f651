import { expect, test } from 'vitest';
import { centsOf, emptyLine, lineFault, sumsOf } from './entry-lines.ts';
import type { Account } from './use-ledger.ts';

const account = (id: string, party: Account['party'] = null): Account => ({
  id,
  code: id,
  names: {},
  side: 'asset',
  party,
  keyId: null,
  tenantPercent: null,
  isOpen: true,
  isNormalised: true,
});
const accounts = [account('551'), account('4101', 'owner')];
const line = (more: object) => ({ ...emptyLine(1), ...more });

test('amounts may be sums in the notation of the reader, and are never negative', () => {
  expect([centsOf('1.234,56', 'fr'), centsOf('100/3', 'en'), centsOf('1200*0,21+5', 'nl'), centsOf('', 'de')]).toEqual([
    123_456, 3_333, 25_700, 0,
  ]);
  expect([centsOf('abc', 'fr'), centsOf('-5', 'fr'), centsOf('1/0', 'fr')]).toEqual([null, null, null]);
});

test('both sides are summed, and what cannot be read is said', () => {
  expect(sumsOf([line({ debit: '10' }), line({ credit: '4+6' })], 'en')).toEqual({
    debitCents: 1_000,
    creditCents: 1_000,
    isReadable: true,
  });
  expect(sumsOf([line({ debit: '10x' })], 'en').isReadable).toBe(false);
});

test('a line says what it lacks: account, party or one amount; an empty one lacks nothing', () => {
  expect(lineFault(line({}), accounts, 'en')).toBeNull();
  expect(lineFault(line({ debit: '1' }), accounts, 'en')).toBe('account');
  expect(lineFault(line({ accountId: '4101', debit: '1' }), accounts, 'en')).toBe('party');
  expect(lineFault(line({ accountId: '551', partyId: 'x', debit: '1' }), accounts, 'en')).toBe('party');
  expect(lineFault(line({ accountId: '551' }), accounts, 'en')).toBe('amount');
  expect(lineFault(line({ accountId: '551', debit: '1', credit: '1' }), accounts, 'en')).toBe('amount');
  expect(lineFault(line({ accountId: '4101', partyId: 'x', credit: '1' }), accounts, 'en')).toBeNull();
});
