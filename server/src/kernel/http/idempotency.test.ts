import Fastify, { type FastifyInstance } from 'fastify';
import Type from 'typebox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { SealedText } from '../crypto/sealed-text.ts';
import type { Tx } from '../db/database.ts';
import { newId } from '../ids/ids.ts';
import { Problem } from '../problem/problem.ts';
import { carryOut, Replay } from './idempotency.ts';

const [first, second] = ['first secret that is long enough', 'second secret that is long enough'];
const ORG = newId();

let database: TestDatabase;
let sealed = new SealedText([first], 'kept answers');
let app: FastifyInstance;
let done: number;
let calls = 0;
/** What the next call does before it answers. */
let work: (tx: Tx) => Promise<unknown>;

beforeAll(async () => {
  database = await testDatabase();
  app = Fastify();
  app.addHook('onRequest', async request => {
    const as = request.headers['x-as'];
    if (typeof as === 'string') request.identity = { accountId: as, name: 'Ana', sessionId: 's1', via: 'bearer' };
    request.actor = { accountId: null, name: 'Ana', ip: null, requestId: null };
  });
  app.setErrorHandler((error, _, reply) => {
    if (error instanceof Replay)
      return reply
        .code(error.status)
        .headers({ ...error.headers, 'x-again': '1' })
        .send(error.body);
    if (error instanceof Problem) return reply.code(error.status).send({ code: error.code, errors: error.errors });
    return reply.code(500).send({ message: (error as Error).message });
  });
  for (const [url, secretAnswer] of [
    ['/things', false],
    ['/secrets', true],
    ['/others', false],
  ] as const)
    app.route({
      method: ['POST', 'PUT'],
      url,
      config: { secretAnswer },
      handler: async (request, reply) => {
        reply.code(201).header('location', `/things/${calls++}`).header('etag', '"v1"').header('x-not-kept', 'yes');
        const value = await carryOut({ db: database.db, sealed }, request, reply, ORG, work);
        return reply.send(value ?? {});
      },
    });
  app.post('/shaped', {
    schema: { response: { 201: Type.Object({ name: Type.String() }, { additionalProperties: false }) } },
    handler: async (request, reply) => {
      reply.code(201);
      return carryOut({ db: database.db, sealed }, request, reply, ORG, work) as Promise<{ name: string }>;
    },
  });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await database.close();
});
beforeEach(() => {
  sealed = new SealedText([first], 'kept answers');
  done = 0;
  work = async () => ({ number: ++done });
});

const account = newId();
type Call = { key?: string | string[]; as?: string | null; url?: string; body?: object; method?: 'POST' | 'PUT' };
async function call({ key, as = account, url = '/things', body = { a: 1 }, method = 'POST' }: Call) {
  const headers = { ...(key === undefined ? {} : { 'idempotency-key': key }), ...(as === null ? {} : { 'x-as': as }) };
  const answer = await app.inject({ method, url, headers, payload: body });
  return { status: answer.statusCode, headers: answer.headers, body: answer.payload === '' ? null : answer.json() };
}
const isAgain = (answer: Awaited<ReturnType<typeof call>>) => answer.headers['x-again'] === '1';
const kept = (key: string) =>
  database.db.readRows<{ status: number; headers: object; body: string }>(ORG, {
    text: 'select status, headers, body from kernel.idempotency_key where key = $1',
    values: [key],
  });
const age = (key: string) =>
  database.db.transaction(ORG, tx =>
    tx.run({
      text: "update kernel.idempotency_key set created_at = now() - interval '25 hours' where key = $1",
      values: [key],
    }),
  );

