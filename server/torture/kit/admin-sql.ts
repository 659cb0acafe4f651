import pg from 'pg';
import { findRunningDatabase } from '../../src/kernel/db/embedded/embedded.ts';

/** One statement as the superuser of the embedded database that runs in this folder: past every guard of the system. */
export async function adminSql(dataDir: string, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const urls = findRunningDatabase(dataDir);
  if (!urls) throw new Error(`no database is running in ${dataDir}`);
  const url = new URL(urls.adminUrl);
  url.pathname = '/orga';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}
