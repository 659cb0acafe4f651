import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CalendarPlus, Copy, Link2, Link2Off } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Chip } from '../../ui/status-badge.tsx';
import { AddressDialog } from './address-dialog.tsx';
import { type Feed, useCopyAddress, useFeedName } from './feed-words.ts';
import { NewFeedDialog } from './new-feed-dialog.tsx';

const route = getRouteApi('/signed-in/$org/crew/calendars');

function RevokeDialog({ feed, onClose }: { feed: Feed; onClose: () => void }) {
  const t = useTranslations('calendars');
  const name = useFeedName()(feed);
  const revoke = useAction(
    (id: string, call) => api.DELETE('/calendar-feeds/{id}', { params: { path: { id } }, ...call }),
    { refresh: ['/calendar-feeds'], done: () => t('revoked', { name }) },
  );
  return (
    <ConfirmDialog
      danger
      open
      title={t('revokeTitle', { name })}
      confirmLabel={t('revoke')}
      onClose={onClose}
      onConfirm={() => revoke.startAsync(feed.id)}
    >
      {t('revokeText')}
    </ConfirmDialog>
  );
}

function useColumns(): Column<Feed>[] {
  const t = useTranslations('calendars');
  const format = useFormat();
  const nameOf = useFeedName();
  const now = useNow();
  return [
    { id: 'subject', header: t('subject'), cell: nameOf, phone: 'title' },
    { id: 'kind', header: t('kind'), cell: feed => <Chip>{t(`kinds.${feed.kind}`)}</Chip>, width: '13rem' },
    {
      id: 'lastRead',
      header: t('lastRead'),
      cell: feed => (feed.lastReadAt === null ? t('neverRead') : format.relative(feed.lastReadAt, now)),
      width: '11rem',
    },
    {
      id: 'created',
      header: t('created'),
      figures: true,
      cell: feed => format.date(feed.createdAt),
      width: '9rem',
    },
  ];
}

function HeaderActions({ onNew }: { onNew: () => void }) {
  const t = useTranslations('calendars');
  const can = useCan();
  const { slug } = useOrg();
  return (
    <>
      {can('crew.calendar.import') && (
        <Link to="/$org/crew/calendars/import" params={{ org: slug }} className={buttonClass('secondary')}>
          {t('importAction')}
        </Link>
      )}
      {can('crew.calendar.feed') && (
        <Button tone="primary" icon={CalendarPlus} onClick={onNew}>
          {t('new')}
        </Button>
      )}
    </>
  );
}

/** Addresses under which other calendar programs read missions. */
export function CalendarsPage() {
  const t = useTranslations('calendars');
  const { id: orgId } = useOrg();
  const { dialog } = route.useSearch();
  const navigate = route.useNavigate();
  const [shown, setShown] = useState<Feed>();
  const [revoking, setRevoking] = useState<Feed>();
  const query = useQuery(apiQuery({ orgId }, '/calendar-feeds'));
  const columns = useColumns();
  const nameOf = useFeedName();
  const copy = useCopyAddress();

  function setDialog(next: 'new' | undefined) {
    void navigate({ search: { dialog: next }, replace: true });
  }

  const rowActions = (feed: Feed) => [
    { id: 'copy', label: t('copy'), icon: Copy, onAction: () => void copy(feed.url, nameOf(feed)) },
    { id: 'show', label: t('show'), icon: Link2, onAction: () => setShown(feed) },
    { id: 'revoke', label: t('revoke'), icon: Link2Off, danger: true, onAction: () => setRevoking(feed) },
  ];

  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('lead')} actions={<HeaderActions onNew={() => setDialog('new')} />} />
      <p className="mb-3 max-w-3xl text-sm text-muted">{t('slow')}</p>
      <DataTable
        label={t('feeds')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={feed => feed.id}
        rowLabel={nameOf}
        rowActions={rowActions}
        onOpen={setShown}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState
            icon={Link2}
            title={t('none')}
            action={
              <Button tone="primary" icon={CalendarPlus} onClick={() => setDialog('new')}>
                {t('new')}
              </Button>
            }
          >
            {t('noneHint')}
          </EmptyState>
        }
      />
      {dialog === 'new' && (
        <NewFeedDialog
          onClose={() => setDialog(undefined)}
          onCreated={feed => {
            setDialog(undefined);
            setShown(feed);
          }}
        />
      )}
      {shown && <AddressDialog key={shown.id} feed={shown} onClose={() => setShown(undefined)} />}
      {revoking && <RevokeDialog key={revoking.id} feed={revoking} onClose={() => setRevoking(undefined)} />}
    </Page>
  );
}
