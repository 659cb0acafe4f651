import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSealingLag, record } from '../src/platform/audit/index.ts';
import { freePort } from './free-port.ts';
import { readDashboard, readRules, readScrape, seriesOf } from './promql.ts';
import { eventually, type TestOrg, type TestSystem, testSystem } from './system.ts';

const runbook = new URL('../../docs/runbooks/alerts.md', import.meta.url);

describe('metrics', () => {
  let system: TestSystem;
  let org: TestOrg<'manager'>;
  let port: number;
  const scrapeText = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const scrape = async () => readScrape(await scrapeText());
  const signIn = (email: string, password: string) =>
    system.inject(null, 'POST', '/auth/sign-in', { email, password, delivery: 'bearer' });
  const series = async (test: RegExp) => [...(await scrape()).values].filter(([name]) => test.test(name));

  beforeAll(async () => {
    port = await freePort();
    const observe = { metrics: { host: '127.0.0.1', port }, tracing: undefined };
    system = await testSystem({ work: true, config: { observe } });
    org = await system.addOrg(['manager']);
    await system.inject(null, 'POST', '/auth/sign-up', {
      email: 'zaphod@canary.example',
      password: 'correct horse battery staple 9',
      name: 'Zaphod Canary',
      locale: 'fr',
    });
    await system.inject(org.as.manager, 'GET', '/people');
    await eventually(
      'a job that ran',
      async () => (await scrapeText()).includes('orga_job_duration_seconds_count') || undefined,
    );
  });
  afterAll(() => system.close());

  it('show every series that the rules and the dashboard ask for, with the labels that they name', async () => {
    const { names, labels } = await scrape();
    const rules = readRules();
    const records = new Set(rules.flatMap(rule => rule.record ?? []));
    const expressions = [
      ...rules.map(rule => rule.expr),
      ...readDashboard().panels.flatMap(panel => panel.targets?.map(target => target.expr) ?? []),
    ];
    const asked = expressions.flatMap(seriesOf);
    expect(asked.length).toBeGreaterThan(80);
    const unknown = asked.filter(({ name }) => name !== 'up' && !names.has(name) && !records.has(name));
    expect(unknown).toEqual([]);
    const given = ['job', 'instance', 'le'];
    const odd = asked.flatMap(({ name, labels: wanted }) =>
      labels.has(name) ? wanted.filter(label => !given.includes(label) && !labels.get(name)?.has(label)) : [],
    );
    expect(odd).toEqual([]);
  });

  it('are named by routes and never by what stands in an address, so that their number does not grow', async () => {
    const visit = async (n: number) => {
      const id = `0198c5a2-1b2c-7def-8123-${String(n).padStart(12, '0')}`;
      await system.inject(org.as.manager, 'GET', `/people/${id}`);
      await system.inject(org.as.manager, 'GET', `/nowhere/${id}?q=zaphod`);
      await system.inject(org.as.manager, 'GET', `/people?q=zaphod${n}`);
    };
    await visit(0);
    const before = (await scrape()).values.size;
    for (let n = 1; n < 30; n++) await visit(n);
    expect((await scrape()).values.size).toBe(before);
    const text = await scrapeText();
    expect(text).toContain('route="/api/v1/people/:id"');
    expect(text).toContain('route="none"');
    expect(text).not.toMatch(/zaphod|canary|0198c5a2|[0-9a-f]{8}-[0-9a-f]{4}/i);
    for (const one of [org.id, org.as.manager.accountId, org.as.manager.email]) expect(text).not.toContain(one);
  });

  it('count how sign-ins end', async () => {
    await signIn(org.as.manager.email, 'not this one');
    await signIn('nobody@canary.example', 'not this one');
    const found = await series(/^orga_sign_ins_total/);
    expect(Object.fromEntries(found)).toMatchObject({ 'orga_sign_ins_total{result="refused"}': 2 });
  });

  it('count a list that is kept as a hit, and an answer that is known as not modified', async () => {
    const url = `/people`;
    const first = await system.inject(org.as.manager, 'GET', url);
    expect(first.status).toBe(200);
    await system.inject(org.as.manager, 'GET', url);
    await system.inject(org.as.manager, 'GET', url, undefined, { 'if-none-match': first.headers.etag ?? '' });
    const values = Object.fromEntries(await series(/^orga_list_cache/));
    expect(values['orga_list_cache_reads_total{result="hit"}']).toBeGreaterThanOrEqual(2);
    expect(values['orga_list_cache_reads_total{result="miss"}']).toBeGreaterThanOrEqual(1);
    expect(values['orga_list_cache_not_modified_total{}']).toBeGreaterThanOrEqual(1);
  });

  it('count streams while they are open, without taking their length for slowness', async () => {
    await system.system.http.listen({ host: '127.0.0.1', port: 0 });
    const address = system.system.http.server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/v1/stream?org=${org.id}`;
    const leave = new AbortController();
    const answer = await fetch(url, {
      headers: { authorization: `Bearer ${org.as.manager.token}` },
      signal: leave.signal,
    });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(await series(/^orga_live_streams/))).toEqual({ 'orga_live_streams{}': 1 });
    leave.abort();
    await eventually('no stream', async () => (await series(/^orga_live_streams/))[0]?.[1] === 0 || undefined);
    await eventually('none in flight', async () => (await series(/requests_in_flight/))[0]?.[1] === 0 || undefined);
    expect(await series(/route="\/api\/v1\/stream"/)).toEqual([]);
  });

  it('count nobody twice who goes away in the middle', async () => {
    const address = system.system.http.server.address();
    const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1');
    socket.write(
      'POST /api/v1/auth/sign-in HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    );
    await eventually('one in flight', async () => (await series(/requests_in_flight/))[0]?.[1] === 1 || undefined);
    socket.destroy();
    await eventually('none in flight', async () => (await series(/requests_in_flight/))[0]?.[1] === 0 || undefined);
  });

  it('tell of audit entries that wait for their chain, over all orgs, each inside its own wall', async () => {
    const { db } = system.deps;
    const other = await system.addOrg();
    const all = [org.id, other.id];
    await eventually('all sealed', async () => (await readSealingLag(db, all)).entries === 0 || undefined);
    for (const orgId of [org.id, other.id, other.id])
      await db.transaction(orgId, async tx => {
        record(tx, 'test.happened', { type: 'test', id: null, label: 'test' });
      });
    const lag = await readSealingLag(db, all);
    expect(lag.entries).toBe(3);
    expect(lag.oldestSeconds).toBeGreaterThan(0);
    expect(lag.oldestSeconds).toBeLessThan(5);
    expect((await readSealingLag(db, [other.id])).entries).toBe(2);
    await eventually('sealed', async () => (await readSealingLag(db, all)).entries === 0 || undefined);
    expect((await series(/^orga_audit_unsealed_age_seconds/)).length).toBe(1);
  });

  it('are on their own port only, and nothing else is there', async () => {
    expect((await system.system.http.inject({ url: '/metrics' })).statusCode).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).headers.get('content-type')).toContain('version=0.0.4');
  });

  it('say that the database is away, and are there all the same', async () => {
    expect(Object.fromEntries(await series(/^orga_db_up/))).toEqual({ 'orga_db_up{}': 1 });
    const other = await freePort();
    const observe = { metrics: { host: '127.0.0.1', port: other }, tracing: undefined };
    const alone = await testSystem({ config: { observe }, database: system.database });
    await alone.deps.db.close();
    const began = performance.now();
    const { values } = readScrape(await (await fetch(`http://127.0.0.1:${other}/metrics`)).text());
    expect(performance.now() - began).toBeLessThan(9_000);
    expect(values.get('orga_db_up{}')).toBe(0);
    await alone.system.stop().catch(() => {});
  });
});

