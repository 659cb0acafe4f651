import { useTranslations } from 'use-intl/react';
import type { GetItem } from '../../api/query.ts';
import { announce } from '../../ui/announce.tsx';
import { showToast } from '../../ui/toast.tsx';

export type Feed = GetItem<'/calendar-feeds'>;

/** Whose calendar it is; the whole organisation's has no subject. */
export function useFeedName(): (feed: Pick<Feed, 'kind' | 'label'>) => string {
  const t = useTranslations('calendars');
  return feed => (feed.label === '' ? t(`kinds.${feed.kind}`) : feed.label);
}

/** Copies a calendar address, and says so to eyes and screen readers. */
export function useCopyAddress(): (url: string, name: string) => Promise<void> {
  const t = useTranslations('calendars');
  return async (url, name) => {
    try {
      await navigator.clipboard.writeText(url);
      announce(t('copied', { name }));
      showToast({ tone: 'success', text: t('copied', { name }) });
    } catch {
      // Over plain http, or when the person said no, browsers refuse.
      showToast({ tone: 'danger', text: t('copyFailed') });
    }
  };
}
