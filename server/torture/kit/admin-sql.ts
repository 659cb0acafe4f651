import pg from 'pg';
import { findRunningDatabase } from '../../src/kernel/db/embedded/embedded.ts';

/** A connection as the superuser of the embedded database that runs in this folder: past every guard of the system. */
export async function adminClient(dataDir: string): Promise<pg.Client> {
  const urls = findRunningDatabase(dataDir);
  if (!urls) throw new Error(`no database is running in ${dataDir}`);
  const url = new URL(urls.adminUrl);
  url.pathname = '/orga';
  const client = new pg.Client({ connectionString: url.href });
  client.on('error', () => {});
  await client.connect();
  return client;
}

export async function adminSql(dataDir: string, text: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = await adminClient(dataDir);
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}
