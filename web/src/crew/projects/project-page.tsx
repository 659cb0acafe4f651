import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { Page, PageHeader } from '../../ui/page.tsx';
import { NoAccessState, SkeletonLines } from '../../ui/states.tsx';
import { ProjectActions } from './project-actions.tsx';
import { ProjectMissions } from './project-missions.tsx';
import { type Project, ProjectStatusBadge } from './project-status.tsx';
import { useDates } from './use-dates.ts';

const route = getRouteApi('/signed-in/$org/crew/projects/$projectId');

/** Where the staffing of a project stands, as numbers one can act on. */
function Figures({ project }: { project: Project }) {
  const t = useTranslations('projects.figures');
  const { missions, needed, accepted, invited } = project;
  const figures = { missions, needed, accepted, invited, free: Math.max(0, needed - accepted) };
  return (
    <dl className="mb-4 grid grid-cols-2 gap-2 sm:grid-cols-5">
      {(['missions', 'needed', 'accepted', 'invited', 'free'] as const).map(key => (
        <div key={key} className="rounded-lg border border-line px-3 py-2">
          <dt className="text-xs text-muted">{t(key)}</dt>
          <dd className="text-xl font-semibold tabular-nums">{figures[key]}</dd>
        </div>
      ))}
    </dl>
  );
}

function ProjectContent({ projectId }: { projectId: string }) {
  const t = useTranslations('projects');
  const { org } = route.useParams();
  const { id: orgId } = useOrg();
  const dates = useDates();
  const query = useQuery(apiQuery({ orgId }, '/projects/{id}', { path: { id: projectId } }));
  const project = query.data;
  const crumbs = [{ label: t('title'), link: { to: '/$org/crew/projects', params: { org } } as const }];
  if (project === undefined) {
    return (
      <>
        <PageHeader title={t('title')} crumbs={crumbs} />
        {query.isError ? <ProblemState error={query.error} onRetry={query.refetch} /> : <SkeletonLines count={8} />}
      </>
    );
  }
  const managers = project.managers.map(manager => manager.name).join(', ');
  return (
    <>
      <PageHeader
        title={project.name}
        mark={<ProjectStatusBadge status={project.status} />}
        subtitle={[project.code, dates(project), managers].filter(Boolean).join(' · ')}
        crumbs={crumbs}
        actions={<ProjectActions project={project} onReload={query.refetch} />}
      />
      {project.description !== '' && <p className="mb-4 max-w-prose whitespace-pre-line">{project.description}</p>}
      <Figures project={project} />
      <ProjectMissions project={project} />
    </>
  );
}

export function ProjectPage() {
  const t = useTranslations('projects');
  const { projectId } = route.useParams();
  const can = useCan();
  return (
    <Page>
      {can('crew.project.list') ? (
        <ProjectContent key={projectId} projectId={projectId} />
      ) : (
        <>
          <PageHeader title={t('title')} />
          <NoAccessState />
        </>
      )}
    </Page>
  );
}
