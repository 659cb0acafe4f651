import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { Database, type DatabaseOptions } from '../src/kernel/db/database.ts';
import { withDatabase } from './database-setup.ts';

export type TestDatabase = { db: Database; appUrl: string; ownerUrl: string; close: () => Promise<void> };

/** A database of its own, copied from the migrated template. Close it in afterAll. */
export async function testDatabase(options: Partial<DatabaseOptions> = {}): Promise<TestDatabase> {
  const template = inject('template');
  const name = `${template.replace('template_', '')}_${randomBytes(4).toString('hex')}`;
  const ownerUrl = withDatabase(inject('ownerUrl'), 'postgres');
  await run(ownerUrl, `create database ${name} template ${template}`);
  return openTestDatabase(withDatabase(inject('appUrl'), name), withDatabase(inject('ownerUrl'), name), options);
}

/** The same on a database that is there already. */
export function openTestDatabase(
  appUrl: string,
  ownerUrl: string,
  options: Partial<DatabaseOptions> = {},
): TestDatabase {
  const db = new Database({ url: appUrl, poolSize: 10, preparedStatements: true, ...options });
  // The run's teardown drops the database.
  return { db, appUrl, ownerUrl, close: () => db.close() };
}

async function run(url: string, statement: string): Promise<void> {
  // Two workers may copy the template at once: PostgreSQL refuses the second while the first reads it.
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt > 60) throw error;
      await new Promise(resolve => setTimeout(resolve, 50 + Math.random() * 100));
    } finally {
      await client.end();
    }
  }
}
