import { divideRounded } from '../../kernel/money/rational.ts';
import { addDays, daysBetween } from '../../kernel/time/days.ts';
import type { DocumentData } from '../documents/contract.ts';
import { recoveryProblem } from './problems.ts';
import { centsOf, type InterestSegment, interestOn } from './rules-interest.ts';
import { interestFrom, ratesOf } from './rules-rates.ts';
import type { ClaimRow, SentRow } from './store-claims.ts';

type Paper = DocumentData<'reminder'>;
/** What a letter says, kept with the reminder. */
export type ReminderDetail = Pick<Paper, 'earlierOn' | 'items' | 'interest' | 'totals'> & {
  readonly costCents: number;
};

export const claimIdOf = ({ entryId, position }: { entryId: string; position: number }): string =>
  `${entryId}:${position}`;

/**
 * Interest on claims up to today, each from the day after it was due or from where the last letter stopped. Rounded once for
 * all of them. 409 while the rate of a year is not known.
 */
export function interestOfClaims(
  claims: readonly ClaimRow[],
  sent: readonly SentRow[],
  statutoryRateBp: number | null,
  today: string,
): { segments: InterestSegment[]; cents: number } {
  const rates = ratesOf(statutoryRateBp);
  const segments = claims.flatMap(claim => {
    const startsOn = lastInterest(claim, sent) ?? interestFrom(claim.dueOn);
    const found = interestOn(
      { principalCents: claim.amountCents, startsOn, endsOn: today, payments: claim.payments },
      rates,
    );
    if ('problem' in found) throw recoveryProblem('recovery-rate-unknown', { params: { on: found.on } });
    return found.segments;
  });
  return { segments, cents: centsOf(segments) };
}

function lastInterest(claim: ClaimRow, sent: readonly SentRow[]): string | undefined {
  const days = sent
    .flatMap(letter => letter.claims)
    .flatMap(one => (one.claimId === claimIdOf(claim) && one.interestUntil ? [one.interestUntil] : []));
  return days.toSorted().at(-1);
}

export function reminderDetail(
  claims: readonly ClaimRow[],
  sent: readonly SentRow[],
  interest: { segments: readonly InterestSegment[]; cents: number },
  { costCents, today }: { costCents: number; today: string },
): ReminderDetail {
  const openCents = claims.reduce((so, claim) => so + claim.openCents, 0);
  return {
    earlierOn: sent.map(letter => letter.sentOn).slice(-20),
    items: claims.map(claim => ({
      dueOn: claim.dueOn,
      documentRef: claim.documentRef,
      description: claim.text,
      amountCents: claim.amountCents,
      paidCents: claim.amountCents - claim.openCents,
      daysLate: Math.max(0, daysBetween(claim.dueOn, today)),
    })),
    interest: interest.segments.map(({ startsOn, endsOn, principalCents, basisPoints, days }) => ({
      startsOn,
      endsOn: addDays(endsOn, -1),
      principalCents,
      rateBp: basisPoints,
      days,
      amountTenThousandths: Number(
        divideRounded(BigInt(principalCents) * BigInt(basisPoints) * BigInt(days) * 100n, 3_650_000n),
      ),
    })),
    totals: {
      openCents,
      interestCents: interest.cents,
      costsCents: costCents,
      totalCents: openCents + interest.cents + costCents,
    },
    costCents,
  };
}
