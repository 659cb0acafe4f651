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
import { useLinkToken } from './link-token.ts';

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
  action: Action<string, unknown>;
};

/** One button: opening the link alone changes nothing, so that a mail scanner that follows it spends no token. */
function TokenStep({ title, lead, button, action }: TokenStepProps) {
  const t = useTranslations('auth');
  const token = useLinkToken();
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
  const finish = useFinishSignIn();
  const verify = useAction((token: string) => api.POST('/auth/verify-email', { body: { token, delivery: 'cookie' } }), {
    problems: 'form',
    done: () => t('emailVerified'),
    onDone: () => finish(),
  });
  return <TokenStep title={t('verifyTitle')} lead={t('verifyLead')} button={t('verify')} action={verify} />;
}

export function MagicLinkPage() {
  const t = useTranslations('auth');
  const finish = useFinishSignIn();
  const signIn = useAction(
    (token: string) => api.POST('/auth/magic-links:confirm', { body: { token, delivery: 'cookie' } }),
    { problems: 'form', onDone: () => finish() },
  );
  return <TokenStep title={t('magicTitle')} lead={t('magicLead')} button={t('signIn')} action={signIn} />;
}
