import { once } from 'node:events';
import { Agent, request as send } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyPeople } from '../../../../test/people-files.ts';
import { type Caller, eventually, type TestSystem, testSystem } from '../../../../test/system.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { receiveFile } from './receive-file.ts';
import { UploadedFile } from './uploaded-file.ts';

let system: TestSystem;
let caller: Caller;
let address: string;

beforeAll(async () => {
  system = await testSystem();
  caller = (await system.addOrg(['manager'])).as.manager;
  address = await system.system.http.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => system.close());

type Received = { status: number; id?: string; code?: string; rowCount?: number };
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
afterAll(() => agent.destroy());

const open = (headers: Record<string, string> = {}) =>
  send(`${address}/api/v1/people/imports?fileName=sent.csv`, {
    agent,
    method: 'POST',
    headers: {
      authorization: `Bearer ${caller.token}`,
      'x-org-id': caller.orgId,
      'content-type': 'text/csv',
      ...headers,
    },
  });

async function answerOf(request: ReturnType<typeof open>): Promise<Received> {
  const [response] = await once(request, 'response');
  let text = '';
  for await (const part of response) text += part;
  return { status: response.statusCode, ...JSON.parse(text) };
}

test('a file that trickles in over a real connection is kept whole', async () => {
  const file = Buffer.from(manyPeople(9_000));
  const request = open();
  const answer = answerOf(request);
  for (let at = 0; at < file.length; at += 10_007) request.write(file.subarray(at, at + 10_007));
  request.end();
  expect(await answer).toMatchObject({ status: 201, rowCount: 9_000 });
  const [pieces, whole] = await system.deps.db.read(caller.orgId, [
    sql`select max(length(content)) as longest, count(*) as pieces from workplace.people_import_chunk`,
    sql`select content from workplace.people_import_chunk order by position`,
  ]);
  expect(pieces).toEqual([{ longest: 256 * 1024, pieces: Math.ceil(file.length / (256 * 1024)) }]);
  expect(Buffer.concat((whole ?? []).map(row => row.content as Buffer)).equals(file)).toBe(true);
});

test('a refused file is answered while it is still being sent, and the connection goes on', async () => {
  const first = open({ 'content-length': String(20 * 1024 * 1024) });
  first.write('%PDF-1.7\n');
  for (let megabyte = 0; megabyte < 20; megabyte++)
    first.write(Buffer.alloc(1024 * 1024 - (megabyte === 19 ? 9 : 0), 'x'));
  first.end();
  expect(await answerOf(first)).toMatchObject({ status: 422, code: 'import-file-is-pdf' });
  const next = open();
  next.end('Nom;Prénom\nA;B\n');
  expect((await answerOf(next)).status).toBe(201);
});

test('a body without a length is cut off beyond 64 MB, and nothing of it is kept', async () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'Durand;Léa\n');
  const stream = Readable.from(
    (function* () {
      yield Buffer.from('Nom;Prénom\n');
      for (let sent = 0; sent < 66; sent++) yield megabyte;
    })(),
  );
  const file = new UploadedFile({}, stream);
  const count = sql`select count(*) as n from workplace.people_import_chunk`;
  const before = await system.deps.db.readRows(caller.orgId, count);
  await expect(
    receiveFile({ db: system.deps.db, orgId: caller.orgId, accountId: caller.accountId }, file.pieces(), {
      fileName: 'big.csv',
    }),
  ).rejects.toMatchObject({ code: 'body-too-large' });
  expect(await system.deps.db.readRows(caller.orgId, count)).toEqual(before);
});

test('a sender who goes away leaves nothing behind, and places for others', async () => {
  const count = async () =>
    Number(
      (
        await system.deps.db.readRows<{ n: number }>(
          caller.orgId,
          sql`select count(*) as n from workplace.people_import`,
        )
      )[0]?.n,
    );
  const before = await count();
  for (let attempt = 0; attempt < 5; attempt++) {
    const request = open();
    request.on('error', () => {});
    request.write(`Nom;Prénom\n${'A;B\n'.repeat(200_000)}`);
    await new Promise(resolve => setTimeout(resolve, 60));
    request.destroy();
  }
  const next = await eventually('a free place', async () => {
    const request = open();
    request.end('Nom;Prénom\nA;B\n');
    const answer = await answerOf(request);
    return answer.status === 429 ? undefined : answer;
  });
  expect(next.status).toBe(201);
  await eventually('what was begun is removed', async () => (await count()) === before + 1 || undefined);
  expect(system.deps.db.pool.waitingCount).toBe(0);
});

test('slow uploads hold no connection of the database, and a ninth at once is asked to wait', async () => {
  const own = (): ReturnType<typeof open> =>
    send(`${address}/api/v1/people/imports?fileName=slow.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${caller.token}`, 'x-org-id': caller.orgId, 'content-type': 'text/csv' },
    });
  const slow = Array.from({ length: 8 }, own);
  const answers = slow.map(answerOf);
  try {
    for (const request of slow) request.write('Nom;Prénom\n');
    const { server } = system.system.http;
    const connections = () => new Promise<number>(resolve => server.getConnections((_, count) => resolve(count)));
    await eventually('eight are sending', async () => (await connections()) >= slow.length || undefined);
    await new Promise(resolve => setTimeout(resolve, 500));
    await eventually('the ninth is refused', async () => {
      const ninth = own();
      ninth.end('Nom;Prénom\nA;B\n');
      const { status, code } = await answerOf(ninth);
      if (status === 201) return undefined;
      expect([status, code]).toEqual([429, 'import-uploads-busy']);
      return true;
    });
    const { pool } = system.deps.db;
    await eventually('all connections are idle', () => pool.totalCount === pool.idleCount || undefined);
  } finally {
    for (const request of slow) request.end('A;B\n');
  }
  for (const answer of answers) expect((await answer).status).toBe(201);
});

test('a file that was received for a repeated call is not kept twice, and nobody sees one that is still coming', async () => {
  const key = { 'idempotency-key': crypto.randomUUID() };
  const ids: unknown[] = [];
  for (let time = 0; time < 2; time++) {
    const request = open(key);
    request.end('Nom;Prénom\nReprise;Deux\n');
    const { status, id } = await answerOf(request);
    expect(status).toBe(201);
    ids.push(id);
  }
  expect(ids[1]).toBe(ids[0]);
  const rows = await system.deps.db.readRows<{ state: string; n: number }>(
    caller.orgId,
    sql`select state, count(*) as n from workplace.people_import where state = 'receiving' group by state`,
  );
  expect(rows).toEqual([]);
});
