import type { System } from '../../src/app.ts';
import {
  type CommunicationSource,
  importStatements,
  readStatementFile,
  writeCoda,
} from '../../src/copro/banking/index.ts';
import { createYear, stepYear } from '../../src/copro/ledger/fiscal-years.ts';
import { openLedger, postEntries } from '../../src/copro/ledger/index.ts';
import { patiently } from '../../src/kernel/db/time-limits.ts';
import { makeBelgianIban } from '../../src/kernel/identifiers/iban.ts';
import { makeStructuredCommunication } from '../../src/kernel/identifiers/structured-communication.ts';
import { newId } from '../../src/kernel/ids/ids.ts';
import type { Section } from '../section.ts';

const OWNERS = 500;
const BATCH = 500;
const IBAN = makeBelgianIban('3639999999');

/** A bank's file of one association: read, kept, matched to open calls, booked and settled. */
export const codaImport: Section = {
  slug: 'coda',
  title: 'import of a CODA file with matching (full form: 10,000 movements; promise under 5 s)',
  isAlone: true,
  async run({ stage, short, say }) {
    const count = short ? 1_000 : 10_000;
    return stage.withSystem(async system => {
      const calls = await openCalls(system, stage.orgId, count);
      await stage.admin('vacuum analyze copro.entry, copro.entry_line, copro.open_item');
      const bytes = Buffer.from(fileOf(calls));
      const before = process.memoryUsage().rss;
      const began = performance.now();
      const file = await readStatementFile(bytes);
      const read = performance.now();
      const bring = () =>
        patiently(() =>
          system.deps.db.transaction(stage.orgId, tx =>
            importStatements(
              tx,
              { events: system.deps.events, communications: [given] },
              { file, bytes, fileName: 'bench.cod' },
            ),
          ),
        );
      const { matched } = await bring();
      const seconds = (performance.now() - began) / 1_000;
      const grown = (process.memoryUsage().rss - before) / 1_048_576;
      say(
        `  ${count} movements (${(bytes.length / 1_048_576).toFixed(1)} MB): read ${(read - began).toFixed(0)} ms, all ${seconds.toFixed(2)} s; ${matched.booked} booked, ${matched.proposed} proposed, ${matched.left} left; memory +${grown.toFixed(0)} MB`,
      );
      const again = performance.now();
      const second = await bring();
      say(`  the same file again: ${(performance.now() - again).toFixed(0)} ms`);
      const failures =
        seconds > (short ? 5 : 15) ? [`${count} movements took ${seconds.toFixed(1)} s (promise 5 s)`] : [];
      if (matched.booked !== calls.filter(it => it.isNamed).length) failures.push(`${matched.booked} were booked`);
      if (second.statements.some(it => it.outcome !== 'known')) failures.push('the same file was taken twice');
      return failures;
    });
  },
};

type Call = { digits: string; cents: number; ownerId: string; documentId: string; isNamed: boolean };

/** What another module tells of its calls; here their document's number is their communication. */
const given: CommunicationSource = associationId => ({
  text: `select e.document_ref as digits, l.owner_id as "ownerId", e.document_id as "documentId"
           from copro.entry e join copro.entry_line l on l.entry_id = e.id
          where e.association_id = $1 and e.document_type = 'call' and l.owner_id is not null`,
  values: [associationId],
});

async function openCalls({ deps: { db, events } }: System, orgId: string, count: number): Promise<Call[]> {
  const associationId = newId();
  const owners = Array.from({ length: OWNERS }, newId);
  const yearId = await db.transaction(orgId, async tx => {
    await tx.run({
      text: "insert into copro.association (id, name, share_total) values ($1, 'Bench', 1000)",
      values: [associationId],
    });
    await tx.run({
      text: "insert into copro.owner (id, name) select id, 'Owner ' || n from unnest($1::uuid[]) with ordinality as t (id, n)",
      values: [owners],
    });
    await tx.run({
      text: "insert into copro.bank_account (id, association_id, iban, purpose) values ($1, $2, $3, 'working')",
      values: [newId(), associationId, IBAN],
    });
    await openLedger(tx, { id: associationId, accounting: 'full', generalKeyId: null });
    const { id } = await createYear(tx, events, {
      associationId,
      name: '2026',
      startsOn: '2026-01-01',
      endsOn: '2027-01-01',
    });
    await stepYear(tx, events, id, 'open');
    return id;
  });
  const rows = await db.readRows<{ code: string; id: string }>(orgId, {
    text: "select code, id from copro.account where association_id = $1 and code in ('4101', '701')",
    values: [associationId],
  });
  const codes = new Map(rows.map(row => [row.code, row.id]));
  const calls = Array.from({ length: count }, (_, n) => ({
    digits: makeStructuredCommunication(7_000_000 + n),
    cents: 10_000 + (n % 9_973),
    ownerId: owners[n % OWNERS] ?? '',
    documentId: newId(),
    // Seven of ten payers give the communication.
    isNamed: n % 10 < 7,
  }));
  const entryOf = ({ digits, cents, ownerId, documentId }: Call) => ({
    id: newId(),
    associationId,
    fiscalYearId: yearId,
    journal: 'VEN',
    onDate: '2026-02-01',
    documentRef: digits,
    documentType: 'call',
    documentId,
    text: 'Bench',
    lines: [
      { accountId: codes.get('4101') ?? '', ownerId, debitCents: cents, creditCents: 0 },
      { accountId: codes.get('701') ?? '', debitCents: 0, creditCents: cents },
    ],
  });
  for (let from = 0; from < count; from += BATCH)
    await patiently(() =>
      db.transaction(orgId, tx => postEntries(tx, events, calls.slice(from, from + BATCH).map(entryOf))),
    );
  return calls;
}

const fileOf = (calls: readonly Call[]): string =>
  writeCoda({
    createdOn: '2026-03-31',
    addressee: 'BENCH',
    bic: 'GKCCBEBB',
    statements: [
      {
        iban: IBAN,
        holderName: 'BENCH',
        number: 1,
        oldBalanceCents: 0,
        oldBalanceOn: '2026-02-28',
        newBalanceOn: '2026-03-31',
        movements: calls.map(({ digits, cents, isNamed }, n) => ({
          amountCents: cents,
          on: '2026-03-15',
          counterparty: { name: `Owner ${(n % OWNERS) + 1}` },
          ...(isNamed ? { ogmDigits: digits } : { text: 'CHARGES' }),
        })),
      },
    ],
  });
