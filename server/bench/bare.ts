// The limit to compare with: a bare Fastify + pg handler doing the same SQL, without sign-in, row security or checks.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.BENCH_OWNER_URL, max: 10 });
pool.on('error', () => {});
// The owner is behind the wall too (forced): the baseline sets its tenant once for each connection.
pool.on('connect', client => void client.query(`select set_config('app.org_id', '${process.env.BENCH_ORG}', false)`));
const text = { type: 'string' };
const row = { type: 'object', additionalProperties: true };
const app = Fastify();
app.get('/object/:id', { schema: { response: { 200: row } } }, async request => {
  const { id } = request.params as { id: string };
  return (await pool.query({ name: 'object', text: process.env.BENCH_OBJECT_SQL ?? '', values: [[id]] })).rows[0];
});
const page = { type: 'object', properties: { items: { type: 'array', items: row }, total: { type: 'integer' } } };
app.get('/list', { schema: { response: { 200: page } } }, async () => {
  const [list, count] = await Promise.all([
    pool.query({ name: 'list', text: process.env.BENCH_LIST_SQL ?? '' }),
    pool.query({ name: 'count', text: process.env.BENCH_COUNT_SQL ?? '' }),
  ]);
  return { items: list.rows, total: Number(count.rows[0].total) };
});
app.post(
  '/insert',
  { schema: { body: { type: 'object', properties: { name: text }, required: ['name'] } } },
  async request => {
    const { name } = request.body as { name: string };
    const id = crypto.randomUUID();
    await pool.query({ name: 'insert', text: 'insert into crew.role (id, name) values ($1, $2)', values: [id, name] });
    return { id, name };
  },
);
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
process.on('message', message => {
  if (message === 'usage') process.send?.({ rss: process.memoryUsage().rss, cpu: process.cpuUsage() });
});
process.on('SIGTERM', () => process.exit(0));
