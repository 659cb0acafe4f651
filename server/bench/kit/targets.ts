import { randomUUID } from 'node:crypto';
import { missionCards, missionListSql } from '../../src/crew/missions/store.ts';
import { sql } from '../../src/kernel/db/sql.ts';
import { requestText } from './connection.ts';
import type { NextRequest } from './load.ts';
import type { Child } from './processes.ts';
import type { Stage } from './stage.ts';

/** The same three operations asked of ours and of the bare handler. */
export type Targets = Record<'object' | 'list' | 'insert', NextRequest>;
export const LIST_PATH = '/api/v1/missions?limit=50';

export async function ourTargets(stage: Stage): Promise<Targets> {
  const missionId = await someMission(stage);
  const object = requestText('GET', `/api/v1/missions/${missionId}`, stage.headers);
  const list = requestText('GET', LIST_PATH, stage.headers);
  const headers = { ...stage.headers };
  return {
    object: () => object,
    list: () => list,
    insert: () => requestText('POST', '/api/v1/roles', { ...headers, 'idempotency-key': randomUUID() }, newRole()),
  };
}

/** Starts the bare handler with our own statements, the tenant written in where row level security would add it. */
export async function startBare(
  stage: Stage,
): Promise<{ child: Child; targets: Targets & { insertAll: NextRequest } }> {
  const [list, count] = missionListSql(
    { projectId: null, status: null, from: null, to: null, q: null, sort: 'startsAt' },
    { limit: 50, offset: 0, after: null },
  );
  const child = await stage.startBare({
    BENCH_OBJECT_SQL: inTenant(missionCards([]).text, stage.orgId),
    BENCH_LIST_SQL: inTenant(inline(list), stage.orgId),
    BENCH_COUNT_SQL: inTenant(inline(count), stage.orgId),
  });
  const object = requestText('GET', `/object/${await someMission(stage)}`, {});
  const listRequest = requestText('GET', '/list', {});
  return {
    child,
    targets: {
      object: () => object,
      list: () => listRequest,
      insert: () => requestText('POST', '/insert', {}, newRole()),
      insertAll: () => requestText('POST', '/insert-all', { 'idempotency-key': randomUUID() }, newRole()),
    },
  };
}

async function someMission({ admin, orgId }: Stage): Promise<string> {
  const { rows } = await admin('select id from crew.mission where org_id = $1 order by starts_at limit 1', [orgId]);
  return String(rows[0]?.id);
}

let counter = 0;
const newRole = (): string => JSON.stringify({ name: `role ${process.pid} ${counter++}` });

/** The outer `where` is the last one of the statement: there the tenant stands in for the policy. */
function inTenant(text: string, orgId: string): string {
  const at = text.lastIndexOf(' where ');
  if (at < 0) throw new Error('a statement without where');
  return `${text.slice(0, at)} where m.org_id = '${orgId}' and ${text.slice(at + 7)}`;
}

const inline = (query: ReturnType<typeof sql>): string =>
  query.text.replace(/\$(\d+)/g, (_, n: string) => literal(query.values[Number(n) - 1]));
const literal = (value: unknown): string =>
  value === null || value === undefined
    ? 'null'
    : typeof value === 'number'
      ? String(value)
      : `'${String(value).replaceAll("'", "''")}'`;
