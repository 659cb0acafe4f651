import type account from '../messages/en/account.json';
import type audit from '../messages/en/audit.json';
import type auth from '../messages/en/auth.json';
import type bank from '../messages/en/bank.json';
import type buildings from '../messages/en/buildings.json';
import type calendars from '../messages/en/calendars.json';
import type charges from '../messages/en/charges.json';
import type common from '../messages/en/common.json';
import type copro from '../messages/en/copro.json';
import type crew from '../messages/en/crew.json';
import type devMail from '../messages/en/devMail.json';
import type feeds from '../messages/en/feeds.json';
import type importing from '../messages/en/import.json';
import type invitation from '../messages/en/invitation.json';
import type invoices from '../messages/en/invoices.json';
import type ledger from '../messages/en/ledger.json';
import type mine from '../messages/en/mine.json';
import type missions from '../messages/en/missions.json';
import type notifications from '../messages/en/notifications.json';
import type people from '../messages/en/people.json';
import type planning from '../messages/en/planning.json';
import type problems from '../messages/en/problems.json';
import type projects from '../messages/en/projects.json';
import type settings from '../messages/en/settings.json';
import type shell from '../messages/en/shell.json';
import type ui from '../messages/en/ui.json';
import { type Locale, rememberLocale } from './locales.ts';

/** Every message file: its name is the namespace of `useTranslations`. English is the model, the others are tested against it. */
export type Messages = {
  account: typeof account;
  audit: typeof audit;
  auth: typeof auth;
  buildings: typeof buildings;
  bank: typeof bank;
  calendars: typeof calendars;
  charges: typeof charges;
  feeds: typeof feeds;
  common: typeof common;
  copro: typeof copro;
  crew: typeof crew;
  devMail: typeof devMail;
  import: typeof importing;
  ledger: typeof ledger;
  invitation: typeof invitation;
  invoices: typeof invoices;
  missions: typeof missions;
  mine: typeof mine;
  notifications: typeof notifications;
  people: typeof people;
  planning: typeof planning;
  problems: typeof problems;
  projects: typeof projects;
  settings: typeof settings;
  shell: typeof shell;
  ui: typeof ui;
};
export type MessageArea = keyof Messages;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

type MessageState = { locale: Locale; messages: Partial<Record<MessageArea, object>> };

type Language = { base: Partial<Record<MessageArea, object>>; areas: Record<string, () => Promise<object>> };

// One file for each language holds what every page needs; the other areas come with the routes that need them.
const LANGUAGES: Record<Locale, () => Promise<Language>> = {
  fr: () => import('../messages/fr.ts'),
  nl: () => import('../messages/nl.ts'),
  de: () => import('../messages/de.ts'),
  en: () => import('../messages/en.ts'),
};

const listeners = new Set<() => void>();
const wanted = new Set<MessageArea>();
let state: MessageState = { locale: 'en', messages: {} };

async function loadAreas(locale: Locale, names: readonly MessageArea[]): Promise<MessageState['messages']> {
  const language = await LANGUAGES[locale]();
  const loaded = names.map(async name => {
    const load = language.areas[`./${locale}/${name}.json`];
    if (load === undefined) throw new Error(`No message file for ${locale}/${name}`);
    return [name, await load()] as const;
  });
  return { ...language.base, ...Object.fromEntries(await Promise.all(loaded)) };
}

function change(next: MessageState) {
  state = next;
  for (const listener of listeners) listener();
}

export const messageStore = {
  get: (): MessageState => state,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Loads areas in the active language; routes call it before they render. */
export async function loadMessages(...areas: MessageArea[]): Promise<void> {
  for (const area of areas) wanted.add(area);
  const missing = areas.filter(area => state.messages[area] === undefined);
  if (missing.length === 0) return;
  const { locale } = state;
  const loaded = await loadAreas(locale, missing);
  if (state.locale === locale) change({ locale, messages: { ...state.messages, ...loaded } });
  else await loadMessages(...areas);
}

/** Switches the language once every area in use is loaded, so that no page shows two languages. */
export async function setLocale(locale: Locale): Promise<void> {
  rememberLocale(locale);
  const messages = await loadAreas(locale, [...wanted]);
  document.documentElement.lang = locale;
  change({ locale, messages });
  await loadMessages(...wanted);
}
