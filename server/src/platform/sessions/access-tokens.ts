import { createHmac, hkdfSync } from 'node:crypto';
import { createSigner, createVerifier } from 'fast-jwt';
import { LRUCache } from 'lru-cache';
import { equalBytes } from '../../kernel/crypto/tokens.ts';

export const ACCESS_MINUTES = 10;
type Claims = { a: string; s: string };
// What a verified token holds is checked before it is believed.
type Verified = { a: unknown; s: unknown; exp: unknown };
export type AccessClaims = { readonly accountId: string; readonly sessionId: string };

/** Short-lived access tokens (JWT, HS256). The first secret signs, all verify: keys change without a sign-out. */
export class AccessTokens {
  private readonly sign: (claims: Claims) => string;
  private readonly verifiers: readonly ((token: string) => Verified)[];
  /** Tokens that were verified, until they expire: the whole text is the key, so a changed one is another one. */
  private readonly verified = new LRUCache<string, { readonly claims: AccessClaims; readonly until: number }>({
    max: 5_000,
  });
  private readonly csrfKey: Buffer;
  private readonly refreshKeys: readonly Buffer[];

  constructor(secrets: readonly string[]) {
    const keys = secrets.map(secret => Buffer.from(hkdfSync('sha256', secret, '', 'orga access tokens', 32)));
    this.refreshKeys = secrets.map(secret => Buffer.from(hkdfSync('sha256', secret, '', 'orga refresh tokens', 32)));
    this.csrfKey = Buffer.from(hkdfSync('sha256', secrets[0] ?? '', '', 'orga csrf', 32));
    this.sign = createSigner({ key: keys[0] as Buffer, algorithm: 'HS256', expiresIn: ACCESS_MINUTES * 60_000 }) as (
      claims: Claims,
    ) => string;
    this.verifiers = keys.map(key => createVerifier({ key, algorithms: ['HS256'] }) as (token: string) => Verified);
  }

  make({ accountId, sessionId }: AccessClaims): string {
    return this.sign({ a: accountId, s: sessionId });
  }

  /** The claims, 'expired' for our own token past its time, undefined for anything else. */
  read(token: string): AccessClaims | 'expired' | undefined {
    const known = this.verified.get(token);
    if (known) return known.until > Date.now() ? known.claims : 'expired';
    // The last of the 43 characters of a signature holds two bits that say nothing: only the form that we write is ours.
    if (!/[AEIMQUYcgkosw048]$/.test(token)) return undefined;
    let expired = false;
    for (const verify of this.verifiers) {
      try {
        const { a, s, exp } = verify(token);
        if (typeof a !== 'string' || typeof s !== 'string') return undefined;
        const claims = { accountId: a, sessionId: s };
        if (typeof exp === 'number') this.verified.set(token, { claims, until: exp * 1000 });
        return claims;
      } catch (error) {
        expired ||= (error as { code?: string }).code === 'FAST_JWT_EXPIRED';
      }
    }
    return expired ? 'expired' : undefined;
  }

  /** Value of the readable cookie that a page must send back as a header; another site cannot read it. */
  csrfToken(sessionId: string): string {
    return createHmac('sha256', this.csrfKey).update(sessionId).digest('base64url');
  }

  signRefresh(sessionId: string, generation: number, seed: Uint8Array): string {
    return refreshSignature(this.refreshKeys[0] as Buffer, sessionId, generation, seed).toString('base64url');
  }

  /** Whether we gave this token out, whatever its generation. */
  isRefresh(signature: string, sessionId: string, generation: number, seed: Uint8Array): boolean {
    const given = Buffer.from(signature, 'base64url');
    if (given.toString('base64url') !== signature) return false;
    return this.refreshKeys.some(key => equalBytes(refreshSignature(key, sessionId, generation, seed), given));
  }
}

const refreshSignature = (key: Buffer, sessionId: string, generation: number, seed: Uint8Array): Buffer =>
  createHmac('sha256', key).update(`${sessionId}.${generation}\n`).update(seed).digest();
