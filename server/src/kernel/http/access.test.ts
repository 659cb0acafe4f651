import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../problem/problem.ts';
import { type Access, assertDeclaredAccess, checkAccess, type Gate, type Identity } from './access.ts';

const ORG = '0199f3a0-0000-7000-8000-00000000000a';
const OTHER = '0199f3a0-0000-7000-8000-00000000000b';

const asked: string[] = [];

/** Answers like the platform would: `x-as` names who calls, members of one org may read and nothing else. */
const gate: Gate = {
  async identify(request) {
    const as = request.headers['x-as'];
    if (as === 'expired') return 'expired';
    if (as !== 'cookie' && as !== 'bearer') return undefined;
    return { accountId: 'a1', name: 'Ana', sessionId: 's1', via: as } satisfies Identity;
  },
  async membership(_, orgId) {
    asked.push(orgId);
    return orgId === ORG ? { orgId, role: 'tech', can: action => action === 'x.thing.read' } : undefined;
  },
  csrfToken: sessionId => `csrf of ${sessionId}`,
  isKnownAction: action => action.startsWith('x.thing.'),
};

let app: FastifyInstance;
beforeAll(async () => {
  app = Fastify();
  app.addHook('onRequest', request => checkAccess(request, gate));
  app.setErrorHandler((error, _, reply) => {
    if (!(error instanceof Problem)) throw error;
    return reply.code(error.status).send(error.code);
  });
  const route = (path: string, access: Access | undefined) =>
    app.route({
      method: ['GET', 'HEAD', 'OPTIONS', 'POST', 'DELETE'],
      url: path,
      config: access ? { access } : {},
      handler: async request => `${request.identity?.accountId ?? 'nobody'} ${request.membership?.orgId ?? 'nowhere'}`,
    });
  route('/public', { public: 'for the tests' });
  route('/undeclared', undefined);
  route('/account', { account: true });
  route('/read', { action: 'x.thing.read' });
  route('/write', { action: 'x.thing.write' });
  await app.ready();
});
afterAll(() => app.close());

type Method = 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'DELETE';
async function call(url: string, as?: string, headers: Record<string, string> = {}, method: Method = 'GET') {
  const answer = await app.inject({ method, url, headers: { ...(as ? { 'x-as': as } : {}), ...headers } });
  return `${answer.statusCode} ${answer.payload}`.trim();
}
const inOrg = (orgId: string) => ({ 'x-org-id': orgId });

describe('who gets through', () => {
  test('everybody where it is public, and nothing is known of them', async () => {
    expect(await call('/public')).toBe('200 nobody nowhere');
    expect(await call('/public', 'bearer', inOrg(ORG))).toBe('200 nobody nowhere');
    expect(await call('/public', 'expired')).toBe('200 nobody nowhere');
    // What declares nothing does not get past the start; nothing is looked up for it either.
    expect(await call('/undeclared', 'bearer')).toBe('200 nobody nowhere');
  });

  test('elsewhere only with a session; one that ran out is told apart', async () => {
    for (const path of ['/account', '/read']) {
      expect(await call(path)).toBe('401 session-required');
      expect(await call(path, 'expired')).toBe('401 session-expired');
    }
    expect(await call('/account', 'bearer')).toBe('200 a1 nowhere');
    expect(await call('/account', 'bearer', inOrg(OTHER))).toBe('200 a1 nowhere');
  });

  test('in an org only a member whose role may do it', async () => {
    expect(await call('/read', 'bearer', inOrg(ORG))).toBe(`200 a1 ${ORG}`);
    expect(await call('/write', 'bearer', inOrg(ORG))).toBe('403 action-not-allowed');
  });

  test('another org answers exactly like what is no org at all', async () => {
    asked.length = 0;
    for (const org of [OTHER, 'nonsense', `${ORG}0`, `0${ORG}`, ORG.replace('0', 'g'), ORG.replaceAll('-', '')])
      expect(await call('/read', 'bearer', inOrg(org)), org).toBe('404 not-found');
    // The database is not asked for what cannot be an id.
    expect(asked).toEqual([OTHER]);
  });

  test('the org is named by the header, for streams by the address, in either letter case; the header wins', async () => {
    expect(await call('/read', 'bearer')).toBe('400 org-required');
    expect(await call('/read', 'bearer', inOrg(''))).toBe('400 org-required');
    expect(await call('/read?org=', 'bearer')).toBe('400 org-required');
    expect(await call(`/read?org=${ORG}&org=${ORG}`, 'bearer')).toBe('400 org-required');
    expect(await call(`/read?org=${ORG}`, 'bearer')).toBe(`200 a1 ${ORG}`);
    expect(await call('/read', 'bearer', inOrg(ORG.toUpperCase()))).toBe(`200 a1 ${ORG}`);
    expect(await call(`/read?org=${ORG}`, 'bearer', inOrg(OTHER))).toBe('404 not-found');
  });
});

describe('a session in cookies', () => {
  const csrf = { 'x-csrf-token': 'csrf of s1' };

  test.each<Method>(['POST', 'DELETE'])('needs the CSRF header of its own session for %s', async method => {
    expect(await call('/account', 'cookie', {}, method)).toBe('403 csrf-token-wrong');
    expect(await call('/account', 'cookie', { 'x-csrf-token': 'csrf of s2' }, method)).toBe('403 csrf-token-wrong');
    expect(await call('/account', 'cookie', csrf, method)).toBe('200 a1 nowhere');
    expect(await call('/account', 'bearer', {}, method)).toBe('200 a1 nowhere');
  });

  test.each<Method>(['GET', 'HEAD', 'OPTIONS'])('does not need it for %s, which changes nothing', async method => {
    expect(await call('/account', 'cookie', {}, method)).toMatch(/^200/);
  });
});

describe('the start', () => {
  test('is stopped by a route that declares no access or an action that no policy knows', () => {
    expect(() => assertDeclaredAccess('GET /a', undefined, gate)).toThrow('route GET /a declares no access');
    expect(() => assertDeclaredAccess('GET /a', { action: 'y.thing.read' }, gate)).toThrow(
      'names the action y.thing.read',
    );
  });

  test('goes on with a known action, an account or a reason', () => {
    for (const access of [{ action: 'x.thing.read' }, { account: true }, { public: 'why' }] as const)
      expect(() => assertDeclaredAccess('GET /a', access, gate)).not.toThrow();
  });
});
