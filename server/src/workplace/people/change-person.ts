import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import type { PersonChange } from './contract.ts';
import { nameOf } from './create-person.ts';
import { cleanBirthDate, cleanEmail, cleanPhone, cleanSkills, uniqueNames } from './normalise-person.ts';
import { personProblem } from './problems.ts';
import { auditedChange } from './rules.ts';
import { indexPeople } from './search-index.ts';
import { lockPeople, orgDefaults, type PersonRow, peopleByIds, updatePersonRows } from './store.ts';
import { linkAccounts } from './store-accounts.ts';
import { addSkills, addToTeams, clearSkills, clearTeams } from './store-belongings.ts';

/** Changes a person that the caller has seen in version `expected`. Lists that are given replace the old ones. */
export async function changePerson(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: PersonChange,
  now: string,
): Promise<void> {
  const before = await lockPerson(tx, id);
  assertVersion(before.version, expected);
  if (before.archivedAt) throw personProblem('person-archived');
  const after: PersonRow = { ...before, ...(await cleanChange(tx, change, now.slice(0, 10))) };
  await updatePersonRows(tx, [after]);
  await replaceBelongings(tx, id, change);
  if (after.email !== before.email) await linkAccounts(tx, [id]);
  await reindexPeople(tx, [id]);
  const { before: from, after: to } = auditedChange(before, after);
  const lists = {
    ...(change.skills ? { skills: change.skills } : {}),
    ...(change.teamIds ? { teamIds: change.teamIds } : {}),
  };
  record(
    tx,
    'workplace.person.updated',
    { type: 'person', id, label: nameOf(after) },
    { before: from, after: { ...to, ...lists } },
  );
  await events.emit(tx, 'workplace.person.updated', { personIds: [id] });
}

export async function lockPerson(tx: Tx, id: string): Promise<PersonRow> {
  const [person] = await lockPeople(tx, [id]);
  if (!person) throw problem('not-found');
  return person;
}

/** Search follows what is written now: names, tags and skills. */
export async function reindexPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await indexPeople(tx, [...(await peopleByIds(tx, ids)).values()]);
}

async function cleanChange(tx: Tx, change: PersonChange, today: string): Promise<Partial<PersonRow>> {
  const { skills: _skills, teamIds: _teamIds, email, phone, externalRef, birthOn, tags, ...plain } = change;
  const texts = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, value.trim()])) as typeof plain;
  return {
    ...texts,
    ...(email === undefined ? {} : { email: cleanEmail(email) }),
    ...(phone === undefined ? {} : { phone: cleanPhone(phone, (await orgDefaults(tx)).zone) }),
    ...(externalRef === undefined ? {} : { externalRef: externalRef?.trim() || null }),
    ...(birthOn === undefined ? {} : { birthOn: cleanBirthDate(birthOn, today) }),
    ...(tags === undefined ? {} : { tags: uniqueNames(tags) }),
  };
}

async function replaceBelongings(tx: Tx, personId: string, { skills, teamIds }: PersonChange): Promise<void> {
  if (skills) {
    await clearSkills(tx, [personId]);
    await addSkills(
      tx,
      cleanSkills(skills).map(skill => ({ personId, ...skill })),
    );
  }
  if (teamIds) {
    await clearTeams(tx, [personId]);
    await addToTeams(
      tx,
      teamIds.map(teamId => ({ teamId, personId })),
    );
  }
}
