import pg from 'pg';

const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  numeric: 'string',
  timestamptz: 'string',
  date: 'string',
  bytea: 'Buffer',
  jsonb: 'unknown',
  xid8: 'string',
  tstzrange: 'string',
};

type Column = {
  schema: string;
  table: string;
  column: string;
  type: string;
  required: boolean;
  optional: boolean;
  generated: boolean;
};

/** TypeScript row types of a migrated database, for the query builder. Instants are ISO text, int8 a safe integer. */
export async function generateTypes(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Column>(`
    select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type,
           a.attnotnull as required, (a.atthasdef or not a.attnotnull) as optional,
           a.attgenerated <> '' as generated
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
     where n.nspname in ('kernel', 'platform', 'workplace', 'crew', 'copro') and c.relkind in ('r', 'p')
       and a.attnum > 0 and not a.attisdropped
     order by 1, 2, a.attnum`);
  await client.end();
  const tables = Map.groupBy(rows, row => `${row.schema}.${row.table}`);
  const blocks = [...tables].map(([name, columns]) => {
    const lines = columns.map(column => `  ${column.column}: ${typeOf(column)};`);
    return `export interface ${interfaceName(name)} {\n${lines.join('\n')}\n}\n`;
  });
  const index = [...tables.keys()].map(name => `  '${name}': ${interfaceName(name)};`);
  return [
    '// Generated from the migrated database by `npm run generate`. Do not edit.',
    "import type { ColumnType, GeneratedAlways } from 'kysely';\n",
    ...blocks,
    `export interface DB {\n${index.join('\n')}\n}\n`,
  ].join('\n');
}

function typeOf(column: Column): string {
  const base = column.type.startsWith('_') ? `${TYPES[column.type.slice(1)] ?? 'unknown'}[]` : TYPES[column.type];
  if (!base)
    throw new Error(`${column.schema}.${column.table}.${column.column}: no TypeScript type for ${column.type}`);
  const type = column.required || base === 'unknown' ? base : `${base} | null`;
  if (column.generated) return `GeneratedAlways<${type}>`;
  return column.optional ? `ColumnType<${type}, ${type} | undefined, ${type}>` : type;
}

function interfaceName(table: string): string {
  return table
    .split(/[._]/)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
