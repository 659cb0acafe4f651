import { type ReactNode, useSyncExternalStore } from 'react';
import { IntlProvider } from 'use-intl/react';
import { messageStore } from './messages.ts';

/** Gives the active language to every page. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const { locale, messages } = useSyncExternalStore(messageStore.subscribe, messageStore.get);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
