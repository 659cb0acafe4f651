import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { Bus } from '../../kernel/bus/bus.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { Sessions, type SessionTokens } from './sessions.ts';
import { listDevices } from './store.ts';

const secret = 'a secret of tests that is long enough to be one';
const client = { ip: '192.0.2.1', userAgent: 'Tests' };

let database: TestDatabase;
let bus: Bus;
let sessions: Sessions;
let heard: string[];
let accountId: string;
beforeAll(async () => {
  database = await testDatabase();
  // It does not listen: what this process says it hears at once, and nothing is kept for long.
  bus = new Bus(database.db, database.appUrl);
  sessions = new Sessions(database.db, bus, [secret]);
  bus.on('session', key => heard.push(`look ${key}`));
  bus.on('session-end', key => heard.push(`end ${key}`));
});
afterAll(async () => {
  await bus.stop();
  await database.close();
});
beforeEach(async () => {
  heard = [];
  accountId = await addAccount();
});

const query = <R>(text: string, values: unknown[] = []) => database.db.global<R>({ text, values });
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
const DAY = 86_400;
async function addAccount(): Promise<string> {
  const id = newId();
  await query("insert into platform.account (id, email, name, locale) values ($1, $2, 'Ana', 'nl')", [
    id,
    `${id}@example.org`,
  ]);
  return id;
}
const open = (now = inSeconds(0), from = client, account = accountId): Promise<SessionTokens> =>
  database.db.transaction(account, tx => sessions.open(tx, account, from, now));
const end = (sessionId: string, account = accountId) =>
  database.db.transaction(account, tx => sessions.end(tx, account, sessionId, 'signed out'));
const endOthers = (exceptId: string | null, account = accountId) =>
  database.db.transaction(account, tx => sessions.endOthers(tx, account, exceptId, 'password changed'));
const isLive = async (sessionId: string) => (await sessions.live(sessionId, 0)) !== undefined;
const refused = { code: 'refresh-refused', status: 401 };
const superseded = { code: 'refresh-superseded', status: 409 };

async function rowOf(sessionId: string) {
  const [row] = await query<Record<string, unknown>>(
    `select refresh_generation as generation, ip, user_agent as agent, revoked_reason as reason,
            round(extract(epoch from expires_at - now()) / 86400)::int as days,
            round(extract(epoch from last_used_at - now()))::int as used, octet_length(refresh_seed) as seed
       from platform.session where id = $1`,
    [sessionId],
  );
  return row;
}

/** Seconds from `now` to its end. */
async function lengthOf(sessionId: string, now: string): Promise<number> {
  const [row] = await query<{ seconds: string }>(
    'select extract(epoch from expires_at - $2::timestamptz) as seconds from platform.session where id = $1',
    [sessionId, now],
  );
  return Number(row?.seconds);
}

