import { expect, test } from 'vitest';
import { LOCALES } from '../../kernel/i18n/translate.ts';
import { chartOf, findChartAccount, fullChart, sideOf, simplifiedChart } from './chart.ts';

// The roots of the royal decree of 12 July 2012, typed from the decree and not from our file.
const decree = `1 100 12 14 160 161 17 170 171 172 173 1730 1731 1732 174 175 179 2 21 211 213 23 24 25 251 252 26 28
   3 3111 3112 3120 3130 4 41 410 4100 4101 414 415 416 417 418 419 42 420 421 422 423 4230 4231 4232 424 425 429
   43 430 431 432 433 439 44 440 444 45 450 452 453 454 455 456 459 48 481 489 49 490 491 492 493 494 499
   4990 4991 4992 4993 4994 4995 4996 5 53 530 531 532 539 55 550 551 552 57 58
   6 61 610 6106 611 612 613 62 63 64 641 642 643 65 66 67 671 68 69 693 7 70 700 701 702 74 742 744 75 76`.split(
  /\s+/,
);

test('every root of the decree is there, named in French, Dutch, German and English', () => {
  for (const code of decree) {
    const account = fullChart.get(code);
    for (const locale of LOCALES) expect(account?.names[locale], `${code} ${locale}`).toMatch(/^\p{Lu}.{2,}/u);
    expect(account?.isNormalised, code).toBe(true);
  }
  const normalised = [...fullChart.values()].filter(account => account.isNormalised).map(account => account.code);
  expect(normalised.toSorted()).toEqual(decree.toSorted());
});

test('counts of normalised accounts per class', () => {
  const counts = [1, 2, 3, 4, 5, 6, 7].map(
    number => [...fullChart.values()].filter(it => it.isNormalised && it.accountClass === number).length,
  );
  // The reference lists 53 in class 4; the amendment of 2013 splits 423 into three.
  expect(counts).toEqual([17, 11, 5, 56, 12, 20, 10]);
});

test('accounts are known by one code and form a tree up to the seven classes', () => {
  for (const account of fullChart.values()) {
    expect(account.code).toMatch(/^[1-7][0-9]{0,7}$/);
    if (account.parent === null) expect(account.code).toHaveLength(1);
    else expect(fullChart.get(account.parent), account.code).toBeDefined();
  }
  expect(fullChart.get('61001')?.parent).toBe('6100');
  expect(fullChart.get('4101')?.parent).toBe('410');
});

test('lines on the accounts of owners and suppliers name them, and no others', () => {
  const parties = [...fullChart.values()].filter(account => account.party !== null);
  expect(parties.map(({ code, party }) => [code, party])).toEqual([
    ['4100', 'owner'],
    ['4101', 'owner'],
    ['415', 'owner'],
    ['440', 'supplier'],
  ]);
  expect(findChartAccount('415007')?.party).toBe('owner');
});

test('each account stands on its side of the balance sheet or of the income statement', () => {
  const sides = { '100': 'liability', '160': 'liability', '2309': 'asset', '3111': 'asset', '4101': 'asset' } as const;
  for (const [code, side] of Object.entries(sides)) expect(fullChart.get(code)?.side, code).toBe(side);
  expect(['440', '490', '492', '4996', '550', '6105', '701'].map(sideOf)).toEqual([
    'liability',
    'asset',
    'liability',
    'asset',
    'asset',
    'expense',
    'income',
  ]);
});

test('every cost that takes entries says what a tenant bears by custom, and nothing else does', () => {
  for (const account of fullChart.values()) {
    const isCost = account.side === 'expense' && account.isPosting;
    if (isCost) expect(account.tenantPercent, account.code).not.toBeNull();
    if (account.side !== 'expense') expect(account.tenantPercent, account.code).toBeNull();
  }
  expect(findChartAccount('610501')?.tenantPercent).toBe(100);
  expect(findChartAccount('6130')?.tenantPercent).toBe(0);
});

test('the accounts of the golden entries take entries; classes and the sum of owners do not', () => {
  const golden = '100 160 700 701 702 4100 4101 415 417 419 440 490 550 551 58 611 643 6142 6302 2300 2309 6816000';
  for (const code of golden.split(' ')) expect(fullChart.get(code)?.isPosting, code).toBe(true);
  for (const code of ['1', '4', '6', '41', '410', '61']) expect(fullChart.get(code)?.isPosting, code).toBe(false);
});

test('the simplified chart is a part of the full one and shows funds, owners, suppliers, cash, receipts and expenses', () => {
  for (const code of simplifiedChart.keys()) expect(fullChart.has(code), code).toBe(true);
  for (const code of ['100', '160', '4100', '4101', '440', '550', '551', '610', '643', '700', '701']) {
    expect(simplifiedChart.get(code)?.isPosting, code).toBe(true);
  }
  expect(simplifiedChart.size).toBeLessThan(fullChart.size / 2);
  expect(chartOf('simplified')).toBe(simplifiedChart);
});
