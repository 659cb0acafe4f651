import { useTranslations } from 'use-intl/react';
import { colorValue } from '../../ui/colors.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { dateOf, type GridDay } from './grid-time.ts';
import type { GridWords } from './grid-words.ts';
import { missingOf, type PlanningIndex, type PlanningMission } from './planning-model.ts';
import type { BarStatus } from './planning-search.ts';

type AgendaProps = {
  days: readonly GridDay[];
  today: string;
  zone: string;
  index: PlanningIndex;
  words: GridWords;
  statuses: ReadonlySet<BarStatus>;
  onOpen: (missionId: string) => void;
};

/** The planning on a phone: missions day by day, with what is missing. */
export function AgendaView({ days, today, zone, index, words, statuses, onOpen }: AgendaProps) {
  const t = useTranslations('planning');
  const shown = index.data.missions.filter(mission => isShown(mission, statuses));
  const byDay = Map.groupBy(shown, mission =>
    dateOf(Math.max(Date.parse(mission.startsAt), days[0]?.startMs ?? 0), zone),
  );
  const filled = days.filter(day => byDay.has(day.date));
  if (filled.length === 0) return <p className="py-8 text-center text-muted">{t('nothingHere')}</p>;
  return filled.map(day => (
    <section key={day.date} aria-labelledby={`day-${day.date}`}>
      <h2
        id={`day-${day.date}`}
        aria-current={day.date === today ? 'date' : undefined}
        className="sticky top-0 z-10 -mx-4 border-b border-line bg-canvas px-4 py-2 text-base first-letter:uppercase aria-[current]:text-accent"
      >
        {words.format.day(day.date, 'long')}
      </h2>
      <ul className="mb-3">
        {(byDay.get(day.date) ?? []).map(mission => (
          <li key={mission.id}>
            <AgendaItem mission={mission} index={index} words={words} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function isShown(mission: PlanningMission, statuses: ReadonlySet<BarStatus>): boolean {
  if (mission.status === 'draft') return statuses.has('DRAFT');
  const missing = mission.needs.some(need => missingOf(need) > 0);
  if (missing && statuses.has('NEED')) return true;
  if (mission.needs.some(need => need.invited > 0) && statuses.has('INVITED')) return true;
  return statuses.has('ACCEPTED') && (!missing || mission.needs.some(need => need.accepted > 0));
}

function AgendaItem({
  mission,
  index,
  words,
  onOpen,
}: Pick<AgendaProps, 'index' | 'words' | 'onOpen'> & { mission: PlanningMission }) {
  const t = useTranslations('planning');
  const { format } = words;
  const missing = mission.needs.reduce((sum, need) => sum + missingOf(need), 0);
  const accepted = mission.needs.reduce((sum, need) => sum + need.accepted, 0);
  const invited = mission.needs.reduce((sum, need) => sum + need.invited, 0);
  const project = index.projects.get(mission.projectId);
  const site = index.sites.get(mission.siteId ?? '');
  return (
    <button
      type="button"
      data-mission={mission.id}
      onClick={() => onOpen(mission.id)}
      className="flex min-h-14 w-full gap-3 border-b border-line py-2 text-left"
    >
      <span className="w-12 shrink-0 text-sm tabular-nums">
        {format.time(mission.startsAt)}
        <span className="block text-muted">{format.time(mission.endsAt)}</span>
      </span>
      <span className="w-1 shrink-0 rounded-full" style={{ backgroundColor: colorValue(project?.color ?? '') }} />
      <span className="min-w-0 flex-1">
        <span className="block font-medium text-ellipsis-1">{mission.title}</span>
        <span className="block text-sm text-muted text-ellipsis-1">
          {[project?.name, site].filter(Boolean).join(' · ')}
        </span>
        <span className="mt-1 flex flex-wrap gap-1">
          {mission.status === 'draft' && <StatusBadge tone="muted">{words.statuses.DRAFT}</StatusBadge>}
          {mission.status === 'published' && missing > 0 && (
            <StatusBadge tone="clash">{t('missing', { count: missing })}</StatusBadge>
          )}
          {accepted > 0 && <StatusBadge tone="success">{t('acceptedCount', { count: accepted })}</StatusBadge>}
          {invited > 0 && <StatusBadge tone="info">{t('invitedCount', { count: invited })}</StatusBadge>}
        </span>
      </span>
    </button>
  );
}
