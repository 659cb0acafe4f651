import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CalendarDays, Copy, FileUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState } from '../../ui/states.tsx';
import { useCopyAddress } from './feed-address.tsx';
import { useFeedActions } from './feed-dialog.tsx';
import type { Feed } from './feeds.ts';
import { NewFeedDialog } from './new-feed-dialog.tsx';

const route = getRouteApi('/signed-in/$org/crew/calendars');

function useColumns(): Column<Feed>[] {
  const t = useTranslations('calendars');
  const format = useFormat();
  const copy = useCopyAddress();
  const { name: orgName } = useOrg();
  return [
    { id: 'label', header: t('of'), phone: 'title', cell: feed => feed.label || orgName },
    { id: 'kind', header: t('kind'), width: '8rem', cell: feed => t(`kinds.${feed.kind}`) },
    {
      id: 'created',
      header: t('createdAt'),
      figures: true,
      width: '9rem',
      cell: feed => format.date(feed.createdAt),
    },
    {
      id: 'read',
      header: t('lastRead'),
      figures: true,
      width: '11rem',
      cell: feed => (feed.lastReadAt === null ? t('never') : format.dateTime(feed.lastReadAt)),
    },
    {
      id: 'copy',
      header: t('address'),
      width: '9rem',
      cell: feed => (
        <Button tone="quiet" icon={Copy} onClick={() => copy(feed.url)}>
          {t('copy')}
        </Button>
      ),
    },
  ];
}

function RevokeDialog({ feed, onClose }: { feed: Feed; onClose: () => void }) {
  const t = useTranslations('calendars');
  const { revoke } = useFeedActions();
  return (
    <ConfirmDialog
      danger
      open
      title={t('revokeTitle')}
      confirmLabel={t('revoke')}
      onClose={onClose}
      onConfirm={() => revoke.startAsync(feed.id)}
    >
      <p className="font-medium">{feed.label}</p>
      <p>{t('revokeText')}</p>
    </ConfirmDialog>
  );
}

function FeedList({ onNew }: { onNew: () => void }) {
  const t = useTranslations('calendars');
  const { id: orgId } = useOrg();
  const columns = useColumns();
  const [revoking, setRevoking] = useState<Feed>();
  const query = useQuery(apiQuery({ orgId }, '/calendar-feeds'));
  return (
    <>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={feed => feed.id}
        rowLabel={feed => feed.label}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        rowActions={feed => [
          { id: 'revoke', label: t('revoke'), icon: Trash2, danger: true, onAction: () => setRevoking(feed) },
        ]}
        empty={
          <EmptyState
            icon={CalendarDays}
            title={t('none')}
            action={
              <Button icon={Plus} onClick={onNew}>
                {t('new')}
              </Button>
            }
          >
            {t('noneHint')}
          </EmptyState>
        }
      />
      {revoking && <RevokeDialog key={revoking.id} feed={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}

/** Calendar addresses of people, teams, projects and the whole org. */
export function CalendarsPage() {
  const t = useTranslations('calendars');
  const can = useCan();
  const { slug: org } = useOrg();
  const { dialog } = route.useSearch();
  const navigate = route.useNavigate();
  const allowed = can('crew.calendar.feed');

  function setDialog(next: 'new' | undefined) {
    void navigate({ search: { dialog: next }, replace: true });
  }

  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={
          <>
            {can('crew.calendar.import') && (
              <Link to="/$org/crew/calendars/import" params={{ org }} className={buttonClass('secondary')}>
                <FileUp aria-hidden="true" size={16} className="-ml-0.5" />
                {t('import.open')}
              </Link>
            )}
            {allowed && (
              <Button tone="primary" icon={Plus} onClick={() => setDialog('new')}>
                {t('new')}
              </Button>
            )}
          </>
        }
      />
      {allowed ? <FeedList onNew={() => setDialog('new')} /> : <NoAccessState />}
      {allowed && dialog === 'new' && <NewFeedDialog onClose={() => setDialog(undefined)} />}
    </Page>
  );
}
