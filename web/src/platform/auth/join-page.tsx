import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { api, mayHaveSession } from '../../api/client.ts';
import { meQuery } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Banner, SkeletonLines } from '../../ui/states.tsx';
import { showToast } from '../../ui/toast.tsx';
import { AuthHeading } from './auth-parts.tsx';
import { useLinkToken } from './link-token.ts';
import { ProblemBanner } from './token-pages.tsx';

function SignInFirst({ returnTo }: { returnTo: string }) {
  const t = useTranslations('auth');
  return (
    <div className="space-y-2">
      <p className="mb-3">{t('joinSignInFirst')}</p>
      <Link to="/sign-in" search={{ returnTo }} className={buttonClass('primary', 'w-full')}>
        {t('signIn')}
      </Link>
      <Link to="/sign-up" search={{ returnTo }} className={buttonClass('secondary', 'w-full')}>
        {t('signUp')}
      </Link>
    </div>
  );
}

function Accept({ token, email }: { token: string; email: string }) {
  const t = useTranslations('auth');
  const router = useRouter();
  const client = useQueryClient();
  const accept = useAction(
    (value: string, call) => api.POST('/org-invitations/accept', { body: { token: value }, ...call }),
    {
      problems: 'form',
      onDone: async ({ orgId }) => {
        const me = await client.fetchQuery({ ...meQuery, staleTime: 0 });
        const org = me.orgs.find(candidate => candidate.id === orgId);
        if (org !== undefined) showToast({ tone: 'success', text: t('joined', { org: org.name }) });
        router.history.replace(org === undefined ? '/' : `/${org.slug}`);
      },
    },
  );
  return (
    <>
      <ProblemBanner problem={accept.problem} />
      <p className="mb-3 text-muted">{t.rich('joinAs', { email, b: chunks => <strong>{chunks}</strong> })}</p>
      <Button
        tone="primary"
        autoFocus
        pending={accept.isPending}
        onClick={() => accept.start(token)}
        className="w-full"
      >
        {t('join')}
      </Button>
    </>
  );
}

/** Acceptance of an invitation to an org: sign in or up first, then one button. */
export function JoinPage() {
  const t = useTranslations('auth');
  const token = useLinkToken();
  const me = useQuery({ ...meQuery, retry: false, enabled: mayHaveSession() });
  return (
    <>
      <AuthHeading title={t('joinTitle')}>{t('joinLead')}</AuthHeading>
      {token === undefined && <Banner tone="danger">{t('linkIncomplete')}</Banner>}
      {token !== undefined && me.isLoading && <SkeletonLines count={2} />}
      {token !== undefined && !me.isLoading && !me.isSuccess && (
        <SignInFirst returnTo={`/join#token=${encodeURIComponent(token)}`} />
      )}
      {token !== undefined && me.isSuccess && <Accept token={token} email={me.data.account.email} />}
    </>
  );
}
