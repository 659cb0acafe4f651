import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { useMe } from '../session.ts';
import { useAction } from '../use-action.ts';
import { useOnline } from './live-mark.tsx';

function VerifyNotice({ email }: { email: string }) {
  const t = useTranslations('shell');
  const send = useAction((address: string) => api.POST('/auth/verification-mails', { body: { email: address } }), {
    done: () => t('verificationSent', { email }),
  });
  return (
    <Banner
      tone="info"
      action={
        <Button pending={send.isPending} onClick={() => send.start(email)}>
          {t('sendAgain')}
        </Button>
      }
    >
      {t('verifyEmail', { email })}
    </Banner>
  );
}

/** Reads on screen whose refresh failed: they show what was there before. */
function useStaleCount(): number {
  const cache = useQueryClient().getQueryCache();
  return useSyncExternalStore(
    listener => cache.subscribe(listener),
    () =>
      cache.findAll({ type: 'active', predicate: ({ state }) => state.status === 'error' && state.data !== undefined })
        .length,
  );
}

function StaleNotice() {
  const t = useTranslations('shell');
  const ui = useTranslations('ui');
  const client = useQueryClient();
  return (
    <Banner
      tone="clash"
      action={<Button onClick={() => client.refetchQueries({ type: 'active' })}>{ui('retry')}</Button>}
    >
      {t('staleNotice')}
    </Banner>
  );
}

/** Remarks about the whole session, above every page. */
export function Notices() {
  const t = useTranslations('shell');
  const online = useOnline();
  const { account } = useMe();
  const stale = useStaleCount() > 0;
  if (online && account.emailVerified && !stale) return null;
  return (
    <div className="space-y-2 px-4 pt-3 sm:px-6" data-print="hide">
      {!online && <Banner tone="clash">{t('offlineNotice')}</Banner>}
      {online && stale && <StaleNotice />}
      {!account.emailVerified && <VerifyNotice email={account.email} />}
    </div>
  );
}
