import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { CircleHelp, CalendarRange, PencilLine, UserRoundSearch, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useMe, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { Page, PageHeader } from '../../ui/page.tsx';
import { NoAccessState, Skeleton } from '../../ui/states.tsx';
import { CurrentProjects } from './current-projects.tsx';
import { News } from './news.tsx';

type Figure = { key: 'unfilled' | 'waiting' | 'upcoming' | 'drafts'; icon: LucideIcon; status: string | undefined };

// Each number leads to the planning that shows exactly what it counts.
const FIGURES: readonly Figure[] = [
  { key: 'unfilled', icon: UserRoundSearch, status: 'NEED' },
  { key: 'waiting', icon: CircleHelp, status: 'INVITED' },
  { key: 'upcoming', icon: CalendarRange, status: undefined },
  { key: 'drafts', icon: PencilLine, status: 'DRAFT' },
];

function FigureCard({ figure, value, link }: { figure: Figure; value: string | undefined; link: LinkProps }) {
  const t = useTranslations('missions.today');
  const Icon = figure.icon;
  return (
    <li>
      <Link
        {...link}
        className="flex h-full items-start gap-3 rounded-lg border border-line bg-raised p-3 hover:border-control hover:bg-surface"
      >
        <Icon aria-hidden="true" size={20} className="mt-1 shrink-0 text-muted" />
        <span className="min-w-0">
          <span className="block text-2xl font-semibold tabular-nums">
            {value ?? <Skeleton className="my-1 h-5 w-10" />}
          </span>
          <span className="block font-medium">{t(figure.key)}</span>
          <span className="block text-sm text-muted">{t(`${figure.key}Hint`)}</span>
        </span>
      </Link>
    </li>
  );
}

function Figures() {
  const t = useTranslations('missions.today');
  const format = useFormat();
  const { id: orgId, slug: org } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/planning/today'));
  if (query.isError && query.data === undefined) return <ProblemState error={query.error} onRetry={query.refetch} />;
  return (
    <section className="mb-6">
      <h2 className="sr-only">{t('figures')}</h2>
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
        {FIGURES.map(figure => (
          <FigureCard
            key={figure.key}
            figure={figure}
            value={query.data && format.number(query.data[figure.key])}
            link={{ to: '/$org/crew/planning', params: { org }, search: { status: figure.status, span: '4w' } }}
          />
        ))}
      </ul>
    </section>
  );
}

/** What needs somebody today: numbers that lead to the place where they are settled, projects under way, and news. */
export function TodayPage() {
  const t = useTranslations('missions.today');
  const can = useCan();
  const format = useFormat();
  const { account } = useMe();
  const date = format.date(useNow().toISOString(), 'long');
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={`${t('hello', { name: account.name })} · ${date}`} />
      {can('crew.mission.list') ? (
        <>
          <Figures />
          <div className="grid items-start gap-6 lg:grid-cols-2">
            {can('crew.project.list') && <CurrentProjects />}
            <News />
          </div>
        </>
      ) : (
        <NoAccessState />
      )}
    </Page>
  );
}