describe('a session', () => {
  test('opens for thirty days with the device that asked, and both tokens name it', async () => {
    const now = inSeconds(0);
    const { sessionId, access, refresh, ...rest } = await open(now);
    expect(rest).toEqual({ accountId });
    expect(sessions.tokens.read(access)).toMatchObject({ accountId, sessionId });
    expect(refresh).toMatch(new RegExp(`^${sessionId}\\.1\\.[\\w-]{43}$`));
    expect(await rowOf(sessionId)).toMatchObject({
      generation: 1,
      ip: '192.0.2.1',
      agent: 'Tests',
      days: 30,
      seed: 32,
    });
    expect(await lengthOf(sessionId, now)).toBe(30 * DAY);
    expect(await sessions.live(sessionId)).toEqual({ accountId, name: 'Ana', locale: 'nl', live: true });
  });

  test('is over when it ran out, was ended, or its account is disabled; an unknown one never was', async () => {
    const [past, disabled, good] = [await open(inSeconds(-31 * DAY)), await open(), await open()];
    expect(await isLive(past.sessionId)).toBe(false);
    expect(await isLive(newId())).toBe(false);
    expect(await isLive(good.sessionId)).toBe(true);
    await end(good.sessionId);
    expect(await isLive(good.sessionId)).toBe(false);
    await query('update platform.account set disabled_at = now() where id = $1', [accountId]);
    sessions.forget(disabled.sessionId);
    expect(await isLive(disabled.sessionId)).toBe(false);
  });

  test('that is kept in memory is dropped when the bus says so, here or elsewhere', async () => {
    const { sessionId } = await open();
    await sessions.live(sessionId, 4_000);
    await query("update platform.account set name = 'Bea' where id = $1", [accountId]);
    expect((await sessions.live(sessionId, 4_000))?.name).toBe('Ana');
    sessions.forget(sessionId);
    expect(heard).toEqual([`look ${sessionId}`]);
    expect((await sessions.live(sessionId, 4_000))?.name).toBe('Bea');
  });

  test('ends once, for its own account only, and everybody is told after the commit', async () => {
    const { sessionId } = await open();
    const other = await addAccount();
    expect(await end(sessionId, other)).toBe(false);
    expect(await end(newId())).toBe(false);
    expect(heard).toEqual([]);
    expect(await isLive(sessionId)).toBe(true);
    await database.db.transaction(accountId, async tx => {
      expect(await sessions.end(tx, accountId, sessionId, 'signed out')).toBe(true);
      expect(heard).toEqual([]);
    });
    expect(heard).toEqual([`look ${sessionId}`, `end ${sessionId}`]);
    expect(await end(sessionId)).toBe(false);
    expect(await rowOf(sessionId)).toMatchObject({ reason: 'signed out' });
  });

  test('is the only one left when all others of the account are ended; those of other accounts stay', async () => {
    const other = await addAccount();
    const [kept, first, second] = [await open(), await open(), await open()];
    const foreign = await open(inSeconds(0), client, other);
    await end(second.sessionId);
    heard = [];
    await endOthers(kept.sessionId);
    expect(heard).toEqual([`look ${first.sessionId}`, `end ${first.sessionId}`]);
    expect(await rowOf(first.sessionId)).toMatchObject({ reason: 'password changed' });
    expect(await rowOf(second.sessionId)).toMatchObject({ reason: 'signed out' });
    expect(await Promise.all([kept, first, foreign].map(one => isLive(one.sessionId)))).toEqual([true, false, true]);
    await endOthers(null);
    expect(await isLive(kept.sessionId)).toBe(false);
    expect(await isLive(foreign.sessionId)).toBe(true);
  });
});

