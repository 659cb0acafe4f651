import { useQueryClient } from '@tanstack/react-query';
import { Languages, Monitor, Moon, Rows3, Rows4, Sun } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Menu, type MenuGroup } from '../../ui/menu.tsx';
import { DENSITIES, density, THEMES, theme } from '../appearance.ts';
import { LOCALE_NAMES, LOCALES, type Locale } from '../locales.ts';
import { setLocale } from '../messages.ts';
import { type Me, meQuery } from '../session.ts';
import { useStored } from '../stored.ts';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };
const DENSITY_ICONS = { compact: Rows4, comfortable: Rows3 };

/** Choices of language; a signed-in person's choice is kept with the account. */
export function useLanguageGroup(): MenuGroup {
  const t = useTranslations('common');
  const active = useLocale();
  const client = useQueryClient();

  async function choose(locale: Locale) {
    const signedIn = client.getQueryData(meQuery.queryKey) !== undefined;
    await setLocale(locale);
    if (!signedIn) return;
    client.setQueryData(meQuery.queryKey, (me: Me | undefined) => me && { ...me, account: { ...me.account, locale } });
    await api.PATCH('/me', { body: { locale } });
  }

  const entries = LOCALES.map(locale => ({
    id: locale,
    label: LOCALE_NAMES[locale],
    selected: locale === active,
    onAction: () => choose(locale),
  }));
  return { id: 'language', label: t('language'), entries };
}

export function useAppearanceGroups(): MenuGroup[] {
  const t = useTranslations('common');
  const activeTheme = useStored(theme);
  const activeDensity = useStored(density);
  return [
    {
      id: 'theme',
      label: t('theme'),
      entries: THEMES.map(id => ({
        id,
        label: t(`themes.${id}`),
        icon: THEME_ICONS[id],
        selected: id === activeTheme,
        onAction: () => theme.set(id),
      })),
    },
    {
      id: 'density',
      label: t('density'),
      entries: DENSITIES.map(id => ({
        id,
        label: t(`densities.${id}`),
        icon: DENSITY_ICONS[id],
        selected: id === activeDensity,
        onAction: () => density.set(id),
      })),
    },
  ];
}

export function LanguageMenu() {
  const t = useTranslations('common');
  const group = useLanguageGroup();
  return <Menu label={t('language')} icon={Languages} groups={[group]} />;
}

export function AppearanceMenu() {
  const t = useTranslations('common');
  const groups = useAppearanceGroups();
  return <Menu label={t('appearance')} icon={THEME_ICONS[useStored(theme)]} groups={groups} />;
}
