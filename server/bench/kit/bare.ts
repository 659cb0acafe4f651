// The limit to compare with: a bare Fastify + pg handler doing the same SQL, without sign-in, row security or checks. It
// connects as the superuser, whom row level security does not hold; the tenant is written into the statements instead. It
// serialises by the same schemas, and sends what belongs together at once on one connection (pg's pipeline).
import Fastify from 'fastify';
import pg from 'pg';
import { MissionList, MissionSchema } from '../../src/crew/missions/contract.ts';
import { assembleCards } from '../../src/crew/missions/store-cards.ts';
import type { Row } from '../../src/kernel/db/batch.ts';

const { BENCH_DATABASE_URL, BENCH_OBJECT_SQL = '[]', BENCH_LIST_SQL = '[]' } = process.env;
const orgId = process.env.BENCH_ORG ?? '';
const pool = new pg.Pool({ connectionString: BENCH_DATABASE_URL, max: 10, pipeline: true });
pool.on('error', () => {});
const text = { type: 'string' };
const app = Fastify();
const ask = async (name: string, texts: readonly string[], values: unknown[]): Promise<Row[][]> => {
  const client = await pool.connect();
  try {
    const results = await Promise.all(texts.map((text, n) => client.query<Row>({ name: `${name}${n}`, text, values })));
    return results.map(result => result.rows);
  } finally {
    client.release();
  }
};
const objectSql = JSON.parse(BENCH_OBJECT_SQL) as string[];
const listSql = JSON.parse(BENCH_LIST_SQL) as string[];
app.get('/object/:id', { schema: { response: { 200: MissionSchema } } }, async request => {
  const { id } = request.params as { id: string };
  return assembleCards(await ask('object', objectSql, [id]))[0];
});
app.get('/list', { schema: { response: { 200: MissionList } } }, async () => {
  const rows = await ask('list', listSql, []);
  return { items: assembleCards(rows), total: Number(rows[3]?.[0]?.total) };
});
const insert = {
  name: 'insert',
  text: 'insert into platform.team (org_id, id, name) values ($1, $2, $3)',
};
const named = { schema: { body: { type: 'object', properties: { name: text }, required: ['name'] } } };
app.post('/insert', named, async (request, reply) => {
  const { name } = request.body as { name: string };
  const id = crypto.randomUUID();
  await pool.query({ ...insert, values: [orgId, id, name] });
  return reply.status(201).send({ id, name });
});
// The same rows as ours keeps: the team, its event, its audit entry and the answer under its key, in one transaction.
const event = {
  name: 'event',
  text: `insert into kernel.event (org_id, id, type, payload) values ($1, $2, 'platform.team.created', $3)`,
};
const audit = {
  name: 'audit',
  text: `insert into platform.audit_entry (org_id, id, actor_name, action, target_type, target_id, target_label, after)
         values ($1, $2, 'bench', 'platform.team.created', 'team', $3, $4, $5)`,
};
const kept = {
  name: 'kept',
  text: `insert into kernel.idempotency_key (org_id, account_id, key, request_hash, status, headers, body)
         values ($1, $2, $3, 'hash', 201, '{}', $4)`,
};
app.post('/insert-all', named, async (request, reply) => {
  const { name } = request.body as { name: string };
  const id = crypto.randomUUID();
  const answer = JSON.stringify({ id, name });
  const key = request.headers['idempotency-key'];
  const statements = [
    'begin',
    { ...insert, values: [orgId, id, name] },
    { ...event, values: [orgId, crypto.randomUUID(), answer] },
    { ...audit, values: [orgId, crypto.randomUUID(), id, name, answer] },
    { ...kept, values: [orgId, orgId, key, answer] },
    'commit',
  ];
  const client = await pool.connect();
  try {
    // As handlers are written, one after the other; or all at once, as nobody writes them who wants to know what failed.
    if (request.headers['x-at-once'] === undefined) for (const one of statements) await client.query(one as string);
    else await Promise.all(statements.map(one => client.query(one as string)));
  } finally {
    client.release();
  }
  return reply.status(201).send({ id, name });
});
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
process.on('message', message => {
  if (message === 'usage') process.send?.({ rss: process.memoryUsage().rss, roundTrips: 0 });
});
process.on('SIGTERM', () => process.exit(0));
