import { useMemo } from 'react';
import { useLocale } from 'use-intl/react';
import { createFormatters, type Formatters } from './format.ts';
import { useCurrentOrg } from './session.ts';

/** Formatters in the reader's language on the org's clock, or on another zone's (a site abroad). */
export function useFormat(zone?: string): Formatters {
  const locale = useLocale();
  const org = useCurrentOrg();
  const shown = zone ?? org?.zone ?? 'Europe/Paris';
  return useMemo(() => createFormatters(locale, shown), [locale, shown]);
}

/** Formatters for pages without a session: the browser's own zone. */
export function usePublicFormat(zone = Intl.DateTimeFormat().resolvedOptions().timeZone): Formatters {
  const locale = useLocale();
  return useMemo(() => createFormatters(locale, zone), [locale, zone]);
}
