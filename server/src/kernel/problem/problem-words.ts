import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LOCALES, type LocaleName } from '../i18n/translate.ts';

const FOLDER = fileURLToPath(new URL('../../../locales/problems/', import.meta.url));
const titles = new Map<LocaleName, Record<string, string>>();

/** The title of a problem in a language; English is what the catalogues of the modules say. */
export function titleIn(locale: LocaleName, code: string, english: string): string {
  if (locale === 'en') return english;
  let known = titles.get(locale);
  if (!known) {
    known = JSON.parse(readFileSync(`${FOLDER}${locale}.json`, 'utf8')) as Record<string, string>;
    titles.set(locale, known);
  }
  return known[code] ?? english;
}

/** The first language of an Accept-Language header that we speak, by weight (RFC 9110, 12.5.4); English without one. */
export function preferredLocale(header: string | undefined): LocaleName {
  if (header === undefined) return 'en';
  const wanted = header
    .slice(0, 200)
    .split(',')
    .map(range => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const weight = parameters.map(parameter => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(range => range.weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const locale = LOCALES.find(name => name === language);
    if (locale) return locale;
  }
  return 'en';
}
