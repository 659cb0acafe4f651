import { createHash } from 'node:crypto';
import { BackupError, CONTENTS, type Contents, type Manifest, type PartRecord, partName, sha256 } from './format.ts';
import { CONTENTS_BYTES, PIECE_BYTES, pack, unpack } from './pack.ts';
import type { BackupTarget } from './target.ts';

/** Cuts what is written to it into pieces, packs them and puts them into the target, one while the next one fills. */
export class ArchiveWriter {
  readonly parts: PartRecord[] = [];
  readonly pieces: { bytes: number; sha256: string }[] = [];
  private readonly target: BackupTarget;
  private readonly id: string;
  private readonly recipients: readonly string[];
  private readonly piece = Buffer.allocUnsafe(PIECE_BYTES);
  private filled = 0;
  private underWay: Promise<void> = Promise.resolve();

  constructor(target: BackupTarget, id: string, recipients: readonly string[]) {
    this.target = target;
    this.id = id;
    this.recipients = recipients;
  }

  async write(chunk: Buffer): Promise<void> {
    for (let from = 0; from < chunk.length; ) {
      const length = Math.min(chunk.length - from, PIECE_BYTES - this.filled);
      chunk.copy(this.piece, this.filled, from, from + length);
      this.filled += length;
      from += length;
      if (this.filled === PIECE_BYTES) await this.finishPiece();
    }
  }

  /** Puts what is left, then the contents. */
  async finish(contents: Contents): Promise<void> {
    if (this.filled > 0) await this.finishPiece();
    await this.underWay;
    await this.put(CONTENTS, Buffer.from(JSON.stringify({ ...contents, pieces: this.pieces })));
  }

  private async finishPiece(): Promise<void> {
    await this.underWay;
    const raw = Buffer.from(this.piece.subarray(0, this.filled));
    this.filled = 0;
    const name = partName(this.pieces.length);
    this.pieces.push({ bytes: raw.length, sha256: sha256(raw) });
    this.underWay = this.put(name, raw);
    // Awaited by the next piece; until then its failure must not count as unhandled.
    this.underWay.catch(() => {});
  }

  private async put(plainName: string, raw: Buffer): Promise<void> {
    const stored = await pack(raw, this.recipients);
    const name = `${plainName}.zst${this.recipients.length > 0 ? '.age' : ''}`;
    await this.target.write(`${this.id}/${name}`, stored);
    this.parts.push({ name, bytes: stored.length, sha256: sha256(stored) });
  }
}

/** One stored part, compared with the manifest before anything looks at it. */
async function readPart(target: BackupTarget, id: string, part: PartRecord): Promise<Buffer> {
  const stored = await target.read(`${id}/${part.name}`);
  if (stored.length !== part.bytes)
    throw new BackupError(`${part.name}: has ${stored.length} bytes instead of ${part.bytes}`);
  if (sha256(stored) !== part.sha256) throw new BackupError(`${part.name}: was changed (its checksum differs)`);
  return stored;
}

export async function readContents(
  target: BackupTarget,
  manifest: Manifest,
  identities: readonly string[],
): Promise<Contents> {
  const part = manifest.parts.at(-1);
  if (!part?.name.startsWith(CONTENTS)) throw new BackupError(`${manifest.id}: the manifest names no contents`);
  const text = await unpack(part.name, await readPart(target, manifest.id, part), identities, CONTENTS_BYTES);
  const contents = JSON.parse(text.toString()) as Contents; // written by us, and unchanged by its checksum
  const isOurs = contents.id === manifest.id && contents.snapshotAt === manifest.snapshotAt;
  if (!isOurs || contents.pieces.length !== manifest.parts.length - 1)
    throw new BackupError(`${manifest.id}: manifest and contents do not belong together`);
  return contents;
}

/** The data piece by piece, each checked before and after unpacking. */
export async function* readPieces(
  target: BackupTarget,
  manifest: Manifest,
  contents: Contents,
  identities: readonly string[],
): AsyncGenerator<Buffer> {
  for (const [index, expected] of contents.pieces.entries()) {
    const part = manifest.parts[index];
    if (!part?.name.startsWith(`${partName(index)}.`))
      throw new BackupError(`${manifest.id}: ${partName(index)} is not in its place`);
    const raw = await unpack(part.name, await readPart(target, manifest.id, part), identities, PIECE_BYTES);
    if (raw.length !== expected.bytes || sha256(raw) !== expected.sha256)
      throw new BackupError(`${part.name}: does not hold what the contents say`);
    yield raw;
  }
}

/** The same bytes by table, in the order of the contents. Each table's chunks must be used up before the next one's. */
export async function* readTables(
  pieces: AsyncGenerator<Buffer>,
  contents: Contents,
): AsyncGenerator<{ table: Contents['tables'][number]; chunks: AsyncGenerator<Buffer> }> {
  let rest: Buffer = Buffer.alloc(0);
  async function* take(table: Contents['tables'][number]): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for (let missing = table.bytes; missing > 0; ) {
      if (rest.length === 0) {
        const next = await pieces.next();
        if (next.done) throw new BackupError(`${table.schema}.${table.name}: the data ends too early`);
        rest = next.value;
      }
      const chunk = rest.subarray(0, missing);
      rest = rest.subarray(chunk.length);
      missing -= chunk.length;
      hash.update(chunk);
      yield chunk;
    }
    if (hash.digest('hex') !== table.sha256)
      throw new BackupError(`${table.schema}.${table.name}: the data does not hold what the contents say`);
  }
  for (const table of contents.tables) yield { table, chunks: take(table) };
  if (rest.length > 0 || !(await pieces.next()).done) throw new BackupError('the data goes on after its last table');
}
