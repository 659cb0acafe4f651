const KEEP_MS = 8_000;
const own = new Map<string, number>();

/** Remembers that this page changes a mission itself, so that its echo on the stream is not shown as somebody else's. */
export function noteOwnChange(missionIds: Iterable<string>): void {
  const until = Date.now() + KEEP_MS;
  for (const id of missionIds) own.set(id, until);
}

export function isOwnChange(missionId: string): boolean {
  const until = own.get(missionId);
  if (until === undefined) return false;
  if (until > Date.now()) return true;
  own.delete(missionId);
  return false;
}
