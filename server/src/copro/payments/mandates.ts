import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { readCreditorIdentifier } from '../../kernel/identifiers/creditor-identifier.ts';
import { readIban } from '../../kernel/identifiers/iban.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { getAssociation } from '../register/index.ts';
import { paymentProblem } from './problems.ts';
import { insertMandate, revokeMandate, upsertCreditor } from './store-mandates.ts';

type Input = { ownerId: string; reference: string; signedOn: string; iban: string };

/** An owner has one mandate at a time, and a reference is used once: both by the database (409). */
export async function createMandate(tx: Tx, events: Events, associationId: string, input: Input): Promise<string> {
  await getAssociation(tx, associationId);
  const read = readIban(input.iban);
  if ('problem' in read) throw paymentProblem('mandate-account-not-valid');
  const id = newId();
  await insertMandate(tx, { ...input, id, associationId, iban: read.iban });
  record(tx, 'copro.mandate.created', { type: 'mandate', id, label: input.reference }, { after: input });
  await events.emit(tx, 'copro.mandate.created', { associationId, mandateId: id });
  return id;
}

export async function endMandate(tx: Tx, events: Events, id: string, day: string): Promise<void> {
  const mandate = await revokeMandate(tx, id, day);
  if (!mandate) throw problem('not-found');
  record(tx, 'copro.mandate.revoked', { type: 'mandate', id, label: mandate.reference });
  await events.emit(tx, 'copro.mandate.revoked', { mandateId: id });
}

export async function setCreditor(tx: Tx, events: Events, associationId: string, text: string): Promise<string> {
  const association = await getAssociation(tx, associationId);
  const read = readCreditorIdentifier(text);
  if (!read) throw paymentProblem('creditor-identifier-not-valid');
  await upsertCreditor(tx, associationId, read.identifier);
  record(
    tx,
    'copro.creditor-identifier.set',
    { type: 'association', id: associationId, label: association.name },
    { after: { identifier: read.identifier } },
  );
  await events.emit(tx, 'copro.creditor-identifier.set', { associationId });
  return read.identifier;
}
