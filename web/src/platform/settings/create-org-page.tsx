import { useNavigate } from '@tanstack/react-router';
import { Controller, useForm } from 'react-hook-form';
import { useLocale, useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useMe } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { RadioGroup } from '../../ui/toggles.tsx';
import { DEFAULT_ZONE, ORG_KINDS, OrgFields, type OrgValues } from './org-fields.tsx';

/** The first org of a new account, or one more: the activity chooses its products and starting lists. */
export function CreateOrgPage() {
  const t = useTranslations('settings');
  const navigate = useNavigate();
  const { account, orgs } = useMe();
  const form = useForm<OrgValues>({
    defaultValues: { name: '', kind: 'theatre', zone: DEFAULT_ZONE, locale: useLocale() },
  });
  const create = useAction((body: OrgValues, call) => api.POST('/orgs', { body, ...call }), {
    problems: 'form',
    refresh: ['/me'],
    done: org => t('create.done', { org: org.name }),
    onDone: org => navigate({ to: '/$org', params: { org: org.slug } }),
  });
  const kinds = ORG_KINDS.map(kind => ({ value: kind, label: t(`kinds.${kind}`), hint: t(`kindHints.${kind}`) }));
  return (
    <Page width="reading">
      <PageHeader
        title={orgs.length === 0 ? t('create.welcome', { name: account.name }) : t('create.title')}
        subtitle={t('create.lead')}
      />
      <Form form={form} problem={create.problem} onSubmit={create.start} className="flex flex-col gap-6">
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <RadioGroup cards label={t('create.kind')} options={kinds} value={field.value} onChange={field.onChange} />
          )}
        />
        <OrgFields form={form} nameHint={t('create.nameHint')} disabled={false} />
        <Button type="submit" tone="primary" pending={create.isPending} className="self-start">
          {t('create.submit')}
        </Button>
      </Form>
    </Page>
  );
}
