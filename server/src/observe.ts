// What looks on while the system runs: metrics on a listener of their own, traces to a collector. Nothing of it is loaded
// in a process that does not ask for it.
import { createRequire } from 'node:module';
import type { BackupStatus } from './kernel/backup/status.ts';
import { readBackupStatus } from './kernel/backup/status.ts';
import type { Bus } from './kernel/bus/bus.ts';
import type { ListCache } from './kernel/cache/list-cache.ts';
import type { Clock } from './kernel/clock/clock.ts';
import type { Config } from './kernel/config/config.ts';
import type { Database } from './kernel/db/database.ts';
import { roundTripWatch } from './kernel/db/watch-round-trips.ts';
import { overload } from './kernel/http/overload.ts';
import type { RequestWatch } from './kernel/http/watch-requests.ts';
import type { Jobs } from './kernel/jobs/jobs.ts';
import { jobWatch } from './kernel/jobs/watch-jobs.ts';
import type { MetricsServer } from './kernel/metrics/serve-metrics.ts';
import type { Tracer } from './kernel/trace/tracer.ts';
import { readSealingLag } from './platform/audit/index.ts';
import type { LiveHub } from './platform/live/index.ts';
import { listOrgIds } from './platform/orgs/index.ts';

type Parts = {
  db: Database;
  jobs: Jobs;
  bus: Bus;
  lists: ListCache;
  hub: LiveHub;
  clock: Clock;
  signIns: Readonly<Record<string, number>>;
};
export type Observation = {
  readonly http: RequestWatch | undefined;
  start(options: { work: boolean }): Promise<void>;
  stop(): Promise<void>;
};

const MINUTE_MS = 60_000;
const WITHIN_MS = 4_000;
const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

export async function observe(config: Config, parts: Parts): Promise<Observation> {
  const tracer = await openTracer(config);
  const metrics = config.observe.metrics
    ? (await import('./kernel/metrics/open-metrics.ts')).openMetrics(config, version, parts)
    : undefined;
  if (metrics || tracer) {
    parts.db.watchRoundTrip = roundTripWatch(metrics?.roundTrip, tracer);
    parts.jobs.watch = jobWatch(metrics?.jobRun, tracer);
  }
  let server: MetricsServer | undefined;
  return {
    http: metrics || tracer ? { metrics: metrics?.http, tracer } : undefined,
    async start({ work }) {
      if (!metrics) return;
      await addFigures(metrics.registry, config, parts, work);
      server = await metrics.serve();
    },
    async stop() {
      await server?.close();
      await tracer?.stop();
    },
  };
}

async function openTracer(config: Config): Promise<Tracer | undefined> {
  const { tracing } = config.observe;
  return tracing && (await import('./kernel/trace/open-telemetry.ts')).openTelemetryTracer(tracing, version);
}

type Registry = Parameters<typeof import('./kernel/metrics/figures.ts')['gauge']>[0];

/** What only modules know. Chains are counted where jobs run: every org has to be asked. */
async function addFigures(registry: Registry, config: Config, parts: Parts, work: boolean): Promise<void> {
  const { db, hub, clock, signIns } = parts;
  const { counts, gauge, total } = await import('./kernel/metrics/figures.ts');
  const { sampled } = await import('./kernel/metrics/sampled.ts');
  const refusals = 'Requests refused at the door because more is asked than can be done; they are in no other figure';
  total(registry, 'orga_http_overload_refusals_total', refusals, () => overload.refused);
  gauge(registry, 'orga_live_streams', 'Live streams that are open here', () => hub.size);
  counts(registry, 'orga_sign_ins_total', 'Attempts to sign in by how they ended', 'result', () => signIns);
  const backup = sampled(MINUTE_MS, WITHIN_MS, () => readBackupStatus(db, config.backup, clock()));
  const backupGauge = (name: string, help: string, of: (status: BackupStatus) => number | undefined): void =>
    gauge(registry, name, help, async () => {
      const status = await backup();
      return status && of(status);
    });
  backupGauge('orga_backup_configured', '1 when backups have a place to go', status =>
    status.state === 'none' ? 0 : 1,
  );
  backupGauge('orga_backup_late', '1 when the newest good backup is older than ORGA_BACKUP_MAX_AGE_HOURS', status =>
    status.state === 'late' ? 1 : 0,
  );
  backupGauge(
    'orga_backup_last_success_timestamp_seconds',
    'The moment that the newest good backup is of',
    ({ lastGoodAt }) => (lastGoodAt === null ? undefined : Temporal.Instant.from(lastGoodAt).epochMilliseconds / 1000),
  );
  if (!work) return;
  const lag = sampled(MINUTE_MS, WITHIN_MS, async () => readSealingLag(db, await listOrgIds(db)));
  gauge(
    registry,
    'orga_audit_unsealed_entries',
    'Audit entries that are in no chain yet',
    async () => (await lag())?.entries,
  );
  gauge(
    registry,
    'orga_audit_unsealed_age_seconds',
    'How long the oldest audit entry has waited for its chain',
    async () => (await lag())?.oldestSeconds,
  );
}
