import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanUp } from '../src/kernel/backup/clean-up.ts';
import { folderTarget } from '../src/kernel/backup/folder-target.ts';
import { BackupError } from '../src/kernel/backup/format.ts';
import { listBackups, verifyBackup } from '../src/kernel/backup/verify-backup.ts';
import { patiently } from '../src/kernel/db/time-limits.ts';
import { asAdmin, backUpPlace, type Key, makeKey, temporaryFolder } from './backup-stage.ts';
import { type TestSystem, testSystem } from './system.ts';

const folder = temporaryFolder();
let key: Key;
let t: TestSystem;
let id: string;
let other: string;
const original = join(folder.path, 'original');
beforeAll(async () => {
  key = await makeKey();
  t = await testSystem();
  const org = await t.addOrg();
  // Enough that does not compress for three parts.
  await patiently(() =>
    t.deps.db.transaction(org.id, async tx => {
      for (let n = 0; n < 5; n++)
        await t.deps.events.emit(tx, 'platform.team.updated', {
          noise: Array.from({ length: 250_000 }, () => Math.random()).join(),
        });
    }),
  );
  id = (await backUpPlace(asAdmin(t.database), original, key)).manifest.id;
  other = (await backUpPlace(asAdmin(t.database), original, key)).manifest.id;
});
afterAll(async () => {
  await t.close();
  folder.remove();
});

let copies = 0;
/** A copy of both backups to spoil. */
function spoil(change: (backup: string, folder: string) => void) {
  const copy = join(folder.path, `copy-${++copies}`);
  cpSync(original, copy, { recursive: true });
  change(join(copy, id), copy);
  return verifyBackup(folderTarget(copy), id, [key.identity]);
}
const flip = (file: string, place: number): void => {
  const bytes = readFileSync(file);
  const at = place < 0 ? bytes.length + place : place;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x20, at);
  writeFileSync(file, bytes);
};

test('a backup in several parts is whole, and holds nothing readable without the key', async () => {
  const { contents, manifest } = await verifyBackup(folderTarget(original), id, [key.identity]);
  expect(manifest.parts.length).toBeGreaterThanOrEqual(4);
  expect(contents.tables.find(table => table.name === 'event')?.rows).toBeGreaterThanOrEqual(5);
  for (const name of readdirSync(join(original, id))) {
    const text = readFileSync(join(original, id, name)).toString('latin1');
    expect(text, name).not.toMatch(/audit_entry|example\.org|chain/);
  }
});

describe('a backup is refused', () => {
  test('with a byte of any of its files changed, a file cut short, extended or gone', { timeout: 60_000 }, async () => {
    for (const name of readdirSync(join(original, id))) {
      const size = readFileSync(join(original, id, name)).length;
      for (const place of [0, Math.floor(size / 2), -1])
        await expect(
          spoil(backup => flip(join(backup, name), place)),
          `${name} at ${place}`,
        ).rejects.toThrow(BackupError);
      const cut = (length: number) =>
        spoil(backup => writeFileSync(join(backup, name), readFileSync(join(backup, name)).subarray(0, length)));
      await expect(cut(size - 1), name).rejects.toThrow(BackupError);
      await expect(cut(0), name).rejects.toThrow(BackupError);
      await expect(
        spoil(backup => writeFileSync(join(backup, name), '!', { flag: 'a' })),
        name,
      ).rejects.toThrow(BackupError);
      await expect(
        spoil(backup => rmSync(join(backup, name))),
        name,
      ).rejects.toThrow(/missing/);
    }
  });

  test('with two parts swapped, a part of another backup, its manifest, or a file too many', async () => {
    const [one, two] = ['part-000001.zst.age', 'part-000002.zst.age'];
    await expect(
      spoil(backup => {
        renameSync(join(backup, one), join(backup, 'aside'));
        renameSync(join(backup, two), join(backup, one));
        renameSync(join(backup, 'aside'), join(backup, two));
      }),
    ).rejects.toThrow(BackupError);
    await expect(spoil((backup, all) => cpSync(join(all, other, one), join(backup, one)))).rejects.toThrow(BackupError);
    await expect(
      spoil((backup, all) => cpSync(join(all, other, 'manifest'), join(backup, 'manifest'))),
    ).rejects.toThrow(/belongs to/);
    await expect(spoil(backup => writeFileSync(join(backup, 'part-000009.zst.age'), 'x'))).rejects.toThrow(
      /does not belong/,
    );
  });

  test('for a wrong key and without one, and neither is repeated', async () => {
    const wrong = await makeKey();
    const refusal = await verifyBackup(folderTarget(original), id, [wrong.identity]).then(
      () => 'accepted',
      (error: Error) => `${error.stack}`,
    );
    expect(refusal).toMatch(/another key/);
    expect(refusal).not.toContain(wrong.identity);
    await expect(verifyBackup(folderTarget(original), id, [])).rejects.toThrow(/ORGA_BACKUP_IDENTITY_FILE/);
  });
});

test('the clean-up counts a spoilt backup as none, removes what was broken off and leaves what is not ours', async () => {
  const copy = join(folder.path, 'clean');
  cpSync(original, copy, { recursive: true });
  const days = (n: number): string => `orga-202611${String(n).padStart(2, '0')}T020000Z-0000000${n % 10}`;
  // Broken off long ago, broken off just now, a stranger's file and folder.
  cpSync(join(original, id), join(copy, days(1)), { recursive: true });
  rmSync(join(copy, days(1), 'manifest'));
  cpSync(join(original, id), join(copy, 'orga-20991120T020000Z-00000000'), { recursive: true });
  rmSync(join(copy, 'orga-20991120T020000Z-00000000', 'manifest'));
  cpSync(join(original, id), join(copy, 'holiday-pictures'), { recursive: true });
  writeFileSync(join(copy, 'readme.txt'), 'mine');
  flip(join(copy, other, 'manifest'), 100);
  const target = folderTarget(copy);
  const removed = await cleanUp(target, Temporal.Instant.from('2026-12-24T00:00:00Z'));
  expect(removed).toEqual([days(1)]);
  expect(readdirSync(copy).toSorted()).toEqual(
    [id, other, 'holiday-pictures', 'orga-20991120T020000Z-00000000', 'readme.txt'].toSorted(),
  );
  expect(await listBackups(target)).toHaveLength(2);
});
