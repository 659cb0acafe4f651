import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type Peer = {
  base: string;
  requests: { method: string; path: string; headers: IncomingMessage['headers'] }[];
  close: () => Promise<void>;
};
export type Answer = (
  path: string,
  headers: IncomingMessage['headers'],
) => { status: number; body?: unknown } | 'hang up';

function reply(response: ServerResponse, answer: { status: number; body?: unknown }) {
  const type = answer.status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(answer.status, { 'content-type': type, 'x-request-id': 'req-1' });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

/** A real HTTP server on loopback that answers as told and remembers what it was asked. */
export async function startPeer(answer: Answer): Promise<Peer> {
  const requests: Peer['requests'] = [];
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').replace('/api/v1', '');
    requests.push({ method: request.method ?? '', path, headers: request.headers });
    request.resume().on('end', () => {
      const told = answer(path, request.headers);
      if (told === 'hang up') response.destroy();
      else reply(response, told);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the peer has no port');
  return {
    base: `http://127.0.0.1:${address.port}/api/v1`,
    requests,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}
