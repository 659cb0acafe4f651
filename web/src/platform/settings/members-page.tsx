import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Pencil, UserMinus, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { pagedQuery } from '../../api/query.ts';
import { ACTIONS } from '../../app/actions.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useMe, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { useTypedText } from '../../app/use-typed-text.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Chip } from '../../ui/status-badge.tsx';
import { SearchField } from '../../ui/text-field.tsx';
import { Toolbar } from '../../ui/toggles.tsx';
import { useRoleName } from '../roles.ts';
import { Invitations } from './invitations.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { type Member, RoleDialog } from './role-dialog.tsx';

const LIMIT = 50;
const route = getRouteApi('/signed-in/$org/settings/members');

function useColumns(): Column<Member>[] {
  const t = useTranslations('settings');
  const format = useFormat();
  const roleName = useRoleName();
  return [
    { id: 'name', header: t('members.name'), cell: member => member.name, phone: 'title' },
    { id: 'email', header: t('members.email'), cell: member => member.email },
    { id: 'role', header: t('members.role'), cell: member => <Chip>{roleName(member.role)}</Chip>, width: '11rem' },
    {
      id: 'joined',
      figures: true,
      header: t('members.joined'),
      cell: member => format.date(member.joinedAt),
      width: '9rem',
    },
  ];
}

function RemoveDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useTranslations('settings');
  const remove = useAction(
    (accountId: string, call) => api.DELETE('/members/{accountId}', { params: { path: { accountId } }, ...call }),
    { refresh: ['/members'], done: () => t('members.removed', { name: member.name }) },
  );
  return (
    <ConfirmDialog
      danger
      open
      title={t('members.removeTitle', { name: member.name })}
      confirmLabel={t('members.remove')}
      onClose={onClose}
      onConfirm={() => remove.startAsync(member.accountId)}
    >
      {t('members.removeText')}
    </ConfirmDialog>
  );
}

export function MembersPage() {
  const t = useTranslations('settings');
  const can = useCan();
  const { account } = useMe();
  const { id: orgId } = useOrg();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [changing, setChanging] = useState<Member>();
  const [removing, setRemoving] = useState<Member>();
  const typed = useTypedText(search.q ?? '', q =>
    navigate({ search: old => ({ ...old, q: q || undefined, offset: undefined }), replace: true }),
  );
  const offset = search.offset ?? 0;
  const filter = { limit: LIMIT, offset, ...(search.q === undefined ? {} : { q: search.q }) };
  const query = useQuery(pagedQuery({ orgId }, '/members', { query: filter }));
  const columns = useColumns();

  function setDialog(dialog: 'invite' | undefined) {
    void navigate({ search: old => ({ ...old, dialog }), replace: true });
  }

  function rowActions(member: Member) {
    const self = member.accountId === account.id ? t('members.notYourself') : null;
    const change = { id: 'role', label: t('members.changeRole'), icon: Pencil, onAction: () => setChanging(member) };
    const remove = {
      id: 'remove',
      label: t('members.remove'),
      icon: UserMinus,
      danger: true,
      onAction: () => setRemoving(member),
    };
    return [
      ...(can(ACTIONS.memberUpdate) ? [{ ...change, disabledReason: self }] : []),
      ...(can(ACTIONS.memberUpdate) ? [{ ...remove, disabledReason: self }] : []),
    ];
  }

  return (
    <Page>
      <PageHeader
        title={t('members.title')}
        subtitle={t('members.lead')}
        actions={
          can(ACTIONS.invitationCreate) && (
            <Button tone="primary" icon={UserPlus} onClick={() => setDialog('invite')}>
              {t('members.invite')}
            </Button>
          )
        }
      />
      {can(ACTIONS.invitationList) && <Invitations />}
      <Toolbar label={t('members.filters')}>
        <SearchField
          label={t('members.search')}
          value={typed.text}
          onChange={typed.setText}
          className="w-full sm:w-72"
        />
      </Toolbar>
      <DataTable
        label={t('members.title')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={member => member.accountId}
        rowLabel={member => member.name}
        rowActions={rowActions}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={Users} title={t('members.none')}>
            {t('members.noneHint')}
          </EmptyState>
        }
        pager={
          query.data && {
            total: query.data.total,
            limit: LIMIT,
            offset,
            onOffset: next => void navigate({ search: old => ({ ...old, offset: next || undefined }) }),
          }
        }
      />
      <InviteDialog open={search.dialog === 'invite'} onClose={() => setDialog(undefined)} />
      {changing && <RoleDialog key={changing.accountId} member={changing} onClose={() => setChanging(undefined)} />}
      {removing && <RemoveDialog member={removing} onClose={() => setRemoving(undefined)} />}
    </Page>
  );
}
