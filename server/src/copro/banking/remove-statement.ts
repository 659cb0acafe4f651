import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { deleteStatement, lockStatement } from './store-statements.ts';

/** For a file that was damaged and comes again. The database refuses it for a statement of which something was booked. */
export async function removeStatement(tx: Tx, events: Events, id: string): Promise<void> {
  const statement = await lockStatement(tx, id);
  if (!statement) throw problem('not-found');
  await deleteStatement(tx, id);
  const { associationId, number } = statement;
  record(tx, 'copro.bank-statement.removed', { type: 'bank-statement', id, label: number });
  await events.emit(tx, 'copro.bank-statement.removed', { associationId });
}
