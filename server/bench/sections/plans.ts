import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { System } from '../../src/app.ts';
import { encodeValue } from '../../src/kernel/db/encode-value.ts';
import type { Sql } from '../../src/kernel/db/sql.ts';
import { recordStatements } from '../../test/statements.ts';
import { copyOrg } from '../kit/copy-org.ts';
import { fillOrg } from '../kit/fill.ts';
import type { Stage } from '../kit/stage.ts';
import { LIST_PATH } from '../kit/targets.ts';
import type { Section } from '../section.ts';

const PAGE = fileURLToPath(new URL('../../../docs/hot-queries.md', import.meta.url));
// Few rows by their nature (a page holds all of them), or read by a primary key that the planner may scan when tiny.
const SMALL = new Set([
  'role',
  'site',
  'project',
  'org',
  'account',
  'membership',
  'session',
  'team',
  'team_person',
  'project_manager',
]);

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; Plans?: Plan[] };

/**
 * Which statements each hot request sends, and by which indexes PostgreSQL answers them on a large org. The full form
 * writes docs/hot-queries.md; a sequential scan of a table that grows fails the run.
 */
export const queryPlans: Section = {
  slug: 'plans',
  title: 'statements and plans of the hot requests',
  isAlone: true,
  async run({ stage, short, say }) {
    await stage.admin(
      `insert into workplace.person (org_id, id, first_name, last_name)
       select $1, gen_random_uuid(), 'Plan ' || n, 'Martin' || (n % 997) from generate_series(1, ${short ? 2_000 : 5_000}) n`,
      [stage.orgId],
    );
    await stage.admin(
      `insert into workplace.skill (org_id, id, name) select $1, gen_random_uuid(), 'Skill ' || n from generate_series(1, 40) n`,
      [stage.orgId],
    );
    await stage.admin(
      `insert into workplace.person_skill (org_id, person_id, skill_id, level)
       select p.org_id, p.id, s.id, 2 from workplace.person p cross join lateral
         (select id from workplace.skill s where s.org_id = p.org_id order by hashtext(p.id::text || s.id::text) limit 2) s where p.org_id = $1
       on conflict do nothing`,
      [stage.orgId],
    );
    await fillOrg(stage, { missions: short ? 1_000 : 2_500, peoplePerMission: 20, weeks: 52 });
    // The org is one of many: where it is the whole table, reading the whole table is right.
    for (let copy = 0; copy < 9; copy++) await copyOrg(stage);
    await stage.admin('vacuum analyze');
    const client = new pg.Client({ connectionString: stage.adminUrl });
    await client.connect();
    await client.query('set role orga_app');
    const failures: string[] = [];
    const pages: string[] = [];
    await stage.withSystem(async system => {
      for (const [name, path] of await hotRequests(stage)) {
        const { statements, roundTrips } = await recorded(system, stage, path);
        const parts: string[] = [];
        for (const statement of statements) {
          const plan = await planOf(client, stage.orgId, statement);
          // A prepared statement may come to be planned without its values: that plan must be good too.
          const general = statement.isPlannedForValues ? plan : await planOf(client, stage.orgId, statement, true);
          for (const table of scans(general)) failures.push(`${name}: sequential scan of ${table} without values`);
          for (const table of scans(plan)) failures.push(`${name}: sequential scan of ${table}`);
          parts.push(`\`\`\`sql\n${tidy(statement.text)}\n\`\`\`\n\n${outline(plan).join('\n')}\n`);
        }
        say(`  ${name.padEnd(28)} ${statements.length} statements`);
        pages.push(
          `## ${name}\n\n\`GET ${path.replace(/[0-9a-f-]{36}/, ':id')}\`: ${statements.length} statements in ${roundTrips === 1 ? 'one round trip' : `${roundTrips} round trips`} after the cached session and role.\n\n${parts.join('\n')}`,
        );
      }
    });
    await client.end();
    if (!short) writeFileSync(PAGE, `${HEAD}\n${pages.join('\n')}`);
    return failures;
  },
};

const HEAD = `# Hot queries

Written by \`npm run bench -- --only=plans\` on an org with 5,000 people and 50,000 assignments beside nine
others of its size. The tenant is set in the
same round trip; \`InitPlan\` is the tenant of the policy, worked out once for a statement.
`;

async function hotRequests(stage: Stage): Promise<[string, string][]> {
  const { orgId } = stage;
  const one = async (table: string): Promise<string> =>
    String((await stage.admin(`select id from ${table} where org_id = $1 limit 1`, [orgId])).rows[0]?.id);
  const mission = await one('crew.mission');
  return [
    ['One mission', `/api/v1/missions/${mission}`],
    ['Missions, first page', LIST_PATH],
    ['Missions of a project', `/api/v1/missions?projectId=${await one('crew.project')}`],
    ['People, first page', '/api/v1/people?limit=50'],
    ['People by words', '/api/v1/people?q=martin'],
    ['One person', `/api/v1/people/${await one('workplace.person')}`],
    ['Timeline of four weeks', '/api/v1/planning?from=2027-04-05T00:00:00Z&to=2027-05-03T00:00:00Z&peopleLimit=200'],
    ['Answers of a mission', `/api/v1/assignments?missionId=${mission}`],
    ['Projects', '/api/v1/projects'],
  ];
}

/** Asks twice: the second time session and role are known, as for nearly every request. */
async function recorded(
  system: System,
  stage: Stage,
  url: string,
): Promise<Awaited<ReturnType<typeof recordStatements>>> {
  const ask = async (): Promise<void> => {
    const answer = await system.http.inject({ url, headers: { ...stage.headers, 'cache-control': 'no-cache' } });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.payload.slice(0, 200)}`);
  };
  await ask();
  return recordStatements(system.deps.db, ask);
}

/** The plan for its values, or the general one of a prepared statement. */
async function planOf(client: pg.Client, orgId: string, { text, values }: Sql, isGeneral = false): Promise<Plan> {
  await client.query('begin');
  await client.query(`select set_config('app.org_id', $1, true)`, [orgId]);
  if (isGeneral) {
    await client.query(`set local plan_cache_mode = force_generic_plan; prepare explained as ${text}`);
    text = `execute explained${values.length > 0 ? `(${values.map(literal).join(', ')})` : ''}`;
  }
  const { rows } = await client.query({
    text: `explain (format json) ${text}`,
    values: isGeneral ? [] : [...values],
  });
  if (isGeneral) await client.query('deallocate explained');
  await client.query('rollback');
  return (rows[0] as { 'QUERY PLAN': [{ Plan: Plan }] })['QUERY PLAN'][0].Plan;
}

const literal = (value: unknown): string => {
  const encoded = encodeValue(value);
  return encoded === null ? 'null' : `'${String(encoded).replaceAll("'", "''")}'`;
};

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const scans = (plan: Plan): string[] =>
  nodes(plan)
    .filter(node => node['Node Type'] === 'Seq Scan' && !SMALL.has(node['Relation Name'] ?? ''))
    .map(node => node['Relation Name'] ?? '');

function outline(plan: Plan, depth = 0): string[] {
  const relation = plan['Relation Name'];
  const index = plan['Index Name'];
  const own = `${'  '.repeat(depth)}- ${plan['Node Type']}${relation ? ` on ${relation}` : ''}${index ? ` by \`${index}\`` : ''}`;
  return [own, ...(plan.Plans ?? []).flatMap(child => outline(child, depth + 1))];
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
