import { resolve } from 'node:path';
import type { EnvironmentReader } from './environment-reader.ts';

export type BackupConfig = Readonly<{
  /** An absolute folder or s3://bucket/prefix; undefined when no backups are configured. */
  target: string | undefined;
  recipients: readonly string[];
  /** A demonstration may be backed up without a key. */
  unencrypted: boolean;
  identityFile: string | undefined;
  /** The hour of the daily backup, in UTC. */
  hour: number;
  maxAgeHours: number;
  s3: Readonly<{ endpoint: string; region: string; keyId: string; secret: string }> | undefined;
}>;

/** Reads the settings of backups; what is wrong with them is added to `read.problems`. */
export function readBackupConfig(read: EnvironmentReader, mode: string, cwd: string): BackupConfig {
  const named = read.text('ORGA_BACKUP_TARGET', '');
  const identityFile = read.text('ORGA_BACKUP_IDENTITY_FILE', '');
  const config = {
    target: named === '' ? undefined : named.includes('://') ? named : resolve(cwd, named),
    recipients: Object.freeze(read.list('ORGA_BACKUP_RECIPIENTS')),
    unencrypted: read.yesOrNo('ORGA_BACKUP_UNENCRYPTED', false),
    identityFile: identityFile === '' ? undefined : resolve(cwd, identityFile),
    hour: read.wholeNumber('ORGA_BACKUP_HOUR', { from: 0, to: 23, otherwise: 2 }),
    maxAgeHours: read.wholeNumber('ORGA_BACKUP_MAX_AGE_HOURS', { from: 1, to: 8_760, otherwise: 26 }),
    s3: readS3(read, named.startsWith('s3://')),
  };
  if (named.includes('://') && !/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w.\-/]*)?$/.test(named))
    read.problems.push('ORGA_BACKUP_TARGET: must be a folder or s3://bucket/prefix');
  if (!config.recipients.every(recipient => /^age1[0-9a-z]{20,}$/.test(recipient)))
    read.problems.push('ORGA_BACKUP_RECIPIENTS: each must be an age recipient (age1...), separated by commas');
  if (config.unencrypted && mode === 'production')
    read.problems.push('ORGA_BACKUP_UNENCRYPTED: is refused in production; name ORGA_BACKUP_RECIPIENTS instead');
  if (mode === 'production' && config.target && config.recipients.length === 0)
    read.problems.push('ORGA_BACKUP_RECIPIENTS: must be set in production when ORGA_BACKUP_TARGET is');
  return Object.freeze(config);
}

function readS3(read: EnvironmentReader, isWanted: boolean): BackupConfig['s3'] {
  const region = read.text('ORGA_BACKUP_S3_REGION', 'us-east-1');
  const endpoint = read.url('ORGA_BACKUP_S3_ENDPOINT', ['http:', 'https:']) ?? `https://s3.${region}.amazonaws.com`;
  const keyId = read.text('ORGA_BACKUP_S3_KEY_ID', '');
  const secret = read.text('ORGA_BACKUP_S3_SECRET', '');
  if (!isWanted) return undefined;
  if (keyId === '') read.problems.push('ORGA_BACKUP_S3_KEY_ID: must be set for a bucket');
  if (secret === '') read.problems.push('ORGA_BACKUP_S3_SECRET: must be set for a bucket');
  return Object.freeze({ endpoint, region, keyId, secret });
}
