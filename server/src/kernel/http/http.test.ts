import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import { SealedText } from '../crypto/sealed-text.ts';

let t: TestSystem;
let org: TestOrg<'manager' | 'admin'>;
let port: number;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['manager', 'admin']);
  await t.system.http.listen({ host: '127.0.0.1', port: 0 });
  port = (t.system.http.server.address() as AddressInfo).port;
});
afterAll(() => t.close());

const url = (path: string) => `http://127.0.0.1:${port}${path}`;
const headers = () => ({
  authorization: `Bearer ${org.as.manager.token}`,
  'x-org-id': org.id,
  'content-type': 'application/json',
});

/** Sends bytes as they are, for what no client library would send. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', chunk => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  for (const name of [
    'content-security-policy',
    'x-content-type-options',
    'x-frame-options',
    'referrer-policy',
    'permissions-policy',
  ])
    expect(response.headers.get(name), name).toBeTruthy();
  const body = (await response.json()) as Record<string, unknown>;
  expect(body).toMatchObject({ status, code });
  expect(body.requestId).toBe(response.headers.get('x-request-id'));
  expect(
    Object.keys(body).every(key =>
      ['type', 'title', 'status', 'code', 'requestId', 'detail', 'params', 'errors'].includes(key),
    ),
  ).toBe(true);
}

describe('every refusal is problem+json with the security headers', () => {
  test('what is not there, not allowed, too long, too large or of another kind', async () => {
    await expectProblem(await fetch(url('/api/v1/nothing')), 404, 'not-found');
    const put = await fetch(url('/api/v1/missions'), { method: 'PUT' });
    expect(put.headers.get('allow')).toBe('GET, HEAD, POST');
    await expectProblem(put, 405, 'method-not-allowed');
    await expectProblem(
      await fetch(url(`/api/v1/missions?q=${'x'.repeat(5000)}`), { headers: headers() }),
      414,
      'address-too-long',
    );
    const large = JSON.stringify({ name: 'x'.repeat(1_100_000) });
    await expectProblem(
      await fetch(url('/api/v1/roles'), { method: 'POST', headers: headers(), body: large }),
      413,
      'body-too-large',
    );
    await expectProblem(
      await fetch(url('/api/v1/roles'), {
        method: 'POST',
        headers: { ...headers(), 'content-type': 'application/xml' },
        body: '<a/>',
      }),
      415,
      'media-type-unsupported',
    );
    await expectProblem(
      await fetch(url('/api/v1/roles'), { method: 'POST', headers: headers(), body: '{"name":' }),
      400,
      'malformed-request',
    );
    await expectProblem(await fetch(url('/api/v1/%zz')), 400, 'malformed-request');
    await expectProblem(await fetch(url('/api/v1/missions')), 401, 'session-required');
    await expectProblem(
      await fetch(url('/api/v1/missions'), { headers: { authorization: headers().authorization } }),
      400,
      'org-required',
    );
    await expectProblem(
      await fetch(url('/api/v1/missions'), { headers: { ...headers(), 'x-org-id': randomUUID() } }),
      404,
      'not-found',
    );
    await expectProblem(
      await fetch(url('/api/v1/missions'), { headers: { ...headers(), 'x-org-id': "' or 1=1" } }),
      404,
      'not-found',
    );
  });

  test('headers too large, a second Host and broken requests, refused before any route', async () => {
    const overflow = await raw(`GET / HTTP/1.1\r\nHost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`);
    expect(overflow).toMatch(/^HTTP\/1\.1 431 /);
    expect(overflow).toContain('"code":"headers-too-large"');
    expect(overflow).toContain('content-security-policy');
    expect(await raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*malformed-request/);
    expect(await raw('GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  });

  test('an unexpected error says nothing of its inside', async () => {
    const answer = await fetch(url('/api/v1/missions?from=2027-01-01T00:00:00Z&to=99999-01-01T00:00:00Z'), {
      headers: headers(),
    });
    expect(answer.status).toBe(400);
    const { answerError } = await import('./answer-errors.ts');
    let sent = '';
    const reply = {
      hasHeader: () => true,
      status: () => reply,
      header: () => reply,
      headers: () => reply,
      type: () => reply,
      send: (body: string) => (sent = body),
    };
    answerError(
      new Error('secret of the inside'),
      { id: 'r1', headers: {}, log: { error() {}, debug() {} } } as never,
      reply as never,
    );
    expect(JSON.parse(sent)).toMatchObject({ status: 500, code: 'internal-error' });
    expect(sent).not.toContain('secret');
  });

  test('unknown fields, wrong types and numbers that are no numbers are named one by one', async () => {
    const answer = await t.inject(org.as.manager, 'POST', '/missions', {
      projectId: 'x',
      title: '',
      needs: [{ roleId: randomUUID(), quota: '1e309' }],
      surprise: true,
    });
    expect(answer.status).toBe(400);
    const named = Object.fromEntries(
      answer.body.errors.map((error: { path: string; code: string }) => [error.path, error.code]),
    );
    expect(named).toMatchObject({
      projectId: 'wrong-format',
      title: 'too-short',
      'needs.0.quota': 'wrong-type',
      surprise: 'unknown-field',
    });
    expect((await t.inject(org.as.manager, 'GET', '/missions?surprise=1')).body.errors[0]).toMatchObject({
      path: 'querystring.surprise',
      code: 'unknown-field',
    });
    expect((await t.inject(org.as.manager, 'GET', '/missions?limit=1e309')).status).toBe(400);
    expect((await t.inject(org.as.manager, 'GET', '/missions?cursor=abc')).status).toBe(400);
  });
});

describe('Idempotency-Key', () => {
  const create = (key: string, name: string, as = org.as.manager) =>
    t.inject(as, 'POST', '/roles', { name }, { 'idempotency-key': key });

  test('the same request again gets the same answer and nothing new; another request under the key is refused', async () => {
    const key = randomUUID();
    const [first, second] = [await create(key, 'Cintrier'), await create(key, 'Cintrier')];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect((await create(key, 'Autre')).body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    // The key belongs to its account and org.
    expect((await create(key, 'Cintrier bis', org.as.admin)).status).toBe(201);
  });

  test('twenty at once carry it out once; the others replay or hear that it is running', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(key, 'Poursuiteur')));
    expect(answers.filter(answer => answer.status === 201).length).toBeGreaterThan(0);
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
    expect(new Set(answers.filter(answer => answer.status === 201).map(answer => answer.body.id)).size).toBe(1);
    const { items } = (await t.inject(org.as.manager, 'GET', '/roles')).body;
    expect(items.filter((role: { name: string }) => role.name === 'Poursuiteur')).toHaveLength(1);
  });

  test('a refusal is not kept: the corrected call may use the key again', async () => {
    const key = randomUUID();
    expect((await create(key, 'Cintrier')).body.code).toBe('role-name-taken');
    expect((await create(key, 'Accessoiriste')).status).toBe(201);
  });

  test('what is recorded inside a new org is kept there, also when the call has a key', async () => {
    const body = { name: 'Troupe à clé', kind: 'theatre', zone: 'Europe/Paris', locale: 'fr' };
    const made = await t.inject(org.as.manager, 'POST', '/orgs', body, { 'idempotency-key': randomUUID() });
    expect(made.status, made.text).toBe(201);
    for (const text of [
      "select 1 from platform.audit_entry where action = 'platform.org.created'",
      "select 1 from kernel.event where type = 'platform.org.created'",
    ])
      expect(await t.deps.db.readRows(made.body.id, { text, values: [] }), text).toHaveLength(1);
  });

  test('an answer with a secret in it is replayed, but the database cannot read it', async () => {
    const key = randomUUID();
    const person = (await t.inject(org.as.manager, 'POST', '/people', { lastName: 'Secret' })).body;
    const body = { kind: 'person', personId: person.id };
    const ask = () => t.inject(org.as.manager, 'POST', '/calendar-feeds', body, { 'idempotency-key': key });
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(second.body).toEqual(first.body);
    const [kept] = await t.deps.db.readRows<{ body: string }>(org.id, {
      text: 'select body from kernel.idempotency_key where key = $1',
      values: [key],
    });
    expect(kept?.body).toMatch(/^~[\w-]+$/);
  });

  test('a kept answer is forgotten after 24 hours', async () => {
    const key = randomUUID();
    const first = await create(key, 'Souffleur');
    await t.deps.db.transaction(org.id, tx =>
      tx.run({
        text: "update kernel.idempotency_key set created_at = now() - interval '25 hours' where key = $1",
        values: [key],
      }),
    );
    expect(first.status).toBe(201);
    expect((await create(key, 'Souffleur')).body.code).toBe('role-name-taken');
  });
});

test('a route that declares no access, or an action that no policy knows, stops the start', async () => {
  const { createHttp } = await import('./server.ts');
  const gate = {
    identify: async () => undefined,
    membership: async () => undefined,
    csrfToken: () => '',
    isKnownAction: (action: string) => action === 'known',
  };
  const app = await createHttp({
    db: t.deps.db,
    gate,
    lists: t.deps.lists,
    sealed: new SealedText(['a secret of this test that is long'], 'tests'),
    clock: t.deps.clock,
    logger: false,
    publicUrl: 'http://localhost',
    trustProxy: false,
  });
  expect(() => app.get('/open', async () => null)).toThrow('declares no access');
  expect(() => app.get('/other', { config: { access: { action: 'unknown' } } }, async () => null)).toThrow(
    'no policy file declares',
  );
  await app.close();
});

test('the API is described as OpenAPI 3.1 and shown as a page without inline code', async () => {
  const document = (await (await fetch(url('/api/v1/openapi.json'))).json()) as {
    openapi: string;
    paths: Record<string, Record<string, { summary?: string; tags?: string[] }>>;
  };
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toContain('/api/v1/projects/{id}/missions:bulk_create');
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations))
      expect(operation.summary && operation.tags?.length, `${method} ${path}`).toBeTruthy();
  }
  const page = await fetch(url('/api/docs/'));
  expect(page.status).toBe(200);
  expect(await page.text()).not.toMatch(/<script>(?!<)|<style>/);
});

describe('hostile senders', () => {
  test('an array of hundreds of thousands of wrong elements costs milliseconds, and public routes take small bodies only', async () => {
    const ids = Array.from({ length: 90_000 }, () => 1);
    const began = performance.now();
    const answer = await t.inject(org.as.manager, 'POST', '/missions:bulk_publish', { ids });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.length).toBeLessThan(10);
    expect(performance.now() - began).toBeLessThan(1_500);
    const open = await t.inject(null, 'POST', `/invitations/${randomUUID()}/accept?token=x`, { assignmentIds: ids });
    expect(open.body.code).toBe('body-too-large');
  });

  test('a body that trickles in is let go with 408 after ten seconds', async () => {
    const began = Date.now();
    const text = await raw(
      `POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"email":`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 408 [\s\S]*request-timeout/);
    expect(Date.now() - began).toBeLessThan(15_000);
  });
});
