import pg from 'pg';
import type { Findings } from '../../test/sweep/foreign-ids.ts';
import type { World } from '../kit/world.ts';
import type { Pair } from './pair.ts';

/** The tables behind the tenant wall: every one with an org_id that its comment does not call global. */
const TENANT_TABLES = `
  select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname in ('kernel', 'platform', 'workplace', 'crew', 'copro') and c.relkind in ('r', 'p')
     and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.attnum > 0)
     and coalesce(obj_description(c.oid, 'pg_class'), '') not like '@global %'
   order by 1`;

/** Each table asked directly, as the application and as its owner: the last guard must hold by itself. */
export async function probeWall(world: World, { attacker, victim }: Pair): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const tables = await world.rows<{ name: string }>(TENANT_TABLES);
  const { appUrl, ownerUrl } = world.urls;
  for (const [who, url] of [
    ['the application', appUrl],
    ['the owner', ownerUrl],
  ] as const) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const { name } of tables) {
      found.judged += 3;
      const inside = await countIn(client, attacker.org.id, `select count(*) as n from ${name} where org_id <> $1`, [
        attacker.org.id,
      ]);
      if (inside > 0) found.faults.push(`${who} sees ${inside} rows of other tenants in ${name}`);
      const outside = await countIn(client, '', `select count(*) as n from ${name}`, []);
      if (outside > 0) found.faults.push(`${who} sees ${outside} rows of ${name} without a tenant`);
      const code = await codeOf(client, attacker.org.id, `insert into ${name} (org_id) values ($1)`, [victim.org.id]);
      // The trigger of an entry looks for its year first, behind the wall, and finds none.
      const isKept = code === '42501' || (name === 'copro.entry' && code === '23514');
      if (!isKept) found.faults.push(`${who} is not kept from writing to another tenant in ${name}: ${code}`);
    }
    await client.end();
  }
  return found;
}

/** Each reference between tenant tables, turned to another tenant's row past row level security: its key must refuse. */
export async function probeReferences(world: World, { attacker, victim }: Pair): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const keys = await world.rows<{ name: string; child: string; parent: string; column: string; target: string }>(`
    select k.conname as name, k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
           pair.column, pair.target
      from pg_constraint k
      -- Of the columns that are ids the last: a position, a day or a code means nothing without its row.
      cross join lateral (
        select c.attname as column, p.attname as target
          from unnest(k.conkey, k.confkey) with ordinality as x (here, there, n)
          join pg_attribute c on c.attrelid = k.conrelid and c.attnum = x.here
          join pg_attribute p on p.attrelid = k.confrelid and p.attnum = x.there
         where p.attname <> 'org_id' and p.atttypid = 'uuid'::regtype
         order by x.n desc limit 1) pair
     where k.contype = 'f'
       and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'org_id')
       and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'org_id')`);
  for (const { name, child, parent, column, target } of keys) {
    const rows = await world.rows<{ id: string }>(`select ${target} as id from ${parent} where org_id = $1 limit 1`, [
      victim.org.id,
    ]);
    const mine = await world.rows(`select 1 from ${child} where org_id = $1 limit 1`, [attacker.org.id]);
    if (!rows[0] || mine.length === 0) continue;
    found.judged++;
    const code = await codeOf(
      world.admin,
      '',
      `update ${child} set ${column} = $1 where ctid = (select ctid from ${child} where org_id = $2 limit 1)`,
      [rows[0].id, attacker.org.id],
    );
    if (code === 'none') found.faults.push(`${name}: ${child}.${column} may point at another tenant's ${parent}`);
  }
  return found;
}

async function countIn(client: pg.Client, orgId: string, text: string, values: string[]): Promise<number> {
  await client.query('begin');
  await client.query("select set_config('app.org_id', $1, true)", [orgId]);
  // What a role may not read at all, it does not see either.
  const answer = await client.query(text, values).catch((error: { code?: string }) => {
    if (error.code === '42501') return { rows: [{ n: 0 }] };
    throw error;
  });
  await client.query('rollback');
  return Number(answer.rows[0]?.n ?? 0);
}

/** The error code with which a statement is refused, or 'none'; nothing stays of it. */
async function codeOf(client: pg.Client, orgId: string, text: string, values: string[]): Promise<string> {
  await client.query('begin');
  await client.query("select set_config('app.org_id', $1, true)", [orgId]);
  const code = await client.query(text, values).then(
    () => 'none',
    (error: { code?: string }) => error.code ?? 'unknown',
  );
  await client.query('rollback');
  return code;
}

/** A hash of every row of every tenant table that an org has. Seals follow entries by themselves; so do sent mails. */
export async function fingerprint(world: World, orgId: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { name } of await world.rows<{ name: string }>(TENANT_TABLES)) {
    if (name === 'platform.audit_seal' || name === 'crew.invitation') continue;
    const rows = await world.rows<{ hash: string }>(
      `select md5(string_agg(x::text, E'\\n' order by x::text)) as hash from ${name} x where org_id = $1`,
      [orgId],
    );
    hashes[name] = rows[0]?.hash ?? '';
  }
  return hashes;
}
