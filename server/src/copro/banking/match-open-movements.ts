import type { Tx } from '../../kernel/db/database.ts';
import type { Sql } from '../../kernel/db/sql.ts';
import type { Events } from '../../kernel/events/events.ts';
import { listYears } from '../ledger/index.ts';
import { bookMovements, type Decided, takesEntries } from './book-movements.ts';
import type { Allocation, MatchDecision, MatchInput, MatchReason, MatchTarget, Proposal } from './rules-match-types.ts';
import { matchMovements } from './rules-matching.ts';
import type { MovementPart, SettledItem } from './rules-movement-entry.ts';
import { findSentPayments } from './rules-sent-payments.ts';
import { confirmOrders } from './store-confirmation.ts';
import {
  listAccountNames,
  listOpenItems,
  listParties,
  listRulesOf,
  listSentPayments,
  lockOpenMovements,
  type OpenItemRow,
  type OpenMovement,
  type PartyRow,
  type RuleRow,
} from './store-match-inputs.ts';
import { keepProposals } from './store-movements.ts';

export type MatchedCount = { booked: number; proposed: number; left: number };
/** A structured communication that was given to an owner, with the document whose claim it is of. */
export type OwnerCommunication = { digits: string; ownerId: string; documentId: string | null };
/** Whoever gives out communications says which of them are an association's. */
export type CommunicationSource = (associationId: string) => Sql<OwnerCommunication>;
type Deps = { events: Events; communications: readonly CommunicationSource[] };

type Found = {
  items: ReadonlyMap<string, OpenItemRow>;
  kinds: ReadonlyMap<string, PartyRow['kind']>;
  names: ReadonlyMap<string, string>;
};
export type StoredProposal = Omit<Proposal, 'target' | 'allocations'> & {
  target: { kind: 'owner' | 'supplier' | 'account'; id: string; name: string };
  allocations: { entryId: string; position: number; amountCents: number; document: string }[];
};

/**
 * Decides on every open movement of an association: what is certain is booked and settled, the rest gets its proposals.
 * The caller holds the association's money (`lockMoneyOf`). Movements of a day that the books do not take are proposed.
 */
export async function matchOpenMovements(tx: Tx, deps: Deps, associationId: string): Promise<MatchedCount> {
  const movements = await lockOpenMovements(tx, associationId);
  if (movements.length === 0) return { booked: 0, proposed: 0, left: 0 };
  const { input, found } = await gather(tx, deps, associationId);
  const years = await tx.rows(listYears(associationId));
  const sent = findSentPayments(
    movements,
    await listSentPayments(tx, associationId),
    id => found.items.get(id)?.openCents ?? 0,
  );
  const rest = movements.filter(it => !sent.has(it.id));
  const free = { ...input, openItems: withoutTaken(input.openItems, [...sent.values()].flat()) };
  const decisions = new Map(matchMovements({ ...free, movements: rest }).map(it => [it.movementId, it]));
  const booked: Decided[] = [];
  const open: { id: string; proposals: StoredProposal[] }[] = [];
  for (const movement of movements) {
    const allocations = sent.get(movement.id);
    const decision = decisions.get(movement.id);
    const isBookable = takesEntries(years, movement.bookedOn);
    if (allocations && isBookable) booked.push(ofPayment(movement, allocations, found));
    else if (decision?.kind === 'match' && isBookable) booked.push(ofMatch(movement, decision, found));
    else open.push({ id: movement.id, proposals: proposalsOf(decision, found) });
  }
  await nameAccounts(tx, open);
  await bookMovements(tx, deps.events, associationId, booked);
  await keepProposals(tx, open);
  await confirmOrders(tx, associationId);
  const proposed = open.filter(it => it.proposals.length > 0).length;
  return { booked: booked.length, proposed, left: open.length - proposed };
}

