import type { Tx } from '../../../kernel/db/database.ts';
import type { RowEvaluator } from './evaluate-row.ts';
import { finishImport } from './finish-import.ts';
import { actorOf, type ImportDeps, type ImportJob, Overtaken, type ProgressNews, RowsRefused } from './progress.ts';
import { openBatches } from './read-batches.ts';
import {
  type Counts,
  findImport,
  type ImportRow,
  type IssueRow,
  NO_COUNTS,
  planAnew,
  replaceReport,
  showProgress,
  takeRun,
} from './store.ts';
import { planRows, tally, type WriteOptions, writeRows } from './write-rows.ts';

export type ImportRun = {
  deps: ImportDeps;
  job: ImportJob;
  row: ImportRow;
  options: WriteOptions;
  evaluator: RowEvaluator;
  news: ProgressNews;
};
type Outcome = { counts: Counts; issues: IssueRow[] };

/** One transaction for everybody: when a row has an error, nobody is written, and the report is kept. */
export async function writeAllOrNothing(run: ImportRun): Promise<void> {
  const {
    deps: { db, events },
    job: { orgId },
    row,
  } = run;
  const outcome: Outcome = { counts: NO_COUNTS, issues: [] };
  try {
    await db.transaction(
      orgId,
      async tx => {
        if (!(await takeRun(tx, row.id)) || (await findImport(tx, row.id))?.state !== 'importing')
          throw new Overtaken();
        await planAnew(tx);
        await writeEverybody(tx, run, outcome);
        if (outcome.counts.errorCount > 0) throw new RowsRefused();
        await replaceReport(tx, row.id, outcome.counts, outcome.issues);
        await finishImport(tx, events, row, outcome.counts);
      },
      actorOf(run.job),
    );
  } catch (error) {
    if (error instanceof RowsRefused)
      await db.transaction(orgId, tx => replaceReport(tx, row.id, outcome.counts, outcome.issues));
    throw error;
  }
}

/** The first error ends the writing; the reading goes on, so that the report names every row. */
async function writeEverybody(tx: Tx, run: ImportRun, outcome: Outcome): Promise<void> {
  for await (const batch of (await openBatches(tx, run.row)).batches) {
    const rows = batch.map(one => run.evaluator.evaluate(one));
    const plans =
      outcome.counts.errorCount > 0
        ? await planRows(tx, rows, run.options, 'look')
        : await writeRows(tx, rows, run.options);
    const { counts, issues } = tally(outcome.counts, plans);
    outcome.counts = counts;
    outcome.issues.push(...issues);
    if (run.news.isDue()) await tellOutside(run, counts.doneCount);
  }
}

// Nobody sees inside the long transaction. News that cannot be told (no free connection) are only late.
async function tellOutside({ deps, job, row, news }: ImportRun, doneCount: number): Promise<void> {
  const tell = async (tx: Tx): Promise<void> => {
    await showProgress(tx, row.id, doneCount);
    await news.tell(tx, deps.events, row.id);
  };
  await deps.db.transaction(job.orgId, tell).catch(() => {});
}
