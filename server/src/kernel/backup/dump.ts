import type pg from 'pg';
import { MARK } from '../db/migrate.ts';
import type { ArchiveWriter } from './archive.ts';
import { listRangePartitions, listSequences, listTables, nameOf, quote } from './catalogue.ts';
import { BackupError, BackupUnderWay, type Contents, type TableRecord } from './format.ts';
import { readTable } from './session.ts';

/**
 * Something the restored database must agree on with the one that was backed up, read by SQL from one snapshot of either
 * (all tenants are visible). Columns `key` and `value`, as text.
 */
export type BackupFact = { readonly name: string; readonly text: string };

// Two backups of a database at once would only slow each other down.
const LOCK = 7_261_002;

/** Copies all our tables as of one moment into the archive, and says what it copied. */
export async function dumpDatabase(
  client: pg.Client,
  id: string,
  facts: readonly BackupFact[],
  archive: ArchiveWriter,
): Promise<Contents> {
  const { rows: lock } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
  if (!lock[0]?.taken) throw new BackupUnderWay('another backup of this database is under way');
  await assertSeesEverything(client);
  // Row level security that would hide rows makes the copy fail instead.
  await client.query('set row_security = off');
  const tables = await listTables(client);
  if (!tables.some(table => table.schema === 'kernel' && table.name === 'lineage'))
    throw new BackupError('this database is not prepared for backups: run "orga db migrate" first');
  await client.query('begin transaction isolation level repeatable read read only');
  // Like pg_dump: no table changes its shape while it is copied. A migration that wants to gives up and is tried again.
  await client.query(`lock table ${tables.map(nameOf).join(', ')} in access share mode`);
  const [now] = await ask(client, "select to_json(statement_timestamp())#>>'{}' as at, version() as server");
  if (JSON.stringify(await listTables(client)) !== JSON.stringify(tables))
    throw new BackupError('the tables were being changed when the backup began; try again');
  const records: TableRecord[] = [];
  for (const table of tables)
    records.push({ ...table, ...(await readTable(client, table, chunk => archive.write(chunk))) });
  const contents: Contents = {
    id,
    snapshotAt: Temporal.Instant.from(String(now?.at)).toString(),
    newestAt: await readNewest(client),
    server: String(now?.server),
    pieces: [],
    tables: records,
    partitions: await listRangePartitions(client),
    sequences: await listSequences(client),
    migrations: await readMigrationsOf(client),
    queueSchema: await readQueueSchema(client),
    facts: await readFacts(client, facts),
  };
  await client.query('commit');
  return contents;
}

async function assertSeesEverything(client: pg.Client): Promise<void> {
  const [role] = await ask(
    client,
    `select rolname::text as name, (rolsuper or rolbypassrls)::text as sees from pg_roles where rolname = current_user`,
  );
  if (role?.sees === 'true') return;
  throw new BackupError(
    `the role ${quote(String(role?.name))} would see no tenant's rows. Give DATABASE_BACKUP_URL with a role for backups: create role orga_backup login bypassrls in role pg_read_all_data password '...'`,
  );
}

export async function readFacts(
  client: pg.Client,
  facts: readonly BackupFact[],
): Promise<Record<string, Record<string, string>>> {
  const all: Record<string, Record<string, string>> = {};
  for (const { name, text } of facts)
    all[name] = Object.fromEntries((await ask(client, text)).map(row => [String(row.key), String(row.value)]));
  return all;
}

export const readQueueSchema = async (client: pg.Client): Promise<number> =>
  Number((await ask(client, 'select version::text from pgboss.version'))[0]?.version);

async function readMigrationsOf(client: pg.Client): Promise<Contents['migrations']> {
  const rows = await ask(client, 'select id, checksum from kernel.migration order by id');
  return rows.filter(row => row.id !== MARK).map(row => ({ id: String(row.id), checksum: String(row.checksum) }));
}

async function readNewest(client: pg.Client): Promise<string | null> {
  const [row] = await ask(client, `select to_json(max(occurred_at))#>>'{}' as at from kernel.event`);
  return row?.at ? Temporal.Instant.from(row.at).toString() : null;
}

async function ask(client: pg.Client, text: string): Promise<Record<string, string>[]> {
  return (await client.query<Record<string, string>>(text)).rows;
}
