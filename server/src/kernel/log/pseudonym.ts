import { createHmac, hkdfSync } from 'node:crypto';

const KEPT = 10_000;

/**
 * What stands for an account in logs: the same all over one installation, and meaningless outside of it. The oldest
 * secret is the key, so that one put in front of it changes nothing until the old one is taken away.
 */
export function pseudonyms(secrets: readonly string[]): (accountId: string) => string {
  const key = Buffer.from(hkdfSync('sha256', secrets.at(-1) ?? '', '', 'orga log pseudonyms', 32));
  const known = new Map<string, string>();
  return accountId => {
    let name = known.get(accountId);
    if (name === undefined) {
      name = `a-${createHmac('sha256', key).update(accountId).digest('base64url').slice(0, 12)}`;
      if (known.size >= KEPT) known.clear();
      known.set(accountId, name);
    }
    return name;
  };
}
