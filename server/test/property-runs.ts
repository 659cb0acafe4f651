/** How many random cases a property of money meets: some thousands, or as many as `ORGA_PROPERTY_RUNS` says. */
export function propertyRuns(usual = 3_000): number {
  const named = Number(process.env.ORGA_PROPERTY_RUNS ?? usual);
  if (!Number.isInteger(named) || named < 1) throw new Error('ORGA_PROPERTY_RUNS is a whole number above zero');
  return named;
}
