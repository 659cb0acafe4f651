import { useQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState, SkeletonLines } from '../../ui/states.tsx';
import { OwnCalendar } from './own-calendar.tsx';
import { type OwnMission, OwnMissionCard } from './own-mission-card.tsx';

const MOST = 100;
const PAST_DAYS = 120;
const DAY_MS = 86_400_000;

function Missions({ title, missions, canAnswer = false }: MissionsProps) {
  if (missions.length === 0) return null;
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-lg">{title}</h2>
      <ul className="space-y-2">
        {missions.map(mission => (
          <OwnMissionCard key={mission.id} mission={mission} canAnswer={canAnswer} />
        ))}
      </ul>
    </section>
  );
}

type MissionsProps = { title: string; missions: readonly OwnMission[]; canAnswer?: boolean };

/** What is over, latest first; read when somebody wants to see it. */
function Past({ until }: { until: string }) {
  const t = useTranslations('missions.mine');
  const { id: orgId } = useOrg();
  const [from] = useState(() => new Date(Date.parse(until) - PAST_DAYS * DAY_MS).toISOString());
  const query = useQuery(apiQuery({ orgId }, '/me/assignments', { query: { from, to: until, limit: MOST } }));
  if (query.isPending) return <SkeletonLines count={4} />;
  if (query.isError) return <ProblemState error={query.error} onRetry={query.refetch} />;
  const missions = query.data.items.filter(mission => mission.endsAt <= until).toReversed();
  if (missions.length === 0) return <p className="text-muted">{t('noPast')}</p>;
  return <Missions title={t('past')} missions={missions} />;
}

function MyMissions(): ReactNode {
  const t = useTranslations('missions.mine');
  const { id: orgId } = useOrg();
  // One moment for as long as the page is open: a moving one would read again at each render.
  const [now] = useState(() => new Date().toISOString());
  const [showPast, setShowPast] = useState(false);
  const query = useQuery(apiQuery({ orgId }, '/me/assignments', { query: { from: now, limit: MOST } }));
  if (query.isPending) return <SkeletonLines count={8} />;
  if (query.isError && query.data === undefined) return <ProblemState error={query.error} onRetry={query.refetch} />;
  const missions = query.data.items;
  const toAnswer = missions.filter(mission => mission.status === 'INVITED');
  const next = missions.filter(mission => mission.status === 'ACCEPTED');
  const rest = missions.filter(mission => mission.status === 'DECLINED' || mission.status === 'CANCELLED');
  return (
    <>
      {toAnswer.length + next.length === 0 && (
        <EmptyState icon={ClipboardCheck} title={t('none')}>
          {t('noneHint')}
        </EmptyState>
      )}
      <Missions title={t('toAnswer')} missions={toAnswer} canAnswer />
      <Missions title={t('next')} missions={next} />
      {showPast ? (
        <>
          <Missions title={t('past')} missions={rest} />
          <Past until={now} />
        </>
      ) : (
        <Button onClick={() => setShowPast(true)}>{t('showPast')}</Button>
      )}
    </>
  );
}

/** A technician's own work: to answer first, then what comes. */
export function MyMissionsPage() {
  const t = useTranslations('missions.mine');
  const can = useCan();
  return (
    <Page width="reading">
      <PageHeader title={t('title')} actions={can('crew.calendar.own') && <OwnCalendar />} />
      {can('crew.assignment.own') ? <MyMissions /> : <NoAccessState />}
    </Page>
  );
}
