import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ReceivedSpan = {
  readonly name: string;
  readonly kind: number;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly isFailed: boolean;
  readonly values: Readonly<Record<string, string | number>>;
};
type Wire = {
  resourceSpans?: {
    scopeSpans?: {
      spans?: {
        name: string;
        kind: number;
        traceId: string;
        spanId: string;
        parentSpanId?: string;
        status?: { code?: number };
        attributes?: {
          key: string;
          value: { stringValue?: string; intValue?: number | string; doubleValue?: number };
        }[];
      }[];
    }[];
  }[];
};

/** A collector as OTLP/HTTP describes it, in JSON: takes POST /v1/traces with the key that it wants, keeps what it got. */
export async function otlpReceiver() {
  const spans: ReceivedSpan[] = [];
  let text = '';
  const server = createServer((request, reply) => {
    let body = '';
    request.on('data', chunk => (body += String(chunk)));
    request.on('end', () => {
      const isGood =
        request.method === 'POST' &&
        request.url === '/v1/traces' &&
        request.headers['x-collector-key'] === 'open sesame';
      if (isGood) {
        text += body;
        spans.push(...read(JSON.parse(body) as Wire));
      }
      reply.writeHead(isGood ? 200 : 401, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    text: () => text,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function read({ resourceSpans = [] }: Wire): ReceivedSpan[] {
  const all = resourceSpans.flatMap(({ scopeSpans = [] }) => scopeSpans.flatMap(({ spans = [] }) => spans));
  return all.map(({ status, attributes = [], parentSpanId, ...span }) => ({
    ...span,
    parentSpanId,
    isFailed: status?.code === 2,
    values: Object.fromEntries(
      attributes.map(({ key, value }) => [
        key,
        value.stringValue ?? (value.intValue === undefined ? (value.doubleValue ?? 0) : Number(value.intValue)),
      ]),
    ),
  }));
}
