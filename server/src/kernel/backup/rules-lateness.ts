/** `none`: not configured. `waiting`: none yet, and none is due yet. */
export type BackupState = 'none' | 'waiting' | 'good' | 'late';

/** Late when the newest good backup, or without one the installation itself, is older than allowed. */
export function backupState(
  now: Temporal.Instant,
  lastGoodAt: Temporal.Instant | null,
  installedAt: Temporal.Instant,
  maxAgeHours: number,
): BackupState {
  const since = now.since(lastGoodAt ?? installedAt).total('hours');
  if (since > maxAgeHours) return 'late';
  return lastGoodAt ? 'good' : 'waiting';
}

/** Due when the last planned hour (UTC) of a day has passed without a good backup since. A failed one stays due. */
export function isBackupDue(now: Temporal.Instant, lastGoodAt: Temporal.Instant | null, hour: number): boolean {
  const today = now
    .toZonedDateTimeISO('UTC')
    .with({ hour, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const planned = Temporal.Instant.compare(today.toInstant(), now) <= 0 ? today : today.subtract({ days: 1 });
  return lastGoodAt === null || Temporal.Instant.compare(lastGoodAt, planned.toInstant()) < 0;
}