describe('the rules of Prometheus', () => {
  const alerts = readRules().filter(rule => rule.alert !== undefined);

  it('name a severity, words and a place in the runbook for each alert', () => {
    expect(alerts.length).toBeGreaterThan(15);
    expect(existsSync(runbook)).toBe(true);
    const headings = new Set([...readFileSync(runbook, 'utf8').matchAll(/^## (\w+)$/gm)].map(match => match[1]));
    for (const { alert = '', labels, annotations } of alerts) {
      expect(['page', 'warning']).toContain(labels?.severity);
      expect(annotations?.summary).toBeTruthy();
      expect(annotations?.runbook).toBe(`docs/runbooks/alerts.md#${alert.toLowerCase()}`);
      expect(headings).toContain(alert);
    }
    expect(headings.size).toBe(alerts.length);
  });

  it('are tested, each alert, when it fires', () => {
    const tests = readFileSync(new URL('../../deploy/prometheus/rules.test.yml', import.meta.url), 'utf8');
    for (const { alert } of alerts)
      expect(tests).toMatch(new RegExp(`alertname: ${alert}\\n +exp_alerts:\\n +- exp_labels`));
  });
});

describe('the dashboard', () => {
  const { panels, templating } = readDashboard();

  it('has panels that ask, with ids of their own, side by side and not over each other', () => {
    expect(new Set(panels.map(panel => panel.id)).size).toBe(panels.length);
    for (const panel of panels.filter(one => one.type !== 'row')) {
      expect(panel.targets?.length).toBeGreaterThan(0);
      expect(panel.datasource?.uid).toBe('${datasource}');
      expect(new Set(panel.targets?.map(target => target.refId)).size).toBe(panel.targets?.length);
    }
    const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, n) => `${x + (n % w)}/${y + Math.floor(n / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24);
  });

  it('uses only variables that it has', () => {
    const own = new Set(templating.list.map(one => one.name));
    const used = panels.flatMap(panel => panel.targets?.flatMap(({ expr }) => expr.match(/\$(\w+)/g) ?? []) ?? []);
    for (const name of used) expect(own.has(name.slice(1)) || name === '$__rate_interval').toBe(true);
  });
});
