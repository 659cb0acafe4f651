import type pg from 'pg';
import { SCHEMAS } from '../db/grants.ts';
import type { PartitionRecord, SequenceRecord, TableRecord } from './format.ts';

export type Table = Pick<TableRecord, 'schema' | 'name' | 'columns'>;

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const nameOf = ({ schema, name }: { schema: string; name: string }): string => `${quote(schema)}.${quote(name)}`;

/**
 * Our tables with the columns that a copy carries: all but generated ones, and but positions. A position (xid8) is a
 * transaction of its own cluster and would mean another one, or none yet, elsewhere.
 */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname::text as schema, c.relname::text as name,
            array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '' and a.atttypid <> 'xid8'::regtype) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition
      group by n.nspname, c.relname order by n.nspname, c.relname`,
    [SCHEMAS],
  );
  return rows;
}

/** The columns that hold positions. */
export async function listPositions(
  client: pg.Client,
): Promise<{ schema: string; name: string; column: string; isForced: boolean }[]> {
  const { rows } = await client.query<{ schema: string; name: string; column: string; isForced: boolean }>(
    `select n.nspname::text as schema, c.relname::text as name, a.attname::text as column, c.relforcerowsecurity as "isForced"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'xid8'::regtype
      where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition order by 1, 2`,
    [SCHEMAS],
  );
  return rows;
}

/** Partitions by range: a later day's database does not have those of earlier days by itself. */
export async function listRangePartitions(client: pg.Client): Promise<PartitionRecord[]> {
  const { rows } = await client.query<PartitionRecord>(
    `select n.nspname::text as schema, p.relname::text as parent, c.relname::text as name,
            pg_get_expr(c.relpartbound, c.oid) as bound
       from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
       join pg_namespace n on n.oid = p.relnamespace join pg_partitioned_table t on t.partrelid = p.oid
      where n.nspname = any ($1) and c.relnamespace = p.relnamespace and t.partstrat = 'r' and c.relkind = 'r'
      order by 1, 2, 3`,
    [SCHEMAS],
  );
  return rows;
}

export async function listSequences(client: pg.Client): Promise<SequenceRecord[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname::text as schema, c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind = 'S' order by 1, 2`,
    [SCHEMAS],
  );
  const sequences: SequenceRecord[] = [];
  for (const row of rows) {
    const { rows: state } = await client.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from ${nameOf(row)}`,
    );
    if (state[0]) sequences.push({ ...row, ...state[0] });
  }
  return sequences;
}

/** The COPY text of a table in the order in which it lies: the same rows loaded elsewhere give the same bytes. */
export const copyOut = (table: Table): string =>
  `copy (select ${table.columns.map(quote).join(', ')} from ${nameOf(table)}) to stdout`;
export const copyIn = (table: Table): string =>
  `copy ${nameOf(table)} (${table.columns.map(quote).join(', ')}) from stdin`;
