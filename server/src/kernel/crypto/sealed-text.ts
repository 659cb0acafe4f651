import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Text that the database keeps and only this installation can read: AES-256-GCM under a key of the secrets and a purpose.
 * The context (which row it belongs to) is bound to it. The first secret seals, all open.
 */
export class SealedText {
  private readonly keys: readonly Buffer[];

  constructor(secrets: readonly string[], purpose: string) {
    this.keys = secrets.map(secret => Buffer.from(hkdfSync('sha256', secret, '', `orga sealed ${purpose}`, 32)));
  }

  seal(text: string, context: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.keys[0] as Buffer, iv).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
  }

  /** Undefined when it was changed, belongs elsewhere, or was sealed with a secret that is gone. */
  open(sealed: string, context: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    for (const key of this.keys) {
      try {
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(context))
          .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString();
      } catch {
        // Not under this key, or too short to be sealed at all: the next one, or none.
      }
    }
    return undefined;
  }
}
