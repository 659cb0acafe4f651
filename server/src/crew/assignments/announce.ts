import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { record } from '../../platform/audit/index.ts';
import { type AssignmentRow, cardsByIds } from './store.ts';
import { listAccountIds } from './store-people.ts';

type Change = { before?: unknown; after?: unknown };

/** Keeps one change of several assignments in the audit and tells it once, to those who plan and to the people it is about. */
export async function announce<R extends AssignmentRow>(
  events: Events,
  tx: Tx,
  type: `crew.assignment.${string}`,
  rows: readonly R[],
  changeOf: (row: R) => Change,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  if (rows.length === 0) return;
  const cards = await cardsByIds(
    tx,
    rows.map(row => row.id),
  );
  const labels = new Map(cards.map(card => [card.id, `${card.personName} · ${card.missionTitle}`]));
  for (const row of rows)
    record(tx, type, { type: 'assignment', id: row.id, label: labels.get(row.id) ?? '' }, changeOf(row));
  await events.emit(tx, type, {
    assignmentIds: rows.map(row => row.id).slice(0, 500),
    missionIds: [...new Set(rows.map(row => row.missionId))].slice(0, 500),
    audience: await listAccountIds(tx, [...new Set(cards.map(card => card.personId))]),
    ...more,
  });
}
