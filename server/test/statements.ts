import type { Database } from '../src/kernel/db/database.ts';
import type { Sql } from '../src/kernel/db/sql.ts';

/** What `work` sends to the database: its statements in order (without the tenant's), and the number of round trips. */
export async function recordStatements(
  db: Database,
  work: () => Promise<unknown>,
): Promise<{ statements: Sql[]; roundTrips: number }> {
  const statements: Sql[] = [];
  // The one place through which every statement leaves, opened here for looking.
  const inside = db as unknown as { send(call: unknown, list: readonly Sql[]): Promise<unknown> };
  const send = inside.send.bind(db);
  const before = db.roundTrips;
  inside.send = (call, list) => {
    statements.push(...list.filter(statement => !statement.text.includes('set_config')));
    return send(call, list);
  };
  try {
    await work();
  } finally {
    inside.send = send;
  }
  return { statements, roundTrips: db.roundTrips - before };
}
