import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../src/kernel/db/embedded/embedded.ts';

/** One server for all processes of a run, in the environment that they inherit: the named one, or an embedded one. */
export async function withDatabase<T>(run: () => Promise<T>): Promise<T> {
  if (process.env.TEST_DATABASE_ADMIN_URL) return run();
  const dataDir = mkdtempSync(join(tmpdir(), 'orga-mutation-db-'));
  const embedded = await startEmbeddedDatabase({ dataDir, fsync: false, log: () => {} });
  process.env.TEST_DATABASE_ADMIN_URL = embedded.adminUrl;
  try {
    return await run();
  } finally {
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
