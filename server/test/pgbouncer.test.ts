import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../src/kernel/db/sql.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { eventually, type TestSystem, testSystem } from './system.ts';

const PROGRAM = 'pgbouncer';
const hasPgBouncer = spawnSync(PROGRAM, ['--version'], { stdio: 'ignore' }).status === 0;
if (!hasPgBouncer) console.log('no PgBouncer here: its tests are skipped');

describe.skipIf(!hasPgBouncer)('behind PgBouncer in transaction mode', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orga-pgbouncer-'));
  let database: TestDatabase;
  let pooler: ReturnType<typeof spawn>;
  let t: TestSystem;
  beforeAll(async () => {
    database = await testDatabase();
    const direct = new URL(database.appUrl);
    const pooled = new URL(database.appUrl);
    pooled.port = String(await freePort());
    pooled.host = `127.0.0.1:${pooled.port}`;
    pooled.searchParams.delete('host');
    const [user, password] = [decodeURIComponent(direct.username), decodeURIComponent(direct.password)];
    const name = direct.pathname.slice(1);
    const host = direct.searchParams.get('host') ?? direct.hostname;
    writeFileSync(join(folder, 'users.txt'), `"${user}" "${password}"\n`);
    writeFileSync(
      join(folder, 'pgbouncer.ini'),
      `[databases]
${name} = host=${host} port=${direct.port || 5432} dbname=${name} user=${user} password=${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${pooled.port}
auth_type = plain
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = 3
unix_socket_dir =
logfile = ${join(folder, 'log')}
`,
    );
    // It refuses to run as root.
    spawnSync('chmod', ['-R', 'a+rwX', folder]);
    const as = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
    pooler = spawn(PROGRAM, [...as, join(folder, 'pgbouncer.ini')], { stdio: 'ignore' });
    t = await eventually(
      'PgBouncer',
      async () =>
        testSystem({
          work: true,
          database: { ...database, appUrl: pooled.href },
          config: {
            database: {
              appUrl: pooled.href,
              ownerUrl: database.ownerUrl,
              directUrl: direct.href,
              poolSize: 10,
              preparedStatements: false,
              fsync: true,
            },
          },
        }).catch(() => undefined),
      20_000,
    );
  });
  afterAll(async () => {
    await t?.close();
    pooler?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('tenants stay apart on shared connections, and limits and zone travel with each call', async () => {
    const [a, b] = [await t.addOrg(['manager']), await t.addOrg(['manager'])];
    const names = Array.from({ length: 40 }, (_, n) => `Team ${n}`);
    const answers = await Promise.all(
      names.flatMap(name => [a, b].map(org => t.inject(org.as.manager, 'POST', '/teams', { name }))),
    );
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([201]));
    for (const org of [a, b]) {
      const teams = (await t.inject(org.as.manager, 'GET', '/teams')).body.items as { name: string }[];
      expect(teams.map(team => team.name).toSorted()).toEqual(names.toSorted());
    }
    const limits = sql`select current_setting('statement_timeout') as statement, current_setting('TimeZone') as zone`;
    expect(await t.deps.db.readRows(a.id, limits)).toEqual([{ statement: '4500ms', zone: 'UTC' }]);
  });

  test('jobs run, and hints of other processes are heard past the pooler', async () => {
    await eventually('listening', () => (t.deps.bus.isListening ? true : undefined));
    const org = await t.addOrg(['manager']);
    const { body } = await t.inject(org.as.manager, 'POST', '/people', { lastName: 'Durand' });
    await eventually('the sealed entry', async () => {
      const rows = await t.deps.db.readRows<{ n: number }>(
        org.id,
        sql`select count(*)::int as n from platform.audit_seal`,
      );
      return (rows[0]?.n ?? 0) > 0 ? true : undefined;
    });
    expect(body.id).toBeDefined();
  });
});
