import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocale, useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { toProblem } from '../../api/problem.ts';
import { Form } from '../../app/form.tsx';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { PasswordField, TextField } from '../../ui/text-field.tsx';
import { AuthHeading, authLinkClass, CheckMail, PASSWORD_MIN, useAuthRules } from './auth-parts.tsx';
import { useFinishSignIn } from './finish-sign-in.ts';

const route = getRouteApi('/public/sign-up');

type SignUp = { name: string; email: string; password: string };

/** Creates the account and signs in. An address that has an account already gets a mail and no session: the answer tells nobody which. */
function useSignUp(returnTo: string | undefined, onMailOnly: (email: string) => void) {
  const locale = useLocale();
  const finish = useFinishSignIn();
  return useAction((body: SignUp) => api.POST('/auth/sign-up', { body: { ...body, locale } }), {
    problems: 'form',
    onDone: async (_, { email, password }) => {
      try {
        await api.POST('/auth/sign-in', { body: { email, password, delivery: 'cookie' } });
      } catch (error) {
        const { status } = toProblem(error);
        if (status !== 401 && status !== 403) throw error;
        onMailOnly(email);
        return;
      }
      await finish(returnTo);
    },
  });
}

export function SignUpPage() {
  const t = useTranslations('auth');
  const rules = useAuthRules();
  const { returnTo, email = '' } = route.useSearch();
  const [sentTo, setSentTo] = useState<string>();
  const form = useForm<SignUp>({ defaultValues: { name: '', email, password: '' } });
  const signUp = useSignUp(returnTo, setSentTo);
  const { errors } = form.formState;
  if (sentTo !== undefined) {
    return <CheckMail title={t('checkMail')} email={sentTo} onAgain={() => setSentTo(undefined)} />;
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
