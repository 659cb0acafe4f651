import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { useNotificationText } from '../../platform/notifications/notification-text.ts';
import { SkeletonLines } from '../../ui/states.tsx';

const SHOWN = 8;

/** The latest answers and changes. */
export function News() {
  const t = useTranslations('missions.today');
  const text = useNotificationText();
  const format = useFormat();
  const now = useNow();
  const router = useRouter();
  const { id: orgId, slug } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/notifications', { query: { limit: SHOWN } }));
  return (
    <section>
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="text-lg">{t('news')}</h2>
        <Link to="/notifications" className="rounded text-sm text-accent hover:underline">
          {t('allNews')}
        </Link>
      </div>
      {query.isPending && <SkeletonLines count={4} />}
      {query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
      {query.data?.items.length === 0 && <p className="text-muted">{t('noNews')}</p>}
      {query.data !== undefined && query.data.items.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
          {query.data.items.map(notice => (
            <li key={notice.id}>
              <button
                type="button"
                // Links of notifications are addresses inside the org.
                onClick={() => notice.link?.startsWith('/') && router.history.push(`/${slug}${notice.link}`)}
                className="block min-h-11 w-full px-3 py-2 text-left hover:bg-surface"
              >
                <span className={notice.readAt === null ? 'block font-medium' : 'block'}>{text(notice)}</span>
                <time dateTime={notice.createdAt} className="text-sm text-muted">
                  {format.relative(notice.createdAt, now)}
                </time>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
