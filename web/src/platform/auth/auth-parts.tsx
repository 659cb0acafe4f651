import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MailCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { buttonClass } from '../../ui/button.tsx';

export const PASSWORD_MIN = 10;

/** Rules that the form can tell before the server does. */
export function useAuthRules() {
  const t = useTranslations('auth');
  return {
    email: {
      required: t('rules.email'),
      pattern: { value: /^\S+@\S+\.\S+$/, message: t('rules.email') },
      setValueAs: (value: string) => value.trim(),
    },
    password: { required: t('rules.password') },
    newPassword: {
      required: t('rules.password'),
      minLength: { value: PASSWORD_MIN, message: t('rules.passwordMin', { count: PASSWORD_MIN }) },
    },
    name: { required: t('rules.name') },
  };
}

/** Title and lead of an auth page. */
export function AuthHeading({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-5">
      <title>{`${title} · Orga`}</title>
      <h1 className="text-2xl">{title}</h1>
      {children && <div className="mt-1 text-muted">{children}</div>}
    </header>
  );
}

/** In demonstration and development mails do not leave: the way to them. The address exists in no other mode. */
function DevMailLink({ email }: { email: string }) {
  const t = useTranslations('auth');
  const mails = useQuery({ ...apiQuery('public', '/dev/mails', { query: { limit: 1 } }), retry: false });
  if (!mails.isSuccess) return null;
  return (
    <Link to="/dev/mail" search={{ to: email }} className={buttonClass('secondary', 'mt-3 w-full')}>
      {t('devMail')}
    </Link>
  );
}

type CheckMailProps = {
  title: string;
  email: string;
  message?: 'mailSent' | 'signUpSent';
  onAgain: () => void;
};

/** A message is on its way: what to look for, and what to do when it does not come. */
export function CheckMail({ title, email, message = 'mailSent', onAgain }: CheckMailProps) {
  const t = useTranslations('auth');
  return (
    <div role="status">
      <AuthHeading title={title} />
      <div className="flex gap-3 rounded-md bg-info-bg p-3 text-info-text">
        <MailCheck aria-hidden="true" size={20} className="mt-0.5 shrink-0" />
        <p>{t.rich(message, { email, b: chunks => <strong className="break-all">{chunks}</strong> })}</p>
      </div>
      <DevMailLink email={email} />
      <p className="mt-3 text-sm text-muted">{t('mailMissing')}</p>
      <button type="button" onClick={onAgain} className="mt-1 min-h-6 rounded text-accent underline coarse:min-h-11">
        {t('tryAgain')}
      </button>
    </div>
  );
}

export const authLinkClass = 'rounded text-accent underline underline-offset-2 hover:text-accent-strong';
