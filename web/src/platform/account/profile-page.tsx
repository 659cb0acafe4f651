import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { isLocale, LOCALE_NAMES, LOCALES, type Locale } from '../../app/locales.ts';
import { setLocale } from '../../app/messages.ts';
import { useMe } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Page, PageHeader, Section } from '../../ui/page.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { AccountNav } from './account-nav.tsx';

type Profile = { name: string; locale: Locale };

function ProfileForm() {
  const t = useTranslations('account');
  const { account } = useMe();
  const form = useForm<Profile>({
    values: { name: account.name, locale: isLocale(account.locale) ? account.locale : 'en' },
  });
  const save = useAction((body: Profile, call) => api.PATCH('/me', { body, ...call }), {
    problems: 'form',
    refresh: ['/me'],
    done: () => t('profile.saved'),
    onDone: (_, { locale }) => setLocale(locale),
  });
  return (
    <Form form={form} problem={save.problem} onSubmit={save.start}>
      <TextField
        label={t('profile.name')}
        autoComplete="name"
        error={form.formState.errors.name?.message}
        {...form.register('name', { required: t('profile.nameNeeded') })}
      />
      <Select
        label={t('profile.language')}
        hint={t('profile.languageHint')}
        options={LOCALES.map(locale => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        {...form.register('locale')}
      />
      <Button
        className="self-start"
        type="submit"
        tone="primary"
        pending={save.isPending}
        disabledReason={form.formState.isDirty ? null : t('profile.nothingChanged')}
      >
        {t('profile.save')}
      </Button>
    </Form>
  );
}

function EmailSection() {
  const t = useTranslations('account');
  const { account } = useMe();
  const verify = useAction((email: string) => api.POST('/auth/verification-mails', { body: { email } }), {
    done: () => t('email.sent', { email: account.email }),
  });
  return (
    <Section title={t('email.title')} hint={t('email.hint')}>
      <div className="flex flex-wrap items-center gap-3">
        <span className="break-all">{account.email}</span>
        {account.emailVerified ? (
          <StatusBadge tone="success">{t('email.verified')}</StatusBadge>
        ) : (
          <>
            <StatusBadge tone="clash">{t('email.unverified')}</StatusBadge>
            <Button pending={verify.isPending} onClick={() => verify.start(account.email)}>
              {t('email.send')}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}

function PasswordSection() {
  const t = useTranslations('account');
  const { email } = useMe().account;
  const reset = useAction((address: string) => api.POST('/auth/password-resets', { body: { email: address } }), {
    done: () => t('password.sent', { email }),
  });
  return (
    <Section title={t('password.title')} hint={t('password.hint')}>
      <Button pending={reset.isPending} onClick={() => reset.start(email)}>
        {t('password.send')}
      </Button>
    </Section>
  );
}

export function ProfilePage() {
  const t = useTranslations('account');
  return (
    <Page width="reading">
      <PageHeader title={t('title')} />
      <AccountNav />
      <div>
        <Section title={t('profile.title')}>
          <ProfileForm />
        </Section>
        <EmailSection />
        <PasswordSection />
      </div>
    </Page>
  );
}
