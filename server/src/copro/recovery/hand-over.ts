import { writeCsv } from '../../kernel/csv/write-csv.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { writeZip, type ZipEntry } from '../../kernel/zip/write-zip.ts';
import { record } from '../../platform/audit/index.ts';
import { type LetterDeps, paperOf } from '../letters/index.ts';
import { overdueCents } from './plans.ts';
import { recoveryProblem } from './problems.ts';
import { type ClaimRow, claimsOf, type Debtor, debtorById, lockOwner } from './store-claims.ts';
import { reminderPapers } from './store-dashboard.ts';
import { findHandover, type HandoverRow, insertHandover } from './store-plans.ts';

/** Writes down that a debt goes to a lawyer or bailiff; the file for them is made from the books and the kept papers. */
export async function handOver(
  tx: Tx,
  events: Events,
  debtor: Debtor,
  input: Pick<HandoverRow, 'recipientKind' | 'recipientName'> & { today: string },
): Promise<string> {
  if (!(await tx.first(debtorById(debtor))) || !(await lockOwner(tx, debtor.ownerId))) throw problem('not-found');
  const { today: handedOn, ...recipient } = input;
  const totalCents = await overdueCents(tx, debtor, handedOn);
  if (totalCents === 0) throw recoveryProblem('recovery-nothing-owed');
  const id = newId();
  await insertHandover(tx, debtor, { id, handedOn, totalCents, ...recipient });
  record(tx, 'copro.debt.handed_over', { type: 'handover', id, label: input.recipientName }, { after: { totalCents } });
  await events.emit(tx, 'copro.debt.handed_over', { ...debtor, handoverId: id });
  return id;
}

type Deps = Pick<LetterDeps, 'pdf' | 'clock'> & { db: Database };

/** What is owed as a table, and every reminder as it was sent. */
export async function handoverFile(deps: Deps, orgId: string, id: string): Promise<AsyncGenerator<Buffer>> {
  const [handover] = await deps.db.readRows(orgId, findHandover(id));
  if (!handover) throw problem('not-found');
  return writeZip(filesOf(deps, orgId, handover));
}

async function* filesOf(deps: Deps, orgId: string, debtor: Debtor): AsyncGenerator<ZipEntry> {
  const claims = await deps.db.readRows(orgId, claimsOf(debtor));
  yield { name: '000-claims.csv', content: await tableOf(claims) };
  const papers = await deps.db.readRows(orgId, reminderPapers(debtor));
  for (const [index, { letterId }] of papers.entries()) {
    const { content } = await paperOf(deps, orgId, letterId, 'archive');
    yield { name: `${String(index + 1).padStart(3, '0')}-reminder.pdf`, content };
  }
}

async function tableOf(claims: readonly ClaimRow[]): Promise<Buffer> {
  const euros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',');
  const rows = claims.map(claim => [
    claim.documentRef,
    claim.text,
    claim.dueOn,
    euros(claim.amountCents),
    euros(claim.openCents),
    claim.isDisputed ? 'x' : '',
  ]);
  const pieces: string[] = [];
  for await (const piece of writeCsv(['Document', 'Text', 'Due', 'Amount', 'Open', 'Disputed'], rows))
    pieces.push(piece);
  return Buffer.from(pieces.join(''));
}
