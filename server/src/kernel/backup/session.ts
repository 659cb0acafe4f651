import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
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

/** A connection for backups, restores and drills. Its errors reach whoever waits for it. */
export async function withSession<T>(url: string, name: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: name,
    options: SETTINGS.map(setting => `-c ${setting}`).join(' '),
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
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
