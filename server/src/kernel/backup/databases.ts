import type pg from 'pg';
import { quote } from './catalogue.ts';
import { BackupError, compactTime } from './format.ts';
import { withSession } from './session.ts';

/** The databases beside the one in use: made by restores and drills, known by their names. */
export type Purpose = 'restoring' | 'drill' | 'before';

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));
export const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
};

/** `<name>_<purpose>_<time>`, within what PostgreSQL takes as a name. */
export function nameBeside(name: string, purpose: Purpose, at: string): string {
  const beside = `${name}_${purpose}_${compactTime(Temporal.Instant.from(at)).toLowerCase()}`;
  if (Buffer.byteLength(beside) > 63)
    throw new BackupError(`the name of the database ${name} is too long to keep another beside it`);
  return beside;
}

/** Runs `work` beside the database, as the owner, while no other restore or drill of it does. */
export async function besideDatabase<T>(ownerUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  return withSession(withDatabase(ownerUrl, 'postgres'), 'orga-restore', async admin => {
    const { rows } = await admin.query<{ taken: boolean }>(
      `select pg_try_advisory_lock(hashtextextended('orga restore ' || $1, 0)) as taken`,
      [databaseOf(ownerUrl)],
    );
    if (!rows[0]?.taken) throw new BackupError('another restore or drill of this database is under way');
    return work(admin);
  });
}

export async function listBeside(admin: pg.Client, name: string, purpose: Purpose): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select datname::text as name from pg_database where left(datname, length($1)) = $1 and datname ~ '_[0-9]{8}t[0-9]{6}z$' order by 1`,
    [`${name}_${purpose}_`],
  );
  return rows.map(row => row.name);
}

/** What a restore or drill that was killed left behind. */
export async function dropLeftovers(admin: pg.Client, name: string, purpose: 'restoring' | 'drill'): Promise<void> {
  for (const leftover of await listBeside(admin, name, purpose)) await dropDatabase(admin, leftover);
}

/** PostgreSQL itself waits some seconds for connections that are just going; force is only for what stays. */
export async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  try {
    await admin.query(`drop database if exists ${quote(name)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '55006') throw error;
    await admin.query(`drop database if exists ${quote(name)} with (force)`);
  }
}

type Traits = { collate: string; ctype: string; provider: string; locale: string | null };

/** An empty database with the encoding, locale, settings and rights of `like`, or the server's own when that is gone. */
export async function createDatabase(admin: pg.Client, name: string, like: string): Promise<void> {
  const { rows } = await admin.query<Traits>(
    `select datcollate as collate, datctype as ctype, datlocprovider as provider,
            coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale') as locale
       from pg_database d where datname = $1`,
    [like],
  );
  const [traits] = rows;
  if (!traits) throw new BackupError(`there is no database ${like} to replace; create it empty first`);
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  const provider = { i: 'icu', b: 'builtin' }[traits.provider];
  const locale = provider ? ` locale_provider ${provider} ${provider}_locale ${text(traits.locale ?? '')}` : '';
  await admin.query(
    `create database ${quote(name)} template template0 encoding 'UTF8' lc_collate ${text(traits.collate)} lc_ctype ${text(traits.ctype)}${locale}`,
  );
  const { rows: statements } = await admin.query<{ text: string }>(
    `select 'revoke all on database ' || quote_ident($2) || ' from public' as text from pg_database where datname = $1 and datacl is not null
     union all
     select format('grant %s on database %I to %s', a.privilege_type, $2::text, case a.grantee when 0 then 'public' else quote_ident(r.rolname) end)
       from pg_database d cross join aclexplode(d.datacl) a left join pg_roles r on r.oid = a.grantee
      where d.datname = $1 and a.grantee <> d.datdba and (a.grantee = 0 or r.rolname is not null)
     union all
     select format('alter database %I set %I = %L', $2::text, split_part(c, '=', 1), substr(c, strpos(c, '=') + 1))
       from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase cross join unnest(s.setconfig) c
      where d.datname = $1 and s.setrole = 0`,
    [like, name],
  );
  for (const statement of statements) await admin.query(statement.text);
}

/** Refuses while the application is connected: what it writes from now on would be lost. */
export async function assertNotServed(admin: pg.Client, name: string): Promise<void> {
  const { rows } = await admin.query<{ count: string }>(
    `select count(*)::text as count from pg_stat_activity where datname = $1 and application_name in ('orga', 'orga-bus')`,
    [name],
  );
  if (rows[0]?.count !== '0')
    throw new BackupError(
      `a server is using the database ${name} (${rows[0]?.count} connections). Stop every server and worker, then restore.`,
    );
}

/** Both renamings or none: at every moment one whole database has the name. */
export async function swapDatabases(admin: pg.Client, name: string, restored: string, kept: string): Promise<void> {
  await assertNotServed(admin, name);
  await admin.query('begin');
  try {
    await admin.query(`alter database ${quote(name)} rename to ${quote(kept)}`);
    await admin.query(`alter database ${quote(restored)} rename to ${quote(name)}`);
    await admin.query('commit');
  } catch (error) {
    await admin.query('rollback');
    if ((error as { code?: string }).code !== '55006') throw error;
    throw new BackupError(
      `the database ${name} is in use by another program; close its connections, then restore again`,
      {
        cause: error,
      },
    );
  }
}
