import type { Mode } from './config.ts';

export type Query = (sql: string) => Promise<{ rows: Record<string, unknown>[] }>;

/** A database role with which one tenant's data would be open to another. */
export class UnsafeRoleError extends Error {
  override readonly name = 'UnsafeRoleError';
}

// ours: not PostgreSQL's own schemas, and not what an extension brought along
const roleFacts = `
  select r.rolname, r.rolsuper, r.rolbypassrls,
    exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relowner = r.oid and c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    ) as owns_tables,
    exists (
      select from pg_namespace n
      where n.nspowner = r.oid and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    ) as owns_schemas,
    exists (select from pg_roles o where o.oid <> r.oid and (o.rolsuper or o.rolbypassrls)
      and pg_has_role(r.oid, o.oid, 'member')) as inherits_power,
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and c.relowner <> r.oid and n.nspname !~ '^pg_'
        and n.nspname <> 'information_schema' and pg_has_role(r.oid, c.relowner, 'member')) as inherits_tables
  from pg_roles r where r.rolname = current_user`;

/** Refuses, in production, an application role that row level security would not bind. Throws UnsafeRoleError. */
export async function assertSafeRole(query: Query, mode: Mode): Promise<void> {
  if (mode !== 'production') return;
  const { rows } = await query(roleFacts);
  const role = rows[0] ?? {};
  const faults = [
    role['rolsuper'] === true && 'is a superuser',
    role['rolbypassrls'] === true && 'has BYPASSRLS',
    role['owns_tables'] === true && 'owns tables',
    role['owns_schemas'] === true && 'owns schemas',
    role['inherits_power'] === true && 'is a member of a role that is a superuser or has BYPASSRLS',
    role['inherits_tables'] === true && 'is a member of a role that owns tables',
  ].filter(fault => fault !== false);
  if (faults.length === 0) return;
  throw new UnsafeRoleError(
    `DATABASE_URL: the role "${String(role['rolname'])}" ${faults.join(', ')}. Production needs an application role that owns nothing and cannot bypass row level security; give the owner in DATABASE_OWNER_URL instead.`,
  );
}
