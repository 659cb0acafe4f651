import type { CsvDelimiter } from '../../../kernel/csv/delimiter.ts';
import type { CsvEncodingName } from '../../../kernel/csv/encoding.ts';
import type { Database, Tx } from '../../../kernel/db/database.ts';
import { part, sql } from '../../../kernel/db/sql.ts';
import type { ColumnMapping } from '../import-rules.ts';
import type { Reader } from '../store.ts';
import type { ImportState } from './rules.ts';

export type FileWarning = { code: string; column?: number; name?: string };
export type ReadingChoice = { encoding?: CsvEncodingName; delimiter?: CsvDelimiter };
export type Counts = {
  doneCount: number;
  createdCount: number;
  updatedCount: number;
  skippedCount: number;
  errorCount: number;
  warningCount: number;
  issueCount: number;
};
export type ImportRow = Counts & {
  id: string;
  fileName: string;
  state: ImportState;
  encoding: string;
  delimiter: CsvDelimiter;
  header: string[];
  sample: string[][];
  warnings: FileWarning[];
  reading: ReadingChoice;
  mapping: ColumnMapping | null;
  onError: 'valid-rows' | 'all-or-nothing';
  onDuplicate: 'skip' | 'update';
  rowCount: number;
  failureCode: string | null;
  failureLine: number | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  silentMs: number;
};
export type IssueRow = {
  line: number;
  position: number;
  severity: 'error' | 'warning';
  field: string | null;
  code: string;
  value: string | null;
  firstLine: number | null;
};

export const NO_COUNTS: Counts = {
  doneCount: 0,
  createdCount: 0,
  updatedCount: 0,
  skippedCount: 0,
  errorCount: 0,
  warningCount: 0,
  issueCount: 0,
};
export const MAX_ISSUES = 10_000;

const fields = part`
  i.id, i.file_name as "fileName", i.state, i.encoding, i.delimiter, i.header, i.sample, i.warnings, i.reading, i.mapping, i.on_error as "onError",
  i.on_duplicate as "onDuplicate", i.row_count as "rowCount", i.done_count as "doneCount", i.created_count as "createdCount", i.updated_count as "updatedCount",
  i.skipped_count as "skippedCount", i.error_count as "errorCount", i.warning_count as "warningCount", i.issue_count as "issueCount",
  i.failure_code as "failureCode", i.failure_line as "failureLine", i.created_at as "createdAt", i.started_at as "startedAt", i.finished_at as "finishedAt",
  (extract(epoch from clock_timestamp() - i.progress_at) * 1000)::bigint as "silentMs"`;

export type NewImport = Pick<
  ImportRow,
  'id' | 'fileName' | 'encoding' | 'delimiter' | 'header' | 'sample' | 'warnings' | 'reading'
> & { createdBy: string };

/** A place for a file that is being received; nobody sees it until `completeImport`. */
export async function insertReceiving(tx: Tx, row: NewImport): Promise<void> {
  tx.write(sql`
    insert into workplace.people_import (id, state, file_name, encoding, delimiter, header, sample, warnings, reading, created_by)
    values (${row.id}, 'receiving', ${row.fileName}, ${row.encoding}, ${row.delimiter}, ${row.header}, ${JSON.stringify(row.sample)}::jsonb,
            ${JSON.stringify(row.warnings)}::jsonb, ${JSON.stringify(row.reading)}::jsonb, ${row.createdBy})`);
}

export async function insertChunk(tx: Tx, importId: string, position: number, content: Uint8Array): Promise<void> {
  tx.write(
    sql`insert into workplace.people_import_chunk (import_id, position, content) values (${importId}, ${position}, ${content})`,
  );
}

export async function completeImport(tx: Tx, id: string, size: { bytes: number; rows: number }): Promise<void> {
  tx.write(
    sql`update workplace.people_import set state = 'uploaded', byte_count = ${size.bytes}, row_count = ${size.rows} where id = ${id} and state = 'receiving'`,
  );
}

