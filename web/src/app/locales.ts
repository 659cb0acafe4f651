/** Languages of the product; all four are complete. */
export const LOCALES = ['fr', 'nl', 'de', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language in its own words, as people look for it in a list. */
export const LOCALE_NAMES: Record<Locale, string> = { fr: 'Français', nl: 'Nederlands', de: 'Deutsch', en: 'English' };

/** Regional form for dates and numbers: 24-hour clock and day before month everywhere. */
export const FORMAT_LOCALES: Record<Locale, string> = { fr: 'fr-FR', nl: 'nl-BE', de: 'de-DE', en: 'en-GB' };

const STORED = 'orga.locale';

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some(locale => locale === value);
}

/** First language that the product speaks among the browser's, English otherwise. */
export function pickLocale(wanted: readonly string[]): Locale {
  return wanted.map(tag => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'en';
}

/** Before sign-in: the choice made in this browser, else its languages. The account's choice follows once it is known. */
export function startLocale(): Locale {
  const stored = localStorage.getItem(STORED);
  return isLocale(stored) ? stored : pickLocale(navigator.languages);
}

export function rememberLocale(locale: Locale): void {
  localStorage.setItem(STORED, locale);
}
