import { describe, expect, test } from 'vitest';
import { createFormatters } from './format.ts';

const fr = createFormatters('fr', 'Europe/Paris');
const en = createFormatters('en', 'Europe/Paris');
const nl = createFormatters('nl', 'Europe/Brussels');
const de = createFormatters('de', 'Europe/Brussels');

describe('formatters', () => {
  test('instants are shown on the clock of the zone, with 24 hours in every language', () => {
    for (const format of [fr, en, nl, de]) expect(format.time('2026-11-23T19:30:00Z')).toBe('20:30');
    expect(createFormatters('en', 'America/New_York').time('2026-11-23T19:30:00Z')).toBe('14:30');
    expect(fr.time('2026-11-22T23:00:00Z')).toBe('00:00');
  });

  test('a calendar day never shifts with the zone', () => {
    expect(createFormatters('fr', 'Pacific/Apia').day('2026-11-23')).toBe('23/11/2026');
    expect(createFormatters('de', 'America/New_York').day('2026-11-23')).toBe('23.11.2026');
  });

  test('money is cents in the notation of the language', () => {
    expect(fr.money(1_234_56)).toBe('1\u202f234,56\u00a0€');
    expect(en.money(1_234_56)).toBe('€1,234.56');
    expect(nl.money(-5)).toContain('0,05');
  });

  test('minutes are hours and minutes', () => {
    expect(fr.minutes(450)).toBe('7\u00a0h\u00a030');
    expect(fr.minutes(480)).toBe('8\u00a0h');
    expect(fr.minutes(-65)).toBe('−1\u00a0h\u00a005');
  });

  test('time ago is told in the largest whole unit', () => {
    const now = new Date('2026-11-23T12:00:00Z');
    expect(en.relative('2026-11-23T11:57:10Z', now)).toBe('2 minutes ago');
    expect(fr.relative('2026-11-22T12:00:00Z', now)).toBe('hier');
    expect(de.relative('2026-11-23T11:59:50Z', now)).toBe('jetzt');
  });

  test('a range over midnight names both days', () => {
    const text = en.range('2026-11-23T21:00:00Z', '2026-11-24T01:30:00Z');
    expect(text).toContain('23 Nov');
    expect(text).toContain('24 Nov');
  });
});
