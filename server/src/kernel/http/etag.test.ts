import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../problem/problem.ts';
import { assertVersion, expectedVersion, withEtag } from './etag.ts';

const app = Fastify();
beforeAll(async () => {
  app.get('/', async (_, reply) => withEtag(reply, { version: 7, name: 'x' }));
  app.put('/', async request => ({ expected: expectedVersion(request) }));
  app.setErrorHandler((error, _, reply) => {
    if (!(error instanceof Problem)) throw error;
    return reply.code(error.status).send(error.code);
  });
  await app.ready();
});
afterAll(() => app.close());

const put = async (ifMatch?: string) => {
  const answer = await app.inject({
    method: 'PUT',
    url: '/',
    headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
  });
  return answer.payload;
};

test('a resource is sent with its version as ETag', async () => {
  const answer = await app.inject('/');
  expect(answer.headers.etag).toBe('"v7"');
  expect(answer.json()).toEqual({ version: 7, name: 'x' });
});

test('nobody overwrites without saying which version they have read', async () => {
  expect(await put()).toBe('version-required');
  expect(await put('"v7"')).toBe('{"expected":7}');
  expect(await put('  "v123456789" ')).toBe('{"expected":123456789}');
  for (const other of ['', '*', 'v7', '"7"', 'W/"v7"', '"v7", "v8"', '"v1234567890"', '"v"', '"v7"x', '"vx"', '"v-7"'])
    expect(await put(other), other).toBe('version-outdated');
});

test('a change to something that moved on is refused, with the version it has now', () => {
  expect(() => assertVersion(3, 3)).not.toThrow();
  for (const read of [2, 4])
    expect(() => assertVersion(3, read)).toThrow(
      expect.objectContaining({ code: 'version-outdated', headers: { etag: '"v3"' } }),
    );
});
