/** A finished backup as its name tells: when it was made, in UTC. `isGood` when its manifest and files are whole. */
export type KnownBackup = { readonly id: string; readonly at: Temporal.Instant; readonly isGood: boolean };
export type Retention = { readonly daily: number; readonly weekly: number; readonly monthly: number };

export const RETENTION: Retention = { daily: 7, weekly: 4, monthly: 12 };

/**
 * Which backups may go: neither the newest good one of one of the last 7 days that have one, nor of the last 4 weeks or
 * 12 months, nor any good one of the 24 hours before the newest: one made by hand before a change outlives the next daily
 * one. Only good ones take a place. A broken one goes once a newer good one is there; the newest of all stays.
 */
export function outdatedBackups(backups: readonly KnownBackup[], keep: Retention = RETENTION): string[] {
  const newestFirst = backups.toSorted((a, b) => Temporal.Instant.compare(b.at, a.at) || (a.id < b.id ? 1 : -1));
  const good = newestFirst.filter(backup => backup.isGood);
  const [newest] = newestFirst;
  const [newestGood] = good;
  if (!newestGood) return [];
  const dayBefore = newestGood.at.subtract({ hours: 24 });
  const kept = new Set([
    ...good.filter(({ at }) => Temporal.Instant.compare(at, dayBefore) > 0).map(({ id }) => id),
    ...newestOfEach(good, keep.daily, day => day.toString()),
    ...newestOfEach(good, keep.weekly, day => `${day.yearOfWeek}-${day.weekOfYear}`),
    ...newestOfEach(good, keep.monthly, day => day.toPlainYearMonth().toString()),
  ]);
  return newestFirst
    .filter(backup => backup !== newest && !kept.has(backup.id))
    .filter(backup => backup.isGood || Temporal.Instant.compare(backup.at, newestGood.at) < 0)
    .map(backup => backup.id);
}

function newestOfEach(
  newestFirst: readonly KnownBackup[],
  count: number,
  periodOf: (day: Temporal.PlainDate) => string,
): string[] {
  const found = new Map<string, string>();
  for (const { id, at } of newestFirst) {
    const period = periodOf(at.toZonedDateTimeISO('UTC').toPlainDate());
    if (!found.has(period) && found.size < count) found.set(period, id);
  }
  return [...found.values()];
}
