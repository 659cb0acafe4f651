import { Worker } from 'node:worker_threads';
import { problem } from '../../../kernel/problem/problem.ts';
import { buildingFileProblem } from './problems.ts';
import type { Table } from './read-tables.ts';

const LIMIT_MS = 15_000;
const MAX_OLD_MB = 256;
// A large workbook takes a core for seconds and some hundred megabytes: one at a time, and few may wait.
const MAX_WAITING = 10;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

type Answer =
  | { tables: Table[] }
  | { code: Parameters<typeof buildingFileProblem>[0]; params?: Record<string, unknown> };

/** Reads a file in a thread of its own with a memory and a time limit: requests of others go on meanwhile. */
export async function readTablesInWorker(bytes: Uint8Array): Promise<Table[]> {
  if (waiting >= MAX_WAITING) throw problem('too-many-requests', { headers: { 'retry-after': '5' } });
  waiting++;
  const turn = last.then(() => read(bytes));
  last = turn.catch(() => {});
  try {
    const answer = await turn;
    if (!answer) throw buildingFileProblem('building-file-too-large');
    if ('tables' in answer) return answer.tables;
    throw buildingFileProblem(answer.code, answer.params ? { params: answer.params } : {});
  } finally {
    waiting--;
  }
}

/** Undefined when the thread met one of its limits. */
function read(bytes: Uint8Array): Promise<Answer | undefined> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('./tables-worker.ts', import.meta.url), {
      workerData: { bytes },
      resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_MB },
    });
    const timer = setTimeout(() => void worker.terminate(), LIMIT_MS);
    let answer: Answer | undefined;
    worker.once('message', (message: Answer) => {
      answer = message;
      void worker.terminate();
    });
    worker.once('error', () => {});
    // Only when the thread is gone is its place free.
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
