import pg from 'pg';
import { findOverlapping } from '../../src/crew/assignments/store.ts';
import type { Tx } from '../../src/kernel/db/database.ts';
import type { Sql } from '../../src/kernel/db/sql.ts';
import { requestText } from '../kit/connection.ts';
import { fillOrg } from '../kit/fill.ts';
import { closedLoop, openLoop } from '../kit/load.ts';
import type { Child } from '../kit/processes.ts';
import { figuresLine, type Say, type Stage } from '../kit/stage.ts';
import type { Section } from '../section.ts';
import { importPeople } from './import.ts';

// Far above the promises: a machine that is shared may be slow, a missing index is slower.
const LONGEST_MS = 1_000;

/** A large org: many people, imported over the API while others work, and up to a million assignments. */
export const largeOrg: Section = {
  slug: 'scale',
  title: 'one org with many people and assignments (full form: 100,000 and 1,000,000)',
  isAlone: true,
  async run({ stage, short, say }) {
    const server = await stage.startServer();
    try {
      const failures = await importBesideOthers(stage, server, short ? 5_000 : 100_000, say);
      const size = { missions: short ? 2_500 : 50_000, peoplePerMission: 20, weeks: short ? 26 : 104 };
      const began = performance.now();
      await fillOrg(stage, size);
      say(
        `  ${size.missions} missions, ${size.missions * size.peoplePerMission} assignments in ${((performance.now() - began) / 1000).toFixed(0)} s`,
      );
      failures.push(...(await lookUps(stage, short ? 2_000 : 10_000, say)));
      failures.push(...(await answers(stage, server, short, say)));
      return failures;
    } finally {
      await server.stop();
    }
  },
};

/** p95 of small reads before and during an import, and the memory of the server meanwhile. */
async function importBesideOthers(stage: Stage, server: Child, rows: number, say: Say): Promise<string[]> {
  const request = requestText('GET', '/api/v1/sites', stage.headers);
  const others = (seconds: number) => openLoop(server.port, () => request, { connections: 10, seconds, rate: 50 });
  const before = await others(5);
  let isDone = false;
  const importing = importPeople({
    port: server.port,
    headers: stage.headers,
    rows: [rows],
    usage: () => server.usage(),
    say,
  }).finally(() => {
    isDone = true;
  });
  const during: number[] = [];
  while (!isDone) during.push((await others(2)).p95);
  const failures = await importing;
  const p95 = during.toSorted((a, b) => a - b)[Math.floor(during.length / 2)] ?? 0;
  say(
    `  small reads of others: p95 ${before.p95.toFixed(1)} ms before, ${p95.toFixed(1)} ms during (${(p95 / before.p95).toFixed(1)} x; promise under 2 x)`,
  );
  if (p95 > 10 * before.p95 && p95 > 100) failures.push(`small reads during an import: p95 ${p95.toFixed(0)} ms`);
  return failures;
}

/** The overlap question of the assignments, asked of the database alone: server time by EXPLAIN ANALYZE. */
async function lookUps(stage: Stage, count: number, say: Say): Promise<string[]> {
  const { adminUrl, orgId } = stage;
  const { rows: people } = await stage.admin(
    `select person_id as id, starts_at as "startsAt" from crew.assignment where org_id = $1 and status = 'ACCEPTED' order by random() limit $2`,
    [orgId, count],
  );
  const client = new pg.Client({ connectionString: adminUrl, options: '-c plan_cache_mode=force_generic_plan' });
  await client.connect();
  // As the application is held: the superuser is not, so the role is taken on.
  await client.query('set role orga_app');
  await client.query(`select set_config('app.org_id', $1, false)`, [orgId]);
  const times: number[] = [];
  let plan = '';
  for (const { id, startsAt } of people as { id: string; startsAt: Date }[]) {
    const statement = overlapSql([id], startsAt.toISOString(), new Date(startsAt.getTime() + 3_600_000).toISOString());
    const { rows } = await client.query({
      text: `explain (analyze, format json) ${statement.text}`,
      values: [...statement.values],
    });
    const [{ 'Execution Time': ms, Plan }] = rows[0]['QUERY PLAN'];
    times.push(ms);
    plan = JSON.stringify(Plan);
  }
  await client.end();
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  say(
    `  overlap look-up in the database, ${times.length} asked: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (promise p99 under 1 ms)`,
  );
  const failures: string[] = [];
  if (times.length < count / 2) failures.push(`only ${times.length} overlap look-ups were asked`);
  if (plan.includes('Seq Scan')) failures.push('the overlap look-up scans the table');
  if ((times[Math.floor(times.length * 0.99)] ?? 0) > 5) failures.push(`overlap look-up: p99 ${at(0.99)} ms`);
  return failures;
}

/** The statement of the store, without running it. */
function overlapSql(personIds: readonly string[], from: string, to: string): Sql {
  let statement: Sql | undefined;
  const recorder = {
    rows: async (query: Sql) => {
      statement = query;
      return [];
    },
  } as unknown as Tx;
  void findOverlapping(recorder, personIds, from, to);
  if (!statement) throw new Error('no statement');
  return statement;
}

async function answers(stage: Stage, server: Child, short: boolean, say: Say): Promise<string[]> {
  const failures: string[] = [];
  const window = 'from=2027-04-05T00:00:00Z&to=2027-05-03T00:00:00Z&peopleLimit=200';
  const names = ['martin', 'camille', 'mart', 'mratin', 'marti camile', 'bacordu'];
  let turn = 0;
  const ask = (path: () => string) => () =>
    requestText('GET', path(), { ...stage.headers, 'cache-control': 'no-cache' });
  const questions = {
    'search of people': ask(() => `/api/v1/people?q=${encodeURIComponent(names[turn++ % names.length] ?? '')}`),
    'people, first page': ask(() => '/api/v1/people?limit=50'),
    'missions, first page': ask(() => '/api/v1/missions?limit=50'),
    'timeline 200 x 4 weeks': ask(() => `/api/v1/planning?${window}`),
  };
  say('  one caller at a time (promise: search under 50 ms, timeline under 100 ms)');
  for (const [name, next] of Object.entries(questions)) {
    const figures = await closedLoop(server.port, next, { connections: 1, seconds: short ? 1.5 : 6 });
    say(figuresLine(name, figures));
    if (figures.errors > 0 || figures.count === 0)
      failures.push(`${name}: ${figures.errors} of ${figures.count} wrong`);
    if (figures.p50 > LONGEST_MS) failures.push(`${name}: p50 ${figures.p50.toFixed(0)} ms`);
  }
  return failures;
}
