import pg from 'pg';
import { assertSafeRole } from '../config/check-database-role.ts';
import type { Mode } from '../config/config.ts';

/** Connects as the application would and refuses a role that may do more than it should. */
export async function assertSafeRoleOf(appUrl: string, mode: Mode): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await assertSafeRole(text => client.query(text), mode);
  } finally {
    await client.end();
  }
}
