import type { CsvRow, CsvRowProblem } from '../../../kernel/csv/read-csv.ts';
import {
  type ColumnMapping,
  DuplicateTracker,
  type ImportedPerson,
  PERSON_FIELDS,
  type PersonField,
  type RowOptions,
  validateRow,
} from '../import-rules.ts';
import { splitName } from './rules.ts';
import type { IssueRow } from './store.ts';

export type RowIssue = Omit<IssueRow, 'position'>;
/** A row as it stands in the file: who it names, or what is wrong with it. */
export type Candidate = {
  line: number;
  person: (ImportedPerson & { firstName: string; lastName: string }) | null;
  /** Repeats somebody of an earlier line: the first one counts. */
  repeats: boolean;
  issues: RowIssue[];
};

const MAX_NAME = 100;
const MAX_VALUE = 120;

/** Reads the rows of one file one after the other; remembers e-mails and references to find repeated ones. */
export class RowEvaluator {
  private readonly mapping: ColumnMapping;
  private readonly options: RowOptions;
  private readonly tracker = new DuplicateTracker();
  private readonly fieldOf: ReadonlyMap<number, PersonField>;

  constructor(mapping: ColumnMapping, options: RowOptions) {
    this.mapping = mapping;
    this.options = options;
    this.fieldOf = new Map(
      PERSON_FIELDS.flatMap(field => (mapping[field] === null ? [] : [[mapping[field], field] as const])),
    );
  }

  evaluate(row: CsvRow): Candidate {
    const { line } = row;
    const issues = row.problems.flatMap(problem => this.fileIssue(row, problem));
    const result = validateRow(row.cells, this.mapping, this.options);
    if (!result.ok) {
      const unreadable = new Set(
        issues.filter(issue => issue.code === 'undecodable-character').map(issue => issue.field),
      );
      // An unreadable character is also a forbidden one: said once.
      const errors = result.errors.filter(
        error => !(error.code === 'control-character' && unreadable.has(error.field)),
      );
      issues.push(
        ...errors.map(({ field, code, value }) => ({
          line,
          field,
          code,
          value,
          firstLine: null,
          severity: 'error' as const,
        })),
      );
    }
    const broken = !result.ok || issues.some(issue => issue.severity === 'error');
    const person = broken || !result.ok ? null : named(result.person);
    if (person && (isLong(person.lastName) || isLong(person.firstName))) {
      return {
        line,
        person: null,
        repeats: false,
        issues: [
          ...issues,
          {
            line,
            field: 'displayName',
            code: 'too-long',
            value: cut(person.displayName),
            firstLine: null,
            severity: 'error',
          },
        ],
      };
    }
    const repeated = person ? this.tracker.check(person, line) : [];
    issues.push(
      ...repeated.map(({ field, code, firstLine, value }) => ({
        line,
        field,
        code,
        value: cut(value),
        firstLine,
        severity: 'warning' as const,
      })),
    );
    return { line, person, repeats: repeated.length > 0, issues };
  }

  /** Oddities of the row's text. Those that lose data of a column that is used are errors. */
  private fileIssue(row: CsvRow, { code, column, count }: CsvRowProblem): RowIssue[] {
    const field = column === undefined ? null : (this.fieldOf.get(column) ?? null);
    if ((code === 'formula' || code === 'undecodable-character') && field === null) return [];
    const severity =
      code === 'undecodable-character' || code === 'unclosed-quote' || code === 'cell-too-long' ? 'error' : 'warning';
    const value = count === undefined ? (column === undefined ? null : cut(row.cells[column] ?? '')) : String(count);
    return [{ line: row.line, field, code, value, firstLine: null, severity }];
  }
}

function named(person: ImportedPerson): NonNullable<Candidate['person']> {
  if (person.lastName !== null) return { ...person, lastName: person.lastName, firstName: person.firstName ?? '' };
  return { ...person, ...splitName(person.displayName) };
}

// Counted as the database counts: characters, not UTF-16 halves.
const isLong = (name: string): boolean => Array.from(name).length > MAX_NAME;
const cut = (text: string): string => text.slice(0, MAX_VALUE).toWellFormed();
