import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asAdmin, backUpPlace, type Key, makeKey } from '../../../test/backup-stage.ts';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type S3Peer, startS3Peer } from '../../../test/s3-peer.ts';
import { cleanUp } from './clean-up.ts';
import { s3Target } from './s3-target.ts';
import { listBackups, verifyBackup } from './verify-backup.ts';

const credentials = { keyId: 'AKTEST', secret: 'a secret/with+signs=', region: 'eu-west-3' };
const file = 'orga-20261120T110041Z-00000000/part-000001.zst.age';
let peer: S3Peer;
let database: TestDatabase;
let key: Key;
beforeAll(async () => {
  peer = await startS3Peer('backups', credentials);
  database = await testDatabase();
  key = await makeKey();
});
afterAll(async () => {
  await database.close();
  await peer.close();
});

const target = (more: Partial<typeof credentials> = {}, prefix = 'orga of é') =>
  s3Target(`s3://backups/${prefix}`, { endpoint: peer.endpoint, ...credentials, ...more, timeoutMs: 400, pauseMs: 5 });

describe('a bucket that checks every signature', () => {
  test('keeps, lists over several pages, gives back and removes files, whatever their prefix is called', async () => {
    for (const prefix of ['', 'plain', 'deep/er', 'orga of é', "a+b(c)'d*!"]) {
      const place = target({}, encodeURI(prefix));
      const files = Array.from({ length: 8 }, (_, n) => file.replace('000001', `00000${n + 1}`));
      const bytes = randomBytes(100_000);
      for (const one of files) await place.write(one, bytes);
      expect((await place.list()).map(one => one.key).toSorted(), prefix).toEqual(files);
      expect(await place.list()).toContainEqual({ key: file, bytes: bytes.length });
      expect((await place.read(file)).equals(bytes)).toBe(true);
      for (const one of [...files, file]) await place.remove(one);
      expect(await place.list()).toEqual([]);
      await expect(place.read(file)).rejects.toThrow(/is missing/);
    }
    expect(peer.answers.get(403)).toBeUndefined();
  });

  test('refuses a wrong secret, key or region at once, and the refusal holds no secret', async () => {
    for (const wrong of [{ secret: 'another secret' }, { keyId: 'AKOTHER' }, { region: 'us-east-1' }]) {
      const before = peer.answers.get(403) ?? 0;
      const refusal = await target(wrong)
        .write(file, Buffer.from('x'))
        .catch((error: Error) => error);
      expect(String(refusal)).toMatch(/refuses PUT .* answer 403/);
      expect(String((refusal as Error).stack)).not.toContain(wrong.secret ?? credentials.secret);
      expect(peer.answers.get(403)).toBe(before + 1);
    }
    expect(peer.objects.size).toBe(0);
  });
});

describe('a bucket in trouble', () => {
  test.each(['500', '503', 'silence', 'cut'] as const)('that passes (%s) costs time only', async kind => {
    for (const method of ['PUT', 'GET', 'DELETE']) peer.trouble(method, kind, 2);
    const place = target();
    await place.write(file, Buffer.from('whole'));
    expect((await place.read(file)).toString()).toBe('whole');
    await place.remove(file);
    expect(peer.objects.size).toBe(0);
  });

  test.each(['500', 'silence', 'cut'] as const)(
    'that stays (%s) fails the backup, which then does not look like one',
    async kind => {
      peer.trouble('PUT', kind, 1_000);
      await expect(backUpPlace(asAdmin(database), target(), key)).rejects.toThrow(/does not take PUT.*5 times/);
      peer.trouble('PUT', kind, 0);
      expect(await listBackups(target())).toEqual([]);
      expect(peer.objects.size).toBe(0);
    },
  );

  test('that says yes and keeps half is found out before the backup counts', async () => {
    peer.trouble('PUT', 'keep-half', 1);
    await expect(backUpPlace(asAdmin(database), target(), key)).rejects.toThrow(/bytes instead of/);
    expect(peer.objects.size).toBe(0);
  });

  test('that cuts the last file leaves no backup, and the remains go once they are old', async () => {
    const { manifest } = await backUpPlace(asAdmin(database), target(), key);
    const last = [...peer.objects.keys()].find(name => name.endsWith('/manifest'));
    peer.objects.delete(last ?? '');
    expect(await listBackups(target())).toEqual([]);
    expect(await cleanUp(target(), Temporal.Now.instant())).toEqual([]);
    expect(await cleanUp(target(), Temporal.Now.instant().add({ hours: 72 }))).toEqual([manifest.id]);
    expect(peer.objects.size).toBe(0);
  });
});

test('a backup in a bucket verifies, and a flipped bit there does not', async () => {
  const { manifest } = await backUpPlace(asAdmin(database), target(), key);
  expect(await listBackups(target())).toEqual([manifest.id]);
  await verifyBackup(target(), manifest.id, [key.identity]);
  const [name = '', bytes = Buffer.alloc(0)] = [...peer.objects].find(([one]) => one.includes('part-000001')) ?? [];
  peer.objects.set(name, Buffer.from(bytes.map((byte, n) => (n === 100 ? byte ^ 1 : byte))));
  await expect(verifyBackup(target(), manifest.id, [key.identity])).rejects.toThrow(/checksum differs/);
});
