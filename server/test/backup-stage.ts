import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { inject } from 'vitest';
import { BACKUP_FACTS, RESTORED_CHECKS } from '../src/backups.ts';
import { prepare } from '../src/database.ts';
import { databaseOf, withDatabase } from '../src/kernel/backup/databases.ts';
import { folderTarget } from '../src/kernel/backup/folder-target.ts';
import type { RestoreOrder } from '../src/kernel/backup/restore.ts';
import { type BackupOrder, takeBackup } from '../src/kernel/backup/take-backup.ts';
import type { BackupTarget } from '../src/kernel/backup/target.ts';
import { systemClock } from '../src/kernel/clock/clock.ts';
import { SCHEMAS } from '../src/kernel/db/grants.ts';

type Place = { readonly appUrl: string; readonly ownerUrl: string };
export type Key = { readonly identity: string; readonly recipient: string };

export async function makeKey(): Promise<Key> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** A folder of this test's own. Remove it in afterAll. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'orga-backup-'));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A test database as the superuser: sees all rows. */
export const asAdmin = (place: Place): string => withDatabase(inject('adminUrl'), databaseOf(place.ownerUrl));

export function backUpPlace(url: string, target: string | BackupTarget, key: Key, more: Partial<BackupOrder> = {}) {
  return takeBackup({
    url,
    target: typeof target === 'string' ? folderTarget(target) : target,
    recipients: [key.recipient],
    facts: BACKUP_FACTS,
    clock: systemClock,
    ...more,
  });
}

export const orderFor = (place: Place, target: string | BackupTarget, key: Key): RestoreOrder => ({
  ownerUrl: place.ownerUrl,
  appUrl: place.appUrl,
  target: typeof target === 'string' ? folderTarget(target) : target,
  identities: [key.identity],
  facts: BACKUP_FACTS,
  checks: RESTORED_CHECKS,
  prepare: (ownerUrl, appUrl) => prepare(ownerUrl, appUrl, () => {}),
  clock: systemClock,
  say: () => {},
});

/** What differs between a database and its copy by intent: which history it is, and what it was last prepared for. */
const OWN = new Set(['kernel.lineage']);

/** Rows and a hash over all of them for each table, positions left out; written apart from the product's own reading. */
export async function hashTables(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC -c row_security=off' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows: tables } = await client.query<{ name: string; columns: string }>(
      `select c.oid::regclass::text as name, string_agg(quote_ident(attname), ', ' order by attname) as columns
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'xid8'::regtype
        where c.relnamespace::regnamespace::text = any ($1) and c.relkind in ('r', 'p') and not c.relispartition group by c.oid`,
      [SCHEMAS],
    );
    const hashes: Record<string, string> = {};
    for (const { name, columns } of tables.filter(table => !OWN.has(table.name))) {
      const only = name === 'kernel.migration' ? `where id <> '~prepared'` : '';
      const { rows } = await client.query<{ hash: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(line, E'\\n' order by line collate "C")), '') as hash
           from (select row(${columns})::text as line from ${name} ${only}) t`,
      );
      hashes[name] = rows[0]?.hash ?? '';
    }
    return hashes;
  } finally {
    await client.end();
  }
}

/** One statement as whoever the address names. */
export async function query<R = Record<string, unknown>>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as R[];
  } finally {
    await client.end();
  }
}
