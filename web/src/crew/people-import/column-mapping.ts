import type { BodyOf } from '../../api/paths.ts';

export const PERSON_FIELDS = [
  'lastName',
  'firstName',
  'displayName',
  'email',
  'phone',
  'employmentType',
  'city',
  'skills',
  'tags',
  'externalRef',
  'birthDate',
  'notes',
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type FieldMapping = BodyOf<'/people/imports/{id}/check', 'post'>['mapping'];

/** For each column of the file the field it feeds, or null: how the page shows a mapping. */
export type ColumnFields = readonly (PersonField | null)[];

export function isPersonField(value: string): value is PersonField {
  return PERSON_FIELDS.some(field => field === value);
}

export function toColumnFields(mapping: FieldMapping, columnCount: number): ColumnFields {
  return Array.from(
    { length: columnCount },
    (_, column) => PERSON_FIELDS.find(field => mapping[field] === column) ?? null,
  );
}

export function toFieldMapping(columns: ColumnFields): FieldMapping {
  return Object.fromEntries(
    PERSON_FIELDS.map(field => {
      const column = columns.indexOf(field);
      return [field, column === -1 ? null : column];
    }),
  );
}

/** Gives a column its field; the column that had the field before loses it. */
export function assignField(columns: ColumnFields, column: number, field: PersonField | null): ColumnFields {
  return columns.map((current, index) => {
    if (index === column) return field;
    return field !== null && current === field ? null : current;
  });
}

/** The server's rule: some column must hold names. */
export function hasName(columns: ColumnFields): boolean {
  return columns.some(field => field === 'lastName' || field === 'firstName' || field === 'displayName');
}

/** First values of a column that are not empty. */
export function samplesOf(sample: readonly (readonly string[])[], column: number, count: number): string[] {
  return sample
    .map(row => row[column]?.trim() ?? '')
    .filter(value => value !== '')
    .slice(0, count);
}
