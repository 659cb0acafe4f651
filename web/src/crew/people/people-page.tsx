import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Download, Ellipsis, FileUp, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, type GetItem, pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { colorValue } from '../../ui/colors.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState } from '../../ui/states.tsx';
import { Chip } from '../../ui/status-badge.tsx';
import { readSort, writeSort } from '../missions/sort.ts';
import { PeopleBulkBar } from './people-bulk-bar.tsx';
import { PeopleFilters } from './people-filters.tsx';
import { toPeopleFilter } from './people-query.ts';
import { PEOPLE_SORTS, type PeopleSearch } from './people-search.ts';
import { PersonDialog } from './person-dialog.tsx';
import { PersonInspector } from './person-inspector.tsx';
import { personName } from './person-name.ts';
import { useExport } from './use-export.ts';

export type Person = GetItem<'/people'>;

const LIMIT = 50;
const route = getRouteApi('/signed-in/$org/crew/people');

/** A list in a narrow column: one line, all of it under the pointer. */
function OneLine({ text }: { text: string }) {
  return (
    <span title={text} className="block max-w-52 text-ellipsis-1">
      {text || '—'}
    </span>
  );
}

function useColumns(): Column<Person>[] {
  const t = useTranslations('people');
  const { id: orgId } = useOrg();
  const teams = new Map(useQuery(apiQuery({ orgId }, '/teams')).data?.items.map(team => [team.id, team]));
  return [
    {
      id: 'name',
      header: t('name'),
      sortKey: 'lastName',
      phone: 'title',
      cell: person => <span className="sm:whitespace-nowrap">{personName(person)}</span>,
    },
    {
      id: 'employment',
      header: t('employment'),
      width: '8rem',
      cell: person => t(`employments.${person.employmentType}`),
    },
    {
      id: 'skills',
      header: t('skills'),
      cell: person => <OneLine text={person.skills.map(skill => skill.name).join(', ')} />,
    },
    {
      id: 'teams',
      header: t('teams'),
      cell: person => (
        <span className="flex flex-wrap gap-1">
          {person.teamIds
            .map(id => teams.get(id))
            .map(
              team =>
                team && (
                  <Chip key={team.id} color={colorValue(team.color)}>
                    {team.name}
                  </Chip>
                ),
            )}
        </span>
      ),
    },
    { id: 'tags', header: t('tags'), phone: 'hidden', cell: person => <OneLine text={person.tags.join(', ')} /> },
    { id: 'city', header: t('city'), cell: person => <OneLine text={person.city} /> },
    {
      id: 'phone',
      header: t('phone'),
      figures: true,
      cell: ({ phone }) =>
        phone === null ? (
          '—'
        ) : (
          <a href={`tel:${phone}`} className="rounded hover:underline">
            {phone}
          </a>
        ),
    },
  ];
}

function HeaderActions({ search, onNew }: { search: PeopleSearch; onNew: () => void }) {
  const t = useTranslations('people');
  const can = useCan();
  const navigate = useNavigate();
  const { slug: org } = useOrg();
  const download = useExport();
  const entries: MenuEntry[] = [
    ...(can('workplace.person.import')
      ? [
          {
            id: 'import',
            label: t('import'),
            icon: FileUp,
            onAction: () => navigate({ to: '/$org/crew/people/import', params: { org } }),
          },
        ]
      : []),
    { id: 'export', label: t('export'), icon: Download, onAction: () => download(toPeopleFilter(search)) },
  ];
  return (
    <>
      <Menu label={t('more')} icon={Ellipsis} tone="secondary" groups={[{ id: 'more', entries }]} />
      {can('workplace.person.write') && (
        <Button tone="primary" icon={UserPlus} onClick={onNew}>
          {t('new')}
        </Button>
      )}
    </>
  );
}

function NoPeople({ filtered }: { filtered: boolean }) {
  const t = useTranslations('people');
  const mayImport = useCan()('workplace.person.import');
  const { slug: org } = useOrg();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={Users}
      title={t(filtered ? 'noMatch' : 'none')}
      action={
        !filtered &&
        mayImport && (
          <Button icon={FileUp} onClick={() => navigate({ to: '/$org/crew/people/import', params: { org } })}>
            {t('import')}
          </Button>
        )
      }
    >
      {t(filtered ? 'noMatchHint' : 'noneHint')}
    </EmptyState>
  );
}

type Change = (next: Partial<PeopleSearch>) => void;

function PeopleList({ search, onChange }: { search: PeopleSearch; onChange: Change }) {
  const t = useTranslations('people');
  const { id: orgId } = useOrg();
  const mayWrite = useCan()('workplace.person.write');
  const navigate = route.useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useColumns();
  const { offset = 0, sort = 'lastName' } = search;
  const filter = toPeopleFilter(search);
  const query = useQuery(pagedQuery({ orgId }, '/people', { query: { limit: LIMIT, offset, sort, ...filter } }));
  const selection = mayWrite ? { selected, onSelect: setSelected } : {};
  return (
    <>
      <PeopleFilters search={search} onChange={onChange} />
      {selected.size > 0 && <PeopleBulkBar ids={[...selected]} onClear={() => setSelected(new Set())} />}
      <DataTable
        label={t('title')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={person => person.id}
        rowLabel={personName}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        sort={readSort(sort)}
        onSort={next => onChange({ sort: writeSort(next, PEOPLE_SORTS) })}
        {...selection}
        activeId={search.person}
        onOpen={person => void navigate({ search: old => ({ ...old, person: person.id }), replace: true })}
        empty={<NoPeople filtered={Object.keys(filter).length > 0} />}
        pager={
          query.data && {
            total: query.data.total,
            limit: LIMIT,
            offset,
            onOffset: next => onChange({ offset: next || undefined }),
          }
        }
      />
    </>
  );
}

export function PeoplePage() {
  const t = useTranslations('people');
  const can = useCan();
  const search = route.useSearch();
  const navigate = route.useNavigate();

  function change(next: Partial<PeopleSearch>) {
    void navigate({ search: old => ({ ...old, offset: undefined, ...next }), replace: true });
  }

  function open(next: Pick<PeopleSearch, 'person' | 'dialog'>) {
    void navigate({ search: old => ({ ...old, person: undefined, dialog: undefined, ...next }), replace: true });
  }

  if (!can('workplace.person.list')) {
    return (
      <Page>
        <PageHeader title={t('title')} />
        <NoAccessState />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={<HeaderActions search={search} onNew={() => open({ dialog: 'new' })} />}
      />
      <PeopleList search={search} onChange={change} />
      {search.person !== undefined && (
        <PersonInspector key={search.person} personId={search.person} onClose={() => open({})} />
      )}
      {search.dialog === 'new' && (
        <PersonDialog onClose={() => open({})} onSaved={person => open({ person: person.id })} />
      )}
    </Page>
  );
}