describe('a refresh token', () => {
  test('continues the session for thirty days more, from where it is used now', async () => {
    const { sessionId, refresh } = await open(inSeconds(-20 * DAY));
    const now = inSeconds(-60);
    const next = await sessions.refresh(refresh, { ip: '192.0.2.9', userAgent: 'Other' }, now);
    expect(await lengthOf(sessionId, now)).toBe(30 * DAY);
    expect(next).toMatchObject({ accountId, sessionId });
    expect(next.refresh).toMatch(new RegExp(`^${sessionId}\\.2\\.`));
    expect(sessions.tokens.read(next.access)).toMatchObject({ accountId, sessionId });
    const row = await rowOf(sessionId);
    expect(row).toMatchObject({ generation: 2, ip: '192.0.2.9', agent: 'Tests', days: 30 });
    expect(Math.abs(Number(row?.used) + 60)).toBeLessThan(5);
    expect((await sessions.refresh(next.refresh, client, inSeconds(0))).refresh).toMatch(/\.3\./);
  });

  test('used again within ten seconds is the race of two tabs; at ten seconds it is theft and ends the session', async () => {
    const { sessionId, refresh } = await open();
    const now = Date.now();
    const later = (ms: number) => new Date(now + ms).toISOString();
    await sessions.refresh(refresh, client, later(0));
    await expect(sessions.refresh(refresh, client, later(9_999))).rejects.toMatchObject(superseded);
    expect(await isLive(sessionId)).toBe(true);
    expect(heard).toEqual([]);
    await expect(sessions.refresh(refresh, client, later(10_000))).rejects.toMatchObject(refused);
    expect(await isLive(sessionId)).toBe(false);
    expect(await rowOf(sessionId)).toMatchObject({ reason: 'refresh token used twice' });
    expect(heard).toEqual([`look ${sessionId}`, `end ${sessionId}`]);
  });

  test('asked for again under the same key, because the answer was lost, gives the same tokens; under another it is theft', async () => {
    const { sessionId, refresh } = await open();
    const first = await sessions.refresh(refresh, client, inSeconds(-600), 'one key');
    const again = await sessions.refresh(refresh, client, inSeconds(-300), 'one key');
    expect(again.refresh).toBe(first.refresh);
    expect(await rowOf(sessionId)).toMatchObject({ generation: 2 });
    await expect(sessions.refresh(refresh, client, inSeconds(-300), 'another key')).rejects.toMatchObject(refused);
    expect(await isLive(sessionId)).toBe(false);
  });

  test('whose successor was used is not given again, whatever the key', async () => {
    const { refresh } = await open();
    const next = await sessions.refresh(refresh, client, inSeconds(-600), 'one key');
    await sessions.refresh(next.refresh, client, inSeconds(-600), 'one key');
    await expect(sessions.refresh(refresh, client, inSeconds(-300), 'one key')).rejects.toMatchObject(refused);
  });

  test('older than the last but one is theft at any time', async () => {
    const { sessionId, refresh } = await open();
    const now = inSeconds(0);
    const second = await sessions.refresh(refresh, client, now);
    const third = await sessions.refresh(second.refresh, client, now);
    await expect(sessions.refresh(refresh, client, now)).rejects.toMatchObject(refused);
    expect(await isLive(sessionId)).toBe(false);
    await expect(sessions.refresh(third.refresh, client, now)).rejects.toMatchObject(refused);
  });

  test('that we never gave out is refused and harms nobody', async () => {
    const { sessionId, refresh } = await open();
    const [id, , signature] = refresh.split('.');
    const elsewhere = await open();
    const made = [
      `${id}.2.${signature}`,
      `${id}.0.${signature}`,
      `${elsewhere.sessionId}.1.${signature}`,
      `${newId()}.1.${signature}`,
      `${id}.1.${'A'.repeat(43)}`,
      `x${refresh}`,
      `${refresh}x`,
      `${id}.1`,
      '',
    ];
    for (const token of made)
      await expect(sessions.refresh(token, client, inSeconds(60)), token).rejects.toMatchObject(refused);
    expect(heard).toEqual([]);
    expect(await isLive(sessionId)).toBe(true);
    expect(await isLive(elsewhere.sessionId)).toBe(true);
  });

  test('of a session that ended or ran out is refused', async () => {
    const [ended, past] = [await open(), await open(inSeconds(-31 * DAY))];
    await end(ended.sessionId);
    for (const { refresh } of [ended, past])
      await expect(sessions.refresh(refresh, client, inSeconds(0))).rejects.toMatchObject(refused);
  });
});

test('the devices of an account are its live sessions, the last used first', async () => {
  const [older, newer, past, ended] = [await open(), await open(), await open(inSeconds(-31 * DAY)), await open()];
  await open(inSeconds(0), client, await addAccount());
  await end(ended.sessionId);
  await query("update platform.session set last_used_at = now() - interval '1 hour' where id = $1", [older.sessionId]);
  const devices = await listDevices(database.db, accountId);
  expect(devices.map(device => device.id)).toEqual([newer.sessionId, older.sessionId]);
  expect(devices.map(device => device.id)).not.toContain(past.sessionId);
  expect(devices[0]).toMatchObject({ ip: '192.0.2.1', userAgent: 'Tests' });
});
