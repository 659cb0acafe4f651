import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a link may be used for; a token made for one purpose has no meaning for another. */
export type TokenPurpose =
  | 'crew-invitation'
  | 'org-invitation'
  | 'calendar-feed'
  | 'verify-email'
  | 'reset-password'
  | 'magic-link'
  | 'known-device';

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.byteLength === b.byteLength && timingSafeEqual(a, b);

const ORG_BYTES = 16;
const SECRET_BYTES = 24;
const MAC_BYTES = 16;

/**
 * Tokens for links that work without a session: org id, 192 secret bits and a keyed signature over both and the purpose.
 * A forged or repurposed one is refused before the database is asked; the database keeps only the hash. The first secret
 * signs, all verify, so that secrets can be changed while links are in people's mail boxes.
 */
export class LinkTokens {
  private readonly keys: readonly Buffer[];

  constructor(secrets: readonly string[]) {
    this.keys = secrets.map(secret => Buffer.from(hkdfSync('sha256', secret, '', 'orga link tokens', 32)));
  }

  /** The token of the thing with this id: the same one each time, so that it need not be kept to be sent again. */
  of(purpose: TokenPurpose, orgId: string, id: string): { token: string; hash: Buffer } {
    const key = this.keys[0] as Buffer;
    const secret = createHmac('sha256', key)
      .update(`${purpose} secret\n${orgId}\n${id}`)
      .digest()
      .subarray(0, SECRET_BYTES);
    const body = Buffer.concat([Buffer.from(orgId.replaceAll('-', ''), 'hex'), secret]);
    const token = Buffer.concat([body, this.sign(key, purpose, body)]).toString('base64url');
    return { token, hash: sha256(token) };
  }

  /** The org and the hash to look up, or undefined for anything that we did not sign for this purpose. */
  read(purpose: TokenPurpose, token: string): { orgId: string; hash: Buffer } | undefined {
    if (!/^[A-Za-z0-9_-]{75}$/.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.toString('base64url') !== token) return undefined;
    const body = bytes.subarray(0, ORG_BYTES + SECRET_BYTES);
    const mac = bytes.subarray(ORG_BYTES + SECRET_BYTES);
    if (!this.keys.some(key => equalBytes(this.sign(key, purpose, body), mac))) return undefined;
    const hex = body.subarray(0, ORG_BYTES).toString('hex');
    return { orgId: hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5'), hash: sha256(token) };
  }

  private sign(key: Buffer, purpose: TokenPurpose, body: Buffer): Buffer {
    return createHmac('sha256', key).update(`${purpose}\n`).update(body).digest().subarray(0, MAC_BYTES);
  }
}
