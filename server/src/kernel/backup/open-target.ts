import { folderTarget } from './folder-target.ts';
import { type S3Settings, s3Target } from './s3-target.ts';
import type { BackupTarget } from './target.ts';

/** A folder, or `s3://bucket/prefix`. */
export function openTarget(address: string, s3: S3Settings | undefined): BackupTarget {
  if (!address.startsWith('s3://')) return folderTarget(address);
  if (!s3) throw new Error('a bucket without its settings'); // the configuration refuses this
  return s3Target(address, s3);
}