async function gather(
  tx: Tx,
  { communications }: Deps,
  associationId: string,
): Promise<{ input: Omit<MatchInput, 'movements'>; found: Found }> {
  const rows = await listOpenItems(tx, associationId);
  const parties = await listParties(tx, associationId);
  const rules = await listRulesOf(tx, associationId);
  const given: OwnerCommunication[] = [];
  for (const source of communications) given.push(...(await tx.rows(source(associationId))));
  const ofDocument = new Map(given.map(it => [`${it.documentId} ${it.ownerId}`, it.digits]));
  const ofOwner = Map.groupBy(given, it => it.ownerId);
  const openItems = rows.map(row => ({
    id: idOf(row),
    partyId: row.partyId,
    openCents: row.openCents,
    dueOn: row.dueOn,
    ogmDigits: row.ogmDigits ?? ofDocument.get(`${row.documentId} ${row.partyId}`) ?? null,
    documentNumber: row.documentRef,
  }));
  return {
    input: {
      openItems,
      parties: parties.map(it => ({ ...it, ogmDigits: (ofOwner.get(it.id) ?? []).map(one => one.digits) })),
      learnedRules: rules.map(it => ({ id: it.id, iban: it.iban, words: it.words, target: targetOf(it) })),
    },
    found: {
      items: new Map(rows.map(row => [idOf(row), row])),
      kinds: new Map([
        ...rows.map(it => [it.partyId, it.partyKind] as const),
        ...parties.map(it => [it.id, it.kind] as const),
      ]),
      names: new Map(parties.map(it => [it.id, it.names[0] ?? ''])),
    },
  };
}

const idOf = ({ entryId, position }: Pick<OpenItemRow, 'entryId' | 'position'>): string => `${entryId}:${position}`;

/** The constraint of the table: exactly one of the three. */
const targetOf = ({ ownerId, supplierId, accountId }: RuleRow): MatchTarget =>
  accountId ? { kind: 'account', accountId } : { kind: 'party', partyId: ownerId ?? supplierId ?? '' };

function withoutTaken(items: MatchInput['openItems'], taken: readonly Allocation[]): MatchInput['openItems'] {
  if (taken.length === 0) return items;
  const cents = new Map(taken.map(it => [it.itemId, it.amountCents]));
  return items.map(item => ({ ...item, openCents: item.openCents - (cents.get(item.id) ?? 0) }));
}

function settled(allocations: readonly Allocation[], { items }: Found): SettledItem[] {
  return allocations.flatMap(({ itemId, amountCents }) => {
    const item = items.get(itemId);
    return item ? [{ entryId: item.entryId, position: item.position, accountId: item.accountId, amountCents }] : [];
  });
}

function ofPayment(movement: OpenMovement, allocations: readonly Allocation[], found: Found): Decided {
  const groups = Map.groupBy(allocations, it => found.items.get(it.itemId)?.partyId ?? '');
  const parts = [...groups].map(
    ([partyId, some]): MovementPart => ({
      kind: found.kinds.get(partyId) ?? 'supplier',
      partyId,
      amountCents: some.reduce((sum, it) => sum + it.amountCents, 0),
      settles: settled(some, found),
    }),
  );
  return { movement, parts, reason: 'payment', reasons: [{ code: 'sent-payment', points: 100 }] };
}

function ofMatch(movement: OpenMovement, decision: Extract<MatchDecision, { kind: 'match' }>, found: Found): Decided {
  const { partyId, allocations, reasons } = decision;
  const kind = found.kinds.get(partyId) ?? 'owner';
  const parts: MovementPart[] = [
    { kind, partyId, amountCents: movement.amountCents, settles: settled(allocations, found) },
  ];
  return { movement, parts, reason: 'communication', reasons };
}

/** A decision that could not be carried out is what a clerk is proposed first. */
function proposalsOf(decision: MatchDecision | undefined, found: Found): StoredProposal[] {
  if (decision?.kind === 'propose') return decision.proposals.map(it => stored(it, found));
  if (decision?.kind !== 'match') return [];
  const { partyId, allocations, remainderCents, reasons } = decision;
  const score = reasons.reduce((sum: number, it: MatchReason) => sum + it.points, 0);
  return [stored({ target: { kind: 'party', partyId }, allocations, remainderCents, score, reasons }, found)];
}

function stored({ target, allocations, ...rest }: Proposal, { items, kinds, names }: Found): StoredProposal {
  const id = target.kind === 'party' ? target.partyId : target.accountId;
  return {
    ...rest,
    target: { kind: target.kind === 'party' ? (kinds.get(id) ?? 'owner') : 'account', id, name: names.get(id) ?? '' },
    allocations: allocations.flatMap(({ itemId, amountCents }) => {
      const item = items.get(itemId);
      return item ? [{ entryId: item.entryId, position: item.position, amountCents, document: item.documentRef }] : [];
    }),
  };
}

async function nameAccounts(tx: Tx, open: readonly { proposals: StoredProposal[] }[]): Promise<void> {
  const targets = open.flatMap(it => it.proposals.map(one => one.target)).filter(it => it.kind === 'account');
  const codes = new Map(
    (await listAccountNames(tx, [...new Set(targets.map(it => it.id))])).map(it => [it.id, it.code]),
  );
  for (const target of targets) target.name = codes.get(target.id) ?? '';
}
