import { useQuery } from '@tanstack/react-query';
import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { AccountNav } from './account-nav.tsx';
import { readUserAgent } from './device-name.ts';

type Session = GetItem<'/me/sessions'>;

const revokeOne = (id: string) => api.DELETE('/me/sessions/{id}', { params: { path: { id } } });

function DeviceRow({ session }: { session: Session }) {
  const t = useTranslations('account');
  const format = useFormat();
  const now = useNow();
  const device = readUserAgent(session.userAgent);
  const Icon = device.mobile ? Smartphone : Monitor;
  const name =
    device.browser !== undefined && device.system !== undefined
      ? t('devices.browserOn', { browser: device.browser, system: device.system })
      : (device.browser ?? t('devices.unknown'));
  const revoke = useAction(revokeOne, {
    refresh: ['/me/sessions'],
    done: () => t('devices.revoked', { device: name }),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <Icon aria-hidden="true" size={20} className="shrink-0 text-muted" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          {session.current && <StatusBadge tone="success">{t('devices.current')}</StatusBadge>}
        </p>
        <p className="text-sm text-muted">
          {t('devices.seen', {
            seen: format.relative(session.lastSeenAt, now),
            since: format.dateTime(session.createdAt),
          })}
          {session.ip !== null && ` · ${session.ip}`}
        </p>
      </div>
      {!session.current && (
        <Button
          pending={revoke.isPending}
          onClick={() => revoke.start(session.id)}
          aria-label={t('devices.revokeOf', { device: name })}
        >
          {t('devices.revoke')}
        </Button>
      )}
    </li>
  );
}

function RevokeOthers({ sessions }: { sessions: Session[] }) {
  const t = useTranslations('account');
  const [asking, setAsking] = useState(false);
  const others = sessions.filter(session => !session.current);
  const revoke = useAction(
    async (ids: string[]) => {
      await Promise.all(ids.map(revokeOne));
      return { response: new Response() };
    },
    { refresh: ['/me/sessions'], done: () => t('devices.othersRevoked') },
  );
  if (others.length === 0) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('devices.revokeOthers')}</Button>
      <ConfirmDialog
        danger
        open={asking}
        title={t('devices.revokeOthers')}
        confirmLabel={t('devices.revokeAll', { count: others.length })}
        onClose={() => setAsking(false)}
        onConfirm={() => revoke.startAsync(others.map(session => session.id))}
      >
        {t('devices.revokeOthersText')}
      </ConfirmDialog>
    </>
  );
}

export function DevicesPage() {
  const t = useTranslations('account');
  const query = useQuery({ ...apiQuery('account', '/me/sessions'), meta: { keep: false } });
  return (
    <Page width="reading">
      <PageHeader title={t('devices.title')} actions={query.data && <RevokeOthers sessions={query.data.items} />} />
      <AccountNav />
      <p className="mb-2 text-muted">{t('devices.lead')}</p>
      {query.isPending && <SkeletonLines count={6} />}
      {query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
      {query.data && (
        <ul className="divide-y divide-line border-y border-line">
          {query.data.items.map(session => (
            <DeviceRow key={session.id} session={session} />
          ))}
        </ul>
      )}
    </Page>
  );
}
