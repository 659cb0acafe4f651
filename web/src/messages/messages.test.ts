import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';

const LOCALES = ['en', 'fr', 'nl', 'de'] as const;
type Locale = (typeof LOCALES)[number];
type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}

function areas(locale: Locale): string[] {
  return readdirSync(new URL(`./${locale}/`, import.meta.url)).toSorted();
}

function read(locale: Locale): Map<string, string> {
  const all = areas(locale).map(file => {
    const tree: Tree = JSON.parse(readFileSync(new URL(`./${locale}/${file}`, import.meta.url), 'utf8'));
    return flatten(tree, `${file.replace('.json', '')}.`);
  });
  return new Map(all.flat());
}

/** Names of placeholders and tags of a message, sorted; a message that is no ICU throws. */
function placeholders(message: string): string[] {
  const names = new Set<string>();
  function walk(elements: MessageFormatElement[]): void {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(element.value);
      if (element.type === TYPE.tag) walk(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        for (const branch of Object.values(element.options)) walk(branch.value);
      }
    }
  }
  walk(parse(message));
  return [...names].toSorted();
}

const messages = Object.fromEntries(LOCALES.map(locale => [locale, read(locale)])) as Record<
  Locale,
  Map<string, string>
>;
const translations = LOCALES.filter(locale => locale !== 'en');

describe('messages', () => {
  test('there are messages to check', () => {
    expect(messages.en.size).toBeGreaterThan(200);
  });

  test.each(translations)('%s has exactly the keys of en', locale => {
    expect(areas(locale)).toEqual(areas('en'));
    expect([...messages[locale].keys()].toSorted()).toEqual([...messages.en.keys()].toSorted());
  });

  test.each(translations)('%s uses the same placeholders as en', locale => {
    for (const [key, english] of messages.en) {
      const translated = messages[locale].get(key) ?? '';
      expect([key, placeholders(translated)]).toEqual([key, placeholders(english)]);
    }
  });

  test.each(LOCALES)('no message of %s is empty or has stray spaces', locale => {
    for (const [key, text] of messages[locale]) expect([key, text]).toEqual([key, text.trim() || 'a text']);
  });

  test.each(translations)('no sentence of %s was left in English', locale => {
    const same = [...messages.en]
      .filter(([key, english]) => english.includes(' ') && messages[locale].get(key) === english)
      .filter(([, english]) => /\p{L}{3}/u.test(english.replace(/\{[^}]*\}/g, '')))
      .map(([key]) => `${key} ${locale}`);
    expect(same).toEqual([]);
  });

  test.each(LOCALES)('apostrophes of %s are typographic', locale => {
    expect([...messages[locale]].filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  test('French has non-breaking spaces before double punctuation', () => {
    const loose = [...messages.fr].filter(([, text]) => /[^\u00a0\s][:;?!](?=\s|$)| [:;?!»]/u.test(text));
    expect(loose).toEqual([]);
  });
});
