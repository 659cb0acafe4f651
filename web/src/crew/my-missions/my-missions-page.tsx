import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ClipboardCheck } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useNow } from '../../app/use-now.ts';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState, SkeletonLines } from '../../ui/states.tsx';
import { Segmented } from '../../ui/toggles.tsx';
import { OwnCalendar } from './own-calendar.tsx';
import { type OwnMission, sortIntoViews, VIEWS, type View } from './own-mission.ts';
import { OwnMissionCard } from './own-mission-card.tsx';

const route = getRouteApi('/signed-in/$org/crew/my-missions');
const LIMIT = 200;
/** History shown here: the server lists the oldest first. */
const PAST_DAYS = 60;
const DAY_MS = 86_400_000;
const LABELS = { answer: 'toAnswer', next: 'next', past: 'past' } as const;

function ViewTabs({ views, view }: { views: Record<View, OwnMission[]>; view: View }) {
  const t = useTranslations('mine');
  const navigate = route.useNavigate();
  const labelOf = (each: View) =>
    each === 'past' ? t('past') : t('withCount', { label: t(LABELS[each]), count: views[each].length });
  return (
    <div className="mb-3 max-w-full overflow-x-auto">
      <Segmented
        label={t('views')}
        value={view}
        onChange={next => void navigate({ search: { view: next }, replace: true })}
        options={VIEWS.map(each => ({ value: each, label: labelOf(each) }))}
      />
    </div>
  );
}

function MissionList({ missions, view }: { missions: readonly OwnMission[]; view: View }) {
  const t = useTranslations('mine');
  if (missions.length === 0) {
    return (
      <EmptyState icon={ClipboardCheck} title={t(`none.${view}`)}>
        {t(`none.${view}Hint`)}
      </EmptyState>
    );
  }
  return (
    <section>
      <h2 className="sr-only">{t(LABELS[view])}</h2>
      <ul className="space-y-3">
        {missions.map(mission => (
          <OwnMissionCard key={mission.id} mission={mission} asks={view === 'answer'} />
        ))}
      </ul>
    </section>
  );
}

function Missions() {
  const t = useTranslations('mine');
  const { id: orgId } = useOrg();
  const { view: wanted } = route.useSearch();
  const now = useNow();
  // From midnight (UTC), so that the address of the read stays the same all day.
  const day = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const [from, since] = [new Date(day).toISOString(), new Date(day - PAST_DAYS * DAY_MS).toISOString()];
  const query = useQuery(apiQuery({ orgId }, '/me/assignments', { query: { limit: LIMIT, from } }));
  const past = useQuery(apiQuery({ orgId }, '/me/assignments', { query: { limit: LIMIT, from: since, to: from } }));
  if (query.isPending) return <SkeletonLines count={8} />;
  if (query.data === undefined) return <ProblemState error={query.error} onRetry={query.refetch} />;
  const byId = new Map([...(past.data?.items ?? []), ...query.data.items].map(mission => [mission.id, mission]));
  const views = sortIntoViews([...byId.values()], now);
  const view = wanted ?? (views.answer.length > 0 ? 'answer' : 'next');
  return (
    <>
      <ViewTabs views={views} view={view} />
      {view === 'past' && <p className="mb-3 text-sm text-muted">{t('pastDays', { count: PAST_DAYS })}</p>}
      <MissionList missions={views[view]} view={view} />
    </>
  );
}

/** A technician's own missions: to answer, to come, past; and their calendar address. */
export function MyMissionsPage() {
  const t = useTranslations('mine');
  const can = useCan();
  return (
    <Page width="reading">
      <PageHeader title={t('title')} />
      {can('crew.assignment.own') ? <Missions /> : <NoAccessState />}
      {can('crew.calendar.own') && <OwnCalendar />}
    </Page>
  );
}
