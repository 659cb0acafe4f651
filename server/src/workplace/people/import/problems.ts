import type { CsvRefusal, CsvRefusalCode } from '../../../kernel/csv/refusal.ts';
import { defineProblems, type Problem, problem } from '../../../kernel/problem/problem.ts';

export const importProblem = defineProblems({
  'import-file-empty': { status: 422, title: 'The file is empty' },
  'import-file-without-rows': { status: 422, title: 'The file has column titles but no rows' },
  'import-file-is-spreadsheet': { status: 422, title: 'This is a spreadsheet; save it as CSV and choose that file' },
  'import-file-is-pdf': { status: 422, title: 'This is a PDF; a table saved as CSV is needed' },
  'import-file-not-text': { status: 422, title: 'This file is not a table of text' },
  'import-file-too-wide': { status: 422, title: 'The file has more than 500 columns' },
  'import-file-broken': { status: 422, title: 'The file cannot be read on from this line' },
  'import-busy': { status: 409, title: 'This import is running; wait until it has finished' },
  'import-not-checked': { status: 409, title: 'Check the file before importing it' },
  'import-has-errors': { status: 409, title: 'Rows have errors, and all or nothing was asked for' },
  'import-already-started': { status: 409, title: 'People were imported already; continue, or upload the file again' },
  'import-already-done': { status: 409, title: 'This import is finished' },
  'import-mapping-not-valid': { status: 422, title: 'The mapping does not fit the columns of the file' },
  'import-uploads-busy': { status: 429, title: 'Several files are being uploaded; try again in a moment' },
});

const REFUSALS: Partial<Record<CsvRefusalCode, Parameters<typeof importProblem>[0]>> = {
  'empty-file': 'import-file-empty',
  'spreadsheet-file': 'import-file-is-spreadsheet',
  'legacy-spreadsheet-file': 'import-file-is-spreadsheet',
  'pdf-file': 'import-file-is-pdf',
  'markup-file': 'import-file-not-text',
  'binary-file': 'import-file-not-text',
  'nul-character': 'import-file-not-text',
  'too-many-columns': 'import-file-too-wide',
};

/** The answer for a file that cannot be read, with the reason and the line for the message. */
export function problemOfRefusal({ code, line }: CsvRefusal): Problem {
  if (code === 'too-many-bytes') return problem('body-too-large');
  return importProblem(REFUSALS[code] ?? 'import-file-broken', { params: { reason: code, line } });
}
