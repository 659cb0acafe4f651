import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the peer does to the next calls of a method instead of answering them. */
export type Trouble = '500' | '503' | 'silence' | 'cut' | 'keep-half';
export type S3Peer = {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** Answers given, by status. */
  readonly answers: Map<number, number>;
  /** `count` calls of `method` from now on; none after that. */
  trouble(method: string, kind: Trouble, count: number): void;
  close(): Promise<void>;
};
type Credentials = { readonly keyId: string; readonly secret: string; readonly region: string };

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const hash = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
/** As the signature is specified: everything but A-Z a-z 0-9 - . _ ~ is escaped. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * An S3 service of one bucket that recomputes every signature by the specification (Signature Version 4) and takes nothing
 * unsigned: neither an unsigned body nor another body than the one that was signed, nor a date that is off.
 */
export async function startS3Peer(bucket: string, credentials: Credentials, pageSize = 3): Promise<S3Peer> {
  const objects = new Map<string, Buffer>();
  const answers = new Map<number, number>();
  const troubles = new Map<string, { kind: Trouble; left: number }>();
  const server = createServer((request, response) => void handle(request, response));

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('finish', () => answers.set(response.statusCode, (answers.get(response.statusCode) ?? 0) + 1));
    const trouble = troubles.get(request.method ?? '');
    const kind = trouble && trouble.left-- > 0 ? trouble.kind : undefined;
    if (kind === 'cut')
      return void request.once('data', () => request.socket.destroy()).once('end', () => request.socket.destroy());
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
    if (kind === 'silence') return;
    if (kind === '500' || kind === '503')
      return fail(response, Number(kind), kind === '500' ? 'InternalError' : 'SlowDown');
    const refusal = signatureFault(request, body, credentials);
    if (refusal) return fail(response, 403, refusal);
    const url = new URL(request.url ?? '', 'http://peer');
    const [, first, ...rest] = decodeURIComponent(url.pathname).split('/');
    if (first !== bucket) return fail(response, 404, 'NoSuchBucket');
    const key = rest.join('/');
    if (key === '') return list(response, url.searchParams);
    if (request.method === 'PUT') {
      const checksum = request.headers['x-amz-checksum-sha256'];
      if (checksum && checksum !== createHash('sha256').update(body).digest('base64'))
        return fail(response, 400, 'BadDigest');
      objects.set(key, kind === 'keep-half' ? body.subarray(0, body.length >> 1) : body);
      return void response.writeHead(200).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    const found = objects.get(key);
    if (!found) return fail(response, 404, 'NoSuchKey');
    response.writeHead(200, { 'content-length': found.length }).end(found);
  }

  function list(response: ServerResponse, query: URLSearchParams): void {
    const after = query.get('continuation-token') ?? '';
    const names = [...objects.keys()]
      .filter(key => key.startsWith(query.get('prefix') ?? '') && key > after)
      .toSorted();
    const page = names.slice(0, pageSize);
    const more = names.length > page.length ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    const entries = page.map(
      key => `<Contents><Key>${encodeURIComponent(key)}</Key><Size>${objects.get(key)?.length}</Size></Contents>`,
    );
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(
      `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more !== ''}</IsTruncated>${entries.join('')}${more}</ListBucketResult>`,
    );
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    answers,
    trouble: (method, kind, count) => void troubles.set(method, { kind, left: count }),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
}

/** The error code that a strict service would answer with; undefined when the call is signed as it must be. */
function signatureFault(
  request: IncomingMessage,
  body: Buffer,
  { keyId, secret, region }: Credentials,
): string | undefined {
  const header = (name: string): string => String(request.headers[name] ?? '');
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(
      header('authorization'),
    );
  if (!parts) return 'AccessDenied';
  const [, id, day = '', signedRegion, names = '', signature] = parts;
  const date = header('x-amz-date');
  if (id !== keyId) return 'InvalidAccessKeyId';
  if (signedRegion !== region) return 'AuthorizationHeaderMalformed';
  const sent = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (!date.startsWith(day) || !(Math.abs(Date.now() - sent) < 15 * 60_000)) return 'RequestTimeTooSkewed';
  const signed = names.split(';');
  const must = ['host', ...Object.keys(request.headers).filter(name => name.startsWith('x-amz-'))];
  if (!must.every(name => signed.includes(name))) return 'HeadersNotSigned';
  if (header('x-amz-content-sha256') !== hash(body)) return 'XAmzContentSHA256Mismatch';
  const url = new URL(request.url ?? '', 'http://peer');
  const query = [...url.searchParams]
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .toSorted()
    .join('&');
  const path = decodeURIComponent(url.pathname).split('/').map(escaped).join('/');
  const canonical = [
    request.method,
    path,
    query,
    ...signed.toSorted().map(name => `${name}:${header(name).trim()}`),
    '',
    signed.toSorted().join(';'),
    hash(body),
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${secret}`, day), region));
  const expected = hmac(key, `AWS4-HMAC-SHA256\n${date}\n${scope}\n${hash(canonical)}`).toString('hex');
  return expected === signature ? undefined : 'SignatureDoesNotMatch';
}