describe('a key', () => {
  test('makes a repetition the first answer again: status, body and the headers that belong to it', async () => {
    const key = newId();
    calls = 1;
    const answers = [await call({ key }), await call({ key })];
    expect(answers.map(answer => [answer.status, answer.body])).toEqual([
      [201, { number: 1 }],
      [201, { number: 1 }],
    ]);
    expect(answers.map(isAgain)).toEqual([false, true]);
    expect(await kept(key)).toEqual([
      { status: 201, headers: { etag: '"v1"', location: '/things/1' }, body: '{"number":1}' },
    ]);
    expect(answers[1]?.headers).toMatchObject({ etag: '"v1"', location: '/things/1' });
    expect(done).toBe(2);
  });

  test('keeps nothing of the repetition: what it wrote is rolled back', async () => {
    const key = newId();
    work = async tx => {
      await tx.run({
        text: "insert into kernel.idempotency_key (account_id, key, request_hash, status, headers, body) values ($1, $2, '', 200, '{}', '')",
        values: [account, `effect ${++done} ${key}`],
      });
      return {};
    };
    await call({ key });
    await call({ key });
    expect([await kept(`effect 1 ${key}`), await kept(`effect 2 ${key}`)].map(rows => rows.length)).toEqual([1, 0]);
  });

  test('shows no more than the first answer did', async () => {
    work = async () => ({ name: 'Ana', internal: 'not for the caller' });
    const first = await call({ key: 'shaped', url: '/shaped' });
    const again = await call({ key: 'shaped', url: '/shaped' });
    expect(again.headers['x-again']).toBe('1');
    expect([first.body, again.body]).toEqual([{ name: 'Ana' }, { name: 'Ana' }]);
  });

  test('answers also with nothing, again and again', async () => {
    const key = newId();
    work = async () => undefined;
    await call({ key });
    expect(await kept(key)).toMatchObject([{ body: 'null' }]);
    expect(isAgain(await call({ key }))).toBe(true);
  });

  test('belongs to its account, and to exactly one request', async () => {
    const key = newId();
    await call({ key });
    const reused = { status: 422, body: { code: 'idempotency-key-reused' } };
    expect(await call({ key, body: { a: 2 } })).toMatchObject(reused);
    expect(await call({ key, url: '/others' })).toMatchObject(reused);
    expect(await call({ key, url: '/things?b=1' })).toMatchObject(reused);
    const other = await call({ key, as: newId() });
    expect([other.status, isAgain(other)]).toEqual([201, false]);
  });

  test('has 1 to 200 visible characters', async () => {
    for (const key of ['x', '~!'.repeat(100)]) expect((await call({ key: `${key}` })).status, key).toBe(201);
    for (const key of ['', 'x'.repeat(201), 'a b', 'é', 'a\tb'])
      expect(await call({ key }), key).toMatchObject({
        status: 400,
        body: {
          code: 'invalid-request',
          errors: [
            { path: 'headers.idempotency-key', code: 'wrong-format', message: 'must be 1 to 200 visible characters' },
          ],
        },
      });
  });

  test('counts for POST of somebody signed in, and for nothing else', async () => {
    const key = newId();
    let number = 0;
    for (const over of [{ method: 'PUT' as const }, { as: null }, { key: undefined }]) {
      const answers = [await call({ key, ...over } as Call), await call({ key, ...over } as Call)];
      expect(answers.map(isAgain)).toEqual([false, false]);
      expect(answers.map(answer => answer.status)).toEqual([201, 201]);
      expect(answers.map(answer => answer.body)).toEqual([{ number: ++number }, { number: ++number }]);
    }
    expect(await kept(key)).toEqual([]);
    expect((await call({ key: 'not a key', method: 'PUT' })).status).toBe(201);
  });
});

describe('what breaks', () => {
  const fail = (error: Error) => async () => {
    done++;
    throw error;
  };

  test('is answered as it is and keeps no key: the call may come again', async () => {
    const key = newId();
    work = fail(new Error('broken'));
    expect(await call({ key })).toMatchObject({ status: 500, body: { message: 'broken' } });
    expect(done).toBe(1);
    expect(await kept(key)).toEqual([]);
    work = async () => ({ number: 'mended' });
    expect((await call({ key })).body).toEqual({ number: 'mended' });
  });

  test('because it is done already is answered as the first time', async () => {
    const key = newId();
    await call({ key });
    work = fail(new Error('there already'));
    const again = await call({ key });
    expect([again.status, again.body, isAgain(again)]).toEqual([201, { number: 1 }, true]);
  });

  test('long after the first answer was kept is not hidden by it', async () => {
    const key = newId();
    await call({ key });
    await age(key);
    done = 0;
    work = fail(new Error('broken'));
    expect(await call({ key })).toMatchObject({ status: 500, body: { message: 'broken' } });
    expect(done).toBe(1);
  });
});

test('a key may be used anew a day later, for another request too', async () => {
  const key = newId();
  await call({ key });
  await age(key);
  const anew = await call({ key, body: { a: 2 } });
  expect([anew.status, isAgain(anew)]).toEqual([201, false]);
  expect(await kept(key)).toHaveLength(1);
  expect(isAgain(await call({ key, body: { a: 2 } }))).toBe(true);
});

test('the key is kept in the org of the call, also when the work went on in another', async () => {
  const key = newId();
  work = async tx => {
    await tx.switchOrg(newId());
    return { number: ++done };
  };
  await call({ key });
  expect(await kept(key)).toHaveLength(1);
  expect(isAgain(await call({ key }))).toBe(true);
});

describe('an answer that holds a secret', () => {
  test('is replayed but cannot be read in the database, nor moved to another key or account', async () => {
    const [key, other] = [newId(), newId()];
    await call({ key, url: '/secrets' });
    const again = await call({ key, url: '/secrets' });
    expect([again.body, isAgain(again)]).toEqual([{ number: 1 }, true]);
    const [row] = await kept(key);
    expect(row?.body).toMatch(/^~[\w-]+$/);
    await call({ key: other, url: '/secrets' });
    const stranger = newId();
    await call({ key, url: '/secrets', as: stranger });
    await database.db.transaction(ORG, tx =>
      tx.run({
        text: 'update kernel.idempotency_key set body = $1 where key = any($2)',
        values: [row?.body, [key, other]],
      }),
    );
    expect((await call({ key, url: '/secrets' })).status).toBe(201);
    expect((await call({ key: other, url: '/secrets' })).body).toMatchObject({ code: 'idempotency-key-reused' });
    expect((await call({ key, url: '/secrets', as: stranger })).body).toMatchObject({ code: 'idempotency-key-reused' });
  });

  test('is not repeated once its secret is out of use, and the work is not done again', async () => {
    const key = newId();
    await call({ key, url: '/secrets' });
    sealed = new SealedText([second], 'kept answers');
    expect((await call({ key, url: '/secrets' })).body).toMatchObject({ code: 'idempotency-key-reused' });
    expect(await kept(key)).toHaveLength(1);
  });
});
