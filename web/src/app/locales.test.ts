import { expect, test } from 'vitest';
import { pickLocale } from './locales.ts';

test('the first of the reader’s languages that the product speaks is chosen, whatever its region', () => {
  expect(pickLocale(['it-IT', 'nl-BE', 'fr'])).toBe('nl');
  expect(pickLocale(['FR-be'])).toBe('fr');
  expect(pickLocale(['ja', 'pt-BR'])).toBe('en');
  expect(pickLocale([])).toBe('en');
});
