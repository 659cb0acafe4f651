import { useQuery } from '@tanstack/react-query';
import { Wallet } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState, SkeletonLines } from '../../ui/states.tsx';
import { OwnAssociation } from './own-association.tsx';

function OwnAssociations() {
  const t = useTranslations('charges.own');
  const format = useFormat();
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/me/associations'));
  if (query.isPending) return <SkeletonLines />;
  if (query.isError && query.data === undefined) return <ProblemState error={query.error} onRetry={query.refetch} />;
  const associations = query.data?.items ?? [];
  if (associations.length === 0)
    return (
      <EmptyState icon={Wallet} title={t('none')}>
        {t('noneHint')}
      </EmptyState>
    );
  return associations.map(one => (
    <section key={one.associationId} className="mb-8">
      <h2>{one.name}</h2>
      <p className="mb-3">
        {one.balanceCents === 0
          ? t('settled')
          : one.balanceCents > 0
            ? t('owing', { amount: format.money(one.balanceCents) })
            : t('inCredit', { amount: format.money(-one.balanceCents) })}
      </p>
      <OwnAssociation associationId={one.associationId} />
    </section>
  ));
}

/** What the signed-in co-owner owes, how to pay it, their account and their papers. */
export function MyAccountPage() {
  const t = useTranslations('charges.own');
  const can = useCan();
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('lead')} />
      {can('copro.own.read') ? <OwnAssociations /> : <NoAccessState />}
    </Page>
  );
}
