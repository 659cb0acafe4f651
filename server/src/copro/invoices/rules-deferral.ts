import { splitCents } from '../../kernel/money/split.ts';
import { addMonths, daysWithin } from '../../kernel/time/days.ts';

/** From `startsOn` up to the day before `endsOn`. */
export type Span = { readonly startsOn: string; readonly endsOn: string };
export type Parts = { readonly nowCents: number; readonly later: { releaseOn: string; amountCents: number }[] };

/**
 * Spreads a cost over the fiscal years of its period, by days. What falls in the booking year or before it is a cost now;
 * each later year bears its part, from its first day. Years that nobody has opened yet are taken to last twelve months.
 */
export function deferralParts(
  amountCents: number,
  period: Span | null,
  bookingYearEndsOn: string,
  laterYears: readonly Span[],
): Parts {
  if (!period || period.endsOn <= bookingYearEndsOn) return { nowCents: amountCents, later: [] };
  const spans: Span[] = [{ startsOn: period.startsOn, endsOn: bookingYearEndsOn }];
  for (let from = bookingYearEndsOn; from < period.endsOn; ) {
    const endsOn = laterYears.find(year => year.startsOn === from)?.endsOn ?? addMonths(from, 12);
    spans.push({ startsOn: from, endsOn });
    from = endsOn;
  }
  const [nowCents = 0, ...later] = splitCents(
    amountCents,
    spans.map(span => daysWithin(span, period)),
  );
  return {
    nowCents,
    later: later.flatMap((cents, index) =>
      cents === 0 ? [] : [{ releaseOn: spans[index + 1]?.startsOn ?? bookingYearEndsOn, amountCents: cents }],
    ),
  };
}
