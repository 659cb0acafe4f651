import pg from 'pg';

type Column = {
  table: string;
  column: string;
  type: string;
  required: boolean;
  default: string | null;
  note: string | null;
};
type Rule = { table: string; name: string; definition: string };

const SCHEMAS = `('kernel', 'platform', 'workplace', 'crew', 'copro')`;

/** The tables of a migrated database as a page: what a migration changes shows in its review as a change of this page. */
export async function generateSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const columns = await client.query<Column>(`
    select n.nspname || '.' || c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
           case when a.attgenerated <> '' then 'always ' else '' end || pg_get_expr(d.adbin, d.adrelid) as default, obj_description(c.oid, 'pg_class') as note
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where n.nspname in ${SCHEMAS} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`);
  const rules = await client.query<Rule>(`
    select n.nspname || '.' || c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${SCHEMAS} and k.contype <> 'n'
    union all
    select i.schemaname || '.' || i.tablename, i.indexname, regexp_replace(i.indexdef, '^CREATE (UNIQUE )?INDEX .* USING ', '\\1')
      from pg_indexes i where i.schemaname in ${SCHEMAS}
       and not exists (select from pg_constraint k where k.conname = i.indexname and k.connamespace = i.schemaname::regnamespace) order by 1, 2`);
  await client.end();
  const byTable = Map.groupBy(rules.rows, rule => rule.table);
  const sections = [...Map.groupBy(columns.rows, column => column.table)].map(([table, list]) =>
    section(table, list, byTable.get(table) ?? []),
  );
  return `# Tables\n\nGenerated from the migrated database by \`npm run generate\`. Do not edit.\n\n${sections.join('\n')}`;
}

function section(table: string, columns: readonly Column[], rules: readonly Rule[]): string {
  const note = columns[0]?.note;
  const lines = columns.map(
    column =>
      `- \`${column.column}\` ${column.type}${column.required ? '' : ', optional'}${column.default === null ? '' : `, default \`${column.default}\``}`,
  );
  const kept = rules.map(rule => `- \`${rule.name}\`: \`${rule.definition}\``);
  return [
    `## ${table}\n`,
    ...(note ? [`${note}\n`] : []),
    ...lines,
    '',
    'Keys, rules and indexes:',
    '',
    ...kept,
    '',
  ].join('\n');
}
