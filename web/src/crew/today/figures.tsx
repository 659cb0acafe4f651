import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { apiQuery, type GetData } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { cx } from '../../ui/cx.ts';
import { Skeleton } from '../../ui/states.tsx';

type FigureName = keyof GetData<'/planning/today'>;

/** Each number leads to the bars of the planning that settle it. */
const FIGURES: readonly {
  name: FigureName;
  search: { span: '4w'; rows?: 'roles'; status?: string };
  urgent: boolean;
}[] = [
  { name: 'unfilled', search: { span: '4w', rows: 'roles', status: 'NEED' }, urgent: true },
  { name: 'waiting', search: { span: '4w', status: 'INVITED' }, urgent: false },
  { name: 'drafts', search: { span: '4w', rows: 'roles', status: 'DRAFT' }, urgent: false },
  { name: 'upcoming', search: { span: '4w' }, urgent: false },
];

/** Numbers people act on, each a link to the place where it is settled. */
export function Figures() {
  const t = useTranslations('mine.today');
  const { id: orgId, slug } = useOrg();
  const format = useFormat();
  const query = useQuery(apiQuery({ orgId }, '/planning/today'));
  if (query.isError && query.data === undefined) return <ProblemState error={query.error} onRetry={query.refetch} />;
  return (
    <section>
      <h2 className="sr-only">{t('figures')}</h2>
      <ul className="grid grid-cols-2 gap-2 lg:grid-cols-4" aria-busy={query.isPending || undefined}>
        {FIGURES.map(({ name, search, urgent }) => {
          const count = query.data?.[name];
          return (
            <li key={name}>
              <Link
                to="/$org/crew/planning"
                params={{ org: slug }}
                search={search}
                className="block h-full rounded-lg border border-line px-4 py-3 hover:border-control hover:bg-surface"
              >
                {count === undefined ? (
                  <Skeleton className="my-1 h-6 w-12" />
                ) : (
                  <span
                    className={cx(
                      'block text-2xl font-semibold tabular-nums',
                      urgent &&
                        count > 0 &&
                        'text-clash-text underline decoration-clash-line decoration-2 underline-offset-4',
                    )}
                  >
                    {format.number(count)}
                  </span>
                )}
                <span className="text-muted">{t(name, { count: count ?? 0 })}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
