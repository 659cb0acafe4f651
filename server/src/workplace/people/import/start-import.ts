import type { Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import type { Jobs } from '../../../kernel/jobs/jobs.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import { record } from '../../../platform/audit/index.ts';
import { type ColumnMapping, emptyMapping } from '../import-rules.ts';
import type { CheckInput } from './contract.ts';
import { importProblem } from './problems.ts';
import type { ImportJob } from './progress.ts';
import { type ImportStep, importBlocker, mappingErrors } from './rules.ts';
import { deleteImport, type ImportRow, lockImport, resetCounts, setState, startChecking } from './store.ts';

export const CHECK_JOB = 'people-import-check';
export const RUN_JOB = 'people-import-run';
type StartDeps = { readonly jobs: Jobs; readonly events: Events };

const MESSAGES = {
  'no-such-column': 'is no column of the file',
  'column-twice': 'is used for two fields',
  'name-needed': 'some column must hold names',
};

/** Starts the dry run with a mapping; an earlier one is forgotten. */
export async function startCheck(
  tx: Tx,
  { jobs, events }: StartDeps,
  id: string,
  input: CheckInput,
): Promise<ImportRow> {
  const row = await lockFor(tx, id, 'check');
  const mapping: ColumnMapping = { ...emptyMapping(), ...input.mapping };
  const errors = mappingErrors(mapping, row.header.length);
  if (errors.length > 0)
    throw importProblem('import-mapping-not-valid', {
      errors: errors.map(error => ({ ...error, message: MESSAGES[error.code] })),
    });
  await startChecking(tx, id, {
    mapping,
    onError: input.onError ?? 'valid-rows',
    onDuplicate: input.onDuplicate ?? 'skip',
  });
  await jobs.enqueue(tx, CHECK_JOB, jobOf(tx, id));
  await events.emit(tx, 'workplace.import.progress', { importId: id });
  return read(tx, id);
}

/** Starts the import of a checked file, or goes on with one that broke off. */
export async function startRun(tx: Tx, { jobs, events }: StartDeps, id: string): Promise<ImportRow> {
  const row = await lockFor(tx, id, 'run');
  // The counts of the dry run make room for what really happens; those of written people stay.
  if (!row.startedAt) await resetCounts(tx, id);
  await setState(tx, id, 'importing');
  await jobs.enqueue(tx, RUN_JOB, jobOf(tx, id));
  await events.emit(tx, 'workplace.import.progress', { importId: id });
  return read(tx, id);
}

/** Forgets an upload and its report; people it created stay. */
export async function removeImport(tx: Tx, events: Events, id: string): Promise<void> {
  const row = await lockFor(tx, id, 'delete');
  await deleteImport(tx, id);
  record(tx, 'workplace.import.deleted', { type: 'people-import', id, label: row.fileName });
  await events.emit(tx, 'workplace.import.deleted', { importId: id });
}

async function lockFor(tx: Tx, id: string, step: ImportStep): Promise<ImportRow> {
  const row = await lockImport(tx, id);
  if (!row) throw problem('not-found');
  const blocker = importBlocker({ ...row, hasStarted: row.startedAt !== null }, step);
  if (blocker) throw importProblem(blocker);
  return row;
}

async function read(tx: Tx, id: string): Promise<ImportRow> {
  const row = await lockImport(tx, id);
  if (!row) throw problem('not-found');
  return row;
}

const jobOf = (tx: Tx, importId: string): ImportJob => ({
  orgId: tx.orgId,
  importId,
  actor: { accountId: tx.actor.accountId, name: tx.actor.name },
});
