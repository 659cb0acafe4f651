import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupTime, decodeManifest, encodeManifest, type Manifest, newBackupId } from './format.ts';
import { backupState, isBackupDue } from './rules-lateness.ts';
import { type KnownBackup, outdatedBackups } from './rules-retention.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const start = at('2024-01-01T02:00:00Z');
const daily = (days: number): KnownBackup[] =>
  Array.from({ length: days }, (_, n) => ({
    id: `d${String(n).padStart(4, '0')}`,
    at: start.add({ hours: 24 * n }),
    isGood: true,
  }));

const history = fc
  .array(fc.record({ minutes: fc.integer({ min: 0, max: 900 * 24 * 60 }), isGood: fc.boolean() }), { maxLength: 120 })
  .map(list => list.map(({ minutes, isGood }, n) => ({ id: `b${n}`, at: start.add({ minutes }), isGood })));
const dayOf = (backup: KnownBackup): Temporal.PlainDate => backup.at.toZonedDateTimeISO('UTC').toPlainDate();
const byTime = (a: KnownBackup, b: KnownBackup): number => Temporal.Instant.compare(b.at, a.at);

describe('retention', () => {
  test('a year and a half of daily backups leaves seven days, four weeks and twelve months', () => {
    const all = daily(540);
    const gone = new Set(outdatedBackups(all));
    const kept = all.filter(one => !gone.has(one.id)).map(one => dayOf(one).toString());
    expect(kept).toEqual([
      '2024-07-31',
      '2024-08-31',
      '2024-09-30',
      '2024-10-31',
      '2024-11-30',
      '2024-12-31',
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
      '2025-05-31',
      // the Sundays of the two weeks before the last; then the last seven days, the newest being the month's and the week's too
      '2025-06-08',
      '2025-06-15',
      '2025-06-17',
      '2025-06-18',
      '2025-06-19',
      '2025-06-20',
      '2025-06-21',
      '2025-06-22',
      '2025-06-23',
    ]);
  });

  test('the newest of all and the newest good one always stay', () => {
    fc.assert(
      fc.property(history, backups => {
        const gone = new Set(outdatedBackups(backups));
        const [newest] = backups.toSorted(byTime);
        const newestGood = Math.max(...backups.filter(one => one.isGood).map(one => one.at.epochMilliseconds));
        if (newest)
          expect(backups.some(one => !gone.has(one.id) && Temporal.Instant.compare(one.at, newest.at) === 0)).toBe(
            true,
          );
        if (newestGood > 0)
          expect(backups.some(one => one.isGood && !gone.has(one.id) && one.at.epochMilliseconds === newestGood)).toBe(
            true,
          );
      }),
    );
  });

  test('one made by hand is not pushed out by the daily one some hours later', () => {
    const [byHand, daily] = ['2026-03-01T22:00:00Z', '2026-03-02T02:00:00Z'].map((time, n) => ({
      id: `b${n}`,
      at: at(time),
      isGood: true,
    }));
    const earlier = { id: 'a', at: at('2026-03-02T01:00:00Z'), isGood: true };
    if (!byHand || !daily) throw new Error('two are given');
    expect(outdatedBackups([byHand, earlier, daily])).toEqual([]);
    const nextDay = { id: 'c', at: at('2026-03-03T02:00:00Z'), isGood: true };
    expect(outdatedBackups([byHand, earlier, daily, nextDay])).toEqual(['a']);
  });

  test('broken ones push no good one out', () => {
    fc.assert(
      fc.property(history, backups => {
        const good = backups.filter(one => one.isGood);
        const alone = new Set(outdatedBackups(good));
        const among = new Set(outdatedBackups(backups));
        // Only the very newest may differ: it is kept for itself when no broken one is newer.
        for (const one of good)
          if (!alone.has(one.id)) expect(among.has(one.id) && one !== good.toSorted(byTime)[0]).toBe(false);
      }),
    );
  });

  test('without any good one nothing goes', () => {
    fc.assert(
      fc.property(history, backups => {
        expect(outdatedBackups(backups.map(one => ({ ...one, isGood: false })))).toEqual([]);
      }),
    );
  });

  test('every one of the last seven days, four weeks and twelve months that had a good one still has one', () => {
    fc.assert(
      fc.property(history, backups => {
        const gone = new Set(outdatedBackups(backups));
        const good = backups.filter(one => one.isGood).toSorted(byTime);
        const left = good.filter(one => !gone.has(one.id));
        const periods: [number, (one: KnownBackup) => string][] = [
          [7, one => dayOf(one).toString()],
          [4, one => `${dayOf(one).yearOfWeek}/${dayOf(one).weekOfYear}`],
          [12, one => `${dayOf(one).year}/${dayOf(one).month}`],
        ];
        for (const [count, periodOf] of periods)
          for (const period of [...new Set(good.map(periodOf))].slice(0, count))
            expect(left.some(one => periodOf(one) === period)).toBe(true);
        const older = left.filter(one => Number(good[0]?.at.since(one.at).total('hours')) >= 24);
        expect(older.length).toBeLessThanOrEqual(7 + 4 + 12);
      }),
    );
  });

  test('doing it again removes nothing more', () => {
    fc.assert(
      fc.property(history, backups => {
        const gone = new Set(outdatedBackups(backups));
        expect(outdatedBackups(backups.filter(one => !gone.has(one.id)))).toEqual([]);
      }),
    );
  });
});

