import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useOrg } from '../../app/session.ts';
import { colorValue } from '../../ui/colors.ts';
import { SkeletonLines } from '../../ui/states.tsx';
import { StaffingBar } from '../projects/staffing-bar.tsx';
import { useDates } from '../projects/use-dates.ts';

const SHOWN = 8;

/** Active projects and how far their crews are complete. */
export function CurrentProjects() {
  const t = useTranslations('missions.today');
  const dates = useDates();
  const { id: orgId, slug: org } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/projects', { query: { status: 'ACTIVE', limit: SHOWN } }));
  return (
    <section>
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="text-lg">{t('projects')}</h2>
        <Link to="/$org/crew/projects" params={{ org }} className="rounded text-sm text-accent hover:underline">
          {t('allProjects')}
        </Link>
      </div>
      {query.isPending && <SkeletonLines count={4} />}
      {query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
      {query.data?.items.length === 0 && <p className="text-muted">{t('noProjects')}</p>}
      {query.data !== undefined && query.data.items.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {query.data.items.map(project => (
            <li key={project.id}>
              <Link
                to="/$org/crew/projects/$projectId"
                params={{ org, projectId: project.id }}
                className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2.5 hover:bg-surface"
              >
                <span
                  aria-hidden="true"
                  className="size-2.5 shrink-0 rounded-full"
                  style={{ backgroundColor: colorValue(project.color) }}
                />
                <span className="min-w-0 flex-1 basis-40">
                  <span className="block font-medium text-ellipsis-1">{project.name}</span>
                  <span className="block text-sm text-muted">{dates(project)}</span>
                </span>
                <StaffingBar {...project} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
