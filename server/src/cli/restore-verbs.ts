import { readFileSync } from 'node:fs';
import { BACKUP_FACTS, RESTORED_CHECKS } from '../backups.ts';
import { prepare } from '../database.ts';
import { adoptDatabase } from '../kernel/backup/adopt.ts';
import { targetOf } from '../kernel/backup/backups.ts';
import { besideDatabase, databaseOf, dropDatabase, listBeside } from '../kernel/backup/databases.ts';
import { drill } from '../kernel/backup/drill.ts';
import { BackupError } from '../kernel/backup/format.ts';
import { parseIdentities } from '../kernel/backup/pack.ts';
import { type RestoreOrder, restore } from '../kernel/backup/restore.ts';
import { insertRun } from '../kernel/backup/store.ts';
import { listBackups, verifyBackup } from '../kernel/backup/verify-backup.ts';
import { systemClock } from '../kernel/clock/clock.ts';
import type { Config } from '../kernel/config/config.ts';
import { Database } from '../kernel/db/database.ts';
import { findRunningDatabase } from '../kernel/db/embedded/embedded.ts';
import { withOwner } from './open.ts';
import { readOptions, say, UsageError, type Verb } from './verb.ts';

export const RESTORE_VERBS: Record<string, Verb> = {
  'db restore': {
    usage: 'db restore [backup] [--identity=<file>]',
    help: 'Put the newest backup, or a named one, in the place of the database; the server must be stopped',
    details: [
      'Every checksum is verified first; then a new database is filled and compared beside the old one, and their names',
      'are swapped last. The old one is kept as <name>_before_<time>: "orga db discard" drops it.',
      '--identity=<file>  the key; default ORGA_BACKUP_IDENTITY_FILE',
    ],
    async run(args, config) {
      const { plain, identities } = readCall(args, config);
      refuseWhileServed(config);
      const target = targetOf(config.backup);
      const id = plain[0] ?? (await listBackups(target))[0];
      if (!id) throw new BackupError(`there is no backup in ${target.label}`);
      say(`verifying ${id}`);
      const backup = await verifyBackup(target, id, identities);
      const rows = backup.contents.tables.reduce((sum, table) => sum + table.rows, 0);
      say(`verified: ${backup.contents.tables.length} tables, ${rows} rows, as of ${backup.manifest.snapshotAt}`);
      return withOwner(config, async (ownerUrl, appUrl) => {
        const { kept } = await restore(orderOf(config, ownerUrl, appUrl, identities), backup);
        say(`restored; the database of before is kept as ${kept} (orga db discard ${kept})`);
        return 0;
      });
    },
  },
  'db drill': {
    usage: 'db drill [backup] [--identity=<file>]',
    help: 'Restore the newest backup into a database beside, compare and drop it; beside a running server too',
    details: ['Prints what was compared, what a disaster now would lose (RPO) and how long a restore takes (RTO).'],
    async run(args, config) {
      const { plain, identities } = readCall(args, config);
      return withOwner(config, async (ownerUrl, appUrl) => {
        const order = orderOf(config, ownerUrl, appUrl, identities);
        const record = {
          kind: 'drill' as const,
          target: order.target.label,
          startedAt: systemClock().toString(),
          bytes: null,
        };
        const db = new Database({ url: appUrl, poolSize: 1, preparedStatements: false });
        try {
          const report = await drill(order, plain[0]);
          const { id, snapshotAt } = report.manifest;
          await insertRun(db, { ...record, state: 'good', backup: id, snapshotAt, failure: null });
          printReport(report);
          return 0;
        } catch (error) {
          const failure = String((error as Error).message).slice(0, 1_000);
          await insertRun(db, { ...record, state: 'failed', backup: null, snapshotAt: null, failure }).catch(() => {});
          throw error;
        } finally {
          await db.close();
        }
      });
    },
  },
  'db adopt': {
    usage: 'db adopt',
    help: 'After pg_restore or the like from another server: let streams and the audit chain go on from here',
    details: ['Not needed after orga db restore. The server must be stopped.'],
    run(_, config) {
      refuseWhileServed(config);
      return withOwner(config, async ownerUrl => {
        say(`${await adoptDatabase(ownerUrl)} positions were of another server`);
        return 0;
      });
    },
  },
  'db discard': {
    usage: 'db discard [name]',
    help: 'Drop a database that a restore kept; without a name, list them',
    run: ([wanted], config) =>
      withOwner(config, ownerUrl =>
        besideDatabase(ownerUrl, async admin => {
          const kept = await listBeside(admin, databaseOf(ownerUrl), 'before');
          if (!wanted) for (const name of kept) say(name);
          else if (!kept.includes(wanted)) throw new UsageError(`${wanted} is not a database that a restore kept`);
          else await dropDatabase(admin, wanted);
          return 0;
        }),
      ),
  },
};

function readCall(args: readonly string[], config: Config): { plain: string[]; identities: string[] } {
  const { plain, options } = readOptions(args, ['identity']);
  if (plain.length > 1) throw new UsageError(`"${plain[1]}" is not understood; see --help`);
  const file = options.get('identity') ?? config.backup.identityFile;
  if (!file) return { plain, identities: [] };
  try {
    return { plain, identities: parseIdentities(file, readFileSync(file, 'utf8')) };
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new UsageError(`the identity file cannot be read: ${(error as Error).message}`);
  }
}

/** Before anything is read: with the embedded server there is nothing to ask but who supervises the folder. */
function refuseWhileServed(config: Config): void {
  if (!config.database.appUrl && findRunningDatabase(config.dataDir))
    throw new BackupError(`a server is running on ${config.dataDir}. Stop it, then restore.`);
}

function orderOf(config: Config, ownerUrl: string, appUrl: string, identities: readonly string[]): RestoreOrder {
  return {
    ownerUrl,
    appUrl,
    target: targetOf(config.backup),
    identities,
    facts: BACKUP_FACTS,
    checks: RESTORED_CHECKS,
    prepare: (owner, app) => prepare(owner, app, () => {}),
    clock: systemClock,
    say,
  };
}

function printReport(report: Awaited<ReturnType<typeof drill>>): void {
  const { manifest, contents } = report;
  for (const table of contents.tables) say(`  ${String(table.rows).padStart(9)} rows  ${table.schema}.${table.name}`);
  for (const [name, values] of Object.entries(contents.facts))
    for (const [key, value] of Object.entries(values)) say(`  ${name}  ${key}  ${value}`);
  say(`the drill of ${manifest.id} went well: counts, contents, chains and references are equal`);
  say(
    `RPO ${report.rpoSeconds.toFixed(0)} s (the backup is of ${manifest.snapshotAt}, the newest event in it of ${contents.newestAt ?? 'never'})`,
  );
  say(`RTO ${report.rtoSeconds.toFixed(1)} s (verify, load, compare, migrate, check)`);
}
