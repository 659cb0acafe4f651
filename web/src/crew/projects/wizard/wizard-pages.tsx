import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../../api/query.ts';
import { ProblemState } from '../../../app/problem-state.tsx';
import { useCan, useMe, useOrg } from '../../../app/session.ts';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { NoAccessState, SkeletonLines } from '../../../ui/states.tsx';
import { newProjectValues, toProjectValues } from '../project-values.ts';
import { Wizard } from './wizard.tsx';

const addRoute = getRouteApi('/signed-in/$org/crew/projects/$projectId/missions/new');

function useProjectsCrumb() {
  const t = useTranslations('projects');
  const { slug: org } = useOrg();
  return { label: t('title'), link: { to: '/$org/crew/projects', params: { org } } as const };
}

/** A new project with its missions. */
export function NewProjectPage() {
  const t = useTranslations('projects.wizard');
  const org = useOrg();
  const { account } = useMe();
  const can = useCan();
  return (
    <Page width="reading">
      <PageHeader title={t('title')} crumbs={[useProjectsCrumb()]} />
      {can('crew.project.write') && can('crew.mission.write') ? (
        <Wizard
          key={org.id}
          name={`orga.wizard.${org.id}`}
          project={newProjectValues(org.zone, account.id)}
          projectId={null}
        />
      ) : (
        <NoAccessState />
      )}
    </Page>
  );
}

/** More missions for a project that exists. */
export function AddMissionsPage() {
  const t = useTranslations('projects.wizard');
  const { projectId } = addRoute.useParams();
  const { id: orgId, slug: org } = useOrg();
  const can = useCan();
  const query = useQuery(apiQuery({ orgId }, '/projects/{id}', { path: { id: projectId } }));
  const project = query.data;
  const crumbs = [useProjectsCrumb()];
  const own = { to: '/$org/crew/projects/$projectId', params: { org, projectId } } as const;
  return (
    <Page width="reading">
      <PageHeader
        title={project === undefined ? t('title') : t('addTitle', { name: project.name })}
        crumbs={project === undefined ? crumbs : [...crumbs, { label: project.name, link: own }]}
      />
      {!can('crew.mission.write') && <NoAccessState />}
      {can('crew.mission.write') && project === undefined && query.isPending && <SkeletonLines count={8} />}
      {project === undefined && query.isError && <ProblemState error={query.error} onRetry={query.refetch} />}
      {project !== undefined && can('crew.mission.write') && (
        <Wizard
          key={projectId}
          name={`orga.wizard.${orgId}.${projectId}`}
          project={toProjectValues(project)}
          projectId={projectId}
        />
      )}
    </Page>
  );
}
