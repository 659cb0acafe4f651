import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { MARK } from '../db/migrate.ts';
import { readTables } from './archive.ts';
import { copyIn, listRangePartitions, listTables, nameOf } from './catalogue.ts';
import { type BackupFact, readFacts } from './dump.ts';
import { BackupError, type Contents } from './format.ts';
import { readTable, withSession } from './session.ts';

// The position of every restored row: the first transaction that a cluster can have, so before all that is to come and
// finished whatever else runs. What orders restored rows among each other is their time.
export const RESTORED_POSITION = '3';

/**
 * Fills a database that has the schema of the backup and nobody in it, as the owner of its tables and in one transaction.
 * Foreign keys are taken away and made again at the end, which checks them; the wall is not forced on the owner meanwhile.
 * Before it commits, every table is read back and compared, and so is every fact. Throws BackupError on any difference.
 */
export async function loadDatabase(
  ownerUrl: string,
  contents: Contents,
  pieces: AsyncGenerator<Buffer>,
  facts: readonly BackupFact[],
): Promise<void> {
  await withSession(ownerUrl, 'orga-restore', async client => {
    await client.query('begin');
    await makePartitions(client, contents);
    await assertSameTables(client, contents);
    const rearm = await disarm(client);
    await client.query(`truncate ${contents.tables.map(nameOf).join(', ')}`);
    for await (const { table, chunks } of readTables(pieces, contents))
      await pipeline(chunks, client.query(copyStreams.from(copyIn(table))));
    for (const sequence of contents.sequences)
      await client.query('select setval($1::text::regclass, $2::text::bigint, $3)', [
        nameOf(sequence),
        sequence.last,
        sequence.isCalled,
      ]);
    await compareWithContents(client, contents, facts);
    for (const statement of rearm) await client.query(statement);
    await beginNewHistory(client);
    await client.query('commit');
    await client.query('analyze');
  });
}

/** Read back in the order of the load, the same rows give the same bytes. */
async function compareWithContents(client: pg.Client, contents: Contents, facts: readonly BackupFact[]): Promise<void> {
  for (const table of contents.tables) {
    const found = await readTable(client, table, async () => {});
    if (found.rows !== table.rows)
      throw new BackupError(`${table.schema}.${table.name}: ${found.rows} rows instead of ${table.rows}`);
    if (found.sha256 !== table.sha256)
      throw new BackupError(`${table.schema}.${table.name}: reads otherwise than it was backed up`);
  }
  const now = await readFacts(client, facts);
  for (const [name, expected] of Object.entries(contents.facts)) {
    const found = now[name];
    if (!found) continue; // a fact of another release
    const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
    for (const key of keys)
      if (found[key] !== expected[key])
        throw new BackupError(`${name} of ${key}: ${found[key] ?? 'nothing'} instead of ${expected[key] ?? 'nothing'}`);
  }
}

/** Positions that were given out before mean nothing from here on, and the next preparation grants everything anew. */
export async function beginNewHistory(client: pg.Client): Promise<void> {
  await client.query('delete from kernel.lineage');
  await client.query('insert into kernel.lineage default values');
  await client.query('update kernel.migration set checksum = $1 where id = $2', ['restored', MARK]);
}

async function assertSameTables(client: pg.Client, contents: Contents): Promise<void> {
  const here = new Map((await listTables(client)).map(table => [nameOf(table), table.columns.toSorted().join()]));
  for (const table of contents.tables) {
    if (here.get(nameOf(table)) !== table.columns.toSorted().join())
      throw new BackupError(`${table.schema}.${table.name}: has other columns in this release than in the backup`);
    here.delete(nameOf(table));
  }
  const [missing] = here.keys();
  if (missing) throw new BackupError(`${missing}: is not in the backup`);
}

// What pg_get_expr says of a range; anything else is not run as SQL.
const rangeBound =
  /^FOR VALUES FROM \((('[\w :.+-]*'|MINVALUE|MAXVALUE|-?\d+)(, )?)+\) TO \((('[\w :.+-]*'|MINVALUE|MAXVALUE|-?\d+)(, )?)+\)$/;

async function makePartitions(client: pg.Client, contents: Contents): Promise<void> {
  const here = new Set((await listRangePartitions(client)).map(one => nameOf(one)));
  for (const one of contents.partitions) {
    if (here.has(nameOf(one)) || one.bound === 'DEFAULT') continue;
    if (!rangeBound.test(one.bound)) throw new BackupError(`${one.schema}.${one.name}: a partition of unknown kind`);
    await client.query(
      `create table ${nameOf(one)} partition of ${nameOf({ schema: one.schema, name: one.parent })} ${one.bound}`,
    );
  }
}

/** Takes away what would stand in the way of a load by the owner; gives the statements that put it all back. */
async function disarm(client: pg.Client): Promise<string[]> {
  const ours = (await listTables(client)).map(nameOf);
  const { rows } = await client.query<{ off: string; on: string }>(
    `with ours as (select t::regclass as id, t as name from unnest($1::text[]) t),
          tree as (select id from ours union select inhrelid::regclass from pg_inherits where inhparent in (select id from ours))
     select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as off,
            format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as on
       from pg_constraint k where k.contype = 'f' and k.conparentid = 0 and k.conrelid in (select id from tree)
     union all
     select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
            format('alter table %s enable %s trigger %I', t.tgrelid::regclass,
                   case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname)
       from pg_trigger t where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and t.tgrelid in (select id from tree)
     union all
     select format('alter table %s alter column %I set default %L', d.adrelid::regclass, a.attname, $2::text),
            format('alter table %s alter column %I set default %s', d.adrelid::regclass, a.attname, pg_get_expr(d.adbin, d.adrelid))
       from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
      where a.atttypid = 'xid8'::regtype and d.adrelid in (select id from tree)
     union all
     select format('alter table %s no force row level security', c.oid::regclass), format('alter table %s force row level security', c.oid::regclass)
       from pg_class c where c.relforcerowsecurity and c.oid in (select id from tree)`,
    [ours, RESTORED_POSITION],
  );
  for (const { off } of rows) await client.query(off);
  return rows.map(row => row.on);
}
