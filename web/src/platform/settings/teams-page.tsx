import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Pencil, Plus, Trash2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery } from '../../api/query.ts';
import { ACTIONS } from '../../app/actions.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { colorValue } from '../../ui/colors.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { type Team, TeamDialog } from './team-dialog.tsx';

const route = getRouteApi('/signed-in/$org/settings/teams');

function DeleteDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useTranslations('settings');
  const remove = useAction((id: string, call) => api.DELETE('/teams/{id}', { params: { path: { id } }, ...call }), {
    refresh: ['/teams'],
    done: () => t('teams.deleted', { team: team.name }),
  });
  return (
    <ConfirmDialog
      danger
      open
      title={t('teams.deleteTitle', { team: team.name })}
      confirmLabel={t('teams.delete')}
      onClose={onClose}
      onConfirm={() => remove.startAsync(team.id)}
    >
      {t('teams.deleteText')}
    </ConfirmDialog>
  );
}

function TeamName({ team }: { team: Team }) {
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className="size-3 rounded-full" style={{ backgroundColor: colorValue(team.color) }} />
      {team.name}
    </span>
  );
}

export function TeamsPage() {
  const t = useTranslations('settings');
  const mayManage = useCan()(ACTIONS.teamWrite);
  const { id: orgId } = useOrg();
  const { dialog } = route.useSearch();
  const navigate = route.useNavigate();
  const [editing, setEditing] = useState<Team>();
  const [deleting, setDeleting] = useState<Team>();
  const query = useQuery(apiQuery({ orgId }, '/teams'));

  function setDialog(next: 'new' | undefined) {
    void navigate({ search: old => ({ ...old, dialog: next }), replace: true });
  }

  const create = mayManage && (
    <Button tone="primary" icon={Plus} onClick={() => setDialog('new')}>
      {t('teams.new')}
    </Button>
  );
  const rowActions = (team: Team) => [
    { id: 'edit', label: t('teams.change'), icon: Pencil, onAction: () => setEditing(team) },
    { id: 'delete', label: t('teams.delete'), icon: Trash2, danger: true, onAction: () => setDeleting(team) },
  ];

  return (
    <Page>
      <PageHeader title={t('teams.title')} subtitle={t('teams.lead')} actions={create} />
      <DataTable
        label={t('teams.title')}
        columns={[{ id: 'name', header: t('teams.name'), phone: 'title', cell: team => <TeamName team={team} /> }]}
        rows={query.data?.items ?? []}
        rowId={team => team.id}
        rowLabel={team => team.name}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        {...(mayManage ? { rowActions, onOpen: setEditing } : {})}
        empty={
          <EmptyState icon={UsersRound} title={t('teams.none')} action={create}>
            {t('teams.noneHint')}
          </EmptyState>
        }
      />
      {dialog === 'new' && <TeamDialog team={undefined} onClose={() => setDialog(undefined)} />}
      {editing && <TeamDialog key={editing.id} team={editing} onClose={() => setEditing(undefined)} />}
      {deleting && <DeleteDialog team={deleting} onClose={() => setDeleting(undefined)} />}
    </Page>
  );
}
