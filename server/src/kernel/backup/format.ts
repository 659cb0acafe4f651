import { createHash, randomBytes } from 'node:crypto';

/** One stored file of a backup, as it lies in the target. */
export type PartRecord = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** What can be read without a key; written last, so that a backup without it is not one. */
export type Manifest = {
  readonly format: 'orga-backup';
  readonly version: 1;
  readonly id: string;
  readonly startedAt: string;
  /** The data is of this moment: what was committed later is not in it. */
  readonly snapshotAt: string;
  readonly finishedAt: string;
  readonly encryption: 'age' | 'none';
  /** The pieces of data in order, then the contents. */
  readonly parts: readonly PartRecord[];
};

/** `bytes` of COPY text; the tables follow each other in the data without a gap. */
export type TableRecord = {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
};
export type PartitionRecord = {
  readonly schema: string;
  readonly parent: string;
  readonly name: string;
  readonly bound: string;
};
export type SequenceRecord = {
  readonly schema: string;
  readonly name: string;
  readonly last: string;
  readonly isCalled: boolean;
};

/** What only the owner of a key may see; a part of the backup like the data. */
export type Contents = {
  readonly id: string;
  readonly snapshotAt: string;
  /** When the last thing happened that the backup knows of. */
  readonly newestAt: string | null;
  readonly server: string;
  /** Size and hash of each piece before it was packed. */
  readonly pieces: readonly { readonly bytes: number; readonly sha256: string }[];
  readonly tables: readonly TableRecord[];
  readonly partitions: readonly PartitionRecord[];
  readonly sequences: readonly SequenceRecord[];
  readonly migrations: readonly { readonly id: string; readonly checksum: string }[];
  readonly queueSchema: number;
  /** By name of the fact: key -> value, as the modules read them from the same snapshot. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** An expected refusal, worded for the operator. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** Somebody else is at it: no failure of backups, only nothing to do. */
export class BackupUnderWay extends BackupError {}

export const MANIFEST = 'manifest';
export const CONTENTS = 'contents';
const idPattern = /^orga-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-[0-9a-f]{8}$/;
const partPattern = /^(part-\d{6}|contents)\.zst(\.age)?$/;

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const partName = (index: number): string => `part-${String(index + 1).padStart(6, '0')}`;
export const isPartName = (name: string): boolean => partPattern.test(name);

/** 2026-11-20T11:00:41Z -> 20261120T110041Z */
export const compactTime = (at: Temporal.Instant): string =>
  at.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString().replaceAll(/[-:]/g, '');

export const newBackupId = (at: Temporal.Instant): string =>
  `orga-${compactTime(at)}-${randomBytes(4).toString('hex')}`;

/** The moment in the name of a backup; undefined for names that are not ours. */
export function backupTime(id: string): Temporal.Instant | undefined {
  const [, year, month, day, hour, minute, second] = idPattern.exec(id) ?? [];
  if (!year) return undefined;
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  } catch {
    return undefined;
  }
}

/** The hash of all that follows on the first line: not a byte of the file can change unseen. */
export function encodeManifest(manifest: Manifest): Buffer {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  return Buffer.from(`${sha256(Buffer.from(text))}\n${text}`);
}

/** Throws BackupError for anything but an unchanged manifest of the backup `id`. */
export function decodeManifest(id: string, file: Buffer): Manifest {
  const end = file.indexOf(0x0a);
  const body = file.subarray(end + 1);
  if (end !== 64 || file.subarray(0, end).toString('latin1') !== sha256(body))
    throw new BackupError(`${id}: the manifest was changed or cut short`);
  const manifest = JSON.parse(body.toString()) as Manifest; // its hash says that we wrote it
  if (manifest.format !== 'orga-backup' || manifest.version !== 1)
    throw new BackupError(`${id}: was written in a format that this release does not know`);
  if (manifest.id !== id) throw new BackupError(`${id}: its manifest belongs to ${manifest.id}`);
  const names = manifest.parts.map(part => part.name);
  if (names.length < 1 || !names.every(isPartName) || new Set(names).size !== names.length)
    throw new BackupError(`${id}: the manifest names no parts, or strange ones`);
  return manifest;
}
