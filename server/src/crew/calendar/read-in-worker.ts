import { Worker } from 'node:worker_threads';
import { problem } from '../../kernel/problem/problem.ts';
import type { CalendarReading, CalendarReadOptions } from './ics-read.ts';
import { calendarProblem } from './problems.ts';

const LIMIT_MS = 10_000;
// Each thread takes a core and up to 192 MB; more files than these wait, and more than can wait are refused.
const MAX_RUNNING = 2;
const MAX_WAITING = 20;
const MAX_WAIT_MS = 20_000;
let running = 0;
const waiting: (() => void)[] = [];

/** Reads a calendar file in a thread of its own with a memory and a time limit: a hostile file stops nothing else. */
export async function readCalendarInWorker(bytes: Uint8Array, options: CalendarReadOptions): Promise<CalendarReading> {
  await takePlace();
  try {
    return await read(bytes, options);
  } finally {
    // The place goes from hand to hand, so that nobody comes in between.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

async function takePlace(): Promise<void> {
  if (running < MAX_RUNNING) {
    running++;
    return;
  }
  if (waiting.length >= MAX_WAITING) throw busy();
  await new Promise<void>((resolve, reject) => {
    const takeTurn = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(takeTurn), 1);
      reject(busy());
    }, MAX_WAIT_MS);
    waiting.push(takeTurn);
  });
}

const busy = () => problem('too-many-requests', { headers: { 'retry-after': '10' } });

function read(bytes: Uint8Array, options: CalendarReadOptions): Promise<CalendarReading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ics-worker.ts', import.meta.url), {
      workerData: { bytes, options },
      resourceLimits: { maxOldGenerationSizeMb: 192 },
    });
    const timer = setTimeout(() => void worker.terminate(), LIMIT_MS);
    let reading: CalendarReading | undefined;
    worker.once('message', (message: CalendarReading) => {
      clearTimeout(timer);
      reading = message;
      void worker.terminate();
    });
    worker.once('error', () => {});
    // Only when the thread is gone is its place free.
    worker.once('exit', () => {
      clearTimeout(timer);
      if (reading) resolve(reading);
      else reject(calendarProblem('calendar-file-wrong'));
    });
  });
}
