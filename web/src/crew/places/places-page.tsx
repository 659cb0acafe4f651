import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { MapPin, Pencil, Plus, Wrench } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { type Site, SiteDialog } from './site-dialog.tsx';

const route = getRouteApi('/signed-in/$org/crew/places');

function Sites({ onEdit }: { onEdit: ((site: Site) => void) | undefined }) {
  const t = useTranslations('mine.places');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/sites'));
  const rowActions = (site: Site) => [
    { id: 'edit', label: t('editSite', { name: site.name }), icon: Pencil, onAction: () => onEdit?.(site) },
  ];
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('sites')}</h2>
      <DataTable
        label={t('sites')}
        columns={[
          { id: 'name', header: t('name'), cell: site => site.name, phone: 'title' },
          { id: 'address', header: t('address'), cell: site => site.address || '–' },
          { id: 'city', header: t('city'), cell: site => site.city || '–' },
          { id: 'zone', header: t('zone'), cell: site => site.zone.replaceAll('_', ' '), width: '12rem' },
        ]}
        rows={query.data?.items ?? []}
        rowId={site => site.id}
        rowLabel={site => site.name}
        {...(onEdit === undefined ? {} : { rowActions, onOpen: onEdit })}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={MapPin} title={t('noSites')}>
            {t('noSitesHint')}
          </EmptyState>
        }
      />
    </section>
  );
}

function Roles() {
  const t = useTranslations('mine.places');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/roles'));
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('roles')}</h2>
      <DataTable
        label={t('roles')}
        columns={[{ id: 'name', header: t('name'), cell: role => role.name, phone: 'title' }]}
        rows={query.data?.items ?? []}
        rowId={role => role.id}
        rowLabel={role => role.name}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={Wrench} title={t('noRoles')}>
            {t('noRolesHint')}
          </EmptyState>
        }
      />
    </section>
  );
}

/** Where missions take place, and the roles they need. */
export function PlacesPage() {
  const t = useTranslations('mine.places');
  const mayWrite = useCan()('crew.site.write');
  const { dialog } = route.useSearch();
  const navigate = route.useNavigate();
  const [editing, setEditing] = useState<Site>();

  function setDialog(next: 'site' | 'role' | undefined) {
    void navigate({ search: { dialog: next }, replace: true });
  }

  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={
          mayWrite && (
            <>
              <Button icon={Plus} onClick={() => setDialog('role')}>
                {t('newRole')}
              </Button>
              <Button tone="primary" icon={Plus} onClick={() => setDialog('site')}>
                {t('newSite')}
              </Button>
            </>
          )
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <Sites onEdit={mayWrite ? setEditing : undefined} />
        <Roles />
      </div>
      {dialog === 'site' && <SiteDialog site={undefined} onClose={() => setDialog(undefined)} />}
      {dialog === 'role' && <RoleDialog onClose={() => setDialog(undefined)} />}
      {editing && <SiteDialog key={editing.id} site={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}
