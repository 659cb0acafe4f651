import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import { AuthHeading, authLinkClass, CheckMail, PASSWORD_MIN, useAuthRules } from './auth-parts.tsx';
import { useLinkToken } from './link-token.ts';

function AskForm() {
  const t = useTranslations('auth');
  const rules = useAuthRules();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm({ defaultValues: { email: '' } });
  const send = useAction((body: { email: string }) => api.POST('/auth/password-resets', { body }), {
    problems: 'form',
    onDone: (_, { email }) => setSentTo(email),
  });
  if (sentTo !== undefined) {
    return <CheckMail title={t('checkMail')} email={sentTo} onAgain={() => setSentTo(undefined)} />;
  }
  return (
    <>
      <AuthHeading title={t('resetTitle')}>{t('resetLead')}</AuthHeading>
      <Form form={form} problem={send.problem} onSubmit={send.start}>
        <TextField
          label={t('email')}
          type="email"
          autoComplete="username"
          error={form.formState.errors.email?.message}
          {...form.register('email', rules.email)}
        />
        <Button type="submit" tone="primary" pending={send.isPending} className="w-full">
          {t('sendLink')}
        </Button>
      </Form>
      <p className="mt-5 text-center">
        <Link to="/sign-in" className={authLinkClass}>
          {t('backToSignIn')}
        </Link>
      </p>
    </>
  );
}

function NewPasswordForm({ token }: { token: string }) {
  const t = useTranslations('auth');
  const rules = useAuthRules();
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { password: '' } });
  const confirm = useAction(
    ({ password }: { password: string }) => api.POST('/auth/password-resets:confirm', { body: { token, password } }),
    { problems: 'form', done: () => t('passwordChanged'), onDone: () => navigate({ to: '/sign-in', replace: true }) },
  );
  return (
    <>
      <AuthHeading title={t('newPasswordTitle')}>{t('newPasswordLead')}</AuthHeading>
      <Form form={form} problem={confirm.problem} onSubmit={confirm.start}>
        <PasswordField
          label={t('newPassword')}
          autoComplete="new-password"
          hint={t('passwordHint', { count: PASSWORD_MIN })}
          error={form.formState.errors.password?.message}
          {...form.register('password', rules.newPassword)}
        />
        <Button type="submit" tone="primary" pending={confirm.isPending} className="w-full">
          {t('savePassword')}
        </Button>
      </Form>
    </>
  );
}

export function ResetPasswordPage() {
  const token = useLinkToken();
  return token === undefined ? <AskForm /> : <NewPasswordForm token={token} />;
}
