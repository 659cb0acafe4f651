import type { System } from '../app.ts';
import { changeBudget, createBudget, stepBudget } from '../copro/budgets/index.ts';
import { approveCall, callBudget, openClaimsOf } from '../copro/charges/index.ts';
import { createYear, findYearOf, listAccounts, matchItems, postEntries, stepYear } from '../copro/ledger/index.ts';
import { remindOwner } from '../copro/recovery/index.ts';
import type { Tx } from '../kernel/db/database.ts';
import { newId } from '../kernel/ids/ids.ts';
import { addDays } from '../kernel/time/days.ts';
import { demoId } from './ids.ts';

type Deps = System['deps'];

/** What the year is budgeted to cost, by account of the chart, in cents. */
const BUDGET: readonly (readonly [code: string, cents: number])[] = [
  ['6100', 284_000],
  ['6105', 742_800],
  ['6122', 412_500],
  ['6130', 960_000],
  ['6140', 611_500],
];
const RESERVE_CENTS = 250_000;
const DUE_AFTER_DAYS = 15;
/** Owners in the order of their first lot who have not paid since the second quarter, and since the third. */
const LATE = [4, 9] as const;

/**
 * A year of an association's calls: the budget that the meeting adopted, four quarters, of which those that have begun are
 * approved, what the owners paid, and two who are late and were reminded.
 */
export async function seedCoproCalls(deps: Deps, associationId: string, now: string): Promise<void> {
  const actor = { accountId: demoId('syndic@copro.example'), name: 'An Van Damme', ip: null, requestId: null };
  const inOrg = <T>(work: (tx: Tx) => Promise<T>) => deps.db.transaction(demoId('org copro'), work, actor);
  const today = now.slice(0, 10);
  const year = today.slice(0, 4);
  const calls = await inOrg(tx => adoptBudget(tx, deps, associationId, year));
  const begun = calls.filter((_, index) => quarterStart(year, index) <= today);
  let late: readonly string[] = [];
  for (const [index, callId] of begun.entries()) {
    await inOrg(tx => approveCall(tx, deps, callId));
    const paidOn = addDays(quarterStart(year, index), DUE_AFTER_DAYS - 2);
    if (paidOn > today) continue;
    late = await inOrg(tx => payCall(tx, deps, { associationId, callId, index, paidOn }));
  }
  for (const ownerId of late)
    for (const on of [addDays(quarterStart(year, 1), 31), addDays(quarterStart(year, 1), 47), today])
      if (on <= today) await inOrg(tx => remindOwner(tx, deps, { associationId, ownerId }, on));
}

const quarterStart = (year: string, index: number): string => `${year}-${String(index * 3 + 1).padStart(2, '0')}-01`;

async function adoptBudget(tx: Tx, { events }: Deps, associationId: string, year: string): Promise<string[]> {
  const startsOn = `${year}-01-01`;
  const known = await findYearOf(tx, associationId, startsOn);
  const fiscalYear =
    known ??
    (await createYear(tx, events, { associationId, name: year, startsOn, endsOn: `${Number(year) + 1}-01-01` }));
  if (fiscalYear.state === 'draft') await stepYear(tx, events, fiscalYear.id, 'open');
  const accounts = await tx.rows(listAccounts(associationId));
  const lines = BUDGET.flatMap(([code, cents]) => {
    const account = accounts.find(one => one.code === code);
    return account?.keyId ? [{ accountId: account.id, keyId: account.keyId, cents }] : [];
  });
  const id = await createBudget(tx, events, associationId, { fiscalYearId: fiscalYear.id });
  const reserveKeyId = lines[0]?.keyId ?? null;
  await changeBudget(tx, events, id, 1, { lines, reserveCents: RESERVE_CENTS, reserveKeyId, waivedOn: null });
  await stepBudget(tx, events, id, 'submitted');
  await stepBudget(tx, events, id, 'approved', `${year}-01-01`);
  return callBudget(tx, events, id, { rhythm: 'quarterly', dueAfterDays: DUE_AFTER_DAYS });
}

type Paid = { associationId: string; callId: string; index: number; paidOn: string };

/** Everybody pays but those who are late; returns who they are. */
async function payCall(tx: Tx, { events }: Deps, { associationId, callId, index, paidOn }: Paid): Promise<string[]> {
  const claims = await tx.rows(openClaimsOf(callId));
  const owners = [...new Set(claims.map(claim => claim.ownerId))];
  const late = LATE.filter((_, rank) => index > rank).flatMap(place => owners[place] ?? []);
  const accounts = await tx.rows(listAccounts(associationId));
  const idOf = (code: string): string => accounts.find(one => one.code === code)?.id ?? '';
  const year = await findYearOf(tx, associationId, paidOn);
  for (const claim of claims.filter(one => year && !late.includes(one.ownerId))) {
    const { ownerId, accountCode, openCents } = claim;
    const bank = accountCode === '4100' ? '550' : '551';
    const entryId = newId();
    await postEntries(tx, events, [
      {
        id: entryId,
        associationId,
        fiscalYearId: year?.id ?? '',
        journal: 'BNK',
        onDate: paidOn,
        documentRef: `Extrait ${paidOn}`,
        text: 'Paiement',
        lines: [
          { accountId: idOf(bank), debitCents: openCents, creditCents: 0 },
          { accountId: idOf(accountCode), ownerId, debitCents: 0, creditCents: openCents },
        ],
      },
    ]);
    await matchItems(tx, associationId, 'reference', [
      { entryId: claim.entryId, position: claim.position, amountCents: openCents },
      { entryId, position: 2, amountCents: -openCents },
    ]);
  }
  return late;
}
