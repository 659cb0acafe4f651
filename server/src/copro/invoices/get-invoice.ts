import type { Row } from '../../kernel/db/batch.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import type { InvoiceLineRow } from './store-lines.ts';
import { listLinesOf } from './store-lines.ts';
import { findInvoiceCard } from './store-list.ts';

const queriesOf = (id: string) => [...findInvoiceCard(id), listLinesOf(id)];

function assemble([heads, similar, files, lines]: Row[][]) {
  const head = heads?.[0];
  if (!head) throw problem('not-found');
  return {
    ...head,
    version: Number(head.version),
    similar: similar ?? [],
    files: files ?? [],
    lines: (lines ?? []) as InvoiceLineRow[],
  };
}

export const getInvoice = async (db: Database, orgId: string, id: string) =>
  assemble(await db.read(orgId, queriesOf(id)));
export const getInvoiceInTx = async (tx: Tx, id: string) => assemble(await tx.batch(queriesOf(id)));
