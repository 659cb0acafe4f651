import type { Tx } from '../../../kernel/db/database.ts';
import { orgDefaults, type Reader, readerOf } from '../store.ts';
import { type Candidate, RowEvaluator } from './evaluate-row.ts';
import { finishImport } from './finish-import.ts';
import { actorOf, endingInState, type ImportDeps, type ImportJob, Overtaken, ProgressNews } from './progress.ts';
import { openBatches } from './read-batches.ts';
import { rowOptions } from './row-options.ts';
import { type ImportRun, writeAllOrNothing } from './run-all-or-nothing.ts';
import { advance, type Counts, findImport, insertIssues, lockImport, planAnew } from './store.ts';
import { tally, writeRows } from './write-rows.ts';

/**
 * Writes the people of a checked file. Safe to run twice and from the middle: rows that are done are counted in the
 * transaction that writes them, and a run that finds another ahead of it stops.
 */
export async function runImport(deps: ImportDeps, job: ImportJob): Promise<void> {
  const reader = readerOf(deps.db, job.orgId);
  const row = await findImport(reader, job.importId);
  if (row?.state !== 'importing' || !row.mapping) return;
  const org = await orgDefaults(reader);
  const evaluator = new RowEvaluator(row.mapping, rowOptions(org, deps.clock()));
  const options = { onDuplicate: row.onDuplicate, locale: org.locale };
  const run: ImportRun = { deps, job, row, options, evaluator, news: new ProgressNews() };
  await endingInState(deps, job, () =>
    row.onError === 'all-or-nothing' ? writeAllOrNothing(run) : writeValidRows(run, reader),
  );
}

/** Batch after batch, each in a transaction of its own; rows with errors are left out and reported. */
async function writeValidRows(run: ImportRun, reader: Reader): Promise<void> {
  const {
    deps: { db },
    job: { orgId },
    row,
  } = run;
  let counts: Counts = row;
  let seen = 0;
  for await (const batch of (await openBatches(reader, row)).batches) {
    // Evaluated even when done, because later rows may repeat the e-mail of an earlier one.
    const rows = batch.map(one => run.evaluator.evaluate(one));
    seen += batch.length;
    if (seen <= row.doneCount) continue;
    counts = await retried(() => db.transaction(orgId, tx => writeBatch(tx, run, rows, counts), actorOf(run.job)));
  }
  await db.transaction(
    orgId,
    async tx => {
      const held = await lockImport(tx, row.id);
      if (held?.state !== 'importing' || held.doneCount !== counts.doneCount) throw new Overtaken();
      await finishImport(tx, run.deps.events, row, counts);
    },
    actorOf(run.job),
  );
}

async function writeBatch(
  tx: Tx,
  { deps, row, options, news }: ImportRun,
  rows: readonly Candidate[],
  before: Counts,
): Promise<Counts> {
  await planAnew(tx);
  const { counts, issues } = tally(before, await writeRows(tx, rows, options));
  if (!(await advance(tx, row.id, 'importing', before.doneCount, counts))) throw new Overtaken();
  await insertIssues(tx, row.id, issues);
  if (news.isDue()) await news.tell(tx, deps.events, row.id);
  return counts;
}

// Unique, serialisation, deadlock: somebody wrote the same person at the same moment. Looked up anew, they are found.
const CLASHES = new Set(['23505', '40001', '40P01']);

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 4 || !CLASHES.has(String((error as { code?: unknown }).code))) throw error;
    }
  }
}
