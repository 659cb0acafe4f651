import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { type Action, useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { AuthHeading } from './auth-parts.tsx';
import { useFinishSignIn } from './finish-sign-in.ts';

const verifyRoute = getRouteApi('/public/verify-email');
const magicRoute = getRouteApi('/public/magic-link');

export function ProblemBanner({ problem }: { problem: ApiProblem | null }) {
  const problemText = useProblemText();
  if (problem === null) return null;
  return (
    <div className="mb-4">
      <Banner tone="danger">{problemText(problem)}</Banner>
    </div>
  );
}

type TokenStepProps = {
  title: string;
  lead: ReactNode;
  button: string;
  token: string | undefined;
  action: Action<string, unknown>;
};

/** One button: opening the link alone changes nothing, so that a mail scanner that follows it spends no token. */
function TokenStep({ title, lead, button, token, action }: TokenStepProps) {
  const t = useTranslations('auth');
  return (
    <>
      <AuthHeading title={title}>{lead}</AuthHeading>
      <ProblemBanner problem={action.problem} />
      {token === undefined ? (
        <Banner tone="danger">{t('linkIncomplete')}</Banner>
      ) : (
        <Button
          tone="primary"
          autoFocus
          pending={action.isPending}
          onClick={() => action.start(token)}
          className="w-full"
        >
          {button}
        </Button>
      )}
    </>
  );
}

export function VerifyEmailPage() {
  const t = useTranslations('auth');
  const router = useRouter();
  const { token } = verifyRoute.useSearch();
  const verify = useAction((value: string) => api.POST('/auth/verify-email', { body: { token: value } }), {
    problems: 'form',
    refresh: ['/me'],
    done: () => t('emailVerified'),
    onDone: () => router.history.push('/'),
  });
  return (
    <TokenStep title={t('verifyTitle')} lead={t('verifyLead')} button={t('verify')} token={token} action={verify} />
  );
}

export function MagicLinkPage() {
  const t = useTranslations('auth');
  const finish = useFinishSignIn();
  const { token, returnTo } = magicRoute.useSearch();
  const signIn = useAction(
    (value: string) => api.POST('/auth/magic-links:confirm', { body: { token: value, delivery: 'cookie' } }),
    { problems: 'form', onDone: () => finish(returnTo) },
  );
  return <TokenStep title={t('magicTitle')} lead={t('magicLead')} button={t('signIn')} token={token} action={signIn} />;
}
