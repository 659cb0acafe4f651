import { type EmploymentType, FIELD_SYNONYMS, foldText, type PersonField } from './import-synonyms.ts';
import {
  type Checked,
  checkBirthDate,
  checkEmail,
  checkEmploymentType,
  checkPhone,
  checkSkills,
  checkTags,
  checkText,
  type ImportedSkill,
  type PhoneCountry,
  type RowErrorCode,
} from './import-values.ts';

export type { PersonField };

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
] as const satisfies readonly PersonField[];

/** Which column of the file feeds each field; null for none. */
export type ColumnMapping = Record<PersonField, number | null>;

export type ImportedPerson = {
  lastName: string | null;
  firstName: string | null;
  /** Never empty: first and last name when the file has no column for it. */
  displayName: string;
  email: string | null;
  phone: string | null;
  employmentType: EmploymentType | null;
  city: string | null;
  skills: ImportedSkill[];
  tags: string[];
  externalRef: string | null;
  birthDate: string | null;
  notes: string | null;
};

/** `column` is the 0-based column of the file, null when no column is mapped; `value` is cut to 120 characters for the report. */
type RowError = { field: PersonField; column: number | null; code: RowErrorCode; value: string };

export type RowOptions = {
  /** National numbers without a country code are read as those of this country. */
  phoneCountry: PhoneCountry;
  /** ISO date: no one is born after it. */
  today: string;
  /** For rows whose cell is empty. */
  defaultEmploymentType?: EmploymentType;
};

export type RowResult = { ok: true; person: ImportedPerson } | { ok: false; errors: RowError[] };

const FIELD_BY_TITLE = new Map<string, PersonField>(
  PERSON_FIELDS.flatMap(field =>
    FIELD_SYNONYMS[field].split('|').map((title): [string, PersonField] => [title, field]),
  ),
);

export function emptyMapping(): ColumnMapping {
  return {
    lastName: null,
    firstName: null,
    displayName: null,
    email: null,
    phone: null,
    employmentType: null,
    city: null,
    skills: null,
    tags: null,
    externalRef: null,
    birthDate: null,
    notes: null,
  };
}

/** Best guess of the mapping from the titles alone; each column and each field is used at most once, leftmost first. */
export function suggestMapping(header: readonly string[]): ColumnMapping {
  const mapping = emptyMapping();
  const titles = header.map(foldText);
  const assign = (find: (title: string) => PersonField | undefined) => {
    for (const [column, title] of titles.entries()) {
      const field = find(title);
      const used = Object.values(mapping).includes(column);
      if (field !== undefined && mapping[field] === null && !used) mapping[field] = column;
    }
  };
  assign(title => FIELD_BY_TITLE.get(title));
  // `E-mail professionnel`, `Telefoon (gsm)`: a known title followed by a word that does not change its meaning.
  assign(title => longestPrefix(title));
  // A lone column `Naam` or `Nom` in a file without first names holds the whole name.
  if (mapping.firstName === null && mapping.displayName === null && mapping.lastName !== null) {
    mapping.displayName = mapping.lastName;
    mapping.lastName = null;
  }
  return mapping;
}

/** Words after a title that leave its meaning alone. A list, because `Numéro de sécurité sociale` is no reference. */
const QUALIFIERS = new Set(
  'pro professionnel professionnelle perso personnel personnelle prive privee privat work private zakelijk geschaftlich dienstlich principal principale 1 gsm mobile portable mobil mobiel fixe obligatoire optionnel verplicht pflichtfeld required optional jj mm aaaa dd yyyy tt jjjj iso du salarie technicien artiste medewerker mitarbeiter employee contact'.split(
    ' ',
  ),
);

function longestPrefix(title: string): PersonField | undefined {
  const words = title.split(' ');
  for (let count = words.length - 1; count > 0; count -= 1) {
    if (!QUALIFIERS.has(words[count] ?? '')) return undefined;
    const field = FIELD_BY_TITLE.get(words.slice(0, count).join(' '));
    if (field !== undefined) return field;
  }
  return undefined;
}

const oneLine = (maxChars: number) => (raw: string) => checkText(raw, maxChars, 'one-line');

/** Every error of the row at once, so that a file is corrected in one go. */
export function validateRow(cells: readonly string[], mapping: ColumnMapping, options: RowOptions): RowResult {
  const errors: RowError[] = [];
  const cell = (field: PersonField) => {
    const column = mapping[field];
    return column === null ? '' : (cells[column] ?? '');
  };
  const report = (field: PersonField, code: RowErrorCode) => {
    errors.push({ field, column: mapping[field], code, value: cell(field).slice(0, 120) });
  };
  const take = <T>(field: PersonField, check: (raw: string) => Checked<T>): T | null => {
    const checked = check(cell(field));
    if (checked.ok) return checked.value;
    report(field, checked.code);
    return null;
  };
  const person = {
    lastName: take('lastName', oneLine(100)),
    firstName: take('firstName', oneLine(100)),
    displayName: take('displayName', oneLine(200)),
    email: take('email', checkEmail),
    phone: take('phone', raw => checkPhone(raw, options.phoneCountry)),
    employmentType: take('employmentType', checkEmploymentType) ?? options.defaultEmploymentType ?? null,
    city: take('city', oneLine(120)),
    skills: take('skills', checkSkills) ?? [],
    tags: take('tags', checkTags) ?? [],
    externalRef: take('externalRef', oneLine(60)),
    birthDate: take('birthDate', raw => checkBirthDate(raw, options.today)),
    notes: take('notes', raw => checkText(raw, 4_000, 'many-lines')),
  };
  const named = person.displayName ?? [person.firstName, person.lastName].filter(part => part !== null).join(' ');
  const nameFields: PersonField[] = ['lastName', 'firstName', 'displayName'];
  if (named === '' && !errors.some(error => nameFields.includes(error.field))) {
    report(mapping.lastName === null && mapping.displayName !== null ? 'displayName' : 'lastName', 'missing-name');
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, person: { ...person, displayName: named } };
}

export type DuplicateFinding = {
  field: 'email' | 'externalRef';
  code: 'duplicate-in-file';
  firstLine: number;
  value: string;
};

/**
 * Tells which rows repeat an e-mail or a reference seen earlier in the same file. It keeps 53-bit digests, not
 * texts (about 40 bytes a row): two different values share a digest once in some 400,000 files of 100,000 rows.
 */
export class DuplicateTracker {
  private readonly lines = new Map<number, number>();

  check(person: Pick<ImportedPerson, 'email' | 'externalRef'>, line: number): DuplicateFinding[] {
    const findings: DuplicateFinding[] = [];
    for (const field of ['email', 'externalRef'] as const) {
      const value = person[field];
      if (value === null) continue;
      const key = digest53(`${field}:${value.toLowerCase()}`);
      const firstLine = this.lines.get(key);
      if (firstLine === undefined) this.lines.set(key, line);
      else findings.push({ field, code: 'duplicate-in-file', firstLine, value });
    }
    return findings;
  }
}

/** cyrb53: two 32-bit multiplicative mixes folded into the integers a double holds exactly. Not for secrets. */
function digest53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
