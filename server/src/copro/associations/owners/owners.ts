import type { Database, Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { assertVersion } from '../../../kernel/http/etag.ts';
import { readIban } from '../../../kernel/identifiers/iban.ts';
import { newId } from '../../../kernel/ids/ids.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import { record } from '../../../platform/audit/index.ts';
import { indexDocuments, searchDocuments } from '../../../platform/search/index.ts';
import { toEnterpriseNumber } from '../associations.ts';
import { associationProblem } from '../problems.ts';
import type { NewOwner, OwnerChange } from './contract.ts';
import {
  insertOwners,
  linkOwners,
  lockOwner,
  type OwnerCardRow,
  type OwnerRow,
  pageOfOwners,
  replaceIbans,
  updateOwner,
} from './store-owners.ts';

const OWNER_ENTITY = 'owner';
const MAX_FOUND = 1_000;
/** With how many owners one statement is sent. */
const CHUNK = 500;

export async function createOwner(tx: Tx, events: Events, input: NewOwner, id = newId()): Promise<string> {
  const owner = toOwner(id, input);
  assertConsent(owner);
  const ibans = toIbans(input.ibans ?? []);
  await addOwners(tx, [owner]);
  await replaceIbans(tx, id, ibans);
  record(tx, 'copro.owner.created', { type: 'owner', id, label: nameOf(owner) }, { after: input });
  await events.emit(tx, 'copro.owner.created', { ownerId: id });
  return id;
}

/** Inserts owners with their accounts and search words; events and audit are the caller's. Values must be clean. */
export async function addOwners(tx: Tx, owners: readonly OwnerRow[]): Promise<void> {
  for (let at = 0; at < owners.length; at += CHUNK) {
    const some = owners.slice(at, at + CHUNK);
    await insertOwners(tx, some);
    await linkOwners(
      tx,
      some.map(owner => owner.id),
    );
    await indexOwners(tx, some);
  }
}

export async function changeOwner(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  { ibans, ...change }: OwnerChange,
): Promise<void> {
  const before = await lockOwner(tx, id);
  if (!before) throw problem('not-found');
  assertVersion(before.version, expected);
  const after: OwnerRow = { ...before, ...change, version: before.version };
  after.email = after.email?.toLowerCase() || null;
  if (change.enterpriseNumber !== undefined) after.enterpriseNumber = toEnterpriseNumber(change.enterpriseNumber);
  assertConsent(after);
  await updateOwner(tx, after);
  if (ibans) await replaceIbans(tx, id, toIbans(ibans));
  await linkOwners(tx, [id]);
  await indexOwners(tx, [after]);
  record(tx, 'copro.owner.updated', { type: 'owner', id, label: nameOf(after) }, { before, after: change });
  await events.emit(tx, 'copro.owner.updated', { ownerId: id });
}

/** A page of owners; words are searched as people are, with typos. */
export async function listOwners(
  db: Database,
  orgId: string,
  input: { q?: string; associationId?: string; sort?: 'name' | '-name'; limit?: number; offset?: number },
): Promise<{ items: OwnerCardRow[]; total: number; limit: number; offset: number }> {
  const { limit = 50, offset = 0, sort = 'name', associationId = null } = input;
  const q = input.q?.trim() ?? '';
  const found = q === '' ? null : (await searchDocuments(db, orgId, OWNER_ENTITY, q, MAX_FOUND)).map(hit => hit.id);
  const page = await pageOfOwners(db, orgId, { found, associationId, sort }, { limit, offset });
  return { ...page, limit, offset };
}

export function toOwner(id: string, input: NewOwner): OwnerRow {
  return {
    id,
    kind: input.kind ?? 'person',
    firstName: (input.firstName ?? '').trim(),
    name: input.name.trim(),
    enterpriseNumber: toEnterpriseNumber(input.enterpriseNumber ?? null),
    email: input.email?.toLowerCase() || null,
    phone: input.phone?.trim() || null,
    street: input.street ?? '',
    postalCode: input.postalCode ?? '',
    city: input.city ?? '',
    country: input.country ?? 'BE',
    locale: input.locale ?? 'fr',
    delivery: input.delivery ?? 'post',
    consentedOn: input.consentedOn ?? null,
    version: 1,
  };
}

export const nameOf = ({ firstName, name }: Pick<OwnerRow, 'firstName' | 'name'>): string =>
  `${firstName} ${name}`.trim();

function assertConsent({ delivery, email, consentedOn }: OwnerRow): void {
  if (delivery === 'email' && (email === null || consentedOn === null))
    throw associationProblem('owner-consent-missing', {
      errors: [{ path: 'delivery', code: 'consent-missing', message: 'needs an address and the day of the consent' }],
    });
}

function toIbans(texts: readonly string[]): string[] {
  const ibans = texts.map((text, index) => toIban(text, `ibans.${index}`));
  return [...new Set(ibans)];
}

export function toIban(text: string, path: string): string {
  const reading = readIban(text);
  if ('problem' in reading)
    throw associationProblem('iban-not-valid', {
      errors: [{ path, code: reading.problem, message: 'is not an account number' }],
    });
  return reading.iban;
}

async function indexOwners(tx: Tx, owners: readonly OwnerRow[]): Promise<void> {
  await indexDocuments(
    tx,
    OWNER_ENTITY,
    owners.map(owner => ({
      id: owner.id,
      fields: [
        { text: owner.name, weight: 9 },
        { text: owner.firstName, weight: 8 },
        { text: owner.email ?? '', weight: 5 },
        { text: owner.city, weight: 2 },
      ],
    })),
  );
}
