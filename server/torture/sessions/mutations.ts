import type { Random } from '../../src/demo/random.ts';
import type { Findings } from '../../test/sweep/foreign-ids.ts';
import { type Call, furnish } from '../../test/sweep/furnish.ts';
import { PASSWORD, type World } from '../kit/world.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');

/** A text that is near to a token and not the token. */
function mutate(token: string, random: Random): string {
  const at = random.below(token.length);
  const ways: (() => string)[] = [
    () => token.slice(0, at) + random.pick(ALPHABET) + token.slice(at + 1),
    () => token.slice(0, at) + token.slice(at + 1),
    () => token.slice(0, at) + (token[at] ?? '') + token.slice(at),
    () => `${token}${random.pick(['=', '==', '.', 'A', '%00', '%20'])}`,
    () => token.slice(0, at) + (token[at] ?? '').toUpperCase() + token.slice(at + 1),
    () => token.split('').toReversed().join(''),
    () => token.replace('.', '..'),
    () => noneOf(token),
  ];
  return random.pick(ways)();
}

/** A JWT that claims to need no signature. */
function noneOf(token: string): string {
  const [, claims = ''] = token.split('.');
  return `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${claims}.`;
}

type Lock = { name: string; token: string; open: (token: string) => Promise<number> };

/** Tokens of each kind, changed in one place: none opens anything, and the real ones still do afterwards. */
export async function probeMutations(world: World, random: Random, tries: number): Promise<Findings> {
  const call = world.call as Call;
  const found: Findings = { judged: 0, faults: [] };
  const locks = await locksOf(world, call);
  for (const lock of locks) {
    const before = lock.name === 'refresh token' ? 200 : await lock.open(lock.token);
    if (before >= 300) found.faults.push(`the genuine ${lock.name} is answered ${before}`);
    // The last character of base64url has bits that say nothing: another one may decode to the same bytes.
    const lastOnes = ALPHABET.map(letter => lock.token.slice(0, -1) + letter);
    const changes = [...lastOnes, ...Array.from({ length: tries }, () => mutate(lock.token, random))];
    for (const changed of changes.filter(one => one !== lock.token)) {
      const status = await lock.open(changed);
      found.judged++;
      if (status < 400 || status >= 500) found.faults.push(`a changed ${lock.name} is answered ${status}: ${changed}`);
    }
    // Each token has meaning for its own purpose only.
    for (const other of locks.filter(one => one.name !== lock.name)) {
      const status = await lock.open(other.token);
      found.judged++;
      if (status < 400 || status >= 500) found.faults.push(`a ${other.name} works as ${lock.name}: ${status}`);
    }
    const after = await lock.open(lock.token);
    if (after >= 300) found.faults.push(`the genuine ${lock.name} is answered ${after} after the others`);
  }
  return found;
}

async function locksOf(world: World, call: Call): Promise<Lock[]> {
  const { links, org } = await furnish(call, await world.addOrg('Jetons'), 'Jetons');
  const as = await world.signIn(org.as.manager.email);
  const [invitation = '', invitationToken = ''] = links.invitation.split('?token=');
  const feed = links.feed.replace(/^\/calendar\/|\.ics$/g, '');
  const cookies = await cookieSession(world, org.as.manager.email);
  const status = async (...args: Parameters<Call>): Promise<number> => (await call(...args)).status;
  return [
    {
      name: 'access token',
      token: as.token,
      open: token => status(null, 'GET', '/me', undefined, { authorization: `Bearer ${token}` }),
    },
    {
      name: 'refresh token',
      token: as.refresh,
      open: refreshToken => status(null, 'POST', '/auth/refresh', { refreshToken }),
    },
    { name: 'feed token', token: feed, open: token => status(null, 'GET', `/calendar/${token}.ics`) },
    {
      name: 'invitation token',
      token: invitationToken,
      open: token => status(null, 'GET', `${invitation}?token=${token}`),
    },
    {
      name: 'CSRF token',
      token: cookies.csrf,
      open: token =>
        status(null, 'PATCH', '/me', { name: 'Camille' }, { cookie: cookies.cookie, 'x-csrf-token': token }),
    },
  ];
}

async function cookieSession(world: World, email: string): Promise<{ cookie: string; csrf: string }> {
  const answer = await fetch(`${world.servers[0]?.url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD, delivery: 'cookie' }),
  });
  const pairs = answer.headers.getSetCookie().map(line => line.split(';')[0] ?? '');
  const csrf = pairs.find(pair => pair.startsWith('orga_csrf='))?.slice(10) ?? '';
  return { cookie: pairs.join('; '), csrf };
}
