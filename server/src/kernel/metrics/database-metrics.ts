import { Gauge, Histogram, type Registry } from 'prom-client';
import type { Database } from '../db/database.ts';
import { isConnectionFailure, unavailable } from '../db/unavailable.ts';
import { gauge, total } from './figures.ts';

/** The pool and the round trips of this process. Returns what times a round trip. */
export function databaseMetrics(registry: Registry, db: Database): (seconds: number, error?: unknown) => void {
  const registers = [registry];
  const connections = new Gauge({
    name: 'orga_db_pool_connections',
    help: 'Connections of this process to the database',
    labelNames: ['state'],
    registers,
    collect: () => {
      const { totalCount, idleCount } = db.pool;
      connections.set({ state: 'idle' }, idleCount);
      connections.set({ state: 'busy' }, totalCount - idleCount);
    },
  });
  gauge(registry, 'orga_db_pool_size', 'Most connections that this process opens', () => db.pool.options.max);
  gauge(registry, 'orga_db_pool_waiting', 'Calls that wait for a connection', () => db.waiting);
  const refusals = 'Times that a caller was told that the database is not available';
  total(registry, 'orga_db_unavailable_total', refusals, () => unavailable.count);
  const durations = new Histogram({
    name: 'orga_db_round_trip_duration_seconds',
    help: 'Time of one exchange with the database, however many statements it carries; lost: the connection broke',
    labelNames: ['result'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const good = durations.labels({ result: 'ok' });
  const failed = durations.labels({ result: 'refused' });
  const lost = durations.labels({ result: 'lost' });
  return (seconds, error) => {
    if (error === undefined) good.observe(seconds);
    else if (isConnectionFailure(error)) lost.observe(seconds);
    else failed.observe(seconds);
  };
}
