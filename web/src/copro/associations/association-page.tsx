import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { NoAccessState, SkeletonLines } from '../../ui/states.tsx';
import { Segmented } from '../../ui/toggles.tsx';
import { BuildingTab } from '../building/building-tab.tsx';
import { OwnersTab } from '../owners/owners-tab.tsx';
import { AccountsTab } from '../registers/accounts-tab.tsx';
import { ContractsTab } from '../registers/contracts-tab.tsx';
import { AssociationActions } from './association-actions.tsx';
import { type Association, AssociationStatus } from './association-status.tsx';
import { GapBar } from './gap-bar.tsx';
import { TABS } from './search.ts';

const route = getRouteApi('/signed-in/$org/copro/associations/$associationId');

function Subtitle({ association }: { association: Association }) {
  const t = useTranslations('buildings');
  const { street, postalCode, city, shareTotal, shareGap, isCouncilCompulsory } = association;
  const address = [street, `${postalCode} ${city}`.trim()].filter(Boolean).join(', ');
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {address !== '' && <span>{address}</span>}
      <GapBar total={shareTotal} gap={shareGap} />
      {isCouncilCompulsory && <span>{t('compulsory')}</span>}
    </span>
  );
}

function Tabs({ association }: { association: Association }) {
  const t = useTranslations('buildings');
  const { tab = 'building' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <div className="mb-4">
        <Segmented
          label={t('tabs.label')}
          value={tab}
          onChange={next => void navigate({ search: { tab: next === 'building' ? undefined : next }, replace: true })}
          options={TABS.map(value => ({ value, label: t(`tabs.${value}`) }))}
        />
      </div>
      {tab === 'building' && <BuildingTab association={association} />}
      {tab === 'owners' && <OwnersTab association={association} />}
      {tab === 'accounts' && <AccountsTab association={association} />}
      {tab === 'contracts' && <ContractsTab association={association} />}
    </>
  );
}

/** One association: its building, owners, accounts and contracts. */
export function AssociationPage() {
  const t = useTranslations('buildings');
  const can = useCan();
  const { org, associationId } = route.useParams();
  const { id: orgId } = useOrg();
  const query = useQuery({
    ...apiQuery({ orgId }, '/associations/{id}', { path: { id: associationId } }),
    enabled: can('copro.association.list'),
  });
  const crumbs = [{ label: t('title'), link: { to: '/$org/copro/associations', params: { org } } as const }];
  const association = query.data;
  if (association === undefined)
    return (
      <Page>
        <PageHeader title={t('association')} crumbs={crumbs} />
        {!can('copro.association.list') ? (
          <NoAccessState />
        ) : query.isError ? (
          <ProblemState error={query.error} onRetry={query.refetch} />
        ) : (
          <SkeletonLines />
        )}
      </Page>
    );
  return (
    <Page>
      <PageHeader
        title={association.name}
        crumbs={crumbs}
        mark={<AssociationStatus status={association.status} />}
        subtitle={<Subtitle association={association} />}
        actions={
          <>
            {can('copro.invoice.read') && (
              <Link
                to="/$org/copro/associations/$associationId/invoices"
                params={{ org, associationId }}
                className={buttonClass('secondary')}
              >
                {t('invoices')}
              </Link>
            )}
            {can('copro.bank.read') && (
              <Link
                to="/$org/copro/associations/$associationId/bank"
                params={{ org, associationId }}
                className={buttonClass('secondary')}
              >
                {t('bank')}
              </Link>
            )}
            {can('copro.ledger.read') && (
              <Link
                to="/$org/copro/associations/$associationId/books"
                params={{ org, associationId }}
                className={buttonClass('secondary')}
              >
                {t('books')}
              </Link>
            )}
            {can('copro.charge.read') && (
              <Link
                to="/$org/copro/associations/$associationId/charges"
                params={{ org, associationId }}
                className={buttonClass('secondary')}
              >
                {t('charges')}
              </Link>
            )}
            {can('copro.association.write') && <AssociationActions association={association} />}
          </>
        }
      />
      <Tabs association={association} />
    </Page>
  );
}
