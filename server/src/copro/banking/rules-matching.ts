import { ogmsIn } from './rules-match-text.ts';
import type { MatchDecision, MatchInput, MovementToMatch } from './rules-match-types.ts';
import { OpenItems } from './rules-open-items.ts';
import { Proposer } from './rules-proposals.ts';

type Owners = ReadonlyMap<string, readonly string[]>;
type Named = { movement: MovementToMatch; partyIds: readonly string[]; ogms: readonly string[] };

/**
 * Decides on movements of bank statements, in the order given. `match` stands by itself: a structured communication names
 * one party. With the amount of an item that bears it, that item is paid; otherwise the party's oldest due items are.
 * Everything else is proposed, ranked with its reasons, or left. The same input in any order gives the same decisions.
 */
export function matchMovements({ movements, openItems, parties, learnedRules }: MatchInput): MatchDecision[] {
  const open = new OpenItems(openItems);
  const owners = ownersOfCommunications(openItems, parties);
  const named = new Map(movements.map(it => [it, nameParties(it, owners)]));
  const decisions: Decisions = new Map();
  // The older payment takes first; the order of the list must not decide.
  const certain = [...named.values()].filter(isCertain).toSorted(({ movement: a }, { movement: b }) => compare(a, b));
  const items = itemsByCommunication(openItems);
  for (const it of certain) matchExact(it, open, items, decisions);
  for (const it of certain) if (!decisions.has(it.movement)) matchOldest(it, open, decisions);
  open.compact();
  const proposer = new Proposer({ openItems, parties, learnedRules }, open);
  return movements.map(movement => {
    const decided = decisions.get(movement);
    if (decided) return decided;
    const proposals = proposer.propose(movement, named.get(movement)?.partyIds ?? []);
    const movementId = movement.id;
    return proposals.length > 0 ? { movementId, kind: 'propose', proposals } : { movementId, kind: 'leave' };
  });
}

const isCertain = ({ movement, partyIds }: Named): boolean => movement.isStatementBalanced && partyIds.length === 1;

function compare(a: MovementToMatch, b: MovementToMatch): number {
  if (a.bookedOn !== b.bookedOn) return a.bookedOn < b.bookedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function ownersOfCommunications(items: MatchInput['openItems'], parties: MatchInput['parties']): Owners {
  const owners = new Map<string, Set<string>>();
  const add = (digits: string | null, partyId: string): void => {
    if (digits) owners.set(digits, (owners.get(digits) ?? new Set()).add(partyId));
  };
  for (const { ogmDigits, partyId } of items) add(ogmDigits, partyId);
  for (const { ogmDigits, id } of parties) for (const digits of ogmDigits) add(digits, id);
  return new Map([...owners].map(([digits, ids]) => [digits, [...ids].toSorted()]));
}

/** What the bank read as a structured communication goes before what stands in free text. */
function nameParties(movement: MovementToMatch, owners: Owners): Named {
  const { ogmDigits, text } = movement;
  const ogms = (ogmDigits === null ? ogmsIn(text) : [ogmDigits]).filter(it => owners.has(it));
  const [only] = ogms;
  if (ogms.length === 1 && only !== undefined) return { movement, ogms, partyIds: owners.get(only) ?? [] };
  return { movement, ogms, partyIds: [...new Set(ogms.flatMap(it => owners.get(it) ?? []))] };
}

type ItemsByCommunication = ReadonlyMap<string, string[]>;
const communicationKey = (ogm: string, amountCents: number): string => `${ogm} ${amountCents}`;

/** Oldest due first. */
function itemsByCommunication(items: MatchInput['openItems']): ItemsByCommunication {
  const found = new Map<string, string[]>();
  for (const { id, ogmDigits, openCents } of items.toSorted((a, b) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1))) {
    if (!ogmDigits) continue;
    const key = communicationKey(ogmDigits, openCents);
    const ids = found.get(key);
    if (ids) ids.push(id);
    else found.set(key, [id]);
  }
  return found;
}

/** The first that nobody took; the others leave the list for good, so each is passed over once. */
function findUntouched(ids: string[] | undefined, open: OpenItems): string | undefined {
  while (ids?.[0] !== undefined && open.leftOf(ids[0]) === 0) ids.shift();
  return ids?.[0];
}

type Decisions = Map<MovementToMatch, MatchDecision>;

function matchExact(
  { movement, partyIds: [partyId], ogms }: Named,
  open: OpenItems,
  items: ItemsByCommunication,
  decisions: Decisions,
): void {
  const { id: movementId, amountCents } = movement;
  const itemId = ogms.map(it => findUntouched(items.get(communicationKey(it, amountCents)), open)).find(it => it);
  if (partyId === undefined || itemId === undefined) return;
  const allocations = [{ itemId, amountCents }];
  open.take(partyId, allocations);
  const reasons = [
    { code: 'communication' as const, points: 60 },
    { code: 'exact-amount' as const, points: 25 },
  ];
  decisions.set(movement, { movementId, kind: 'match', partyId, allocations, remainderCents: 0, reasons });
}

/** Nothing open in that direction (paid twice, a payment sent back) is for a person to decide. */
function matchOldest({ movement, partyIds: [partyId] }: Named, open: OpenItems, decisions: Decisions): void {
  const { id: movementId, amountCents } = movement;
  if (partyId === undefined) return;
  const allocations = open.spread(partyId, amountCents);
  if (allocations.length === 0) return;
  open.take(partyId, allocations);
  const remainderCents = allocations.reduce((rest, it) => rest - it.amountCents, amountCents);
  const reasons = [{ code: 'communication' as const, points: 60 }];
  decisions.set(movement, { movementId, kind: 'match', partyId, allocations, remainderCents, reasons });
}
