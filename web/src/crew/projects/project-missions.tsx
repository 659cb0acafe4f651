import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, type GetItem, pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { SearchField, Select } from '../../ui/text-field.tsx';
import { Toolbar } from '../../ui/toggles.tsx';
import { MissionStatusBadge } from '../missions/mission-status.tsx';
import { given, readSort, writeSort } from '../missions/sort.ts';
import { MISSION_STATUSES } from '../missions/statuses.ts';
import { MissionInspector } from '../planning/mission-inspector.tsx';
import { indexPlanning, type PlanningIndex } from '../planning/planning-model.ts';
import { MissionsBulkBar } from './missions-bulk-bar.tsx';
import type { Project } from './project-status.tsx';
import { MISSION_SORTS, type ProjectSearch } from './search.ts';
import { StaffingBar } from './staffing-bar.tsx';

export type Mission = GetItem<'/missions'>;

const LIMIT = 100;
const route = getRouteApi('/signed-in/$org/crew/projects/$projectId');

function staffingOf({ needs }: Mission) {
  const sum = (count: (need: Mission['needs'][number]) => number) => needs.reduce((all, need) => all + count(need), 0);
  return { needed: sum(need => need.quota), invited: sum(need => need.invited), accepted: sum(need => need.accepted) };
}

/** Each role with its places, on one line; the whole text under the pointer. */
function Needs({ mission }: { mission: Mission }) {
  const t = useTranslations('projects');
  const words = mission.needs.map(({ roleName: role, accepted, quota }) => t('table.need', { role, accepted, quota }));
  const text = words.join(', ') || '—';
  return (
    <span title={text} className="block max-w-56 text-ellipsis-1">
      {text}
    </span>
  );
}

function useColumns(zone: string): Column<Mission>[] {
  const t = useTranslations('projects');
  const format = useFormat(zone);
  return [
    { id: 'title', header: t('table.title'), sortKey: 'title', phone: 'title', cell: mission => mission.title },
    {
      id: 'when',
      header: t('table.when'),
      sortKey: 'startsAt',
      width: '17rem',
      cell: mission => <span className="tabular-nums">{format.range(mission.startsAt, mission.endsAt)}</span>,
    },
    {
      id: 'where',
      header: t('table.where'),
      cell: mission => <span className="sm:whitespace-nowrap">{mission.siteName ?? '—'}</span>,
    },
    {
      id: 'needs',
      header: t('table.needs'),
      phone: 'hidden',
      cell: mission => <Needs mission={mission} />,
    },
    {
      id: 'staffing',
      header: t('staffing'),
      width: '12rem',
      cell: mission => <StaffingBar {...staffingOf(mission)} />,
    },
    {
      id: 'status',
      header: t('status'),
      width: '8rem',
      cell: mission => <MissionStatusBadge status={mission.status} />,
    },
  ];
}

/** What the inspector looks up beside the mission itself. */
function useIndex(project: Project): PlanningIndex {
  const { id: orgId } = useOrg();
  const roles = useQuery(apiQuery({ orgId }, '/roles')).data?.items;
  const sites = useQuery(apiQuery({ orgId }, '/sites')).data?.items;
  return useMemo(() => {
    const lists = { people: [], peopleTotal: 0, missions: [], assignments: [] };
    return indexPlanning({ ...lists, projects: [project], roles: roles ?? [], sites: sites ?? [] });
  }, [project, roles, sites]);
}

function Filters({ search, onChange }: { search: ProjectSearch; onChange: (next: Partial<ProjectSearch>) => void }) {
  const t = useTranslations('projects');
  const missions = useTranslations('missions');
  const typed = useTypedText(search.q ?? '', q => onChange({ q: q || undefined }));
  return (
    <Toolbar label={t('filters')}>
      <SearchField label={t('table.search')} value={typed.text} onChange={typed.setText} className="w-full sm:w-64" />
      <Select
        label={t('status')}
        hideLabel
        className="w-full sm:w-44"
        placeholder={t('anyStatus')}
        value={search.status ?? ''}
        onChange={event => onChange({ status: MISSION_STATUSES.find(status => status === event.target.value) })}
        options={MISSION_STATUSES.map(status => ({ value: status, label: missions(`statuses.${status}`) }))}
      />
    </Toolbar>
  );
}

/** The missions of a project, what can be done with several at once, and one beside them. */
export function ProjectMissions({ project }: { project: Project }) {
  const t = useTranslations('projects');
  const { id: orgId } = useOrg();
  const { mission: openId, offset = 0, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useColumns(project.zone);
  const index = useIndex(project);
  const query = useQuery(
    pagedQuery({ orgId }, '/missions', { query: { projectId: project.id, limit: LIMIT, offset, ...given(filter) } }),
  );
  const rows = query.data?.items ?? [];
  const chosen = rows.filter(mission => selected.has(mission.id));
  const filtered = filter.q !== undefined || filter.status !== undefined;

  function change(next: Partial<ProjectSearch>) {
    void navigate({ search: old => ({ ...old, offset: undefined, ...next }), replace: true });
  }

  return (
    <>
      <Filters search={filter} onChange={change} />
      {chosen.length > 0 && (
        <MissionsBulkBar missions={chosen} zone={project.zone} onClear={() => setSelected(new Set())} />
      )}
      <DataTable
        label={t('table.label', { name: project.name })}
        columns={columns}
        rows={rows}
        rowId={mission => mission.id}
        rowLabel={mission => mission.title}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        sort={readSort(filter.sort ?? 'startsAt')}
        onSort={sort => change({ sort: writeSort(sort, MISSION_SORTS) })}
        selected={selected}
        onSelect={setSelected}
        activeId={openId}
        onOpen={mission => void navigate({ search: old => ({ ...old, mission: mission.id }), replace: true })}
        empty={
          <EmptyState icon={CalendarPlus} title={t(filtered ? 'table.noMatch' : 'table.none')}>
            {t(filtered ? 'table.noMatchHint' : 'table.noneHint')}
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
      {openId !== undefined && (
        <MissionInspector
          key={openId}
          missionId={openId}
          index={index}
          onClose={() => void navigate({ search: old => ({ ...old, mission: undefined }), replace: true })}
        />
      )}
    </>
  );
}
