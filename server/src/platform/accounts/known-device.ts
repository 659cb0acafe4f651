import type { LinkTokens } from '../../kernel/crypto/tokens.ts';

/** What a browser keeps that has signed in to an account: signed, and of no use to sign in with. */
export const markDevice = (tokens: LinkTokens, accountId: string, sessionId: string): string =>
  tokens.of('known-device', accountId, sessionId).token;

/** What this browser is to the throttle of the account; undefined for a mark that is another account's or not ours. */
export function deviceOf(tokens: LinkTokens, mark: string | null, accountId: string): string | undefined {
  const read = mark === null ? undefined : tokens.read('known-device', mark);
  return read?.orgId === accountId ? `device ${read.hash.toString('base64url')}` : undefined;
}