describe('lateness', () => {
  const installed = at('2026-01-01T00:00:00Z');
  test.each([
    ['2026-01-01T20:00:00Z', null, 'waiting'],
    ['2026-01-02T02:00:01Z', null, 'late'],
    ['2026-03-02T04:00:00Z', '2026-03-01T02:00:00Z', 'good'],
    ['2026-03-02T04:00:01Z', '2026-03-01T02:00:00Z', 'late'],
  ])('at %s with the last good one at %s it is %s', (now, last, state) => {
    expect(backupState(at(now), last === null ? null : at(last), installed, 26)).toBe(state);
  });

  test.each([
    ['2026-03-02T01:59:00Z', '2026-03-01T02:00:10Z', false],
    ['2026-03-02T02:00:00Z', '2026-03-01T02:00:10Z', true],
    ['2026-03-02T14:00:00Z', '2026-03-02T02:05:00Z', false],
    ['2026-03-02T14:00:00Z', null, true],
  ])('at %s with the last good one at %s, due is %s', (now, last, due) => {
    expect(isBackupDue(at(now), last === null ? null : at(last), 2)).toBe(due);
  });
});

describe('the manifest', () => {
  const id = newBackupId(at('2026-11-20T11:00:41.9Z'));
  const manifest: Manifest = {
    format: 'orga-backup',
    version: 1,
    id,
    startedAt: '2026-11-20T11:00:41Z',
    snapshotAt: '2026-11-20T11:00:42Z',
    finishedAt: '2026-11-20T11:00:43Z',
    encryption: 'age',
    parts: [{ name: 'contents.zst.age', bytes: 10, sha256: 'a'.repeat(64) }],
  };

  test('carries its time in its name', () => {
    expect(id).toMatch(/^orga-20261120T110041Z-[0-9a-f]{8}$/);
    expect(backupTime(id)?.toString()).toBe('2026-11-20T11:00:41Z');
    for (const other of ['orga-20261320T110042Z-00000000', `${id}x`, `../${id}`, 'postgres', ''])
      expect(backupTime(other)).toBeUndefined();
  });

  test('is refused with any byte changed, left out or added', () => {
    const file = encodeManifest(manifest);
    expect(decodeManifest(id, file)).toEqual(manifest);
    for (let place = 0; place < file.length; place++) {
      const flipped = Buffer.from(file);
      flipped.writeUInt8(file.readUInt8(place) ^ 1, place);
      expect(() => decodeManifest(id, flipped), `byte ${place}`).toThrow(/manifest/);
      expect(() => decodeManifest(id, file.subarray(0, place)), `${place} bytes`).toThrow(/manifest/);
    }
    expect(() => decodeManifest(id, Buffer.concat([file, Buffer.from(' ')]))).toThrow(/manifest/);
    expect(() => decodeManifest(newBackupId(at('2026-11-20T11:00:41Z')), file)).toThrow(/belongs to/);
  });
});
