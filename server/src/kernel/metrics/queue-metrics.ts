import { Gauge, Histogram, type Registry } from 'prom-client';
import type { Database } from '../db/database.ts';
import { DEAD_LETTERS, type Jobs } from '../jobs/jobs.ts';
import { readQueue } from '../jobs/store-queue.ts';
import { gauge } from './figures.ts';
import { sampled } from './sampled.ts';

const STATES = ['waiting', 'delayed', 'active', 'failed'] as const;
const EVERY_MS = 5_000;
const WITHIN_MS = 3_000;

/** The queue as the database has it, the same from every process, and the jobs that this one ran: returns what counts them. */
export function queueMetrics(
  registry: Registry,
  db: Database,
  jobs: Jobs,
): (queue: string, seconds: number, error?: unknown) => void {
  const registers = [registry];
  const read = sampled(EVERY_MS, WITHIN_MS, () => readQueue(db));
  gauge(registry, 'orga_db_up', '1 when the database answers this process', async () => ((await read()) ? 1 : 0));
  const counts = new Gauge({
    name: 'orga_queue_jobs',
    help: 'Jobs by queue; waiting: due and not begun, delayed: not due yet, failed: kept for a day',
    labelNames: ['queue', 'state'],
    registers,
    collect: async () => {
      const figures = await read();
      counts.reset();
      if (!figures) return;
      for (const queue of jobs.names) for (const state of STATES) counts.set({ queue, state }, 0);
      for (const one of figures.filter(({ queue }) => queue !== DEAD_LETTERS))
        for (const state of STATES) counts.set({ queue: one.queue, state }, Number(one[state]));
    },
  });
  const ages = new Gauge({
    name: 'orga_queue_oldest_waiting_seconds',
    help: 'How long the job that waits longest has been due',
    labelNames: ['queue'],
    registers,
    collect: async () => {
      const figures = await read();
      ages.reset();
      if (!figures) return;
      for (const queue of jobs.names) ages.set({ queue }, 0);
      for (const { queue, oldestSeconds } of figures) if (queue !== DEAD_LETTERS) ages.set({ queue }, oldestSeconds);
    },
  });
  const deadHelp = 'Jobs that failed for the last time and wait for somebody to look';
  gauge(registry, 'orga_queue_dead_letters', deadHelp, async () => {
    const figures = await read();
    return figures && Number(figures.find(({ queue }) => queue === DEAD_LETTERS)?.waiting ?? 0);
  });
  const runs = new Histogram({
    name: 'orga_job_duration_seconds',
    help: 'Time of the jobs that this process ran',
    labelNames: ['queue', 'result'],
    buckets: [0.01, 0.05, 0.25, 1, 5, 30, 120, 600],
    registers,
  });
  return (queue, seconds, error) => runs.observe({ queue, result: error === undefined ? 'ok' : 'failed' }, seconds);
}
