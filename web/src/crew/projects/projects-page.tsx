import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FolderKanban, Plus } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { buttonClass } from '../../ui/button.tsx';
import { colorValue } from '../../ui/colors.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState } from '../../ui/states.tsx';
import { SearchField, Select } from '../../ui/text-field.tsx';
import { Toolbar } from '../../ui/toggles.tsx';
import { given, readSort, writeSort } from '../missions/sort.ts';
import { type Project, ProjectStatusBadge } from './project-status.tsx';
import { PROJECT_SORTS, PROJECT_STATUSES, type ProjectsSearch } from './search.ts';
import { StaffingBar } from './staffing-bar.tsx';
import { useDates } from './use-dates.ts';

const LIMIT = 50;
const route = getRouteApi('/signed-in/$org/crew/projects');

function ProjectName({ project }: { project: Project }) {
  const { org } = route.useParams();
  return (
    <span className="inline-flex items-center gap-2">
      <span
        aria-hidden="true"
        className="size-2.5 shrink-0 rounded-full"
        style={{ backgroundColor: colorValue(project.color) }}
      />
      <Link
        to="/$org/crew/projects/$projectId"
        params={{ org, projectId: project.id }}
        className="rounded font-medium hover:underline"
      >
        {project.name}
      </Link>
      {project.code !== '' && <span className="text-xs text-muted">{project.code}</span>}
    </span>
  );
}

function useColumns(): Column<Project>[] {
  const t = useTranslations('projects');
  const dates = useDates();
  return [
    {
      id: 'name',
      header: t('name'),
      sortKey: 'name',
      phone: 'title',
      cell: project => <ProjectName project={project} />,
    },
    {
      id: 'status',
      header: t('status'),
      width: '8rem',
      cell: project => <ProjectStatusBadge status={project.status} />,
    },
    { id: 'dates', header: t('dates'), sortKey: 'startsOn', figures: true, width: '13rem', cell: dates },
    { id: 'missions', header: t('missions'), align: 'end', width: '6rem', cell: project => project.missions },
    { id: 'staffing', header: t('staffing'), width: '12rem', cell: project => <StaffingBar {...project} /> },
    {
      id: 'managers',
      header: t('managers'),
      cell: project => project.managers.map(manager => manager.name).join(', ') || t('noManagers'),
    },
  ];
}

/** The wizard is the way to a new project: days, hours and roles in one go. */
function NewProjectLink() {
  const t = useTranslations('projects');
  const { org } = route.useParams();
  return (
    <Link to="/$org/crew/projects/new" params={{ org }} className={buttonClass('primary')}>
      <Plus aria-hidden="true" size={16} className="-ml-0.5" />
      {t('new')}
    </Link>
  );
}

function Filters({ search, onChange }: { search: ProjectsSearch; onChange: (next: Partial<ProjectsSearch>) => void }) {
  const t = useTranslations('projects');
  const typed = useTypedText(search.q ?? '', q => onChange({ q: q || undefined }));
  return (
    <Toolbar label={t('filters')}>
      <SearchField label={t('search')} value={typed.text} onChange={typed.setText} className="w-full sm:w-72" />
      <Select
        label={t('status')}
        hideLabel
        className="w-full sm:w-44"
        placeholder={t('anyStatus')}
        value={search.status ?? ''}
        onChange={event => onChange({ status: PROJECT_STATUSES.find(status => status === event.target.value) })}
        options={PROJECT_STATUSES.map(status => ({ value: status, label: t(`statuses.${status}`) }))}
      />
    </Toolbar>
  );
}

function ProjectList() {
  const t = useTranslations('projects');
  const { id: orgId, slug } = useOrg();
  const mayCreate = useCan()('crew.project.write');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const { offset = 0, ...filter } = search;
  const query = useQuery(pagedQuery({ orgId }, '/projects', { query: { limit: LIMIT, offset, ...given(filter) } }));
  const filtered = search.q !== undefined || search.status !== undefined;

  function change(next: Partial<ProjectsSearch>) {
    void navigate({ search: old => ({ ...old, offset: undefined, ...next }), replace: true });
  }

  return (
    <>
      <Filters search={search} onChange={change} />
      <DataTable
        label={t('title')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={project => project.id}
        rowLabel={project => project.name}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        sort={readSort(search.sort ?? 'startsOn')}
        onSort={sort => change({ sort: writeSort(sort, PROJECT_SORTS) })}
        onOpen={project =>
          void navigate({ to: '/$org/crew/projects/$projectId', params: { org: slug, projectId: project.id } })
        }
        empty={
          <EmptyState
            icon={FolderKanban}
            title={t(filtered ? 'noMatch' : 'none')}
            action={!filtered && mayCreate && <NewProjectLink />}
          >
            {t(filtered ? 'noMatchHint' : 'noneHint')}
          </EmptyState>
        }
        pager={
          query.data && {
            total: query.data.total,
            limit: LIMIT,
            offset,
            onOffset: next => change({ offset: next || undefined }),
          }
        }
      />
    </>
  );
}

export function ProjectsPage() {
  const t = useTranslations('projects');
  const can = useCan();
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('lead')} actions={can('crew.project.write') && <NewProjectLink />} />
      {can('crew.project.list') ? <ProjectList /> : <NoAccessState />}
    </Page>
  );
}
