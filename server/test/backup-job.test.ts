import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BACKUP_FACTS } from '../src/backups.ts';
import { defineBackupJob } from '../src/kernel/backup/backup-job.ts';
import { backUp } from '../src/kernel/backup/backups.ts';
import { folderTarget } from '../src/kernel/backup/folder-target.ts';
import { readBackupStatus } from '../src/kernel/backup/status.ts';
import { listBackups } from '../src/kernel/backup/verify-backup.ts';
import { systemClock } from '../src/kernel/clock/clock.ts';
import { asAdmin, type Key, makeKey, query, temporaryFolder } from './backup-stage.ts';
import { type TestSystem, testSystem } from './system.ts';

const folder = temporaryFolder();
const target = join(folder.path, 'backups');
let key: Key;
let t: TestSystem;
beforeAll(async () => {
  key = await makeKey();
  t = await testSystem({ config: { backup: settings() } });
});
afterAll(async () => {
  await t.close();
  folder.remove();
});
const settings = (more: object = {}) => ({
  target,
  recipients: [key.recipient],
  unencrypted: false,
  identityFile: undefined,
  hour: 2,
  maxAgeHours: 26,
  s3: undefined,
  ...more,
});

/** The job's work without the wait for its minute; what it logs as errors. */
async function runJob(clock = systemClock, more: object = {}): Promise<string[]> {
  const said: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void said.push(String(JSON.parse(line).msg)) });
  const jobs = new Map<string, () => Promise<void>>();
  const deps = { db: t.deps.db, settings: settings(more), backupUrl: asAdmin(t.database), facts: BACKUP_FACTS, clock };
  defineBackupJob({ every: (_cron, name, handler) => void jobs.set(name, handler) }, deps, log);
  await jobs.get('backup-watch')?.();
  await jobs.get('backup')?.();
  return said;
}
const health = async () => (await t.inject(null, 'GET', '/health')).body;
const later = (hours: number) => () =>
  Temporal.Now.instant()
    .add({ minutes: Math.round(hours * 60) })
    .toString();

test('each day has its backup: made once when it is due, late is said and shown, a failure is tried again', async () => {
  expect((await health()).components.backup).toBe('ok'); // none yet, and none is missing yet
  expect(await runJob()).toEqual([]);
  expect(await listBackups(folderTarget(target))).toHaveLength(1);
  await runJob();
  expect(await listBackups(folderTarget(target))).toHaveLength(1);
  expect(await readBackupStatus(t.deps.db, settings(), systemClock())).toMatchObject({
    state: 'good',
    lastFailure: null,
  });

  // A day later the place cannot be written: tried each time, and late in the end.
  const nowhere = { target: '/dev/null/nowhere' };
  await expect(runJob(later(25), nowhere)).rejects.toThrow();
  await expect(runJob(later(26.5), nowhere)).rejects.toThrow();
  const status = await readBackupStatus(t.deps.db, settings(), later(26.5)());
  expect(status).toMatchObject({ state: 'late', lastFailure: { failure: expect.stringMatching(/ENOTDIR|nowhere/) } });
  expect(await runJob(later(26.5))).toEqual(['the last good backup is too old']);
  expect(await listBackups(folderTarget(target))).toHaveLength(2);
});

test('a late backup shows in the health of the server, and without settings nothing is said', async () => {
  await query(asAdmin(t.database), `update kernel.backup_run set snapshot_at = snapshot_at - interval '3 days'`);
  expect(await health()).toMatchObject({ status: 'degraded', components: { backup: 'degraded', database: 'ok' } });
  const without = await testSystem();
  expect((await without.inject(null, 'GET', '/health')).body.components).not.toHaveProperty('backup');
  await without.close();
});

test('of two backups at once one is told that the other is under way', async () => {
  const deps = {
    db: t.deps.db,
    settings: settings(),
    backupUrl: asAdmin(t.database),
    facts: BACKUP_FACTS,
    clock: systemClock,
  };
  const both = await Promise.allSettled([backUp(deps), backUp(deps), backUp(deps)]);
  const refused = both.filter(one => one.status === 'rejected').map(one => String(one.reason));
  expect(both.some(one => one.status === 'fulfilled')).toBe(true);
  expect((await readBackupStatus(t.deps.db, settings(), systemClock())).lastFailure?.failure).not.toMatch(/under way/);
  for (const reason of refused) expect(reason).toMatch(/another backup of this database is under way/);
});
