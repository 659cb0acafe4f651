import { openLedger } from '../src/copro/ledger/open-ledger.ts';
import { postEntries } from '../src/copro/ledger/post-entries.ts';
import type { NewEntry, NewLine, PostedEntry } from '../src/copro/ledger/rules-entry.ts';
import { insertYear } from '../src/copro/ledger/store-years.ts';
import { newId } from '../src/kernel/ids/ids.ts';
import type { TestSystem } from './system.ts';

/** A line in short: account, amount (positive debit, negative credit), party. */
export type Short = readonly [code: string, cents: number, party?: { ownerId?: string; supplierId?: string }];

/** An association with its chart, an open year 2026, an owner and a supplier. */
export async function ledgerStage(t: TestSystem, orgId: string) {
  const { db, events } = t.deps;
  const [associationId, yearId, ownerId, otherOwnerId, supplierId] = [newId(), newId(), newId(), newId(), newId()];
  await db.transaction(orgId, async tx => {
    await tx.run({
      text: "insert into copro.association (id, name, share_total) values ($1, 'Résidence du Parc', 1000)",
      values: [associationId],
    });
    for (const [id, name] of [
      [ownerId, 'Dubois'],
      [otherOwnerId, 'Janssens'],
    ])
      await tx.run({ text: 'insert into copro.owner (id, name) values ($1, $2)', values: [id, name] });
    await tx.run({
      text: "insert into workplace.supplier (id, name) values ($1, 'Ascenseurs SA')",
      values: [supplierId],
    });
    await openLedger(tx, { id: associationId, accounting: 'full', generalKeyId: null });
    const year = { associationId, name: '2026', startsOn: '2026-01-01', endsOn: '2027-01-01', state: 'open' } as const;
    await insertYear(tx, { id: yearId, ...year });
  });
  const codes = new Map(
    (
      await db.readRows<{ id: string; code: string }>(orgId, {
        text: 'select id, code from copro.account where association_id = $1',
        values: [associationId],
      })
    ).map(row => [row.code, row.id]),
  );
  const line = ([code, cents, party]: Short): NewLine => ({
    accountId: codes.get(code) ?? code,
    ...party,
    debitCents: Math.max(cents, 0),
    creditCents: Math.max(-cents, 0),
  });
  const entry = (lines: readonly Short[], more: Partial<NewEntry> = {}): NewEntry => ({
    id: newId(),
    associationId,
    fiscalYearId: yearId,
    journal: 'OD',
    onDate: '2026-03-15',
    documentRef: 'Doc 1',
    text: 'Test',
    lines: lines.map(line),
    ...more,
  });
  const post = (...entries: NewEntry[]): Promise<PostedEntry[]> =>
    db.transaction(orgId, tx => postEntries(tx, events, entries));
  const run = (text: string, values: unknown[] = []): Promise<number> =>
    db.transaction(orgId, tx => tx.run({ text, values }));
  const rows = <R>(text: string, values: unknown[] = []): Promise<R[]> => db.readRows<R>(orgId, { text, values });
  return { orgId, associationId, yearId, ownerId, otherOwnerId, supplierId, codes, entry, line, post, run, rows };
}
export type LedgerStage = Awaited<ReturnType<typeof ledgerStage>>;
