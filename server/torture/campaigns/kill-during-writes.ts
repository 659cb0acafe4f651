import { randomUUID } from 'node:crypto';
import type { Campaign } from '../campaign.ts';
import { adminSql } from '../kit/admin-sql.ts';
import { freePort, type ServerProcess, signIn, startServer } from '../kit/server-process.ts';

const WRITERS = 8;

/**
 * kill -9 of the server while it writes, again and again on one folder. Every acknowledged write must be there, once;
 * writes without an answer are asked again with the same Idempotency-Key and must then be there once too.
 */
export const killDuringWrites: Campaign = {
  slug: 'kill-server',
  title: 'kill -9 of the server during writes',
  plant: 'one acknowledged person is deleted, another is written twice',
  async run({ long, dataDir, planted, say }) {
    const rounds = long ? 200 : 6;
    const acknowledged = new Map<string, string>();
    const faults: string[] = [];
    const port = freePort();
    let slowest = 0;
    let server = await startServer(dataDir, port);
    let headers = await signIn(server.url);
    let retried = 0;
    for (let round = 0; round < rounds; round++) {
      const open = new Map<string, string>();
      const state = { stop: false };
      const writers = Array.from({ length: WRITERS }, (_, writer) =>
        write(server, headers, `${round}-${writer}`, acknowledged, open, state, faults),
      );
      await new Promise(resolve => setTimeout(resolve, 250 + Math.random() * 500));
      await server.kill('SIGKILL');
      state.stop = true;
      await Promise.all(writers);
      const began = Date.now();
      server = await startServer(dataDir, port);
      slowest = Math.max(slowest, Date.now() - began);
      headers = await signIn(server.url);
      for (const [key, name] of open) {
        const answer = await post(server, headers, key, name);
        retried++;
        if (answer.status === 201) acknowledged.set(name, ((await answer.json()) as { id: string }).id);
        else faults.push(`asked again for ${name}: ${answer.status} ${await answer.text()}`);
      }
    }
    if (planted) await plantLoss(dataDir);
    const found = await readNames(server, headers);
    for (const [name, id] of acknowledged) {
      const rows = found.get(name) ?? [];
      if (rows.length !== 1 || rows[0] !== id)
        faults.push(`${name}: acknowledged as ${id}, found ${rows.length} times`);
    }
    for (const [name, rows] of found) if (rows.length > 1) faults.push(`${name} is there ${rows.length} times`);
    await server.kill('SIGTERM');
    say(
      `${rounds} kills, ${acknowledged.size} acknowledged writes, ${retried} asked again by key; slowest recovery ${(slowest / 1000).toFixed(1)} s`,
    );
    if (slowest > 10_000) faults.push(`recovery took ${slowest} ms, promise 10 s`);
    return { judged: acknowledged.size, faults };
  },
};

const post = (server: ServerProcess, headers: Record<string, string>, key: string, name: string): Promise<Response> =>
  fetch(`${server.url}/api/v1/people`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': key },
    body: JSON.stringify({ lastName: name }),
  });

async function write(
  server: ServerProcess,
  headers: Record<string, string>,
  prefix: string,
  acknowledged: Map<string, string>,
  open: Map<string, string>,
  state: { stop: boolean },
  faults: string[],
): Promise<void> {
  for (let n = 0; !state.stop; n++) {
    const name = `Torture ${prefix}-${n}`;
    const key = randomUUID();
    open.set(key, name);
    try {
      const answer = await post(server, headers, key, name);
      const body = (await answer.json()) as { id: string };
      if (answer.status === 201) acknowledged.set(name, body.id);
      else if (answer.status !== 503) faults.push(`${name}: ${answer.status}`);
      if (answer.status !== 503) open.delete(key);
    } catch {
      // The connection broke: the outcome is unknown and is asked for after the restart.
      return;
    }
  }
}

async function readNames(server: ServerProcess, headers: Record<string, string>): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (let offset = 0; ; offset += 200) {
    const page = (await (
      await fetch(`${server.url}/api/v1/people?limit=200&offset=${offset}`, { headers })
    ).json()) as { items: { id: string; lastName: string }[]; total: number };
    for (const person of page.items.filter(one => one.lastName.startsWith('Torture ')))
      found.set(person.lastName, [...(found.get(person.lastName) ?? []), person.id]);
    if (offset + 200 >= page.total) return found;
  }
}

async function plantLoss(dataDir: string): Promise<void> {
  await adminSql(
    dataDir,
    `delete from workplace.person where id = (select id from workplace.person where last_name like 'Torture %' limit 1)`,
  );
  await adminSql(
    dataDir,
    `insert into workplace.person (org_id, id, last_name)
     select org_id, gen_random_uuid(), last_name from workplace.person where last_name like 'Torture %' limit 1`,
  );
}
