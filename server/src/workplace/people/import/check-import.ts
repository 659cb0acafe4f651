import { orgDefaults, readerOf } from '../store.ts';
import { RowEvaluator } from './evaluate-row.ts';
import { endingInState, type ImportDeps, type ImportJob, Overtaken, ProgressNews } from './progress.ts';
import { openBatches } from './read-batches.ts';
import { fileWarnings } from './receive-file.ts';
import { rowOptions } from './row-options.ts';
import { advance, insertIssues, lockImport, NO_COUNTS, planAnew, resetCounts, setReading, setState } from './store.ts';
import { planRows, tally } from './write-rows.ts';

/** The dry run: reads the whole file and keeps what an import would do and what is wrong with which row. Writes nobody. */
export async function checkImport(deps: ImportDeps, job: ImportJob): Promise<void> {
  const { db, events } = deps;
  const { orgId, importId } = job;
  const row = await db.transaction(orgId, async tx => {
    const found = await lockImport(tx, importId);
    if (found?.state !== 'checking') return undefined;
    await resetCounts(tx, importId);
    return found;
  });
  if (!row?.mapping) return;
  const { mapping, onDuplicate } = row;
  await endingInState(deps, job, async () => {
    const reader = readerOf(db, orgId);
    const org = await orgDefaults(reader);
    const evaluator = new RowEvaluator(mapping, rowOptions(org, deps.clock()));
    const { reading, batches } = await openBatches(reader, row);
    const news = new ProgressNews();
    let counts = NO_COUNTS;
    for await (const batch of batches) {
      const rows = batch.map(one => evaluator.evaluate(one));
      const before = counts;
      counts = await db.transaction(orgId, async tx => {
        await planAnew(tx);
        const next = tally(before, await planRows(tx, rows, { onDuplicate, locale: org.locale }, 'look'));
        if (!(await advance(tx, importId, 'checking', before.doneCount, next.counts))) throw new Overtaken();
        await insertIssues(tx, importId, next.issues);
        if (news.isDue()) await news.tell(tx, events, importId);
        return next.counts;
      });
    }
    await db.transaction(orgId, async tx => {
      if ((await lockImport(tx, importId))?.state !== 'checking') throw new Overtaken();
      await setReading(tx, importId, {
        rows: counts.doneCount,
        encoding: reading.encoding.name,
        warnings: fileWarnings(reading),
      });
      await setState(tx, importId, 'checked');
      await news.tell(tx, events, importId);
    });
  });
}
