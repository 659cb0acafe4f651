// Imported only when ORGA_METRICS_PORT is set, so that other processes do not carry it.
import { Registry } from 'prom-client';
import type { Bus } from '../bus/bus.ts';
import type { ListCache } from '../cache/list-cache.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/database.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { databaseMetrics } from './database-metrics.ts';
import { counts, gauge, total } from './figures.ts';
import { HttpMetrics } from './http-metrics.ts';
import { processMetrics } from './process-metrics.ts';
import { queueMetrics } from './queue-metrics.ts';
import { type MetricsServer, serveMetrics } from './serve-metrics.ts';

/** Every figure of the kernel; modules add theirs to `registry`. */
export function openMetrics(
  config: Config,
  version: string,
  parts: { db: Database; jobs: Jobs; bus: Bus; lists: ListCache },
) {
  const { db, jobs, bus, lists } = parts;
  const registry = new Registry();
  processMetrics(registry, { version, mode: config.mode, dataDir: config.dataDir });
  gauge(registry, 'orga_bus_listening', '1 while hints of other processes are heard', () => (bus.isListening ? 1 : 0));
  counts(registry, 'orga_list_cache_reads_total', 'Reads of heavy lists by how they were answered', 'result', () => ({
    hit: lists.counts.hits,
    miss: lists.counts.misses,
    bypassed: lists.counts.bypassed,
  }));
  const notModified = 'Answers for heavy lists of which the caller had the body already';
  total(registry, 'orga_list_cache_not_modified_total', notModified, () => lists.counts.notModified);
  return {
    registry,
    http: new HttpMetrics(registry),
    roundTrip: databaseMetrics(registry, db),
    jobRun: queueMetrics(registry, db, jobs),
    serve: (): Promise<MetricsServer> | undefined =>
      config.observe.metrics && serveMetrics(registry, config.observe.metrics),
  };
}