/** The file as it was uploaded, one piece in memory at a time. */
export async function* readChunks(reader: Reader, importId: string): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; position++) {
    const [chunk] = await reader.rows<{ content: Uint8Array }>(sql`
      select content from workplace.people_import_chunk where import_id = ${importId} and position = ${position}`);
    if (!chunk) return;
    yield chunk.content;
  }
}

export async function findImport(reader: Reader, id: string): Promise<ImportRow | undefined> {
  return (
    await reader.rows<ImportRow>(
      sql`select ${fields} from workplace.people_import i where i.id = ${id} and i.state <> 'receiving'`,
    )
  )[0];
}
export const lockImport = (tx: Tx, id: string): Promise<ImportRow | undefined> =>
  tx.first<ImportRow>(
    sql`select ${fields} from workplace.people_import i where i.id = ${id} and i.state <> 'receiving' for update`,
  );

export async function listImports(
  db: Database,
  orgId: string,
  page: { limit: number; offset: number },
): Promise<{ items: ImportRow[]; total: number }> {
  const [items, counts] = await db.read(orgId, [
    sql`select ${fields} from workplace.people_import i where i.state <> 'receiving' order by i.created_at desc, i.id limit ${page.limit} offset ${page.offset}`,
    sql`select count(*) as total from workplace.people_import where state <> 'receiving'`,
  ]);
  return { items: (items ?? []) as ImportRow[], total: Number(counts?.[0]?.total ?? 0) };
}

export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from workplace.people_import where id = ${id}`);
}

/** From here on a check begins anew: nothing of an earlier one is left. */
export async function startChecking(
  tx: Tx,
  id: string,
  choice: Pick<ImportRow, 'mapping' | 'onError' | 'onDuplicate'>,
): Promise<void> {
  await tx.run(sql`
    update workplace.people_import set state = 'checking', mapping = ${JSON.stringify(choice.mapping)}::jsonb, on_error = ${choice.onError}, on_duplicate = ${choice.onDuplicate},
           progress_at = clock_timestamp() where id = ${id}`);
  await resetCounts(tx, id);
}

export async function resetCounts(tx: Tx, id: string): Promise<void> {
  await tx.batch([
    sql`delete from workplace.people_import_issue where import_id = ${id}`,
    sql`update workplace.people_import set done_count = 0, created_count = 0, updated_count = 0, skipped_count = 0, error_count = 0, warning_count = 0, issue_count = 0,
               failure_code = null, failure_line = null, finished_at = null where id = ${id}`,
  ]);
}

export async function setState(tx: Tx, id: string, state: ImportState): Promise<void> {
  await tx.run(sql`
    update workplace.people_import set state = ${state}, progress_at = clock_timestamp(), failure_code = null, failure_line = null,
           finished_at = case when ${state} in ('checked', 'imported') then clock_timestamp() end where id = ${id}`);
}

/**
 * Takes the import from `done` rows to the new counts. False when another run of the job is further or it was ended: then
 * nothing of this transaction may stay.
 */
export async function advance(tx: Tx, id: string, state: ImportState, done: number, counts: Counts): Promise<boolean> {
  const changed = await tx.run(sql`
    update workplace.people_import
       set done_count = ${counts.doneCount}, created_count = ${counts.createdCount}, updated_count = ${counts.updatedCount}, skipped_count = ${counts.skippedCount},
           error_count = ${counts.errorCount}, warning_count = ${counts.warningCount}, issue_count = ${counts.issueCount},
           row_count = greatest(row_count, ${counts.doneCount}::int), progress_at = clock_timestamp(),
           started_at = case when state = 'importing' then coalesce(started_at, now()) end
     where id = ${id} and state = ${state} and done_count = ${done}`);
  return changed === 1;
}

/** What only a whole reading tells: how many rows there are, and what the bytes really were. */
export async function setReading(
  tx: Tx,
  id: string,
  found: { rows: number; encoding: string; warnings: readonly FileWarning[] },
): Promise<void> {
  await tx.run(sql`
    update workplace.people_import set row_count = ${found.rows}, encoding = ${found.encoding}, warnings = ${JSON.stringify(found.warnings)}::jsonb where id = ${id}`);
}

/** The uploaded file has served: people's data is not kept twice. */
export async function dropChunks(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from workplace.people_import_chunk where import_id = ${id}`);
}

