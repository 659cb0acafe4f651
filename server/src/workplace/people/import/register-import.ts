import type { Database } from '../../../kernel/db/database.ts';
import type { Jobs } from '../../../kernel/jobs/jobs.ts';
import { listOrgIds } from '../../../platform/orgs/index.ts';
import { checkImport } from './check-import.ts';
import type { ImportDeps, ImportJob } from './progress.ts';
import { runImport } from './run-import.ts';
import { CHECK_JOB, RUN_JOB } from './start-import.ts';
import { deleteOldUploads } from './store.ts';

const KEPT_DAYS = 7;
// A job whose process died is tried again once it expires. One that merely takes longer meets its own retry, and whichever is
// behind stops (see `advance`).
const OPTIONS = { retryLimit: 8, retryDelay: 2, concurrency: 2, expireInSeconds: 120 };

export function registerImports(deps: ImportDeps & { readonly jobs: Jobs }): void {
  deps.jobs.define<ImportJob>(CHECK_JOB, OPTIONS, job => checkImport(deps, job));
  deps.jobs.define<ImportJob>(RUN_JOB, OPTIONS, job => runImport(deps, job));
  deps.jobs.every('20 3 * * *', 'people-import-sweep', () => sweepUploads(deps.db));
}

/** Files with people's data that were uploaded and never imported are not kept longer than a week. */
async function sweepUploads(db: Database): Promise<void> {
  for (const orgId of await listOrgIds(db)) await db.transaction(orgId, tx => deleteOldUploads(tx, KEPT_DAYS));
}
