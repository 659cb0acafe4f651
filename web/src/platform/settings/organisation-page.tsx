import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { type GetData, ifMatch, type Tagged, taggedQuery } from '../../api/query.ts';
import { ACTIONS } from '../../app/actions.ts';
import { Form } from '../../app/form.tsx';
import { isLocale } from '../../app/locales.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Banner, SkeletonLines } from '../../ui/states.tsx';
import { Select } from '../../ui/text-field.tsx';
import { isOrgKind, ORG_KINDS, OrgFields, type OrgValues } from './org-fields.tsx';

type OrgDetail = GetData<'/orgs/{id}'>;

function OrganisationForm({ org, etag }: { org: OrgDetail; etag: string | undefined }) {
  const t = useTranslations('settings');
  const mayEdit = useCan()(ACTIONS.orgUpdate);
  const { name, zone } = org;
  const kind = isOrgKind(org.kind) ? org.kind : 'association';
  const locale = isLocale(org.locale) ? org.locale : 'en';
  const form = useForm<OrgValues>({ values: { name, kind, zone, locale } });
  const save = useAction(
    (body: OrgValues, call) =>
      api.PATCH('/orgs/{id}', {
        params: { path: { id: org.id } },
        body,
        headers: { ...call.headers, ...ifMatch(etag) },
      }),
    { problems: 'form', refresh: ['/orgs/{id}', '/me'], done: () => t('saved') },
  );
  return (
    <Form form={form} problem={save.problem} onSubmit={save.start}>
      {!mayEdit && <Banner tone="info">{t('org.readOnly')}</Banner>}
      <OrgFields form={form} disabled={!mayEdit} />
      <Select
        label={t('org.kind')}
        disabled={!mayEdit}
        options={ORG_KINDS.map(value => ({ value, label: t(`kinds.${value}`) }))}
        {...form.register('kind')}
      />
      {mayEdit && (
        <Button
          className="self-start"
          type="submit"
          tone="primary"
          pending={save.isPending}
          disabledReason={form.formState.isDirty ? null : t('nothingChanged')}
        >
          {t('save')}
        </Button>
      )}
    </Form>
  );
}

export function OrganisationPage() {
  const t = useTranslations('settings');
  const { id, slug } = useOrg();
  const query = useQuery(taggedQuery({ orgId: id }, '/orgs/{id}', { path: { id } }));
  const detail: Tagged<OrgDetail> | undefined = query.data;
  return (
    <Page width="reading">
      <PageHeader title={t('org.title')} subtitle={t('org.address', { address: `/${slug}` })} />
      {query.isPending && <SkeletonLines count={8} />}
      {query.isError && detail === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
      {detail !== undefined && <OrganisationForm org={detail.value} etag={detail.etag} />}
    </Page>
  );
}
