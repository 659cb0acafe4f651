import { writeFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BACKUP_FACTS } from '../backups.ts';
import { backUp, targetOf } from '../kernel/backup/backups.ts';
import { readBackupStatus } from '../kernel/backup/status.ts';
import { listBackups, readManifest } from '../kernel/backup/verify-backup.ts';
import { systemClock } from '../kernel/clock/clock.ts';
import { Database } from '../kernel/db/database.ts';
import { withDatabaseUrls } from './open.ts';
import { readOptions, say, UsageError, type Verb } from './verb.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

export const BACKUP_VERBS: Record<string, Verb> = {
  'db backup status': {
    usage: 'db backup status',
    help: 'When the last good backup was; exit code 1 when it is late or backups are not configured',
    run: (_, config) =>
      withDatabaseUrls(config, ({ appUrl }) =>
        withApp(appUrl, async db => {
          const status = await readBackupStatus(db, config.backup, systemClock());
          const hours = status.ageSeconds === null ? '' : ` (${(status.ageSeconds / 3600).toFixed(1)} h ago)`;
          say(`state         ${status.state === 'none' ? 'not configured' : status.state}`);
          say(`last good     ${status.lastGoodAt ?? 'never'}${hours}; late after ${config.backup.maxAgeHours} h`);
          say(`last drill    ${status.lastDrillAt ?? 'never'}`);
          if (status.lastFailure) say(`last failure  ${status.lastFailure.at}: ${status.lastFailure.failure}`);
          return status.state === 'good' || status.state === 'waiting' ? 0 : 1;
        }),
      ),
  },
  'db backup': {
    usage: 'db backup [--unencrypted]',
    help: 'Back the database up to ORGA_BACKUP_TARGET, beside a running server too',
    details: [
      'Compressed, encrypted to ORGA_BACKUP_RECIPIENTS, with a checksum of every file; then removes outdated backups.',
      '--unencrypted  without a key; refused in production',
      'Kept are the newest of 7 days, 4 weeks and 12 months.',
    ],
    async run(args, config) {
      const { options, plain } = readOptions(args, ['unencrypted']);
      if (plain.length > 0) throw new UsageError(`"${plain[0]}" is not understood; see orga db backup --help`);
      const unencrypted = options.has('unencrypted');
      if (unencrypted && config.mode === 'production')
        throw new UsageError('In production a backup must be encrypted: name ORGA_BACKUP_RECIPIENTS.');
      const settings = unencrypted ? { ...config.backup, recipients: [], unencrypted: true } : config.backup;
      return withDatabaseUrls(config, ({ appUrl, backupUrl }) =>
        withApp(appUrl, async db => {
          const began = performance.now();
          const done = await backUp({ db, settings, backupUrl, facts: BACKUP_FACTS, clock: systemClock });
          say(
            `${done.manifest.id}  ${done.rows} rows, ${megabytes(done.bytes)} in ${done.manifest.parts.length} files, ${((performance.now() - began) / 1000).toFixed(1)} s`,
          );
          say(`as of ${done.manifest.snapshotAt}${done.manifest.encryption === 'none' ? '; NOT ENCRYPTED' : ''}`);
          for (const id of done.removed) say(`removed  ${id}`);
          return 0;
        }),
      );
    },
  },
  'db backups': {
    usage: 'db backups',
    help: 'The finished backups in ORGA_BACKUP_TARGET, newest first',
    async run(_, config) {
      const target = targetOf(config.backup);
      const ids = await listBackups(target);
      for (const id of ids) {
        const line = await readManifest(target, id).then(
          manifest => `${megabytes(manifest.parts.reduce((sum, part) => sum + part.bytes, 0))}  ${manifest.encryption}`,
          (error: Error) => `BROKEN  ${error.message}`,
        );
        say(`${id}  ${line}`);
      }
      if (ids.length === 0) say(`no backup in ${target.label}`);
      return 0;
    },
  },
  'db keygen': {
    usage: 'db keygen <file>',
    help: 'Make a key for backups: the file reads them, the printed recipient only writes them',
    details: ['Keep the file away from this machine, twice. Without it no backup can be restored.'],
    async run([file]) {
      if (!file) throw new UsageError('db keygen <file>');
      const identity = await generateX25519Identity();
      const recipient = await identityToRecipient(identity);
      try {
        writeFileSync(file, `# recipient: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx', flush: true });
      } catch (error) {
        throw new UsageError(`${file} was not written: ${(error as Error).message}`);
      }
      say(`ORGA_BACKUP_RECIPIENTS=${recipient}`);
      return 0;
    },
  },
};

async function withApp(appUrl: string, work: (db: Database) => Promise<number>): Promise<number> {
  const db = new Database({ url: appUrl, poolSize: 2, preparedStatements: false });
  return work(db).finally(() => db.close());
}
