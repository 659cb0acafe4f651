// Figures against a baseline in the same run. `--short` for CI. Fails only on a ratio well under its promise.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import pino from 'pino';
import { buildSystem } from '../src/app.ts';
import { missionCards, missionListSql } from '../src/crew/missions/store.ts';
import { openDatabase } from '../src/database.ts';
import { seedDemonstration } from '../src/demo/demo.ts';
import { demoId } from '../src/demo/ids.ts';
import { loadConfig } from '../src/kernel/config/config.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { benchImport } from './import.ts';
import { compare, type Figures, load, type Target } from './load.ts';
import { startChild } from './processes.ts';
import { benchStart } from './start.ts';

const short = process.argv.includes('--short');
const seconds = short ? 2 : 6;
const rounds = short ? 3 : 5;
const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const failures: string[] = [];
const line = (name: string, { perSecond, p50, p95, p99, errors, non2xx }: Figures): void =>
  say(
    `  ${name.padEnd(10)} ${perSecond.toFixed(0).padStart(7)}/s  p50 ${p50} ms  p97.5 ${p95} ms  p99 ${p99} ms  errors ${errors + non2xx}`,
  );

say(
  `machine: ${cpus().length} cores, load ${loadavg()
    .map(value => value.toFixed(2))
    .join(' ')}, node ${process.version}`,
);
const dataDir = mkdtempSync(join(tmpdir(), 'orga-bench-'));
const config = loadConfig({ ORGA_MODE: 'demo', ORGA_DATA: dataDir }, process.cwd());
const database = await openDatabase(config, () => {});
const orgId = demoId('org crew');
const system = await buildSystem(config, database, pino({ level: 'silent' }));
await system.start({ work: false });
await seedDemonstration(system, () => {});
const session = await system.deps.db.transaction(demoId('manager@crew.example'), tx =>
  system.deps.sessions.open(tx, demoId('manager@crew.example'), { ip: null, userAgent: null }, system.deps.clock()),
);
const [mission] = await system.deps.db.readRows<{ id: string }>(
  orgId,
  sql`select id from crew.mission order by starts_at limit 1`,
);
const [listQuery, countQuery] = missionListSql(
  { projectId: null, status: null, from: null, to: null, q: null, sort: 'startsAt' },
  { limit: 50, offset: 0, after: null },
);
await system.stop();

const inline = (query: { text: string; values: readonly unknown[] }): string =>
  query.text.replace(/\$(\d+)/g, (_, n: string) => literal(query.values[Number(n) - 1]));
const literal = (value: unknown): string =>
  value === null || value === undefined
    ? 'null'
    : typeof value === 'number'
      ? String(value)
      : `'${JSON.stringify(value).slice(1, -1)}'`;
const secrets = config.secrets.join(',');
const ours = await startChild('./ours.ts', {
  ORGA_MODE: 'demo',
  ORGA_DATA: dataDir,
  DATABASE_URL: database.appUrl,
  ORGA_SECRETS: secrets,
});
const bare = await startChild('./bare.ts', {
  BENCH_OWNER_URL: database.ownerUrl ?? '',
  BENCH_ORG: orgId,
  BENCH_OBJECT_SQL: missionCards([]).text,
  BENCH_LIST_SQL: inline(listQuery),
  BENCH_COUNT_SQL: inline(countQuery),
});
const headers = { authorization: `Bearer ${session.access}`, 'x-org-id': orgId };
const at = (port: number, path: string): string => `http://127.0.0.1:${port}${path}`;
let counter = 0;
const newRole = (): string => JSON.stringify({ name: `role ${process.pid} ${counter++}` });
const targets: Record<'object' | 'list' | 'insert', { ours: Target; bare: Target }> = {
  object: {
    ours: { url: at(ours.port, `/api/v1/missions/${mission?.id}`), headers },
    bare: { url: at(bare.port, `/object/${mission?.id}`) },
  },
  list: { ours: { url: at(ours.port, '/api/v1/missions?limit=50'), headers }, bare: { url: at(bare.port, '/list') } },
  insert: {
    ours: { url: at(ours.port, '/api/v1/roles'), headers, method: 'POST', body: newRole },
    bare: { url: at(bare.port, '/insert'), method: 'POST', body: newRole },
  },
};
// Promise 0.8 (insert keeps an event, an audit entry and its idempotency besides); the run fails far below it.
const floors = { object: 0.4, list: 0.5, insert: 0.15 };
for (const name of ['object', 'list', 'insert'] as const) {
  const { ours: a, bare: b } = targets[name];
  const { text } = name === 'insert' ? { text: '' } : { text: await (await fetch(a.url, { headers })).text() };
  say(
    `\n${name}${text ? ` (${(text.length / 1024).toFixed(1)} KB)` : ''}, 20 connections, ${rounds} rounds of ${seconds} s in turn`,
  );
  const result = await compare(
    () => load([{ target: a, weight: 1 }], { connections: 20, seconds }),
    () => load([{ target: b, weight: 1 }], { connections: 20, seconds }),
    rounds,
  );
  line('ours', result.ours);
  line('bare', result.base);
  say(
    `  ratio ${result.ratio.toFixed(2)} (rounds ${result.ratios.map(ratio => ratio.toFixed(2)).join(' ')}); promise 0.80`,
  );
  if (result.ratio < floors[name]) failures.push(`${name}: ratio ${result.ratio.toFixed(2)} under ${floors[name]}`);
}
say('\nmixed 70/30 read/write, 20 connections');
const mixed = await load(
  [
    { target: targets.object.ours, weight: 4 },
    { target: targets.list.ours, weight: 3 },
    { target: targets.insert.ours, weight: 3 },
  ],
  { connections: 20, seconds: seconds * 2 },
);
line('ours', mixed);
if (mixed.errors + mixed.non2xx > 0) failures.push(`mixed load: ${mixed.errors + mixed.non2xx} errors`);
const usage = await ours.usage();
say(
  `\nmemory after load: ours ${(usage.rss / 1048576).toFixed(0)} MB resident; bare ${((await bare.usage()).rss / 1048576).toFixed(0)} MB`,
);
failures.push(
  ...(await benchImport({
    port: ours.port,
    headers,
    rows: short ? [1_000, 20_000] : [1_000, 100_000],
    usage: () => ours.usage(),
    say,
  })),
);
await Promise.all([ours.stop(), bare.stop()]);
await database.stop();
failures.push(...(await benchStart(dataDir, say)));
bundles();
rmSync(dataDir, { recursive: true, force: true });
say(`\nload at the end ${loadavg()[0]?.toFixed(2)}`);
for (const failure of failures) say(`FAILED ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);

/** Size of what a browser loads first: the entry script and whatever it imports statically, gzipped. */
function bundles(): void {
  const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url));
  if (!existsSync(join(dist, 'index.html'))) return say('\nbundles: the web is not built (npm start builds it)');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(match => match[1] ?? '');
  const size = (file: string): number => gzipSync(readFileSync(join(dist, file))).length / 1024;
  const total = first.reduce((sum, file) => sum + size(file), 0);
  say(`\nbundles: first load ${total.toFixed(0)} KB gzip of JS (${first.length} files); promise 150`);
  const biggest = readdirSync(join(dist, 'assets'))
    .filter(file => file.endsWith('.js'))
    .map(file => ({ file, kb: size(`assets/${file}`) }))
    .toSorted((a, b) => b.kb - a.kb)
    .slice(0, 5);
  for (const { file, kb } of biggest) say(`  ${kb.toFixed(0).padStart(4)} KB ${file}`);
  if (total > 200) failures.push(`first load ${total.toFixed(0)} KB`);
}
