import type { Plugin } from 'vite';

const LOCALE_FILE = /\/(?:intl|i18n)\/(?:[\w-]+\/)?([a-z]{2})-[A-Z]{2}\.m?js$/;
const KEPT = new Set(['en', 'fr', 'nl', 'de']);

/** React Aria ships its own words in 34 languages; only those the product speaks are kept. */
export function dropUnusedLocales(): Plugin {
  return {
    name: 'orga-drop-unused-locales',
    enforce: 'pre',
    load: {
      filter: { id: LOCALE_FILE },
      handler(id) {
        const language = LOCALE_FILE.exec(id)?.[1];
        return language === undefined || KEPT.has(language) ? null : 'export default {};';
      },
    },
  };
}
