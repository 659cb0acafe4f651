import { parentPort, workerData } from 'node:worker_threads';
import { type CalendarReadOptions, readCalendar } from './ics-read.ts';

const { bytes, options } = workerData as { bytes: Uint8Array; options: CalendarReadOptions };
parentPort?.postMessage(readCalendar(bytes, options));
