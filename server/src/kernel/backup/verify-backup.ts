import { readContents, readPieces, readTables } from './archive.ts';
import { BackupError, backupTime, type Contents, decodeManifest, MANIFEST, type Manifest } from './format.ts';
import type { BackupTarget } from './target.ts';

export type VerifiedBackup = { readonly manifest: Manifest; readonly contents: Contents };

/** The ids of all backups in the target that were finished, newest first. */
export async function listBackups(target: BackupTarget): Promise<string[]> {
  return (await target.list())
    .filter(file => file.key.endsWith(`/${MANIFEST}`))
    .map(file => file.key.slice(0, -MANIFEST.length - 1))
    .filter(id => backupTime(id) !== undefined)
    .toSorted()
    .toReversed();
}

export async function readManifest(target: BackupTarget, id: string): Promise<Manifest> {
  if (backupTime(id) === undefined)
    throw new BackupError(`"${id}" is not the name of a backup; "orga db backups" lists them`);
  return decodeManifest(id, await target.read(`${id}/${MANIFEST}`));
}

/** What can be told without a key: the manifest is whole, and each of its files is there with its size, and none else. */
export async function confirmFiles(target: BackupTarget, manifest: Manifest): Promise<void> {
  const found = new Map(
    (await target.list(manifest.id))
      .filter(file => file.key.startsWith(`${manifest.id}/`))
      .map(file => [file.key.slice(manifest.id.length + 1), file.bytes]),
  );
  found.delete(MANIFEST);
  for (const part of manifest.parts) {
    const bytes = found.get(part.name);
    if (bytes === undefined) throw new BackupError(`${part.name}: is missing`);
    if (bytes !== part.bytes) throw new BackupError(`${part.name}: has ${bytes} bytes instead of ${part.bytes}`);
    found.delete(part.name);
  }
  const [stranger] = found.keys();
  if (stranger !== undefined) throw new BackupError(`${manifest.id}/${stranger}: does not belong to the backup`);
}

/** Reads and decrypts the whole backup and compares every checksum, without touching any database. */
export async function verifyBackup(
  target: BackupTarget,
  id: string,
  identities: readonly string[],
): Promise<VerifiedBackup> {
  const manifest = await readManifest(target, id);
  await confirmFiles(target, manifest);
  const contents = await readContents(target, manifest, identities);
  const pieces = readPieces(target, manifest, contents, identities);
  for await (const { chunks } of readTables(pieces, contents)) for await (const _ of chunks);
  return { manifest, contents };
}
