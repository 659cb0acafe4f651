import { type CsvCell, writeCsv } from '../../../kernel/csv/write-csv.ts';
import type { Database } from '../../../kernel/db/database.ts';
import { suggestMapping } from '../import-rules.ts';
import { type ImportRow, listIssues, MAX_ISSUES } from './store.ts';

/** An import as the API shows it. */
export function toImportView(row: ImportRow) {
  const { failureCode, failureLine, silentMs: _silent, reading: _reading, startedAt: _started, ...shown } = row;
  return {
    ...shown,
    suggestedMapping: suggestMapping(row.header),
    keptIssueCount: Math.min(row.issueCount, MAX_ISSUES),
    failure: failureCode === null ? null : { code: failureCode, line: failureLine },
  };
}

const PAGE = 1_000;

/** The report as pieces of CSV text; values that a spreadsheet would run are escaped. */
export function issuesAsCsv(db: Database, orgId: string, importId: string): AsyncGenerator<string> {
  return writeCsv(['line', 'severity', 'field', 'code', 'value', 'first line'], issueRows(db, orgId, importId));
}

async function* issueRows(db: Database, orgId: string, importId: string): AsyncGenerator<readonly CsvCell[]> {
  for (let offset = 0; ; offset += PAGE) {
    const { items } = await listIssues(db, orgId, importId, { limit: PAGE, offset, severity: null });
    for (const issue of items)
      yield [issue.line, issue.severity, issue.field, issue.code, issue.value, issue.firstLine];
    if (items.length < PAGE) return;
  }
}
