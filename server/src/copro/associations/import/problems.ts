import { defineProblems, type Problem } from '../../../kernel/problem/problem.ts';
import type { XlsxRefusalCode } from '../../../kernel/xlsx/xlsx-refusal.ts';

export const buildingFileProblem = defineProblems({
  'building-file-empty': { status: 422, title: 'The file has no lots and no owners' },
  'building-file-not-a-table': {
    status: 422,
    title: 'This file is neither a workbook (.xlsx) nor a table of text (.csv)',
  },
  'building-file-broken': { status: 422, title: 'The file is damaged or protected and cannot be read' },
  'building-file-too-large': { status: 422, title: 'The file is larger than a building needs' },
  'building-file-has-errors': { status: 422, title: 'Rows of the file have errors; nothing was imported' },
});

const REFUSALS: Record<XlsxRefusalCode, Parameters<typeof buildingFileProblem>[0]> = {
  'not-a-workbook': 'building-file-not-a-table',
  encrypted: 'building-file-broken',
  broken: 'building-file-broken',
  'too-large': 'building-file-too-large',
  'too-many-rows': 'building-file-too-large',
};

export const problemOfWorkbook = (code: XlsxRefusalCode): Problem => buildingFileProblem(REFUSALS[code]);
