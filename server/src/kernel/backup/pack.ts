import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupError } from './format.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Bytes of data that are packed at once: what a backup or a restore holds in memory, a few times over. */
export const PIECE_BYTES = 4 * 1024 * 1024;
// The list of tables of a very large schema, far below what could hurt.
export const CONTENTS_BYTES = 64 * 1024 * 1024;

/** Compressed, then encrypted to each recipient (age1...); without recipients only compressed. */
export async function pack(raw: Uint8Array, recipients: readonly string[]): Promise<Buffer> {
  const small = await compress(raw, { params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  if (recipients.length === 0) return small;
  const encrypter = new Encrypter();
  for (const recipient of recipients) addRecipient(encrypter, recipient);
  return Buffer.from(await encrypter.encrypt(small));
}

/** The opposite of `pack`. Throws BackupError for a wrong key or changed bytes; never gives more than `most` bytes. */
export async function unpack(
  name: string,
  stored: Uint8Array,
  identities: readonly string[],
  most: number,
): Promise<Buffer> {
  const small = name.endsWith('.age') ? await decrypt(name, stored, identities) : stored;
  try {
    return await decompress(small, { maxOutputLength: most });
  } catch (cause) {
    throw new BackupError(`${name}: cannot be unpacked`, { cause });
  }
}

async function decrypt(name: string, stored: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  if (identities.length === 0)
    throw new BackupError(
      'the backup is encrypted: name the file with its key in ORGA_BACKUP_IDENTITY_FILE or with --identity=<file>',
    );
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(stored);
  } catch (error) {
    // The library's own words name no secret, but its cause might hold one.
    const isOtherKey = /no identity matched/.test(String((error as Error).message));
    throw new BackupError(
      isOtherKey
        ? `${name}: is encrypted for another key than those in the identity file`
        : `${name}: cannot be decrypted; it was changed`,
    );
  }
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new BackupError('ORGA_BACKUP_RECIPIENTS: not an age recipient (age1...); a letter may be missing');
  }
}

/** The keys of an identity file: one a line, `#` for comments, as age-keygen writes it. */
export function parseIdentities(file: string, text: string): string[] {
  const keys = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'));
  for (const key of keys) {
    try {
      new Decrypter().addIdentity(key);
    } catch {
      throw new BackupError(`${file}: holds a line that is not an age identity (AGE-SECRET-KEY-...)`);
    }
  }
  if (keys.length === 0) throw new BackupError(`${file}: holds no age identity (AGE-SECRET-KEY-...)`);
  return keys;
}
