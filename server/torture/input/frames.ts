import { connect } from 'node:net';
import type { Findings } from '../../test/sweep/foreign-ids.ts';
import type { Caller } from '../../test/system.ts';

const post = (path: string, more: string, body: string): string =>
  `POST /api/v1${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${more}\r\n${body}`;
const SMUGGLED = 'GET /api/v1/smuggled-request HTTP/1.1\r\nHost: a\r\n\r\n';

/** Frames that two readers of HTTP take apart in two ways, and others that no client of good will sends. */
function frames(as: Caller): [name: string, text: string][] {
  const auth = `Authorization: Bearer ${as.token}\r\nX-Org-Id: ${as.orgId}\r\n`;
  const path = '/auth/magic-links';
  return [
    ['length and chunked', post(path, 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${SMUGGLED}`)],
    ['chunked and length', post(path, 'Transfer-Encoding: chunked\r\nContent-Length: 4\r\n', `0\r\n\r\n${SMUGGLED}`)],
    ['two lengths', post(path, 'Content-Length: 0\r\nContent-Length: 44\r\n', SMUGGLED)],
    ['a length list', post(path, 'Content-Length: 0, 44\r\n', SMUGGLED)],
    ['a signed length', post(path, 'Content-Length: +0\r\n', SMUGGLED)],
    ['a negative length', post(path, 'Content-Length: -1\r\n', SMUGGLED)],
    ['an endless length', post(path, 'Content-Length: 99999999999999999999\r\n', SMUGGLED)],
    ['another coding', post(path, 'Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${SMUGGLED}`)],
    [
      'chunked twice',
      post(path, 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', `0\r\n\r\n${SMUGGLED}`),
    ],
    ['chunked with a space', post(path, 'Transfer-Encoding : chunked\r\n', `0\r\n\r\n${SMUGGLED}`)],
    ['chunked with a tab', post(path, 'Transfer-Encoding:\tchunked\r\nContent-Length: 3\r\n', `0\r\n\r\n${SMUGGLED}`)],
    ['a bad chunk size', post(path, 'Transfer-Encoding: chunked\r\n', `zz\r\n${SMUGGLED}`)],
    ['a huge chunk size', post(path, 'Transfer-Encoding: chunked\r\n', `ffffffffffffffff\r\n${SMUGGLED}`)],
    ['a folded header', `GET /api/v1/me HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n${auth}\r\n`],
    ['a bare line feed', `GET /api/v1/me HTTP/1.1\nHost: a\n\n`],
    ['a NUL in a header', `GET /api/v1/me HTTP/1.1\r\nHost: a\r\nX-A: b\u0000c\r\n\r\n`],
    ['a NUL in the address', `GET /api/v1/me\u0000 HTTP/1.1\r\nHost: a\r\n\r\n`],
    ['no host', `GET /api/v1/me HTTP/1.1\r\n\r\n`],
    ['two hosts', `GET /api/v1/me HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`],
    ['another version', `GET /api/v1/me HTTP/9.9\r\nHost: a\r\n\r\n`],
    ['an absolute address', `GET http://evil.example/api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n`],
    ['a method of its own', `FROB /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n`],
    ['CONNECT', `CONNECT 10.0.0.1:22 HTTP/1.1\r\nHost: a\r\n\r\n`],
    ['TRACE', `TRACE /api/v1/me HTTP/1.1\r\nHost: a\r\nCookie: secret=1\r\n\r\n`],
    ['an upgrade', `GET /api/v1/me HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`],
    ['an expectation', post(path, 'Expect: 200-ok\r\nContent-Length: 2\r\n', '{}')],
    [
      'a body on a read',
      `GET /api/v1/teams HTTP/1.1\r\nHost: a\r\n${auth}Content-Length: ${SMUGGLED.length}\r\n\r\n${SMUGGLED}`,
    ],
    ['a thousand headers', `GET /api/v1/me HTTP/1.1\r\nHost: a\r\n${'X-A: b\r\n'.repeat(1_000)}\r\n`],
    ['gzip that is none', post(path, 'Content-Encoding: gzip\r\nContent-Length: 2\r\n', '{}')],
    ['two org headers', `GET /api/v1/teams HTTP/1.1\r\nHost: a\r\n${auth}X-Org-Id: ${crypto.randomUUID()}\r\n\r\n`],
    ['two authorizations', `GET /api/v1/me HTTP/1.1\r\nHost: a\r\n${auth}Authorization: Bearer x\r\n\r\n`],
    ['a trailer', post(path, 'Transfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\nAuthorization: Bearer x\r\n\r\n')],
  ];
}

/** Each frame gets a refusal or a whole answer; never two answers to one, a 5xx or a look inside. */
export async function probeFrames(port: number, as: Caller, rounds: number): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  for (let round = 0; round < rounds; round++) {
    const answers = await Promise.all(
      frames(as).map(async ([name, text]) => [name, await sendRaw(port, text)] as const),
    );
    for (const [name, answer] of answers) {
      found.judged++;
      const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(match => Number(match[1]));
      if (statuses.some(status => status >= 500 && status !== 501))
        found.faults.push(`${name}: ${statuses.join(', ')}`);
      // The address inside a body must never be answered as a request: its 404 would be a second answer.
      if (statuses.filter(status => status !== 100).length > 1)
        found.faults.push(`${name}: two answers ${statuses.join(', ')}`);
      if (/ at .*\.ts:|node_modules|smuggled/.test(answer)) found.faults.push(`${name} shows its inside`);
    }
  }
  return found;
}

function sendRaw(port: number, text: string): Promise<string> {
  return new Promise(resolve => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')));
    const timer = setTimeout(() => socket.destroy(), 400);
    socket.on('data', chunk => (answer += String(chunk)));
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
  });
}
