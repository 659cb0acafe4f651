import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { formatInstant, LOCALES, messagesOf, translate } from './translate.ts';

const placeholders = (elements: MessageFormatElement[]): string[] =>
  elements.flatMap(element => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap(option => placeholders(option.value))];
    }
    return 'value' in element ? [element.value] : [];
  });

test('every language has every key, with the same placeholders and no empty text', () => {
  const english = messagesOf('en');
  for (const locale of LOCALES) {
    expect(Object.keys(messagesOf(locale)).toSorted(), locale).toEqual(Object.keys(english).toSorted());
    for (const [key, text] of Object.entries(messagesOf(locale))) {
      expect(text.trim(), `${locale} ${key}`).not.toBe('');
      expect([...new Set(placeholders(parse(text)))].toSorted(), `${locale} ${key}`).toEqual(
        [...new Set(placeholders(parse(english[key] ?? '')))].toSorted(),
      );
    }
  }
});

test('an unknown key is shown as itself, a date in the zone of the place', () => {
  expect(translate('fr', 'no.such.key')).toBe('no.such.key');
  expect(formatInstant('fr', '2026-03-29T01:00:00Z', 'Europe/Paris', 'time')).toBe('03:00');
});
