import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { useMe } from '../session.ts';
import { useAction } from '../use-action.ts';
import { useOnline } from './live-mark.tsx';

function VerifyNotice({ email }: { email: string }) {
  const t = useTranslations('shell');
  const send = useAction((_: undefined, call) => api.POST('/auth/verification-mails', call), {
    done: () => t('verificationSent', { email }),
  });
  return (
    <Banner
      tone="info"
      action={
        <Button pending={send.isPending} onClick={() => send.start(undefined)}>
          {t('sendAgain')}
        </Button>
      }
    >
      {t('verifyEmail', { email })}
    </Banner>
  );
}

/** Remarks about the whole session, above every page. */
export function Notices() {
  const t = useTranslations('shell');
  const online = useOnline();
  const { account } = useMe();
  if (online && account.emailVerified) return null;
  return (
    <div className="space-y-2 px-4 pt-3 sm:px-6" data-print="hide">
      {!online && <Banner tone="clash">{t('offlineNotice')}</Banner>}
      {!account.emailVerified && <VerifyNotice email={account.email} />}
    </div>
  );
}
