import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Campaign, late } from '../campaign.ts';
import { adminSql } from '../kit/admin-sql.ts';
import { freePort, pause, signIn, startServer } from '../kit/server-process.ts';
import { SlowCrowd } from '../kit/slow-client.ts';
import { describeDescriptors, openDescriptors, residentMb, timeUntil, Watch, writtenBytes } from '../kit/watch.ts';

const DROPPED_MS = 15_000;
const STREAMS = 20;
const QUIET_BYTES = 4 * 1024 * 1024;
const LONGEST_TAKING_MS = 60_000;
const MORE_MB = 250;
const ASSET_BYTES = 32 * 1024 * 1024;
const EXPORT_BYTES = 6 * 1024 * 1024;

/** Crowds that send slowly, send nothing or never read: the others are served, and each of the crowd is let go in time. */
export const slowClients: Campaign = {
  slug: 'slow-clients',
  title: 'slow headers, trickled bodies, silent connections, readers that never read',
  plant: 'some descriptors are held by a client that behaves well',
  async run({ long, dataDir, planted, say }) {
    const each = long ? 1_000 : 150;
    const web = join(dataDir, 'web');
    const server = await startServer(dataDir, freePort(), {
      env: { ORGA_WEB_DIST: web },
      before: () => makeAssets(web),
    });
    const headers = await signIn(server.url, 'owner@crew.example');
    await addPeople(dataDir, headers['x-org-id'] ?? '');
    // What a reader of an export would read, were it to read.
    const exported = await fetch(`${server.url}/api/v1/people/export.csv`, { headers });
    const exportBytes = (await exported.arrayBuffer()).byteLength;
    await pause(500);
    const watch = new Watch(server, headers, 2);
    await pause(500);
    const before = { descriptors: openDescriptors(server.pid), memory: residentMb(server.pid) };
    const crowd = new SlowCrowd(server.port);
    const request = (line: string, extra = ''): string =>
      `${line} HTTP/1.1\r\nhost: localhost\r\nauthorization: ${headers.authorization}\r\nx-org-id: ${headers['x-org-id']}\r\ncontent-type: application/json\r\n${extra}`;
    await crowd.drip('silent', each, '');
    await crowd.drip('headers', each, request('GET /api/v1/people'), 'x-slow: '.repeat(20));
    await crowd.drip(
      'bodies',
      each,
      request('POST /api/v1/people', 'content-length: 2000\r\n\r\n'),
      '{"lastName":"trickled'.repeat(9),
    );
    await crowd.ask(each, request('GET /assets/big.bin', '\r\n'));
    const exports = Math.min(each, 100);
    await crowd.ask(exports, request('GET /api/v1/people/export.csv', '\r\n'));
    await crowd.ask(STREAMS, request('GET /api/v1/stream', '\r\n'));
    const opened = each * 4 + exports + STREAMS;
    const most = openDescriptors(server.pid);
    // The streams must stand before the news: what happened earlier is not sent to them.
    await pause(2_500);
    await flood(dataDir, headers['x-org-id'] ?? '');
    // The system takes megabytes for each that reads nothing, and nobody can tell that from reading: the 15 seconds of
    // the readers begin when it takes no more.
    let written = 0;
    const taken = await timeUntil(async () => {
      const before = written;
      await pause(500);
      written = writtenBytes(server.pid);
      return written - before < QUIET_BYTES;
    }, LONGEST_TAKING_MS);
    // The pool of database connections may have grown.
    const rest = before.descriptors + (planted ? -20 : 12);
    const dropped = await timeUntil(async () => openDescriptors(server.pid) <= rest, DROPPED_MS);
    const left = openDescriptors(server.pid);
    const kinds = describeDescriptors(server.pid);
    // What they used is given back to the system by and by.
    await timeUntil(async () => residentMb(server.pid) <= before.memory + MORE_MB, 30_000);
    const memory = residentMb(server.pid);
    crowd.close();
    await watch.stop();
    await server.kill('SIGTERM');
    const faults = [...watch.faults];
    if (exported.status !== 200 || exportBytes < EXPORT_BYTES)
      faults.push(`the export answered ${exported.status} with ${exportBytes} bytes`);
    // Those who read see when they are let go; from the moment they connected.
    const longest: string[] = [];
    for (const kind of ['silent', 'headers', 'bodies']) {
      const held = crowd.heldMs.get(kind) ?? [];
      const most = Math.max(...held);
      longest.push(`${kind} ${(most / 1000).toFixed(1)} s`);
      if (most > DROPPED_MS) faults.push(late(`one of the ${kind} was held for ${Math.round(most)} ms`));
      if (held.length < each) faults.push(`only ${held.length} of ${each} ${kind} were let go`);
    }
    if (left > rest)
      faults.push(late(`${left} descriptors after ${DROPPED_MS / 1000} s, ${before.descriptors} before: ${kinds}`));
    if (most < before.descriptors + each) faults.push(`only ${most} descriptors at the height: the crowd never stood`);
    if (memory > before.memory + MORE_MB) faults.push(`${Math.round(memory)} MB, ${Math.round(before.memory)} before`);
    say(
      `${opened} slow connections (${each} silent, headers, bodies and readers each; ${STREAMS} streams), held at most: ${longest.join(', ')}; readers gone ${(dropped / 1000).toFixed(1)} s after the system took no more for them (${(taken / 1000).toFixed(1)} s, ${(written / 1e9).toFixed(1)} GB); an export of ${(exportBytes / 1e6).toFixed(1)} MB; ${most} descriptors at the height, ${before.descriptors} before, ${left} after; ${Math.round(before.memory)} MB before, ${Math.round(memory)} after; slowest probe ${Math.round(watch.slowestProbeMs)} ms, slowest of ${watch.reads} reads ${Math.round(watch.slowestReadMs)} ms`,
    );
    return { judged: opened, faults };
  },
};

/** So many that an export of them does not fit between the server and a reader that does not read. */
async function addPeople(dataDir: string, orgId: string): Promise<void> {
  await adminSql(
    dataDir,
    `insert into workplace.person (org_id, id, last_name, first_name, notes)
     select $1, gen_random_uuid(), 'Export ' || n, 'Camille', repeat('words and more words ', 90) from generate_series(1, 4000) n`,
    [orgId],
  );
}

function makeAssets(web: string): void {
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Torture</title>');
  writeFileSync(join(web, 'assets', 'big.bin'), Buffer.alloc(ASSET_BYTES, 'x'));
}

/** Enough news for every stream to fill what the system keeps for a reader that does not read. */
async function flood(dataDir: string, orgId: string): Promise<void> {
  await adminSql(
    dataDir,
    `insert into kernel.event (org_id, id, type, payload)
     select $1, gen_random_uuid(), 'platform.team.updated', jsonb_build_object('filler', repeat('x', 100000))
       from generate_series(1, 60)`,
    [orgId],
  );
}
