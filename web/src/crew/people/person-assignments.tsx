import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { SkeletonLines } from '../../ui/states.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';

type Assignment = GetItem<'/assignments'>;

const SHOWN = 12;
const DAY_MS = 86_400_000;
const TONES: Record<Assignment['status'], Tone> = {
  INVITED: 'info',
  ACCEPTED: 'success',
  DECLINED: 'danger',
  CANCELLED: 'muted',
};

function AssignmentRow({ assignment }: { assignment: Assignment }) {
  const t = useTranslations('people');
  const format = useFormat(assignment.zone);
  const { slug: org } = useOrg();
  return (
    <li className="py-2">
      <div className="flex items-center gap-2">
        <Link
          to="/$org/crew/projects/$projectId"
          params={{ org, projectId: assignment.projectId }}
          search={{ mission: assignment.missionId }}
          className="min-w-0 flex-1 rounded text-ellipsis-1 font-medium hover:underline"
        >
          {assignment.missionTitle}
        </Link>
        <StatusBadge tone={TONES[assignment.status]}>{t(`statuses.${assignment.status}`)}</StatusBadge>
      </div>
      <p className="text-sm text-muted tabular-nums">{format.range(assignment.startsAt, assignment.endsAt)}</p>
      <p className="text-sm text-muted">
        {assignment.roleName} · {assignment.projectName}
      </p>
    </li>
  );
}

/** What a person is asked for or has accepted, from today on. */
export function PersonAssignments({ personId }: { personId: string }) {
  const t = useTranslations('people');
  const { id: orgId } = useOrg();
  const allowed = useCan()('crew.assignment.list');
  // One start for as long as the panel is open: a moving one would read again at each render.
  const [from] = useState(() => new Date(Date.now() - DAY_MS).toISOString());
  const query = useQuery({
    ...apiQuery({ orgId }, '/assignments', { query: { personId, from, limit: SHOWN } }),
    enabled: allowed,
    meta: { keep: false },
  });
  if (!allowed) return null;
  const rest = (query.data?.total ?? 0) - SHOWN;
  return (
    <section className="mt-4">
      <h3>{t('upcoming')}</h3>
      {query.isPending && <SkeletonLines count={3} />}
      {query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
      {query.data?.items.length === 0 && <p className="text-muted">{t('noMissions')}</p>}
      <ul className="divide-y divide-line">
        {query.data?.items.map(assignment => (
          <AssignmentRow key={assignment.id} assignment={assignment} />
        ))}
      </ul>
      {rest > 0 && <p className="text-sm text-muted">{t('moreMissions', { count: rest })}</p>}
    </section>
  );
}
