import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { readEnterpriseNumber } from '../../kernel/identifiers/enterprise-number.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { openLedger } from '../ledger/index.ts';
import type { AssociationChange, AssociationView, NewAssociation } from './contract.ts';
import { associationProblem } from './problems.ts';
import { type AssociationStep, activationBlocker, isFullAccountingCompulsory, statusAfter } from './rules.ts';
import {
  type AssociationCounts,
  type AssociationRow,
  findAssociationCard,
  insertAssociation,
  lockAssociation,
  updateAssociation,
} from './store.ts';
import { insertKey } from './store-keys.ts';

export const GENERAL_KEY = 'general';
const GENERAL_NAMES = { fr: 'Quotités', nl: 'Quotiteiten', de: 'Anteile', en: 'Shares' } as const;

/** Creates an association as a draft, with its general key, its chart and its journals. */
export async function createAssociation(
  tx: Tx,
  events: Events,
  input: NewAssociation,
  id = newId(),
): Promise<AssociationRow> {
  const association: AssociationRow = {
    id,
    street: '',
    postalCode: '',
    city: '',
    locale: 'fr',
    accounting: 'full',
    charging: 'provisions',
    fiscalMonth: 1,
    meetingMonth: 5,
    meetingDay: 1,
    tenderThresholdCents: 500_000,
    statutoryRateBp: null,
    firstReminderCents: 0,
    nextReminderCents: 1_500,
    formalReminderCents: 4_000,
    ...input,
    name: input.name.trim(),
    enterpriseNumber: toEnterpriseNumber(input.enterpriseNumber ?? null),
    status: 'draft',
    version: 1,
  };
  await insertAssociation(tx, association);
  const generalKeyId = newId();
  const name = GENERAL_NAMES[association.locale];
  insertKey(tx, { id: generalKeyId, associationId: id, code: GENERAL_KEY, name, kind: 'statutory' });
  await openLedger(tx, { id, accounting: association.accounting, generalKeyId });
  record(tx, 'copro.association.created', targetOf(association), { after: input });
  await events.emit(tx, 'copro.association.created', { associationId: id });
  return association;
}

export async function changeAssociation(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: AssociationChange,
): Promise<void> {
  const before = await lockOpenAssociation(tx, id);
  assertVersion(before.version, expected);
  const enterpriseNumber =
    change.enterpriseNumber === undefined ? before.enterpriseNumber : toEnterpriseNumber(change.enterpriseNumber);
  // The deed's total changes together with the shares once the association is at work.
  if (before.status === 'active' && change.shareTotal !== undefined && change.shareTotal !== before.shareTotal)
    throw associationProblem('lot-shares-change-together');
  const after: AssociationRow = { ...before, ...change, enterpriseNumber };
  await updateAssociation(tx, after);
  record(tx, 'copro.association.updated', targetOf(after), { before, after: change });
  await events.emit(tx, 'copro.association.updated', { associationId: id });
}

const STEPS = { activate: 'activated', archive: 'archived', reopen: 'reopened' } as const;

/** Activates, archives or opens again. Activation is refused with the gap while the shares differ from the deed's total. */
export async function stepAssociation(tx: Tx, events: Events, id: string, step: AssociationStep): Promise<void> {
  const before = await lockAssociation(tx, id);
  const card = await tx.first(findAssociationCard(id));
  if (!before || !card) throw problem('not-found');
  const status = statusAfter(card, step);
  if (!status) throw associationProblem('association-step-refused', { params: { status: before.status, step } });
  const blocker = status === 'active' ? activationBlocker(card) : null;
  if (blocker === 'no-lots') throw associationProblem('association-without-lots');
  if (blocker) throw associationProblem(blocker, { params: { gap: card.shareGap, total: card.shareTotal } });
  await updateAssociation(tx, { ...before, status });
  record(tx, `copro.association.${STEPS[step]}`, targetOf(before), {
    before: { status: before.status },
    after: { status },
  });
  await events.emit(tx, `copro.association.${STEPS[step]}`, { associationId: id });
}

/** An association that may still be changed, held until the end of the transaction. */
export async function lockOpenAssociation(tx: Tx, id: string): Promise<AssociationRow> {
  const association = await lockAssociation(tx, id);
  if (!association) throw problem('not-found');
  if (association.status === 'archived') throw associationProblem('association-archived');
  return association;
}

export async function getAssociationCard(tx: Tx, id: string): Promise<AssociationView> {
  const card = await tx.first(findAssociationCard(id));
  if (!card) throw problem('not-found');
  return toView(card);
}

export function toView(card: AssociationRow & AssociationCounts): AssociationView {
  const isCompulsory = isFullAccountingCompulsory(card.principalLots);
  return { ...card, isFullAccountingCompulsory: isCompulsory, isCouncilCompulsory: isCompulsory };
}

export const targetOf = ({ id, name }: { id: string; name: string }) => ({ type: 'association', id, label: name });

/** Ten digits, or the refusal that names the field. Empty is none. */
export function toEnterpriseNumber(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const number = readEnterpriseNumber(text);
  if (number === null)
    throw associationProblem('enterprise-number-not-valid', {
      errors: [{ path: 'enterpriseNumber', code: 'check', message: 'is not an enterprise number' }],
    });
  return number;
}
