import type { WholePerson } from '../create-person.ts';
import { foldText } from '../import-synonyms.ts';
import { DEFAULT_LEVEL, uniqueNames } from '../normalise-person.ts';
import type { PersonRow, PersonSkill } from '../store.ts';
import type { Candidate, RowIssue } from './evaluate-row.ts';

export type KnownPerson = PersonRow & { skills: PersonSkill[] };
/** Who is there already, looked up for a batch of rows at once. */
export type Matches = {
  byEmail: ReadonlyMap<string, KnownPerson>;
  byRef: ReadonlyMap<string, KnownPerson>;
  sameName: ReadonlySet<number>;
};
type NewSkill = { name: string; level: number };
export type RowPlan = { issues: RowIssue[] } & (
  | { kind: 'create'; person: WholePerson }
  | { kind: 'update'; person: PersonRow; skills: NewSkill[]; allSkills: { name: string }[] }
  | { kind: 'skip' }
  | { kind: 'error' }
);
export type PlanOptions = { onDuplicate: 'skip' | 'update'; locale: string; newId: () => string };

const MAX_LISTED = 50;

/** What a row comes to: a new person, a change of a known one, nothing, or an error. Pure. */
export function planRow(row: Candidate, matches: Matches, options: PlanOptions): RowPlan {
  const { person, line } = row;
  if (!person) return { kind: 'error', issues: row.issues };
  if (row.repeats) return { kind: 'skip', issues: row.issues };
  const issue = (
    code: string,
    field: string | null,
    value: string | null,
    severity: RowIssue['severity'],
  ): RowIssue => ({ line, field, code, value, firstLine: null, severity });
  const byEmail = person.email === null ? undefined : matches.byEmail.get(person.email);
  const byRef = person.externalRef === null ? undefined : matches.byRef.get(person.externalRef);
  if (byEmail && byRef && byEmail.id !== byRef.id) {
    return {
      kind: 'error',
      issues: [...row.issues, issue('matches-two-people', 'externalRef', person.externalRef, 'error')],
    };
  }
  const known = byEmail ?? byRef;
  if (!known) {
    const same = matches.sameName.has(line)
      ? [issue('same-name-exists', 'lastName', person.displayName.slice(0, 120), 'warning')]
      : [];
    return { kind: 'create', person: toNewPerson(person, options), issues: [...row.issues, ...same] };
  }
  if (options.onDuplicate === 'skip') {
    const found = byEmail
      ? issue('exists-already', 'email', person.email, 'warning')
      : issue('exists-already', 'externalRef', person.externalRef, 'warning');
    return { kind: 'skip', issues: [...row.issues, found] };
  }
  return { ...planUpdate(known, person), issues: row.issues };
}

function toNewPerson(person: NonNullable<Candidate['person']>, { locale, newId }: PlanOptions): WholePerson {
  return {
    id: newId(),
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    phone: person.phone,
    employmentType: person.employmentType ?? 'INTERMITTENT',
    city: person.city ?? '',
    externalRef: person.externalRef,
    birthOn: person.birthDate,
    notes: person.notes ?? '',
    tags: person.tags,
    locale,
    skills: person.skills.map(({ name, level }) => ({ name, level: level ?? DEFAULT_LEVEL })),
    teamIds: [],
  };
}

/** Filled cells replace, empty ones leave what is there; tags and skills are added. */
function planUpdate(
  known: KnownPerson,
  row: NonNullable<Candidate['person']>,
): { kind: 'update'; person: PersonRow; skills: NewSkill[]; allSkills: { name: string }[] } | { kind: 'skip' } {
  const { skills: knownSkills, ...before } = known;
  const person: PersonRow = {
    ...before,
    firstName: row.firstName || before.firstName,
    lastName: row.lastName,
    email: row.email ?? before.email,
    phone: row.phone ?? before.phone,
    employmentType: row.employmentType ?? before.employmentType,
    city: row.city ?? before.city,
    externalRef: row.externalRef ?? before.externalRef,
    birthOn: row.birthDate ?? before.birthOn,
    notes: row.notes ?? before.notes,
    tags: uniqueNames([...before.tags, ...row.tags]).slice(0, MAX_LISTED),
  };
  const levels = new Map(knownSkills.map(skill => [foldText(skill.name), skill.level]));
  const skills = row.skills.flatMap(({ name, level }) => {
    const had = levels.get(foldText(name));
    return had === undefined || (level !== null && level !== had) ? [{ name, level: level ?? DEFAULT_LEVEL }] : [];
  });
  const unchanged = skills.length === 0 && JSON.stringify(person) === JSON.stringify(before);
  return unchanged ? { kind: 'skip' } : { kind: 'update', person, skills, allSkills: [...knownSkills, ...skills] };
}
