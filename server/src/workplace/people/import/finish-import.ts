import type { Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { record } from '../../../platform/audit/index.ts';
import { type Counts, dropChunks, type ImportRow, setState } from './store.ts';

/** The end of an import, in the transaction of its last rows: one audit entry, and the uploaded file is dropped. */
export async function finishImport(tx: Tx, events: Events, row: ImportRow, counts: Counts): Promise<void> {
  await setState(tx, row.id, 'imported');
  await dropChunks(tx, row.id);
  const { createdCount: created, updatedCount: updated, skippedCount: skipped, errorCount: refused } = counts;
  record(
    tx,
    'workplace.people.imported',
    { type: 'people-import', id: row.id, label: row.fileName },
    { after: { created, updated, skipped, refused } },
  );
  await events.emit(tx, 'workplace.person.imported', { importId: row.id, created, updated });
  await events.emit(tx, 'workplace.import.progress', { importId: row.id });
}
