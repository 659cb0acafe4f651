import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Random } from '../../src/demo/random.ts';
import { type Schema, sample } from '../../test/openapi.ts';
import type { Campaign } from '../campaign.ts';
import { adminSql } from '../kit/admin-sql.ts';
import { freePort, signIn, startServer } from '../kit/server-process.ts';

type Operation = {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
};
const description = fileURLToPath(new URL('../../../docs/api/openapi.json', import.meta.url));
const EVIL: readonly unknown[] = [
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '😀'.repeat(50),
  'x'.repeat(9_000),
  -1,
  0,
  Number.POSITIVE_INFINITY,
  2 ** 53,
  1.5,
  NaN,
  true,
  [],
  {},
  [[[]]],
  { a: { b: {} } },
  '../../etc/passwd',
  "' or 1=1 --",
  '${7*7}',
  '{{7*7}}',
  '<script>',
  '2027-02-30T25:61:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '2027-05-01',
  '00000000-0000-0000-0000-000000000000',
  'undefined',
  '1e309',
  '%00',
  '\r\nX: y',
  '__proto__',
  Array(3_000).fill('x'),
  'https://[::1]/',
  'Europe/Nowhere',
  '\u202etxt',
];

/** Thousands of requests, each derived from a schema of the API and broken in one place: always a clear 4xx (or a harmless 2xx), never a 5xx. */
export const badRequests: Campaign = {
  slug: 'bad-requests',
  title: 'requests derived from the schemas and broken',
  plant: 'a table that the notifications need is renamed behind the back of the server',
  async run({ long, seed, dataDir, planted, say }) {
    const random = new Random(seed);
    const server = await startServer(dataDir, freePort());
    const headers = await signIn(server.url, 'owner@crew.example');
    if (planted) await adminSql(dataDir, 'alter table platform.notification rename to notification_gone');
    const { paths } = JSON.parse(readFileSync(description, 'utf8')) as {
      paths: Record<string, Record<string, Operation>>;
    };
    const operations = Object.entries(paths)
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
      )
      .filter(one => one.method !== 'HEAD' && !/\/stream$|sign-out|\/dev\/mails/.test(one.path));
    const total = long ? 50_000 : 5_000;
    const counts = new Map<number, number>();
    const faults: string[] = [];
    for (let n = 0; n < total; n += 20) {
      await Promise.all(
        Array.from({ length: 20 }, async () => {
          const { path, method, operation } = random.pick(operations);
          const call = broken(path, operation, random);
          const type = Object.keys(operation.requestBody?.content ?? {})[0] ?? 'application/json';
          const body = method === 'GET' || call.body === undefined ? {} : { body: call.body };
          const answer = await fetch(`${server.url}${call.url}`, {
            method,
            headers: { ...headers, 'content-type': type, 'if-match': '"v1"' },
            ...body,
            signal: AbortSignal.timeout(10_000),
          }).catch((error: unknown) => error as Error);
          if (answer instanceof Error) return void faults.push(`${method} ${call.url}: ${answer.message}`);
          counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
          const text = await answer.text();
          const isProblem = (answer.headers.get('content-type') ?? '').includes('problem+json');
          if (answer.status >= 500)
            faults.push(`${answer.status} ${method} ${call.url.slice(0, 200)} ${String(call.body).slice(0, 300)}`);
          else if (answer.status >= 400 && !isProblem)
            faults.push(`${answer.status} without problem+json: ${method} ${call.url.slice(0, 200)}`);
          if (/ at .*\.ts:|node_modules|select .* from|syntax error/i.test(text) && answer.status >= 400)
            faults.push(`shows its inside: ${method} ${call.url.slice(0, 120)} ${text.slice(0, 200)}`);
        }),
      );
    }
    const alive = await fetch(`${server.url}/readyz`).then(
      response => response.ok,
      () => false,
    );
    if (!alive) faults.push('the server is not ready afterwards');
    await server.kill('SIGTERM');
    say(
      `${total} requests over ${operations.length} operations: ${[...counts]
        .toSorted(([a], [b]) => a - b)
        .map(([status, count]) => `${status} x ${count}`)
        .join(', ')}`,
    );
    return { judged: total, faults };
  },
};

function broken(path: string, operation: Operation, random: Random): { url: string; body: string | undefined } {
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const places = [...(operation.parameters ?? []).map(parameter => parameter.name), ...(schema ? ['#body'] : [])];
  const place = places.length > 0 ? random.pick(places) : '';
  let url = path;
  const query = new URLSearchParams();
  for (const parameter of operation.parameters ?? []) {
    const value =
      parameter.name === place
        ? asText(random.pick(EVIL))
        : String(sample(parameter.schema, parameter.name, () => crypto.randomUUID()));
    if (parameter.in === 'path')
      url = url.replace(`{${parameter.name}}`, encodeURIComponent(value.slice(0, 3_000).toWellFormed()) || 'x');
    else if (parameter.in === 'query') query.set(parameter.name, value.toWellFormed());
  }
  if (random.below(10) === 0) query.set('surprise', '1');
  const valid = schema ? sample(schema, 'body', () => crypto.randomUUID()) : undefined;
  const body = valid === undefined ? undefined : place === '#body' ? breakBody(valid, random) : JSON.stringify(valid);
  return { url: query.size > 0 ? `${url}?${query.toString()}` : url, body };
}

function breakBody(valid: unknown, random: Random): string {
  const way = random.below(8);
  if (way === 0) return JSON.stringify(random.pick(EVIL)) ?? 'NaN';
  if (way === 1) return JSON.stringify(valid).slice(0, -1 - random.below(5));
  if (way === 2) return `${'['.repeat(5_000)}`;
  if (typeof valid !== 'object' || valid === null || Array.isArray(valid))
    return JSON.stringify(random.pick(EVIL)) ?? 'null';
  const copy = structuredClone(valid) as Record<string, unknown>;
  const key = random.pick([...Object.keys(copy), 'surprise']);
  if (way === 3) delete copy[key];
  else copy[key] = random.pick(EVIL);
  // Numbers that JSON cannot hold are written as a client with a fault would.
  return JSON.stringify(copy, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? '@@1e309@@' : value,
  ).replaceAll('"@@1e309@@"', '1e309');
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : String(JSON.stringify(value)));
