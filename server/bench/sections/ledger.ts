import type { System } from '../../src/app.ts';
import { createYear, stepYear } from '../../src/copro/ledger/fiscal-years.ts';
import { type NewEntry, openLedger, partyAccount, postEntries } from '../../src/copro/ledger/index.ts';
import { balanceSheetAt, incomeStatementOf } from '../../src/copro/ledger/reports.ts';
import { patiently } from '../../src/kernel/db/time-limits.ts';
import { newId } from '../../src/kernel/ids/ids.ts';
import { median, type Say } from '../kit/stage.ts';
import type { Section } from '../section.ts';

const OWNERS = 500;
const BATCH = 250;

/** Books of one association: posting in batches and one by one, then reports over all of it. */
export const ledger: Section = {
  slug: 'ledger',
  title:
    'books of one association (full form: 1,000,000 lines; promise 2,000 entries/s, balance sheet 100 ms, owner 20 ms)',
  isAlone: true,
  async run({ stage, short, say }) {
    const lines = short ? 20_000 : 1_000_000;
    return stage.withSystem(async system => {
      const books = await openBooks(system, stage.orgId);
      const failures: string[] = [];
      const began = performance.now();
      for (let posted = 0; posted < lines / 2; posted += BATCH) await postBatch(system, stage.orgId, books, posted);
      const seconds = (performance.now() - began) / 1_000;
      const perSecond = lines / 2 / seconds;
      say(`  ${lines / 2} entries, ${lines} lines, in batches of ${BATCH}: ${perSecond.toFixed(0)} entries/s`);
      if (perSecond < 500) failures.push(`only ${perSecond.toFixed(0)} entries/s`);
      await stage.admin('vacuum analyze copro.entry_line, copro.entry, copro.account_month, copro.open_item');
      const alone = await oneByOne(system, stage.orgId, books);
      say(`  one by one, eight clerks: ${alone.toFixed(0)} entries/s`);
      failures.push(...(await reports(system, stage.orgId, books, say)));
      return failures;
    });
  },
};

type Books = { associationId: string; yearId: string; owners: string[]; codes: Map<string, string> };

async function openBooks({ deps: { db, events } }: System, orgId: string): Promise<Books> {
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
    await openLedger(tx, { id: associationId, accounting: 'full', generalKeyId: null });
    const year = { associationId, name: '2026', startsOn: '2026-01-01', endsOn: '2027-01-01' };
    const { id } = await createYear(tx, events, year);
    await stepYear(tx, events, id, 'open');
    return id;
  });
  const rows = await db.readRows<{ code: string; id: string }>(orgId, {
    text: 'select code, id from copro.account where association_id = $1',
    values: [associationId],
  });
  return { associationId, yearId, owners, codes: new Map(rows.map(row => [row.code, row.id])) };
}

const day = (n: number): string =>
  Temporal.PlainDate.from('2026-01-01')
    .add({ days: n % 365 })
    .toString();

function entryOf({ associationId, yearId, owners, codes }: Books, n: number): NewEntry {
  const cents = 1_000 + (n % 9_973);
  const ownerId = owners[n % owners.length] ?? null;
  const isCall = n % 2 === 0;
  return {
    id: newId(),
    associationId,
    fiscalYearId: yearId,
    journal: isCall ? 'VEN' : 'BNK',
    onDate: day(n),
    documentRef: `B${n}`,
    text: 'Bench',
    lines: [
      {
        accountId: codes.get(isCall ? '4101' : '551') ?? '',
        ownerId: isCall ? ownerId : null,
        debitCents: cents,
        creditCents: 0,
      },
      {
        accountId: codes.get(isCall ? '701' : '4101') ?? '',
        ownerId: isCall ? null : ownerId,
        debitCents: 0,
        creditCents: cents,
      },
    ],
  };
}

const postBatch = ({ deps: { db, events } }: System, orgId: string, books: Books, from: number): Promise<unknown> =>
  patiently(() =>
    db.transaction(orgId, tx =>
      postEntries(
        tx,
        events,
        Array.from({ length: BATCH }, (_, index) => entryOf(books, from + index)),
      ),
    ),
  );

async function oneByOne({ deps: { db, events } }: System, orgId: string, books: Books): Promise<number> {
  const began = performance.now();
  let posted = 0;
  const clerk = async (): Promise<void> => {
    while (performance.now() - began < 3_000) {
      await db.transaction(orgId, tx => postEntries(tx, events, [entryOf(books, posted)]));
      posted++;
    }
  };
  await Promise.all(Array.from({ length: 8 }, clerk));
  return posted / ((performance.now() - began) / 1_000);
}

async function reports({ deps: { db } }: System, orgId: string, books: Books, say: Say): Promise<string[]> {
  const { associationId, owners } = books;
  const questions = {
    'balance sheet at the end of the year': {
      limit: 100,
      ask: () => balanceSheetAt(db, orgId, associationId, '2026-12-31'),
    },
    'balance sheet in the middle of a month': {
      limit: 100,
      ask: () => balanceSheetAt(db, orgId, associationId, '2026-08-17'),
    },
    'income statement of the year': {
      limit: 100,
      ask: () => incomeStatementOf(db, orgId, associationId, { from: '2026-01-01', through: '2026-12-31' }),
    },
    'statement of an owner, a quarter': {
      limit: 20,
      ask: (n: number) =>
        partyAccount(
          db,
          orgId,
          { associationId, kind: 'owner', id: owners[n % owners.length] ?? '' },
          {
            from: '2026-07-01',
            through: '2026-09-30',
          },
        ),
    },
  };
  const failures: string[] = [];
  for (const [name, { ask, limit }] of Object.entries(questions)) {
    const times: number[] = [];
    for (let n = 0; n < 25; n++) {
      const began = performance.now();
      await ask(n);
      times.push(performance.now() - began);
    }
    const middle = median(times);
    say(`  ${name.padEnd(40)} ${middle.toFixed(1)} ms (most ${Math.max(...times).toFixed(1)}; promise ${limit})`);
    if (middle > 10 * limit) failures.push(`${name}: ${middle.toFixed(0)} ms`);
  }
  return failures;
}
