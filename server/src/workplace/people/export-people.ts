import { type CsvCell, writeCsv } from '../../kernel/csv/write-csv.ts';
import type { Actor, Database } from '../../kernel/db/database.ts';
import { patiently } from '../../kernel/db/time-limits.ts';
import { record } from '../../platform/audit/index.ts';
import { findFilter, type PeopleFilterInput } from './list-people.ts';
import { countPeople, type PersonFilter, type PersonPlace, type PersonWhole, personPage } from './store-lists.ts';

/** Titles that the import recognises, so that an export can be changed in a spreadsheet and read back. */
const HEADER = [
  'Last name',
  'First name',
  'Email',
  'Phone',
  'Employment type',
  'City',
  'Skills',
  'Tags',
  'External ref',
  'Birth date',
  'Notes',
];
// Each export that is being read holds one page in memory.
const PAGE = 200;

export type ExportOptions = PeopleFilterInput & { delimiter?: ';' | ',' | 'tab'; bom?: boolean };

/** All matching people as pieces of CSV text, read page by page. That somebody took the list is kept in the audit log. */
export async function exportPeople(
  db: Database,
  orgId: string,
  actor: Actor,
  options: ExportOptions,
): Promise<AsyncGenerator<string>> {
  const { delimiter = ';', bom = true, ...input } = options;
  const filter = await findFilter(db, orgId, input);
  await db.transaction(
    orgId,
    async tx => {
      const count = await tx.first(countPeople(filter));
      record(
        tx,
        'workplace.people.exported',
        { type: 'people', id: null, label: 'people.csv' },
        { after: { people: count?.total ?? 0 } },
      );
    },
    actor,
  );
  return writeCsv(HEADER, readRows(db, orgId, filter), { delimiter: delimiter === 'tab' ? '\t' : delimiter, bom });
}

async function* readRows(db: Database, orgId: string, filter: PersonFilter): AsyncGenerator<readonly CsvCell[]> {
  let after: PersonPlace | null = null;
  for (;;) {
    // The page is asked for in its whole form.
    const place = { limit: PAGE, offset: 0, after };
    const page = (await patiently(() =>
      db.readRows(orgId, personPage(filter, 'lastName', place, 'whole')),
    )) as (PersonWhole & { place: string })[];
    for (const person of page) yield toCells(person);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = { value: last.place, id: last.id };
  }
}

function toCells(person: PersonWhole): CsvCell[] {
  return [
    person.lastName,
    person.firstName,
    person.email,
    person.phone,
    person.employmentType,
    person.city,
    person.skills.map(skill => `${skill.name}:${skill.level}`).join(', '),
    person.tags.join(', '),
    person.externalRef,
    person.birthOn,
    person.notes,
  ];
}
