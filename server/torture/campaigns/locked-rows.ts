import pg from 'pg';
import { type Campaign, late } from '../campaign.ts';
import { adminClient, adminSql } from '../kit/admin-sql.ts';
import { freePort, pause, signIn, startServer } from '../kit/server-process.ts';
import { statusOf, timeUntil, Watch } from '../kit/watch.ts';

const CROWD = 80;
type Row = { id: string; etag: string };

/** Somebody outside holds the rows that everybody wants, so that every connection waits: 503 in time, and no change afterwards. */
export const lockedRows: Campaign = {
  slug: 'locked-rows',
  title: 'every connection of the pool waits for rows that are locked from outside',
  plant: 'a person whose change was refused is changed behind the back of the server',
  async run({ long, dataDir, planted, say }) {
    const faults: string[] = [];
    const server = await startServer(dataDir, freePort());
    const headers = await signIn(server.url);
    const url = (id: string): string => `${server.url}/api/v1/people/${id}`;
    const rows: Row[] = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const made = await fetch(url(''), {
          method: 'POST',
          headers,
          body: JSON.stringify({ lastName: `Locked ${n}` }),
        });
        const { id } = (await made.json()) as { id: string };
        const read = await fetch(url(id), { headers });
        await read.arrayBuffer();
        return { id, etag: read.headers.get('etag') ?? '' };
      }),
    );
    const change = async ({ id, etag }: Row, city: string) => {
      const began = performance.now();
      const answer = await fetch(url(id), {
        method: 'PATCH',
        headers: { ...headers, 'if-match': etag },
        body: JSON.stringify({ city }),
        signal: AbortSignal.timeout(20_000),
      });
      const body = (await answer.json()) as { code?: string };
      const ms = performance.now() - began;
      return { status: answer.status, code: body.code, retry: answer.headers.has('retry-after'), ms };
    };
    const slowest: number[] = [];
    const recoveries: number[] = [];
    const notReady: number[] = [];
    const holder: pg.Client = await adminClient(dataDir);
    const rounds = long ? 20 : 1;
    for (let round = 0; round < rounds; round++) {
      await holder.query('begin');
      await holder.query('select from workplace.person where id = any($1) for update', [rows.map(row => row.id)]);
      const watch = new Watch(server, headers, 4);
      const crowd = Promise.all(
        Array.from({ length: CROWD }, (_, n) => change(rows[n % rows.length] as Row, 'Refused')),
      );
      await pause(500);
      for (let n = 0; n < 20; n++) {
        const ready = await statusOf(`${server.url}/readyz`);
        if (ready !== 200) notReady.push(ready);
        await pause(100);
      }
      const answers = await crowd;
      for (const { status, code, retry, ms } of answers) {
        if (status !== 503 || !retry) faults.push(`answered ${status} ${code}, Retry-After ${retry}`);
        if (ms > 5_000) faults.push(late(`answered ${status} after ${Math.round(ms)} ms`));
      }
      slowest.push(...answers.map(answer => answer.ms));
      await holder.query('rollback');
      if (planted) await adminSql(dataDir, `update workplace.person set city = 'Refused' where id = $1`, [rows[0]?.id]);
      const { rows: changed } = await adminSql(
        dataDir,
        `select last_name from workplace.person where id = any($1) and city = 'Refused'`,
        [rows.map(row => row.id)],
      );
      for (const row of changed as { last_name: string }[]) faults.push(`${row.last_name}: refused, and changed`);
      const last = rows[round % rows.length] as Row;
      recoveries.push(await timeUntil(async () => (await change(last, `Given ${round}`)).status === 200, 10_001));
      const read = await fetch(url(last.id), { headers });
      last.etag = read.headers.get('etag') ?? '';
      if (((await read.json()) as { city: string }).city !== `Given ${round}`) faults.push('no change after the locks');
      await watch.stop();
      faults.push(...watch.faults);
    }
    await holder.end();
    if (notReady.length > 0) faults.push(`/readyz was not ready ${notReady.length} times: ${notReady.join(', ')}`);
    await server.kill('SIGTERM');
    say(
      `${rounds * CROWD} changes on locked rows, slowest answer ${(Math.max(...slowest) / 1000).toFixed(1)} s; changes again after ${(Math.max(...recoveries) / 1000).toFixed(1)} s`,
    );
    return { judged: rounds * CROWD, faults };
  },
};
