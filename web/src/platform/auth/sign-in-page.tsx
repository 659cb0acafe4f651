import { getRouteApi, Link } from '@tanstack/react-router';
import { KeyRound, Mail } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import { AuthHeading, authLinkClass, CheckMail, useAuthRules } from './auth-parts.tsx';
import { useFinishSignIn } from './finish-sign-in.ts';

const route = getRouteApi('/public/sign-in');

function PasswordForm({ returnTo }: { returnTo: string | undefined }) {
  const t = useTranslations('auth');
  const rules = useAuthRules();
  const finish = useFinishSignIn();
  const form = useForm({ defaultValues: { email: '', password: '' } });
  const signIn = useAction(
    (body: { email: string; password: string }) => api.POST('/auth/sign-in', { body: { ...body, delivery: 'cookie' } }),
    { problems: 'form', onDone: () => finish(returnTo) },
  );
  return (
    <Form form={form} problem={signIn.problem} onSubmit={signIn.start}>
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        error={form.formState.errors.email?.message}
        {...form.register('email', rules.email)}
      />
      <PasswordField
        label={t('password')}
        autoComplete="current-password"
        error={form.formState.errors.password?.message}
        {...form.register('password', rules.password)}
      />
      <Button type="submit" tone="primary" pending={signIn.isPending} className="w-full">
        {t('signIn')}
      </Button>
      <p className="text-center text-sm">
        <Link to="/reset-password" className={authLinkClass}>
          {t('forgotPassword')}
        </Link>
      </p>
    </Form>
  );
}

function LinkForm({ onSent }: { onSent: (email: string) => void }) {
  const t = useTranslations('auth');
  const rules = useAuthRules();
  const form = useForm({ defaultValues: { email: '' } });
  const send = useAction((body: { email: string }) => api.POST('/auth/magic-links', { body }), {
    problems: 'form',
    onDone: (_, { email }) => onSent(email),
  });
  return (
    <Form form={form} problem={send.problem} onSubmit={send.start}>
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        hint={t('magicLinkHint')}
        error={form.formState.errors.email?.message}
        {...form.register('email', rules.email)}
      />
      <Button type="submit" tone="primary" pending={send.isPending} className="w-full">
        {t('sendLink')}
      </Button>
    </Form>
  );
}

export function SignInPage() {
  const t = useTranslations('auth');
  const { returnTo } = route.useSearch();
  const [way, setWay] = useState<'password' | 'link'>('password');
  const [sentTo, setSentTo] = useState<string>();
  if (sentTo !== undefined) {
    return <CheckMail title={t('checkMail')} email={sentTo} onAgain={() => setSentTo(undefined)} />;
  }
  return (
    <>
      <AuthHeading title={t('signIn')}>{returnTo !== undefined && t('signInToContinue')}</AuthHeading>
      {way === 'password' ? <PasswordForm returnTo={returnTo} /> : <LinkForm onSent={setSentTo} />}
      <Button
        tone="quiet"
        icon={way === 'password' ? Mail : KeyRound}
        className="mt-2 w-full"
        onClick={() => setWay(way === 'password' ? 'link' : 'password')}
      >
        {t(way === 'password' ? 'wayLink' : 'wayPassword')}
      </Button>
      <p className="mt-5 border-t border-line pt-4 text-center text-muted">
        {t('noAccount')}{' '}
        <Link to="/sign-up" search={{ returnTo }} className={authLinkClass}>
          {t('signUp')}
        </Link>
      </p>
    </>
  );
}
