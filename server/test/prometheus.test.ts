import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type TestDatabase, testDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { deployFolder, readDashboard, readRules, seriesOf } from './promql.ts';
import { eventually } from './system.ts';

const isThere = (() => {
  try {
    execFileSync('prometheus', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('skip: prometheus is not installed, so no real one reads our metrics\n');
    return false;
  }
})();

const program = (name: string): string => fileURLToPath(new URL(`../src/${name}`, import.meta.url));

/** A server, a worker and a Prometheus as an operator runs them: own processes, our own configuration file. */
describe.skipIf(!isThere)('a real Prometheus', () => {
  const children: ChildProcess[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'orga-prometheus-'));
  let database: TestDatabase;
  let api = '';
  let said = '';

  const start = (command: string, args: string[], env: Record<string, string>): void => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)));
    children.push(child);
  };
  const ask = async <T>(path: string, query: Record<string, string> = {}): Promise<T> => {
    const answer = await fetch(`${api}/api/v1/${path}?${new URLSearchParams(query).toString()}`);
    const body = (await answer.json()) as { status: string; error?: string; data: T };
    if (body.status !== 'success') throw new Error(`${path} ${JSON.stringify(query)}: ${body.error}`);
    return body.data;
  };
  const query = async (expr: string) =>
    (await ask<{ result: { metric: Record<string, string>; value: [number, string] }[] }>('query', { query: expr }))
      .result;

  beforeAll(async () => {
    database = await testDatabase();
    const [port, first, second, own] = [await freePort(), await freePort(), await freePort(), await freePort()];
    const env = {
      ORGA_MODE: 'development',
      ORGA_SECRETS: 'a secret of tests that is long enough to be one',
      ORGA_DATA: folder,
      ORGA_LOG_LEVEL: 'warn',
      ORGA_BACKUP_TARGET: join(folder, 'backups'),
      DATABASE_URL: database.appUrl,
      ORGA_PORT: String(port),
    };
    await insertOldBackup(database.ownerUrl);
    start(process.execPath, [program('main.ts')], {
      ...env,
      ORGA_WORKER: 'separate',
      ORGA_METRICS_PORT: String(first),
    });
    start(process.execPath, [program('worker.ts')], { ...env, ORGA_METRICS_PORT: String(second) });
    const config = parse(readFileSync(`${deployFolder}prometheus/prometheus.yml`, 'utf8')) as Record<string, unknown>;
    const file = join(folder, 'prometheus.yml');
    writeFileSync(
      file,
      stringify({
        ...config,
        global: { scrape_interval: '1s', evaluation_interval: '1s' },
        rule_files: [`${deployFolder}prometheus/rules.yml`],
        alerting: undefined,
        scrape_configs: [
          { job_name: 'orga', static_configs: [{ targets: [`127.0.0.1:${first}`, `127.0.0.1:${second}`] }] },
        ],
      }),
    );
    const storage = `--storage.tsdb.path=${join(folder, 'series')}`;
    start('prometheus', [`--config.file=${file}`, storage, `--web.listen-address=127.0.0.1:${own}`], {});
    api = `http://127.0.0.1:${own}`;
    await eventually(
      'both processes scraped',
      async () => ((await query('sum(up{job="orga"})').catch(() => []))[0]?.value[1] === '2' ? true : undefined),
      50_000,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${said.slice(-3_000)}`);
    });
    const call = (method: string, path: string, body?: object) =>
      fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const person = {
      email: 'zaphod@canary.example',
      password: 'correct horse battery staple 9',
      name: 'Zaphod',
      locale: 'fr',
    };
    expect((await call('POST', '/auth/sign-up', person)).status).toBe(202);
    await call('POST', '/auth/sign-in', { email: person.email, password: 'wrong', delivery: 'bearer' });
    await call('GET', '/health');
    // Each process is read once a second, at moments of its own.
    for (const series of ['orga_job_duration_seconds_count', 'orga_http_request_duration_seconds_count'])
      await eventually(series, async () => ((await query(series))[0] ? true : undefined), 20_000);
  }, 90_000);

  afterAll(async () => {
    const living = children.filter(child => child.exitCode === null);
    const gone = living.map(child => new Promise(resolve => child.once('exit', resolve)));
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(gone);
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds every series of the rules and the dashboard in what the processes show', async () => {
    const asked = [
      ...readRules().map(rule => rule.expr),
      ...readDashboard().panels.flatMap(panel => panel.targets?.map(target => target.expr) ?? []),
    ].flatMap(seriesOf);
    const names = [...new Set(asked.map(({ name }) => name))].filter(name => !name.includes(':'));
    expect(names.length).toBeGreaterThan(25);
    const missing = [];
    for (const name of names) if ((await query(`count({__name__="${name}"})`)).length === 0) missing.push(name);
    expect(missing).toEqual([]);
  });

  it('can work out every rule', async () => {
    type Groups = { groups: { rules: { name: string; health: string; lastError?: string }[] }[] };
    const rules = await eventually(
      'rules evaluated',
      async () => {
        const found = (await ask<Groups>('rules')).groups.flatMap(group => group.rules);
        return found.every(rule => rule.health !== 'unknown') ? found : undefined;
      },
      45_000,
    );
    expect(rules.length).toBe(readRules().length);
    expect(rules.filter(rule => rule.health !== 'ok')).toEqual([]);
  }, 60_000);

  it('can work out every panel', async () => {
    const values = { datasource: 'x', job: 'orga', instance: '.*', __rate_interval: '5s' };
    for (const { title, targets = [] } of readDashboard().panels)
      for (const { expr } of targets) {
        const text = expr.replaceAll(/\$(\w+)/g, (_, name: keyof typeof values) => values[name]);
        await query(text).catch((error: unknown) => expect.fail(`${title}: ${String(error)}`));
      }
  });

  it('raises the alert of a late backup', async () => {
    type Alerts = { alerts: { labels: { alertname: string }; state: string }[] };
    const alert = await eventually('alert', async () =>
      (await ask<Alerts>('alerts')).alerts.find(one => one.labels.alertname === 'OrgaBackupLate'),
    );
    expect(alert.state).toBe('pending'); // fires when it has held for a quarter of an hour: rules.test.yml
  });

  it('sees the worker as well as the server', async () => {
    expect((await query('orga_build_info{mode="development"}')).length).toBe(2);
    expect((await query('process_resident_memory_bytes{job="orga"}')).length).toBe(2);
    expect((await query('orga_audit_unsealed_entries')).length).toBe(1);
  });
});

/** A good backup of two days ago: older than the 26 hours that are allowed. */
async function insertOldBackup(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into kernel.backup_run (id, kind, state, backup, target, started_at, snapshot_at, bytes)
     values (gen_random_uuid(), 'backup', 'good', 'old', 'folder', now() - interval '49 hours', now() - interval '48 hours', 1)`,
  );
  await owner.end();
}
