import { listPositions, nameOf, quote } from './catalogue.ts';
import { assertNotServed, besideDatabase, databaseOf } from './databases.ts';
import { beginNewHistory, RESTORED_POSITION } from './load.ts';
import { withSession } from './session.ts';

/**
 * For a database that other tools (pg_dump, logical replication) brought from another server: its positions are
 * transactions of that one. Afterwards every row is old, as after a restore of our own. Gives the number of rows changed.
 */
export async function adoptDatabase(ownerUrl: string): Promise<number> {
  return besideDatabase(ownerUrl, async admin => {
    await assertNotServed(admin, databaseOf(ownerUrl));
    return withSession(ownerUrl, 'orga-restore', async client => {
      let changed = 0;
      await client.query('begin');
      for (const { column, isForced, ...table } of await listPositions(client)) {
        if (isForced) await client.query(`alter table ${nameOf(table)} no force row level security`);
        const { rowCount } = await client.query(
          `update ${nameOf(table)} set ${quote(column)} = $1::text::xid8 where ${quote(column)} <> $1::text::xid8`,
          [RESTORED_POSITION],
        );
        changed += rowCount ?? 0;
        if (isForced) await client.query(`alter table ${nameOf(table)} force row level security`);
      }
      await beginNewHistory(client);
      await client.query('commit');
      return changed;
    });
  });
}
