import type { Tx } from '../../kernel/db/database.ts';
import { readIban } from '../../kernel/identifiers/iban.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { nameWords } from './rules-match-text.ts';
import type { MovementPart } from './rules-movement-entry.ts';
import type { OpenMovement } from './store-match-inputs.ts';
import { insertRule } from './store-rules.ts';

const MAX_WORDS = 4;

/** Remembers whom money of this account is of; where the bank names none, which words stand for it. */
export async function learnRule(
  tx: Tx,
  associationId: string,
  { iban, name, text }: Pick<OpenMovement, 'iban' | 'name' | 'text'>,
  part: MovementPart,
): Promise<void> {
  const read = iban ? readIban(iban) : undefined;
  const known = read && 'iban' in read ? read.iban : null;
  // Numbers change from one payment to the next, words do not.
  const words = known
    ? []
    : nameWords(`${name} ${text}`)
        .filter(word => !/\d/.test(word))
        .slice(0, MAX_WORDS)
        .toSorted();
  if (!known && words.length === 0) return;
  await insertRule(tx, {
    id: newId(),
    associationId,
    iban: known,
    words,
    ownerId: part.kind === 'owner' ? part.partyId : null,
    supplierId: part.kind === 'supplier' ? part.partyId : null,
    accountId: part.kind === 'account' ? part.accountId : null,
  });
}
