import { getRouteApi, useRouter } from '@tanstack/react-router';
import { CalendarRange, Plus } from 'lucide-react';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { todayIn } from '../../app/wall-time.ts';
import { Button } from '../../ui/button.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { daysFrom, type GridDay, type Interval, instantOf, windowOf, windowStart } from './grid-time.ts';
import { MissionInspector } from './mission-inspector.tsx';
import { type MissionDraft, NewMission } from './new-mission.tsx';
import { PlanningBoard } from './planning-board.tsx';
import './planning.css';
import type { PlanningSearch, Span } from './planning-search.ts';
import { PlanningSkeleton } from './planning-skeleton.tsx';
import { PlanningToolbar } from './planning-toolbar.tsx';
import { usePlanning } from './use-planning.ts';

const route = getRouteApi('/signed-in/$org/crew/planning');

const phone = window.matchMedia('(max-width: 47.99rem)');

function useIsPhone(): boolean {
  return useSyncExternalStore(
    listener => {
      phone.addEventListener('change', listener);
      return () => phone.removeEventListener('change', listener);
    },
    () => phone.matches,
  );
}

export function PlanningPage() {
  const t = useTranslations('planning');
  const org = useOrg();
  const can = useCan();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const isPhone = useIsPhone();
  const [isDragging, setDragging] = useState(false);
  const [draft, setDraft] = useState<MissionDraft>();
  // Every mission of the grid is shown on one clock: the org's.
  const { zone } = org;
  const today = todayIn(zone, useNow());
  const wanted = search.span ?? 'week';
  const span = isPhone && (wanted === '2w' || wanted === '4w') ? 'week' : wanted;
  const from = search.from ?? windowStart(span, today);
  const days = useDays(span, from, zone);
  const rows = search.rows ?? 'people';
  const { query, index } = usePlanning(
    org.id,
    days,
    { projectId: search.project, teamId: search.team, q: rows === 'people' ? search.q : undefined },
    isDragging,
  );

  function change(next: Partial<PlanningSearch>, isStep = false) {
    void navigate({ search: old => ({ ...old, ...next }), replace: !isStep });
  }

  function openMission(mission: string | undefined) {
    setDraft(undefined);
    change({ mission });
  }

  function startMission(interval: Interval, parts: Partial<MissionDraft> = {}) {
    change({ mission: undefined });
    setDraft({ ...interval, roleId: null, person: null, ...parts });
  }

  const evening: Interval = {
    startMs: instantOf(`${dayInView(today, days)}T18:00`, zone),
    endMs: instantOf(`${dayInView(today, days)}T22:00`, zone),
  };
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={<WindowTitle days={days} span={span} from={from} />}
        actions={
          can('crew.mission.write') &&
          index !== undefined &&
          index.data.projects.length > 0 && (
            <Button tone="primary" icon={Plus} onClick={() => startMission(evening)}>
              {t('new.title')}
            </Button>
          )
        }
      />
      <PlanningToolbar
        {...{ from, span, rows, today, isPhone, search }}
        projects={index?.data.projects ?? []}
        onChange={next => change(next, next.from !== undefined || next.span !== undefined)}
      />
      {index === undefined && query.isPending && <PlanningSkeleton />}
      {index === undefined && query.isError && <ProblemState error={query.error} onRetry={query.refetch} />}
      {index !== undefined &&
        (index.data.projects.length === 0 && index.data.missions.length === 0 ? (
          <NoProjects />
        ) : (
          <PlanningBoard
            {...{ index, days, span, rows, zone, today, from, isPhone, search }}
            onChange={change}
            onOpen={openMission}
            onStart={startMission}
            onDragging={setDragging}
          />
        ))}
      {search.mission !== undefined && draft === undefined && (
        <MissionInspector
          key={search.mission}
          missionId={search.mission}
          index={index}
          onClose={() => openMission(undefined)}
        />
      )}
      {draft !== undefined && index !== undefined && (
        <NewMission
          key={`${draft.startMs} ${draft.endMs} ${draft.person?.id} ${draft.roleId}`}
          draft={draft}
          index={index}
          zone={zone}
          projectId={search.project}
          onClose={() => setDraft(undefined)}
          onCreated={openMission}
        />
      )}
    </Page>
  );
}

function useDays(span: Span, from: string, zone: string): GridDay[] {
  return useMemo(() => {
    const { first, count } = windowOf(span, from);
    return daysFrom(first, count, zone);
  }, [span, from, zone]);
}

/** Today when it is shown, else the first day: where a new mission is proposed. */
function dayInView(today: string, days: readonly GridDay[]): string {
  return days.some(day => day.date === today) ? today : (days[0]?.date ?? today);
}

function WindowTitle({ days, span, from }: { days: readonly GridDay[]; span: string; from: string }) {
  const format = useFormat();
  if (span === 'month') return <MonthName from={from} />;
  const first = days[0]?.date ?? from;
  const last = days.at(-1)?.date ?? from;
  return first === last ? format.day(first, 'long') : `${format.day(first, 'medium')} – ${format.day(last, 'medium')}`;
}

function MonthName({ from }: { from: string }) {
  const { locale } = useFormat();
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <span className="first-letter:uppercase inline-block">
      {name.format(new Date(`${from.slice(0, 7)}-01T00:00:00Z`))}
    </span>
  );
}

function NoProjects() {
  const t = useTranslations('planning');
  const org = useOrg();
  const router = useRouter();
  const can = useCan();
  return (
    <EmptyState
      icon={CalendarRange}
      title={t('empty.title')}
      action={
        can('crew.project.write') && (
          <Button tone="primary" icon={Plus} onClick={() => router.history.push(`/${org.slug}/crew/projects/new`)}>
            {t('empty.action')}
          </Button>
        )
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
