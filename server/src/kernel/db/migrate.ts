import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

export type Migration = {
  readonly id: string;
  readonly forward: string;
  readonly back: string;
  readonly checksum: string;
};
export type MigrationState = { readonly id: string; readonly appliedAt: string | null; readonly changed: boolean };

export class MigrationError extends Error {}

const FOLDER = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));
// One number for all processes: whoever holds it migrates, the others wait.
const LOCK = 7_261_001;

/** All migrations of a folder in order. Each file has a `-- forward` and a `-- back` part. */
export function readMigrations(folder = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .toSorted()
    .map(name => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      const match = /^-- forward\n([\s\S]*)\n-- back\n([\s\S]*)$/.exec(text);
      if (!match) throw new MigrationError(`${name}: needs "-- forward" on its first line and a "-- back" part`);
      const [, forward = '', back = ''] = match;
      return {
        id: name.replace(/\.sql$/, ''),
        forward,
        back,
        checksum: createHash('sha256').update(text).digest('hex'),
      };
    });
}

/** Applies what is missing, each migration in its own transaction, recorded before it runs. Returns the applied ids. */
export async function migrate(ownerUrl: string, migrations = readMigrations()): Promise<string[]> {
  return withLock(ownerUrl, async client => {
    const applied = await appliedChecksums(client);
    const done: string[] = [];
    for (const migration of migrations) {
      const known = applied.get(migration.id);
      if (known === migration.checksum) continue;
      if (known)
        throw new MigrationError(`${migration.id} was changed after it was applied; write a new migration instead`);
      await inTransaction(client, migration.id, async () => {
        await client.query('insert into kernel.migration (id, checksum) values ($1, $2)', [
          migration.id,
          migration.checksum,
        ]);
        await client.query(migration.forward);
      });
      done.push(migration.id);
    }
    return done;
  });
}

/** Takes back the last `count` applied migrations. Returns their ids, last first. */
export async function rollback(ownerUrl: string, count = 1, migrations = readMigrations()): Promise<string[]> {
  return withLock(ownerUrl, async client => {
    const applied = await appliedChecksums(client);
    const last = migrations
      .filter(migration => applied.has(migration.id))
      .toReversed()
      .slice(0, count);
    for (const migration of last) {
      await inTransaction(client, migration.id, async () => {
        await client.query('delete from kernel.migration where id = $1', [migration.id]);
        await client.query(migration.back);
      });
    }
    return last.map(migration => migration.id);
  });
}

export async function migrationStatus(ownerUrl: string, migrations = readMigrations()): Promise<MigrationState[]> {
  return withLock(ownerUrl, async client => {
    const { rows } = await client.query<{ id: string; checksum: string; at: string }>(
      'select id, checksum, applied_at::text as at from kernel.migration',
    );
    const applied = new Map(rows.map(row => [row.id, row]));
    return migrations.map(({ id, checksum }) => {
      const row = applied.get(id);
      return { id, appliedAt: row?.at ?? null, changed: row !== undefined && row.checksum !== checksum };
    });
  });
}

export const MARK = '~prepared';

/** What the last complete preparation (migrations, queue, grants) was for; a start that was cut short left another. */
export async function readPreparation(ownerUrl: string): Promise<string | undefined> {
  return withLock(ownerUrl, async client => (await appliedChecksums(client)).get(MARK));
}

export async function keepPreparation(ownerUrl: string, mark: string): Promise<void> {
  await withLock(ownerUrl, async client => {
    await client.query(
      'insert into kernel.migration (id, checksum) values ($1, $2) on conflict (id) do update set checksum = excluded.checksum',
      [MARK, mark],
    );
  });
}

async function withLock<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 5_000,
    application_name: 'orga-migrate',
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create schema if not exists kernel');
    await client.query(
      `create table if not exists kernel.migration (
         id text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

async function appliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; checksum: string }>('select id, checksum from kernel.migration');
  return new Map(rows.map(row => [row.id, row.checksum]));
}

async function inTransaction(client: pg.Client, id: string, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    // A migration waits at most this long for a lock: better to fail and be run again than to stop every request.
    await client.query("set local lock_timeout = '5s'");
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(`${id} failed and was rolled back: ${(error as Error).message}`, { cause: error });
  }
}
