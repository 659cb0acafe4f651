import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { cursorQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { useNotificationText } from '../../platform/notifications/notification-text.ts';
import { SkeletonLines } from '../../ui/states.tsx';

const SHOWN = 6;

/** The latest notifications; all of them have a page of their own. */
export function LatestNews() {
  const t = useTranslations('mine.today');
  const { id: orgId } = useOrg();
  const words = useNotificationText();
  const format = useFormat();
  const now = useNow();
  const query = useInfiniteQuery(cursorQuery({ orgId }, '/notifications', { limit: SHOWN }));
  const items = query.data?.pages[0]?.items ?? [];
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('news')}</h2>
      {query.isPending && <SkeletonLines count={6} />}
      {query.isError && items.length === 0 && <ProblemState error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && items.length === 0 && <p className="text-muted">{t('newsNone')}</p>}
      {items.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {items.map(news => (
            <li key={news.id} className="px-3 py-2.5">
              <p className="break-words">{words(news)}</p>
              <time dateTime={news.createdAt} className="text-sm text-muted">
                {format.relative(news.createdAt, now)}
              </time>
            </li>
          ))}
        </ul>
      )}
      <Link to="/notifications" className="mt-2 inline-block rounded py-1 text-accent hover:underline">
        {t('allNews')}
      </Link>
    </section>
  );
}
