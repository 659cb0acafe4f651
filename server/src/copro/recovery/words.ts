import type { LocaleName } from '../../kernel/i18n/translate.ts';
import type { ReminderLevel } from './rules-reminder.ts';

type Words = Readonly<Record<LocaleName, string>>;

export const REMINDER_WORDS: Readonly<Record<ReminderLevel, Words>> = {
  1: { fr: 'Rappel', nl: 'Betalingsherinnering', de: 'Zahlungserinnerung', en: 'Reminder' },
  2: { fr: 'Deuxième rappel', nl: 'Tweede aanmaning', de: 'Zweite Mahnung', en: 'Second reminder' },
  3: { fr: 'Mise en demeure', nl: 'Ingebrekestelling', de: 'Inverzugsetzung', en: 'Formal notice' },
};
export const COST_WORDS: Words = {
  fr: 'Frais de rappel',
  nl: 'Aanmaningskosten',
  de: 'Mahnkosten',
  en: 'Costs of the reminder',
};
