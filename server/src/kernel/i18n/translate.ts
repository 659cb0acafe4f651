import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';

export const LOCALES = ['fr', 'nl', 'de', 'en'] as const;
export type LocaleName = (typeof LOCALES)[number];
export type Params = Readonly<Record<string, string | number>>;

const FOLDER = fileURLToPath(new URL('../../../locales/', import.meta.url));
const messages = new Map<LocaleName, Record<string, string>>();
const compiled = new Map<string, IntlMessageFormat>();

export function messagesOf(locale: LocaleName): Record<string, string> {
  let found = messages.get(locale);
  if (!found) {
    found = JSON.parse(readFileSync(`${FOLDER}${locale}.json`, 'utf8')) as Record<string, string>;
    messages.set(locale, found);
  }
  return found;
}

export const toLocale = (text: string): LocaleName => LOCALES.find(locale => locale === text) ?? 'en';

/** The message of a key in ICU format; English where a language lacks it, the key itself where all do. */
export function translate(locale: LocaleName, key: string, params: Params = {}): string {
  const id = `${locale} ${key}`;
  let format = compiled.get(id);
  if (!format) {
    format = new IntlMessageFormat(messagesOf(locale)[key] ?? messagesOf('en')[key] ?? key, locale);
    compiled.set(id, format);
  }
  return String(format.format(params));
}

/** A date and time for people, in the zone where the thing happens. */
export function formatInstant(
  locale: LocaleName,
  instant: string,
  zone: string,
  style: 'day' | 'time' | 'full' = 'full',
): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'day'
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : style === 'time'
        ? { hour: '2-digit', minute: '2-digit' }
        : { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone: zone }).format(
    new Date(instant),
  );
}
