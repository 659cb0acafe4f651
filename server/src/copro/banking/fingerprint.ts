import { hash } from 'node:crypto';
import type { BankAccountRef, BankMovement, BankStatement } from './statement.ts';

type Unprinted<T> = Omit<T, 'fingerprint'>;
type Identity = { account: BankAccountRef; number: string; newBalanceOn: string | null };

/**
 * What a bank repeats when it sends a statement again, and nothing of how the file says it. `position` counts from 0 in
 * the statement: CODA's own numbers start again after 9999. The day of the new balance tells the years apart, in which
 * numbers of statements start again.
 */
export function movementFingerprint(
  { account, number, newBalanceOn }: Identity,
  movement: Pick<BankMovement, 'amountCents' | 'bookedOn' | 'bankReference'>,
  position: number,
): string {
  const { amountCents, bookedOn, bankReference } = movement;
  const place = [account.number, account.currency, number, newBalanceOn, position];
  return sha256([...place, amountCents, bookedOn, bankReference]);
}

export function statementFingerprint(statement: Unprinted<BankStatement>): string {
  const { account, number, oldBalanceCents, oldBalanceOn, newBalanceCents, newBalanceOn, movements } = statement;
  const balances = [oldBalanceOn, oldBalanceCents, newBalanceOn, newBalanceCents];
  return sha256([account.number, account.currency, number, ...balances, ...movements.map(it => it.fingerprint)]);
}

// JSON keeps the parts apart: a separator of our own could stand in a reference.
const sha256 = (parts: readonly (string | number | null)[]): string => hash('sha256', JSON.stringify(parts));
