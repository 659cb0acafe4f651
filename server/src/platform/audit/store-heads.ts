import type { BackupFact } from '../../kernel/backup/dump.ts';

/** The end of each org's chain: a restored database has the very same ones, or entries were lost or changed. */
export const chainHeads: BackupFact = {
  name: 'audit chain head',
  text: `select distinct on (org_id) org_id::text as key, seq || ' ' || encode(hash, 'hex') as value
           from platform.audit_seal order by org_id, seq desc`,
};
