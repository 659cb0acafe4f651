import { CsvRefusal } from '../../../kernel/csv/refusal.ts';
import type { Actor, Database, Tx } from '../../../kernel/db/database.ts';
import { isConnectionFailure } from '../../../kernel/db/unavailable.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { setFailed } from './store.ts';

export type ImportDeps = { readonly db: Database; readonly events: Events; readonly clock: () => string };
export type ImportJob = { orgId: string; importId: string; actor: Pick<Actor, 'accountId' | 'name'> };

export const actorOf = ({ actor }: ImportJob): Actor => ({ ...actor, ip: null, requestId: null });

/** Another run of the same job is further, or the import was deleted: this one ends without a word. */
export class Overtaken extends Error {}

/** All rows or none was asked for, and some rows have errors. */
export class RowsRefused extends Error {}

const EVERY_MS = 500;

/** Tells open pages how far an import is, at most twice a second. */
export class ProgressNews {
  private last = 0;

  isDue(): boolean {
    const now = performance.now();
    if (now - this.last < EVERY_MS) return false;
    this.last = now;
    return true;
  }

  async tell(tx: Tx, events: Events, importId: string): Promise<void> {
    await events.emit(tx, 'workplace.import.progress', { importId });
  }
}

/**
 * Runs a job of an import. A lost database is left to the queue, which tries again; a file that cannot be read and anything
 * unexpected end the import as failed, so that nobody waits for it.
 */
export async function endingInState(deps: ImportDeps, job: ImportJob, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Overtaken) return;
    if (isConnectionFailure(error)) throw error;
    const failure = failureOf(error);
    await deps.db.transaction(job.orgId, async tx => {
      await setFailed(tx, job.importId, failure);
      await deps.events.emit(tx, 'workplace.import.progress', { importId: job.importId });
    });
    if (failure.code === 'internal-error') throw error;
  }
}

function failureOf(error: unknown): { code: string; line: number | null } {
  if (error instanceof CsvRefusal) return { code: error.code, line: error.line };
  if (error instanceof RowsRefused) return { code: 'rows-refused', line: null };
  return { code: 'internal-error', line: null };
}
