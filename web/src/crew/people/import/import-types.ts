import type { BodyOf } from '../../../api/paths.ts';
import type { GetData, GetItem } from '../../../api/query.ts';

export type PeopleImport = GetData<'/people/imports/{id}'>;
export type CheckInput = BodyOf<'/people/imports/{id}/check', 'post'>;
export type Mapping = CheckInput['mapping'];
export type ImportField = keyof Mapping;
export type Issue = GetItem<'/people/imports/{id}/issues'>;

/** Fields in the order of a list of people. */
export const IMPORT_FIELDS: readonly ImportField[] = [
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
];
const NAME_FIELDS: readonly ImportField[] = ['lastName', 'firstName', 'displayName'];

export function isImportField(text: string): text is ImportField {
  return IMPORT_FIELDS.some(field => field === text);
}

export function fieldOf(mapping: Mapping, column: number): ImportField | undefined {
  return IMPORT_FIELDS.find(field => mapping[field] === column);
}

/** The mapping with one column given to another field; a field has one column, and a column one field. */
export function mapColumn(mapping: Mapping, column: number, field: ImportField | undefined): Mapping {
  const next: Mapping = {};
  for (const each of IMPORT_FIELDS) {
    const before = mapping[each] ?? null;
    next[each] = before === column ? null : before;
  }
  return field === undefined ? next : { ...next, [field]: column };
}

export function hasName(mapping: Mapping): boolean {
  return NAME_FIELDS.some(field => typeof mapping[field] === 'number');
}

export function isRunning(state: PeopleImport['state']): boolean {
  return state === 'checking' || state === 'importing';
}
