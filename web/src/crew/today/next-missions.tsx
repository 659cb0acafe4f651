import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarX, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, type GetData } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { toWallTime } from '../../app/wall-time.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, SkeletonLines } from '../../ui/states.tsx';
import { Chip, StatusBadge } from '../../ui/status-badge.tsx';

type Mission = GetData<'/planning'>['missions'][number];

const HOUR_MS = 3_600_000;
const AHEAD_MS = 14 * 24 * HOUR_MS;
const SHOWN = 8;

function Staffing({ mission }: { mission: Mission }) {
  const t = useTranslations('mine.today');
  const format = useFormat();
  if (mission.status === 'draft') return <Chip>{t('draft')}</Chip>;
  const quota = mission.needs.reduce((sum, need) => sum + need.quota, 0);
  const accepted = mission.needs.reduce((sum, need) => sum + Math.min(need.accepted, need.quota), 0);
  if (accepted >= quota) return <StatusBadge tone="success">{t('full')}</StatusBadge>;
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
      <span className="text-sm text-muted tabular-nums">
        {t('places', { accepted: format.number(accepted), quota: format.number(quota) })}
      </span>
      <StatusBadge tone="clash">{t('missing', { count: quota - accepted })}</StatusBadge>
    </span>
  );
}

function MissionRow({ mission, project }: { mission: Mission; project: string | undefined }) {
  const { slug } = useOrg();
  const format = useFormat(mission.zone);
  const home = useFormat();
  const from = toWallTime(mission.startsAt, home.zone).slice(0, 10);
  return (
    <li>
      <Link
        to="/$org/crew/planning"
        params={{ org: slug }}
        search={{ from, rows: 'roles', mission: mission.id }}
        className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2.5 hover:bg-surface"
      >
        <span className="min-w-0 flex-1 basis-56">
          <span className="block font-medium break-words">{mission.title}</span>
          <span className="block text-sm text-muted">
            <time dateTime={mission.startsAt}>{format.range(mission.startsAt, mission.endsAt)}</time>
            {project !== undefined && ` · ${project}`}
          </span>
        </span>
        <Staffing mission={mission} />
      </Link>
    </li>
  );
}

/** What begins in the next two weeks, first things first. */
export function NextMissions() {
  const t = useTranslations('mine.today');
  const words = useTranslations('crew');
  const { id: orgId, slug } = useOrg();
  const may = useCan();
  const navigate = useNavigate();
  const now = useNow();
  // From the full hour, so that the same read serves for a while.
  const hour = Math.floor(now.getTime() / HOUR_MS) * HOUR_MS;
  const window = { from: new Date(hour).toISOString(), to: new Date(hour + AHEAD_MS).toISOString() };
  const query = useQuery(apiQuery({ orgId }, '/planning', { query: { ...window, peopleLimit: 1 } }));
  const coming = (query.data?.missions ?? []).filter(mission => Date.parse(mission.endsAt) > now.getTime());
  const projects = new Map(query.data?.projects.map(project => [project.id, project.name]));
  const isEmpty = query.isSuccess && coming.length === 0;
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('next')}</h2>
      {query.isPending && <SkeletonLines count={6} />}
      {query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
      {isEmpty && (
        <EmptyState
          icon={CalendarX}
          title={t('nextNone')}
          action={
            may('crew.project.write') && (
              <Button
                tone="primary"
                icon={Plus}
                onClick={() => void navigate({ to: '/$org/crew/projects/new', params: { org: slug } })}
              >
                {words('commands.newProject')}
              </Button>
            )
          }
        >
          {t('nextNoneHint')}
        </EmptyState>
      )}
      {coming.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line">
          {coming.slice(0, SHOWN).map(mission => (
            <MissionRow key={mission.id} mission={mission} project={projects.get(mission.projectId)} />
          ))}
        </ul>
      )}
      {coming.length > SHOWN && (
        <p className="mt-2 text-sm text-muted">{t('more', { count: coming.length - SHOWN })}</p>
      )}
    </section>
  );
}
