import { type Job, PgBoss } from 'pg-boss';
import type { Bus } from '../bus/bus.ts';
import type { Database, Tx } from '../db/database.ts';
import { patiently } from '../db/time-limits.ts';
import { type JobWatch, UNWATCHED } from './watch.ts';

export type JobOptions = {
  /** Times a failed job is tried again, with growing pauses of `retryDelay` seconds, before it goes to the dead letters. */
  readonly retryLimit?: number;
  readonly retryDelay?: number;
  /** Jobs of this kind that one process runs at once. */
  readonly concurrency?: number;
  readonly expireInSeconds?: number;
};
type Definition = { options: JobOptions; handler: (data: never) => Promise<void>; workers: string[] };
type Log = { error(details: unknown, message: string): void };

export const DEAD_LETTERS = 'dead';
const NO_JOB = '00000000-0000-0000-0000-000000000000';

/** The durable queue: jobs are written in the caller's transaction and run after its commit, at least once. */
export class Jobs {
  private readonly db: Database;
  private readonly bus: Bus;
  private readonly log: Log;
  private readonly boss: PgBoss;
  watch: JobWatch = UNWATCHED;
  private readonly definitions = new Map<string, Definition>();
  private readonly schedules: { name: string; cron: string }[] = [];

  constructor(db: Database, bus: Bus, log: Log) {
    this.db = db;
    this.bus = bus;
    this.log = log;
    this.boss = new PgBoss({
      db: { executeSql: (text, values) => patiently(() => db.plain(text, values)) },
      migrate: false,
      createSchema: false,
      schedule: true,
      supervise: true,
    });
    this.boss.on('error', error => log.error({ err: error }, 'job queue'));
  }

  define<D extends object>(name: string, options: JobOptions, handler: (data: D) => Promise<void>): void {
    if (this.definitions.has(name)) throw new Error(`job ${name} is defined twice`);
    const watched = (data: D): Promise<void> => this.watch.run(name, data, handler);
    this.definitions.set(name, { options, handler: watched as (data: never) => Promise<void>, workers: [] });
  }

  /** Every kind of job that is defined. */
  get names(): Iterable<string> {
    return this.definitions.keys();
  }

  /** A job without data at each time of a cron expression (UTC), once over all processes. */
  every(cron: string, name: string, handler: () => Promise<void>, options: JobOptions = {}): void {
    this.define(name, { retryLimit: 0, ...options }, handler);
    this.schedules.push({ name, cron });
  }

  /** As `every`, for each org in turn; one that fails does not keep the others from theirs. */
  everyOrg(
    cron: string,
    name: string,
    listOrgIds: () => Promise<string[]>,
    handler: (orgId: string) => Promise<unknown>,
  ): void {
    this.every(cron, name, async () => {
      for (const orgId of await listOrgIds()) {
        await handler(orgId).catch((error: unknown) =>
          this.log.error({ err: error, job: name, org: orgId }, 'job failed'),
        );
      }
    });
  }

  /** Kept with the transaction's commit. `after` delays the job, `key` keeps a second one from waiting beside the first. */
  async enqueue(tx: Tx, name: string, data: object, options: { after?: string; key?: string } = {}): Promise<void> {
    await this.boss.send(name, this.watch.stamp(data), {
      ...(options.after ? { startAfter: new Date(options.after) } : {}),
      ...(options.key ? { singletonKey: options.key } : {}),
      db: {
        executeSql: async (text, values) => {
          tx.defer({ text, values: values ?? [] });
          return { rows: [] };
        },
      },
    });
    if (!options.after) tx.afterCommit(() => this.bus.publish({ kind: 'job', key: name }));
  }

  isRunning = false;

  /** Connects to the queue; with `work`, also runs the jobs in this process. */
  async start({ work }: { work: boolean }): Promise<void> {
    await this.boss.start();
    await this.boss.createQueue(DEAD_LETTERS);
    for (const [name, { options }] of this.definitions) await this.createQueue(name, options);
    this.isRunning = true;
    if (!work) return;
    for (const [name, definition] of this.definitions) {
      for (let worker = 0; worker < (definition.options.concurrency ?? 1); worker++) {
        definition.workers.push(
          await this.boss.work(name, { pollingIntervalSeconds: 2, batchSize: 1 }, jobs => this.run(definition, jobs)),
        );
      }
    }
    for (const { name, cron } of this.schedules) await this.boss.schedule(name, cron);
    this.bus.on('job', name => this.wake(name));
    this.bus.onReconnect(() => this.definitions.forEach((_, name) => this.wake(name)));
  }

  async stop(): Promise<void> {
    this.isRunning = false;
    await this.boss.stop({ graceful: true, timeout: 5_000, close: false });
  }

  private async createQueue(name: string, options: JobOptions): Promise<void> {
    await this.boss.createQueue(name, {
      retryLimit: options.retryLimit ?? 5,
      retryDelay: options.retryDelay ?? 2,
      retryBackoff: true,
      expireInSeconds: options.expireInSeconds ?? 300,
      deleteAfterSeconds: 86_400,
      deadLetter: DEAD_LETTERS,
    });
    // The queue library looks a queue up on its first job and keeps it. Looked up inside a transaction, it would wait for a
    // second connection while holding one: a crowd of first jobs then waits for itself. So it looks now, and finds no job.
    await this.boss.findJobs(name, { id: NO_JOB, db: { executeSql: async () => ({ rows: [] }) } });
  }

  private wake(name: string): void {
    for (const worker of this.definitions.get(name)?.workers ?? []) this.boss.notifyWorker(worker);
  }

  private async run(definition: Definition, jobs: Job<unknown>[]): Promise<void> {
    for (const job of jobs) {
      try {
        await patiently(() => definition.handler(job.data as never));
      } catch (error) {
        this.log.error({ err: error, job: job.name, jobId: job.id }, 'job failed');
        throw error;
      } finally {
        // Where one job was, more may wait: the next is looked for at once, not at the next poll.
        this.wake(job.name);
      }
    }
  }
}