/** Ends a running import. One that another run has finished meanwhile stays finished: this run only missed the file. */
export async function setFailed(tx: Tx, id: string, failure: { code: string; line: number | null }): Promise<void> {
  await tx.run(sql`
    update workplace.people_import set state = 'failed', failure_code = ${failure.code}, failure_line = ${failure.line}, finished_at = clock_timestamp() where id = ${id} and state in ('checking', 'importing')`);
}

/** The counts and issues of a whole file in place of what was kept before. */
export async function replaceReport(tx: Tx, id: string, counts: Counts, issues: readonly IssueRow[]): Promise<void> {
  await tx.batch([
    sql`delete from workplace.people_import_issue where import_id = ${id}`,
    sql`update workplace.people_import
           set done_count = ${counts.doneCount}, created_count = ${counts.createdCount}, updated_count = ${counts.updatedCount}, skipped_count = ${counts.skippedCount},
               error_count = ${counts.errorCount}, warning_count = ${counts.warningCount}, issue_count = ${counts.issueCount}, row_count = ${counts.doneCount}
         where id = ${id}`,
  ]);
  await insertIssues(tx, id, issues);
}

/** How far an import of all rows or none is, told from outside its transaction. */
export async function showProgress(tx: Tx, id: string, doneCount: number): Promise<void> {
  await tx.run(
    sql`update workplace.people_import set done_count = ${doneCount}, progress_at = clock_timestamp() where id = ${id} and state = 'importing'`,
  );
}

/** Plans kept from when the tables were nearly empty would read them whole once they have grown: plan each statement anew. */
export async function planAnew(tx: Tx): Promise<void> {
  await tx.run(sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`);
}

/** One run of an all-or-nothing import at a time; released with the transaction. */
export async function takeRun(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.first<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`people import ${id}`}, 0)) as taken`,
  );
  return row?.taken ?? false;
}

export async function insertIssues(tx: Tx, importId: string, issues: readonly IssueRow[]): Promise<void> {
  if (issues.length === 0) return;
  await tx.run(sql`
    insert into workplace.people_import_issue (import_id, line, position, severity, field, code, value, first_line)
    select ${importId}::uuid, * from unnest(${issues.map(issue => issue.line)}::int[], ${issues.map(issue => issue.position)}::int[], ${issues.map(issue => issue.severity)}::text[],
      ${issues.map(issue => issue.field)}::text[], ${issues.map(issue => issue.code)}::text[], ${issues.map(issue => issue.value)}::text[], ${issues.map(issue => issue.firstLine)}::int[])`);
}

export type IssuePage = { limit: number; offset: number; severity: string | null };

export async function listIssues(
  db: Database,
  orgId: string,
  importId: string,
  page: IssuePage,
): Promise<{ items: IssueRow[]; total: number }> {
  const where = part`import_id = ${importId} and (${page.severity}::text is null or severity = ${page.severity}::text)`;
  const [items, counts] = await db.read(orgId, [
    sql`select line, position, severity, field, code, value, first_line as "firstLine" from workplace.people_import_issue
         where ${where} order by line, position limit ${page.limit} offset ${page.offset}`,
    sql`select count(*) as total from workplace.people_import_issue where ${where}`,
  ]);
  return { items: (items ?? []) as IssueRow[], total: Number(counts?.[0]?.total ?? 0) };
}

/** Uploads that nobody finished. */
export async function deleteOldUploads(tx: Tx, days: number): Promise<number> {
  return tx.run(sql`
    delete from workplace.people_import
     where (started_at is null and state in ('uploaded', 'checked', 'failed') and created_at < now() - make_interval(days => ${days}))
        or (state = 'receiving' and created_at < now() - interval '1 day')`);
}
