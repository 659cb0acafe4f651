import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocale, useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import { AuthHeading, authLinkClass, CheckMail, PASSWORD_MIN, useAuthRules } from './auth-parts.tsx';
import { rememberReturn } from './finish-sign-in.ts';

const route = getRouteApi('/public/sign-up');

type SignUp = { name: string; email: string; password: string };

export function SignUpPage() {
  const t = useTranslations('auth');
  const rules = useAuthRules();
  const locale = useLocale();
  const { returnTo, email = '' } = route.useSearch();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm<SignUp>({ defaultValues: { name: '', email, password: '' } });
  const signUp = useAction((body: SignUp) => api.POST('/auth/sign-up', { body: { ...body, locale } }), {
    problems: 'form',
    // The answer is the same for an address that has an account already: its owner gets another mail.
    onDone: (_, values) => {
      rememberReturn(returnTo);
      setSentTo(values.email);
    },
  });
  const { errors } = form.formState;
  if (sentTo !== undefined) {
    return (
      <CheckMail title={t('checkMail')} message="signUpSent" email={sentTo} onAgain={() => setSentTo(undefined)} />
    );
  }
  return (
    <>
      <AuthHeading title={t('signUp')}>{t('signUpLead')}</AuthHeading>
      <Form form={form} problem={signUp.problem} onSubmit={signUp.start}>
        <TextField
          label={t('name')}
          autoComplete="name"
          error={errors.name?.message}
          {...form.register('name', rules.name)}
        />
        <TextField
          label={t('email')}
          type="email"
          autoComplete="email"
          error={errors.email?.message}
          {...form.register('email', rules.email)}
        />
        <PasswordField
          label={t('password')}
          autoComplete="new-password"
          hint={t('passwordHint', { count: PASSWORD_MIN })}
          error={errors.password?.message}
          {...form.register('password', rules.newPassword)}
        />
        <Button type="submit" tone="primary" pending={signUp.isPending} className="w-full">
          {t('signUp')}
        </Button>
      </Form>
      <p className="mt-5 border-t border-line pt-4 text-center text-muted">
        {t('haveAccount')}{' '}
        <Link to="/sign-in" search={{ returnTo }} className={authLinkClass}>
          {t('signIn')}
        </Link>
      </p>
    </>
  );
}
