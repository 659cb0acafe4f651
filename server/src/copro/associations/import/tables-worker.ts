import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../../kernel/problem/problem.ts';
import { readTables } from './read-tables.ts';

/** The thread behind `read-in-worker.ts`: one file, one answer. */
const { bytes } = workerData as { bytes: Uint8Array };
try {
  parentPort?.postMessage({ tables: await readTables(bytes) });
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  parentPort?.postMessage({ code: error.code, params: error.params });
}
