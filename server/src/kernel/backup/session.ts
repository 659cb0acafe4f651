import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { copyOut, type Table } from './catalogue.ts';

// What COPY text depends on; and nobody ends a long copy but its own watch.
const SETTINGS = [
  'timezone=UTC',
  'datestyle=ISO',
  'intervalstyle=postgres',
  'bytea_output=hex',
  'extra_float_digits=3',
  'client_encoding=UTF8',
  'synchronize_seqscans=off',
  'statement_timeout=0',
  'idle_in_transaction_session_timeout=0',
  'lock_timeout=30000',
];
const SILENCE_MS = 120_000;
const GOODBYE_MS = 5_000;

/**
 * A connection for backups, restores and drills. Its errors reach whoever waits for it. A database that says nothing at
 * all for `silenceMs` is given up; without it only one that is known to be gone.
 */
export async function withSession<T>(
  url: string,
  name: string,
  work: (client: pg.Client) => Promise<T>,
  silenceMs?: number,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 20_000,
    application_name: name,
    options: SETTINGS.map(setting => `-c ${setting}`).join(' '),
  });
  client.on('error', () => {});
  await client.connect();
  const stopWatch = silenceMs === undefined ? () => {} : cutWhenSilent(client, silenceMs);
  try {
    return await work(client);
  } finally {
    stopWatch();
    await Promise.race([client.end().catch(() => {}), delay(GOODBYE_MS, undefined, { ref: false })]);
    socketOf(client).destroy();
  }
}

// Not in the types of pg: the socket below its connection.
const socketOf = (client: pg.Client): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;

function cutWhenSilent(client: pg.Client, silenceMs: number): () => void {
  const socket = socketOf(client);
  let heard = { bytes: socket.bytesRead, at: performance.now() };
  const timer = setInterval(
    () => {
      if (socket.bytesRead !== heard.bytes) heard = { bytes: socket.bytesRead, at: performance.now() };
      else if (performance.now() - heard.at > silenceMs) socket.destroy(new Error('the database fell silent'));
    },
    Math.min(silenceMs / 4, 30_000),
  );
  timer.unref();
  return () => clearInterval(timer);
}

/** Gives the COPY text of a table to `take` chunk by chunk; its rows, bytes and hash. */
export async function readTable(
  client: pg.Client,
  table: Table,
  take: (chunk: Buffer) => Promise<void>,
): Promise<{ rows: number; bytes: number; sha256: string }> {
  const stream = client.query(copyStreams.to(copyOut(table)));
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of watched(stream, client)) {
    hash.update(chunk);
    bytes += chunk.length;
    await take(chunk);
  }
  return { rows: stream.rowCount, bytes, sha256: hash.digest('hex') };
}

/** Ends the connection when nothing comes for two minutes: a database that fell silent must not hold a backup for ever. */
async function* watched(stream: Readable, client: pg.Client): AsyncGenerator<Buffer> {
  const give = (): void => void stream.destroy(new Error('the database sent nothing for two minutes'));
  let timer = setTimeout(give, SILENCE_MS);
  try {
    for await (const chunk of stream) {
      clearTimeout(timer);
      yield chunk as Buffer;
      timer = setTimeout(give, SILENCE_MS);
    }
  } catch (error) {
    // A copy that was broken off leaves its connection in the middle of an answer.
    void client.end().catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
