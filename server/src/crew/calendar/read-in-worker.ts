import { Worker } from 'node:worker_threads';
import { calendarProblem } from './feeds.ts';
import type { CalendarReading, CalendarReadOptions } from './ics-read.ts';

const LIMIT_MS = 10_000;

/** Reads a calendar file in a thread of its own with a memory and a time limit: a hostile file stops nothing else. */
export function readCalendarInWorker(bytes: Uint8Array, options: CalendarReadOptions): Promise<CalendarReading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ics-worker.ts', import.meta.url), {
      workerData: { bytes, options },
      resourceLimits: { maxOldGenerationSizeMb: 192 },
    });
    const timer = setTimeout(() => void worker.terminate(), LIMIT_MS);
    const refuse = (): void => reject(calendarProblem('calendar-file-wrong'));
    worker.once('message', (reading: CalendarReading) => {
      clearTimeout(timer);
      resolve(reading);
      void worker.terminate();
    });
    worker.once('error', refuse);
    worker.once('exit', () => {
      clearTimeout(timer);
      refuse();
    });
  });
}
