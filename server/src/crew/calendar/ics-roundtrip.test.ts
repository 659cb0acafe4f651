import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantFromMillis } from '../../kernel/time/instant.ts';
import { readCalendar } from './ics-read.ts';
import { writeCalendar } from './ics-write.ts';

test('what our feed writes, our import reads: same instants, texts and states', () => {
  const zones = ['Europe/Paris', 'America/New_York', 'Africa/Casablanca', 'Asia/Kathmandu', 'Australia/Sydney'];
  const text = fc
    .string({ unit: fc.constantFrom('é', '🎪', ',', ';', '\\', '\n', 'a', ' ', ':'), maxLength: 60 })
    .map(s => s.trim());
  const one = fc.record({
    at: fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 }),
    minutes: fc.integer({ min: 1, max: 3_000 }),
    zone: fc.constantFrom(...zones),
    summary: text,
    location: text,
    status: fc.constantFrom('TENTATIVE' as const, 'CONFIRMED' as const, 'CANCELLED' as const),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), list => {
      const events = list.map(({ at, minutes, ...rest }, i) => ({
        ...rest,
        uid: `u${i}`,
        sequence: i,
        start: instantFromMillis(at * 60_000),
        end: instantFromMillis((at + minutes) * 60_000),
        lastModified: '2026-01-01T00:00:00Z',
      }));
      const reading = readCalendar(writeCalendar({ name: 'x', zone: 'Europe/Paris', events }), {
        defaultZone: 'Asia/Tokyo',
      });
      for (const { uid, start, end, summary, location, status, sequence } of events) {
        expect(reading.events.find(e => e.uid === uid)).toMatchObject({
          start,
          end,
          summary,
          location,
          status,
          sequence,
        });
      }
      expect(reading.report.every(entry => entry.outcome === 'imported')).toBe(true);
    }),
    { numRuns: 150 },
  );
}, 30_000);
