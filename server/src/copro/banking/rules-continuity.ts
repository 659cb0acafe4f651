type Ends = {
  number: string;
  oldBalanceCents: number | null;
  newBalanceCents: number | null;
  newBalanceOn: string | null;
};

/**
 * What is wrong between two statements of an account that follow each other: a number passed over, or a balance that does
 * not go on. Numbers start again with a year (001, or 000 at some banks).
 */
export function continuityBlocker(previous: Ends, next: Ends): 'statement-missing' | 'balance-gap' | null {
  const isNewYear = previous.newBalanceOn?.slice(0, 4) !== next.newBalanceOn?.slice(0, 4) && Number(next.number) <= 1;
  if (!isNewYear && Number(next.number) !== Number(previous.number) + 1) return 'statement-missing';
  if (previous.newBalanceCents === null || next.oldBalanceCents === null) return null;
  return previous.newBalanceCents === next.oldBalanceCents ? null : 'balance-gap';
}
