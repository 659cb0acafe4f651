import { sha256 } from '../../kernel/crypto/tokens.ts';
import type { Database } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { clearHits, countHit } from './store.ts';

type Limit = { readonly hits: number; readonly minutes: number };
// Windows pass by themselves: nobody can lock an account for good by guessing at it, and a link by mail always works.
export const SIGN_IN_BY_PAIR: Limit = { hits: 10, minutes: 15 };
export const SIGN_IN_BY_ADDRESS: Limit = { hits: 200, minutes: 15 };
export const MAIL_BY_EMAIL: Limit = { hits: 5, minutes: 60 };
export const MAIL_BY_ADDRESS: Limit = { hits: 60, minutes: 60 };

const keyOf = (name: string, subject: string): string => `${name}:${sha256(subject).toString('base64url')}`;

/** Counts a call against a limit and refuses it past the limit. Subjects are kept hashed. */
export async function throttle(db: Database, name: string, subject: string, limit: Limit): Promise<void> {
  if ((await countHit(db, keyOf(name, subject), limit.minutes)) > limit.hits) {
    throw problem('too-many-requests', { headers: { 'retry-after': String(limit.minutes * 60) } });
  }
}

/** What counts as one sender: an IPv4 address, or the /64 that one IPv6 customer has. */
export function senderOf(ip: string | null): string {
  if (!ip?.includes(':')) return ip ?? '';
  if (ip.startsWith('::ffff:')) return ip.slice(7);
  const [head = '', tail = ''] = ip.split('::');
  const [first, last] = [head, tail].map(part => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}

export const forgetThrottle = (db: Database, name: string, subject: string): Promise<void> =>
  clearHits(db, keyOf(name, subject));
