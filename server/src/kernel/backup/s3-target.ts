import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { BackupError, sha256 } from './format.ts';
import type { BackupTarget, StoredFile } from './target.ts';

export type S3Settings = {
  /** Of the service, without the bucket: https://s3.eu-west-3.amazonaws.com */
  readonly endpoint: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
  /** Longest wait for one answer, and pause before the second attempt, in milliseconds. */
  readonly timeoutMs?: number;
  readonly pauseMs?: number;
};

const ATTEMPTS = 5;
type Call = {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly key?: string;
  readonly query?: string;
  readonly body?: Buffer;
};

/** Backups as objects of a bucket, addressed by path, so that any S3 service will do. An object is there whole or not at all. */
export function s3Target(address: string, settings: S3Settings): BackupTarget {
  const { hostname: bucket, pathname } = new URL(address);
  const prefix = pathname.replace(/^\/+|\/+$/g, '');
  const root = prefix === '' ? '' : `${decodeURIComponent(prefix)}/`;
  const call = caller(`${settings.endpoint.replace(/\/+$/, '')}/${bucket}`, settings, `s3://${bucket}/${root}`);
  return {
    label: `s3://${bucket}/${root}`,
    list: id =>
      listObjects(root, `${root}${id ?? 'orga-'}`, query =>
        call({ method: 'GET', query }).then(answer => answer.toString()),
      ),
    read: key => call({ method: 'GET', key: root + key }),
    async write(key, body) {
      await call({ method: 'PUT', key: root + key, body });
    },
    async remove(key) {
      await call({ method: 'DELETE', key: root + key });
    },
  };
}

/** Calls with a time limit each; what may pass (5xx, 429, a broken or silent connection) is tried again with growing pauses. */
function caller(base: string, settings: S3Settings, label: string): (call: Call) => Promise<Buffer> {
  const client = new AwsClient({
    accessKeyId: settings.keyId,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
    retries: 0,
  });
  return async call => {
    const what = call.key ?? 'the list of files';
    let last = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await pause((settings.pauseMs ?? 500) * 2 ** (attempt - 1));
      try {
        const answer = await send(client, base, call, settings.timeoutMs ?? 60_000);
        if (answer.status >= 200 && answer.status < 300) return answer.body;
        if (answer.status === 404 && call.method === 'DELETE') return answer.body;
        last = `answer ${answer.status}${codeOf(answer.body)}`;
        if (answer.status < 500 && answer.status !== 429 && answer.status !== 408)
          throw new BackupError(
            answer.status === 404
              ? `${what}: is missing in ${label}`
              : `${label} refuses ${call.method} of ${what}: ${last}`,
          );
      } catch (error) {
        if (error instanceof BackupError) throw error;
        last = reasonOf(error);
      }
    }
    throw new BackupError(`${label} does not take ${call.method} of ${what}: ${last}, ${ATTEMPTS} times`);
  };
}

async function send(client: AwsClient, base: string, { method, key, query, body }: Call, timeoutMs: number) {
  const path = key === undefined ? '' : `/${key.split('/').map(encodeURIComponent).join('/')}`;
  const headers: Record<string, string> = { 'x-amz-content-sha256': sha256(body ?? Buffer.alloc(0)) };
  if (body) {
    headers['content-type'] = 'application/octet-stream';
    // The store compares what arrived before it keeps it.
    headers['x-amz-checksum-sha256'] = createHash('sha256').update(body).digest('base64');
  }
  const signed = await client.sign(`${base}${path}${query ? `?${query}` : ''}`, {
    method,
    headers,
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  const answer = await fetch(signed, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
}

async function listObjects(
  root: string,
  prefix: string,
  get: (query: string) => Promise<string>,
): Promise<StoredFile[]> {
  const found: StoredFile[] = [];
  for (let token: string | undefined, page = 0; page === 0 || token; page++) {
    const query = new URLSearchParams({ 'list-type': '2', 'encoding-type': 'url', prefix });
    if (token) query.set('continuation-token', token);
    query.sort();
    // A space must travel as %20 in what is signed.
    const xml = await get(query.toString().replaceAll('+', '%20'));
    for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const key = decodeURIComponent((element(entry, 'Key') ?? '').replaceAll('+', '%20'));
      if (key.startsWith(root)) found.push({ key: key.slice(root.length), bytes: Number(element(entry, 'Size')) });
    }
    token = element(xml, 'NextContinuationToken');
  }
  return found;
}

function element(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const codeOf = (body: Buffer): string => {
  const code = element(body.subarray(0, 4_000).toString(), 'Code');
  return code && /^\w{1,60}$/.test(code) ? ` ${code}` : '';
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return 'no answer in time';
  const { code } = (error.cause ?? error) as { code?: string };
  return `the connection broke${code ? ` (${code})` : ''}`;
}

const pause = (ms: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, ms);
  });
