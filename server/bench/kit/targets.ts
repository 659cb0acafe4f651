import { randomUUID } from 'node:crypto';
import { missionCardSql, missionListSql } from '../../src/crew/missions/store-cards.ts';
import type { Sql } from '../../src/kernel/db/sql.ts';
import { requestText } from './connection.ts';
import type { NextRequest } from './load.ts';
import type { Child } from './processes.ts';
import type { Stage } from './stage.ts';

/** The same three operations asked of ours and of the bare handler. */
export type Targets = Record<'object' | 'list' | 'insert', NextRequest>;
export const LIST_PATH = '/api/v1/missions?limit=50';

/** `list` always asks the database, `keptList` may be answered from the cache as by default; `touch` writes what is in it. */
export async function ourTargets(stage: Stage): Promise<Targets & { keptList: NextRequest; touch: NextRequest }> {
  const missionId = await someMission(stage);
  const object = requestText('GET', `/api/v1/missions/${missionId}`, stage.headers);
  const list = requestText('GET', LIST_PATH, { ...stage.headers, 'cache-control': 'no-cache' });
  const keptList = requestText('GET', LIST_PATH, stage.headers);
  const headers = { ...stage.headers };
  return {
    object: () => object,
    list: () => list,
    keptList: () => keptList,
    touch: () => requestText('POST', '/api/v1/sites', { ...headers, 'idempotency-key': randomUUID() }, newSite()),
    insert: () => requestText('POST', '/api/v1/teams', { ...headers, 'idempotency-key': randomUUID() }, newTeam()),
  };
}

/** Starts the bare handler with our own statements, the tenant written in where row level security would add it. */
export async function startBare(
  stage: Stage,
): Promise<{ child: Child; targets: Targets & { insertAll: NextRequest; insertAtOnce: NextRequest } }> {
  const list = missionListSql(
    { projectId: null, status: null, from: null, to: null, q: null, sort: 'startsAt' },
    { limit: 50, offset: 0, after: null },
  );
  const child = await stage.startBare({
    BENCH_OBJECT_SQL: texts(missionCardSql(''), stage.orgId),
    BENCH_LIST_SQL: texts(list.map(inline), stage.orgId),
  });
  const object = requestText('GET', `/object/${await someMission(stage)}`, {});
  const listRequest = requestText('GET', '/list', {});
  return {
    child,
    targets: {
      object: () => object,
      list: () => listRequest,
      insert: () => requestText('POST', '/insert', {}, newTeam()),
      insertAll: () => requestText('POST', '/insert-all', { 'idempotency-key': randomUUID() }, newTeam()),
      insertAtOnce: () =>
        requestText('POST', '/insert-all', { 'idempotency-key': randomUUID(), 'x-at-once': '1' }, newTeam()),
    },
  };
}

async function someMission(stage: Stage): Promise<string> {
  const { rows } = await stage.admin('select id from crew.mission where org_id = $1 order by starts_at limit 1', [
    stage.orgId,
  ]);
  return String(rows[0]?.id);
}

let counter = 0;
const newSite = (): string => JSON.stringify({ name: `site ${process.pid} ${counter++}`, zone: 'Europe/Paris' });
const newTeam = (): string => JSON.stringify({ name: `team ${process.pid} ${counter++}` });

const texts = (statements: readonly Sql[], orgId: string): string =>
  JSON.stringify(statements.map(({ text }) => inTenant(text, orgId)));

/** Wherever missions are chosen, the tenant is written in: there it stands in for the policy. */
function inTenant(text: string, orgId: string): string {
  const marked = text
    .replaceAll(' where m.id = $1', ` where m.org_id = '${orgId}' and m.id = $1`)
    .replaceAll(' where true', ` where m.org_id = '${orgId}'`);
  if (marked === text) throw new Error(`no place for the tenant in ${text}`);
  return marked;
}

const inline = ({ text, values }: Sql): Sql => ({
  text: text.replace(/\$(\d+)/g, (_, n: string) => literal(values[Number(n) - 1])),
  values: [],
});
const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  throw new TypeError(`no literal for ${typeof value}`);
};
