// What the modules want to find again after a restore.
import type { BackupFact } from './kernel/backup/dump.ts';
import type { RestoredCheck } from './kernel/backup/restore.ts';
import { brokenChains, chainHeads } from './platform/audit/index.ts';
import { listOrgIds } from './platform/orgs/index.ts';

export const BACKUP_FACTS: readonly BackupFact[] = [chainHeads];

export const RESTORED_CHECKS: readonly RestoredCheck[] = [
  { name: 'audit chains', run: async db => brokenChains(db, await listOrgIds(db)) },
];
