import pg from 'pg';

/** The schemas that are ours: what is granted, and what a backup holds. */
export const SCHEMAS = ['kernel', 'platform', 'workplace', 'crew', 'copro', 'pgboss'];

/**
 * Gives the application role what it may do, and nothing else; run after every migration. Tables marked `@append-only`
 * in their comment get no UPDATE and no DELETE; those marked `@derived` are written by triggers only.
 */
export async function grantToApplication(ownerUrl: string, appRole: string): Promise<void> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 5_000,
    application_name: 'orga-migrate',
  });
  await client.connect();
  try {
    const role = client.escapeIdentifier(appRole);
    const { rows } = await client.query<{ schema: string; name: string | null; note: string | null }>(
      `select n.nspname as schema, c.relname as name, obj_description(c.oid, 'pg_class') as note
         from pg_namespace n left join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v')
        where n.nspname = any ($1)`,
      [SCHEMAS],
    );
    const statements = [...new Set(rows.map(row => row.schema))].flatMap(schema => [
      `grant usage on schema ${schema} to ${role}`,
      `grant execute on all functions in schema ${schema} to ${role}`,
      `grant usage on all sequences in schema ${schema} to ${role}`,
    ]);
    for (const { schema, name, note } of rows) {
      if (!name) continue;
      const table = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
      const rights = rightsOn(schema, name, note ?? '');
      statements.push(`revoke all on ${table} from ${role}`, `grant ${rights} on ${table} to ${role}`);
    }
    await client.query(statements.join(';\n'));
  } finally {
    await client.end();
  }
}

function rightsOn(schema: string, name: string, note: string): string {
  if (schema === 'kernel' && name === 'migration') return 'select';
  if (note.includes('@derived')) return 'select';
  return note.includes('@append-only') ? 'select, insert' : 'select, insert, update, delete';
}
