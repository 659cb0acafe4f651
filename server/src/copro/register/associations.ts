import type { Row } from '../../kernel/db/batch.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Sql } from '../../kernel/db/sql.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { type AssociationFacts, findAssociation } from './store.ts';

/** An association of the org; not-found for one of another org as for none. */
export async function getAssociation(tx: Tx, id: string): Promise<AssociationFacts> {
  const association = await tx.first(findAssociation(id));
  if (!association) throw problem('not-found');
  return association;
}

/** Lists of one association, in one round trip: an address that names another org's is not found. */
export async function readOfAssociation(
  db: Database,
  orgId: string,
  associationId: string,
  queries: readonly Sql[],
): Promise<Row[][]> {
  const [found, ...lists] = await db.read(orgId, [findAssociation(associationId), ...queries]);
  if (!found?.length) throw problem('not-found');
  return lists;
}
