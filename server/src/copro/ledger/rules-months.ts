/** Days as YYYY-MM-DD, both ends counted. */
export type Days = { readonly from: string; readonly through: string };
/** Whole months from the first day of one up to, not including, the first day of another; and the days beside them. */
export type MonthCut = {
  readonly months: { readonly from: string; readonly until: string };
  readonly rest: readonly Days[];
};

/** Cuts a span into whole months, whose sums are kept, and at most two stretches of days around them. */
export function cutIntoMonths({ from, through }: Days): MonthCut {
  const first = Temporal.PlainDate.from(from);
  const after = Temporal.PlainDate.from(through).add({ days: 1 });
  if (Temporal.PlainDate.compare(first, after) >= 0) return { months: { from, until: from }, rest: [] };
  const wholeFrom = first.day === 1 ? first : first.with({ day: 1 }).add({ months: 1 });
  const wholeUntil = after.with({ day: 1 });
  if (Temporal.PlainDate.compare(wholeFrom, wholeUntil) >= 0)
    return { months: { from, until: from }, rest: [{ from, through }] };
  const rest: Days[] = [];
  if (!wholeFrom.equals(first)) rest.push({ from, through: wholeFrom.subtract({ days: 1 }).toString() });
  if (!wholeUntil.equals(after)) rest.push({ from: wholeUntil.toString(), through });
  return { months: { from: wholeFrom.toString(), until: wholeUntil.toString() }, rest };
}
