import { type ReactNode, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'use-intl/react';
import { FORMAT_LOCALES } from './locales.ts';
import { messageStore } from './messages.ts';

/** Gives the active language to our words and to React Aria's. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const { locale, messages } = useSyncExternalStore(messageStore.subscribe, messageStore.get);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      <I18nProvider locale={FORMAT_LOCALES[locale]}>{children}</I18nProvider>
    </IntlProvider>
  );
}
