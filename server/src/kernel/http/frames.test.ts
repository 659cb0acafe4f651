import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSystem, testSystem } from '../../../test/system.ts';

let t: TestSystem;
let port: number;
beforeAll(async () => {
  t = await testSystem({ config: { load: { maxInFlight: 50, maxConnections: 200 } } });
  await t.system.http.listen({ host: '127.0.0.1', port: 0 });
  port = (t.system.http.server.address() as AddressInfo).port;
});
afterAll(() => t.close());

/** Sends bytes as they are and gathers what comes back until the other side closes. */
function exchange(bytes: string): Promise<string> {
  return new Promise(resolve => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('data', chunk => (text += String(chunk)));
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
}

const HOST = 'host: x\r\n';
const HIDDEN = 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n';
test.each([
  [
    'both lengths',
    `POST /healthz HTTP/1.1\r\n${HOST}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
  ],
  ['two lengths', `POST /healthz HTTP/1.1\r\n${HOST}content-length: 5\r\ncontent-length: 6\r\n\r\nhello${HIDDEN}`],
  ['a length with a sign', `POST /healthz HTTP/1.1\r\n${HOST}content-length: +5\r\n\r\nhello${HIDDEN}`],
  [
    'a coding after chunked',
    `POST /healthz HTTP/1.1\r\n${HOST}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${HIDDEN}`,
  ],
  [
    'a space before the colon',
    `POST /healthz HTTP/1.1\r\n${HOST}transfer-encoding : chunked\r\n\r\n0\r\n\r\n${HIDDEN}`,
  ],
  ['a bare line feed in a header', `GET /healthz HTTP/1.1\r\n${HOST}x: a\nb: c\r\n\r\n${HIDDEN}`],
  ['a folded header', `GET /healthz HTTP/1.1\r\n${HOST}x: a\r\n\ttransfer-encoding: chunked\r\n\r\n${HIDDEN}`],
  ['two hosts', `GET /healthz HTTP/1.1\r\n${HOST}host: y\r\nconnection: close\r\n\r\n`],
  [
    'a chunk size that is none',
    `POST /api/v1/auth/sign-in HTTP/1.1\r\n${HOST}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n${HIDDEN}`,
  ],
])('a request framed with %s is refused, and nothing behind it is answered', async (_, bytes) => {
  const text = await exchange(bytes);
  const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(match => match[1]);
  expect(statuses).toEqual(['400']);
});
