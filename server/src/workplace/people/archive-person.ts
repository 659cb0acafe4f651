import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { record } from '../../platform/audit/index.ts';
import { lockPerson } from './change-person.ts';
import { nameOf } from './create-person.ts';
import { setArchived } from './store.ts';
import { linkAccounts } from './store-accounts.ts';

/** The payload of `workplace.person.archived`. */
export type PersonsArchived = { personIds: string[] };
export const toPersonsArchived = (payload: Readonly<Record<string, unknown>>): PersonsArchived => ({
  personIds: Array.isArray(payload.personIds) ? payload.personIds.map(String) : [],
});

/** Takes a person out of lists and of their account; what they did stays. Doing it twice changes nothing more. */
export async function archivePerson(tx: Tx, events: Events, id: string): Promise<void> {
  const person = await lockPerson(tx, id);
  if (person.archivedAt) return;
  await setArchived(tx, id, true);
  await linkAccounts(tx, [id]);
  record(tx, 'workplace.person.archived', { type: 'person', id, label: nameOf(person) });
  const payload: PersonsArchived = { personIds: [id] };
  await events.emit(tx, 'workplace.person.archived', payload);
}

/** Brings a person back, unless somebody else has their e-mail or reference by now. */
export async function restorePerson(tx: Tx, events: Events, id: string): Promise<void> {
  const person = await lockPerson(tx, id);
  if (!person.archivedAt) return;
  await setArchived(tx, id, false);
  await linkAccounts(tx, [id]);
  record(tx, 'workplace.person.restored', { type: 'person', id, label: nameOf(person) });
  await events.emit(tx, 'workplace.person.restored', { personIds: [id] });
}
