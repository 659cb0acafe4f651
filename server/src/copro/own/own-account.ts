import type { Tx } from '../../kernel/db/database.ts';
import { qrSvg } from '../../kernel/pdf/qr-svg.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { letterheadOf, paymentOf } from '../letters/index.ts';
import { type OwnClaim, ownAccount, ownAssociations, ownClaims, ownLetters, ownLots } from './store.ts';

/** The caller's account in one association: lots, lines with the running balance, what is to be paid and how, papers. */
export async function readOwnAccount(tx: Tx, accountId: string, associationId: string, today: string) {
  const [associations, lots, lines, claims, letters] = await tx.batch([
    ownAssociations(accountId, today),
    ownLots(accountId, associationId),
    ownAccount(accountId, associationId),
    ownClaims(accountId, associationId),
    ownLetters(accountId, associationId),
  ]);
  const association = (associations ?? []).find(one => one['associationId'] === associationId);
  // Somebody else's association answers exactly like one that does not exist.
  if (!association) throw problem('not-found');
  return {
    association,
    lots,
    lines,
    claims: await payable(tx, associationId, claims as OwnClaim[]),
    letters,
  };
}

async function payable(tx: Tx, associationId: string, claims: readonly OwnClaim[]) {
  if (claims.length === 0) return [];
  const head = await letterheadOf(tx, associationId);
  return claims.map(({ digits, onlyReserve, ownerId: _ownerId, ...claim }) => {
    const purpose = onlyReserve ? 'reserve' : 'working';
    const canBePaid = head.accounts.some(account => account.purpose === 'working' || account.purpose === purpose);
    const { openCents: cents, dueOn } = claim;
    const payment = canBePaid ? paymentOf(head, purpose, { cents, dueOn, digits }) : null;
    return { ...claim, payment: payment && { ...payment, codeSvg: payment.epcText && qrSvg(payment.epcText) } };
  });
}
