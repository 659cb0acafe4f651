import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';

export type QueueFigures = {
  readonly queue: string;
  /** Due and not begun. */
  readonly waiting: number;
  /** Not due yet. */
  readonly delayed: number;
  readonly active: number;
  readonly failed: number;
  /** How long the one that waits longest has been due. */
  readonly oldestSeconds: number;
};

/** What lies in the queue, of all processes; queues with nothing in them are left out. Finished jobs are not read. */
export function readQueue(db: Database): Promise<QueueFigures[]> {
  return db.global<QueueFigures>(sql`
    select name as queue,
           count(*) filter (where state in ('created', 'retry') and start_after <= now()) as waiting,
           count(*) filter (where state in ('created', 'retry') and start_after > now()) as delayed,
           count(*) filter (where state = 'active') as active,
           count(*) filter (where state = 'failed') as failed,
           coalesce(extract(epoch from now() - min(start_after)
             filter (where state in ('created', 'retry') and start_after <= now())), 0)::float8 as "oldestSeconds"
      from pgboss.job where state in ('created', 'retry', 'active', 'failed') group by name`);
}
