import { useQuery } from '@tanstack/react-query';
import { Briefcase, MapPin, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState } from '../../ui/states.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { type Site, SiteDialog } from './site-dialog.tsx';

function SiteList({ mayWrite, onEdit }: { mayWrite: boolean; onEdit: (site: Site) => void }) {
  const t = useTranslations('missions.sites');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/sites'));
  const edit = mayWrite
    ? {
        onOpen: onEdit,
        rowActions: (site: Site) => [{ id: 'edit', label: t('change'), icon: Pencil, onAction: () => onEdit(site) }],
      }
    : {};
  return (
    <DataTable
      label={t('sites')}
      columns={[
        { id: 'name', header: t('name'), phone: 'title', cell: site => site.name },
        { id: 'address', header: t('address'), cell: site => site.address || '—' },
        { id: 'city', header: t('city'), cell: site => site.city || '—' },
        { id: 'zone', header: t('zone'), cell: site => site.zone.replaceAll('_', ' ') },
      ]}
      rows={query.data?.items ?? []}
      rowId={site => site.id}
      rowLabel={site => site.name}
      loading={query.isPending}
      problem={
        query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
      }
      {...edit}
      empty={
        <EmptyState icon={MapPin} title={t('none')}>
          {t('noneHint')}
        </EmptyState>
      }
    />
  );
}

function RoleList() {
  const t = useTranslations('missions.roles');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/roles'));
  return (
    <DataTable
      label={t('roles')}
      columns={[{ id: 'name', header: t('name'), phone: 'title', cell: role => role.name }]}
      rows={query.data?.items ?? []}
      rowId={role => role.id}
      rowLabel={role => role.name}
      loading={query.isPending}
      problem={
        query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
      }
      empty={
        <EmptyState icon={Briefcase} title={t('none')}>
          {t('noneHint')}
        </EmptyState>
      }
    />
  );
}

/** What projects and missions choose from: places and roles. */
export function SitesPage() {
  const t = useTranslations('missions');
  const can = useCan();
  const mayWrite = can('crew.site.write');
  const [open, setOpen] = useState<'site' | 'role'>();
  const [editing, setEditing] = useState<Site>();
  if (!can('crew.site.list')) {
    return (
      <Page width="reading">
        <PageHeader title={t('sites.title')} />
        <NoAccessState />
      </Page>
    );
  }
  return (
    <Page width="reading">
      <PageHeader
        title={t('sites.title')}
        subtitle={t('sites.lead')}
        actions={
          mayWrite && (
            <>
              <Button icon={Plus} onClick={() => setOpen('role')}>
                {t('roles.new')}
              </Button>
              <Button tone="primary" icon={Plus} onClick={() => setOpen('site')}>
                {t('sites.new')}
              </Button>
            </>
          )
        }
      />
      <h2 className="mb-2 text-lg">{t('sites.sites')}</h2>
      <SiteList mayWrite={mayWrite} onEdit={setEditing} />
      <h2 className="mt-6 mb-2 text-lg">{t('roles.roles')}</h2>
      <RoleList />
      {open === 'site' && <SiteDialog site={undefined} onClose={() => setOpen(undefined)} />}
      {open === 'role' && <RoleDialog onClose={() => setOpen(undefined)} />}
      {editing && <SiteDialog key={editing.version} site={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}
