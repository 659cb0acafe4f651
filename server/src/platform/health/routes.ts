import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import type { BackupState } from '../../kernel/backup/rules-lateness.ts';
import type { Bus } from '../../kernel/bus/bus.ts';
import type { Database } from '../../kernel/db/database.ts';
import { Shape } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { countMigrations } from './store.ts';

type Deps = { db: Database; jobs: Jobs; bus: Bus; backupState: () => Promise<BackupState> };
const access = { public: 'probes carry no data' };
const State = Type.Union([Type.Literal('ok'), Type.Literal('degraded'), Type.Literal('down')]);
const Health = Shape({
  status: State,
  components: Shape({
    database: State,
    migrations: State,
    queue: State,
    live: State,
    // Left out where no backups are configured.
    backup: Type.Optional(State),
  }),
});

/** `/healthz`: the process answers. `/readyz`: it can serve. `/api/v1/health`: what of it works. */
export function healthRoutes(api: App, root: FastifyInstance, given: Deps): void {
  const deps = { ...given, backupState: soonOrAsBefore(given.backupState) };
  root.get('/healthz', { config: { access }, schema: { hide: true } }, async () => ({ status: 'ok' }));
  root.get('/readyz', { config: { access }, schema: { hide: true } }, async (_request, reply) => {
    const health = await check(deps);
    if (health.status === 'down') reply.status(503).header('retry-after', '2');
    return health;
  });
  api.get(
    '/health',
    {
      config: { access },
      schema: { tags: ['Operation'], summary: 'What of the system works', response: { 200: Health } },
    },
    () => check(deps),
  );
}

async function check({ db, jobs, bus, backupState }: Deps) {
  const database = (await db.answers()) ? ('ok' as const) : ('down' as const);
  const migrations = database === 'ok' && (await isMigrated(db)) ? ('ok' as const) : ('down' as const);
  const backup = database === 'ok' ? await backupState().catch(() => 'late' as const) : 'none';
  const components = {
    database,
    migrations,
    queue: jobs.isRunning ? ('ok' as const) : ('degraded' as const),
    live: bus.isListening ? ('ok' as const) : ('degraded' as const),
    ...(backup === 'none' ? {} : { backup: backup === 'late' ? ('degraded' as const) : ('ok' as const) }),
  };
  const states = Object.values(components);
  return {
    status: states.includes('down')
      ? ('down' as const)
      : states.includes('degraded')
        ? ('degraded' as const)
        : ('ok' as const),
    components,
  };
}

// Once seen it stays so; a probe must not wait for a connection that requests hold.
const migrated = new WeakSet<Database>();
async function isMigrated(db: Database): Promise<boolean> {
  if (!migrated.has(db) && (await countMigrations(db)) > 0) migrated.add(db);
  return migrated.has(db);
}

const SOON_MS = 300;

/** A probe does not wait behind requests for a connection: what was known before has to do. */
function soonOrAsBefore(ask: () => Promise<BackupState>): () => Promise<BackupState> {
  let known: BackupState = 'none';
  return async () => {
    const asked = ask().then(state => {
      known = state;
    });
    await Promise.race([asked, new Promise(resolve => setTimeout(resolve, SOON_MS))]);
    asked.catch(() => {});
    return known;
  };
}
