import { daysBetween } from '../../kernel/time/days.ts';
import type { KeyVersion, Period } from './rules-terms.ts';

/** Days of a period under one version of a key; no version: the key did not exist yet. */
export type KeyPiece = Period & { readonly days: number; readonly version: KeyVersion | undefined };

/** Cuts a period where a new version of its key becomes valid. */
export function keyPieces(versions: readonly KeyVersion[], { startsOn, endsOn }: Period): KeyPiece[] {
  const changes = versions.map(version => version.validFrom).filter(on => on > startsOn && on < endsOn);
  const starts = [startsOn, ...changes];
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? endsOn;
    return { startsOn: from, endsOn: to, days: daysBetween(from, to), version: versionOn(versions, from) };
  });
}

/** The version valid on a day; versions come from the earliest. */
export const versionOn = (versions: readonly KeyVersion[], on: string): KeyVersion | undefined =>
  versions.findLast(version => version.validFrom <= on);
