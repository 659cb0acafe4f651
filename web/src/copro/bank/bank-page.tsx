import { formatIban } from '@orga/server/kernel/identifiers/iban';
import { Link } from '@tanstack/react-router';
import { FileInput, Landmark, Send } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState, SkeletonLines } from '../../ui/states.tsx';
import { Segmented } from '../../ui/toggles.tsx';
import { BANK_VIEWS } from './bank-search.ts';
import { BookedView } from './booked-view.tsx';
import { DecideView } from './decide-view.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { NewOrderDialog } from './new-order-dialog.tsx';
import { OrderInspector } from './order-inspector.tsx';
import { OrdersView } from './orders-view.tsx';
import { RulesView } from './rules-view.tsx';
import { StatementsView } from './statements-view.tsx';
import { useBank, useBankAccounts } from './use-bank.ts';

/** What the bank says and what is done with it: movements, statements, payment orders. */
export function BankPage() {
  const t = useTranslations('bank');
  const can = useCan();
  return <Page>{can('copro.bank.read') ? <Bank /> : <Refused title={t('title')} />}</Page>;
}

const Refused = ({ title }: { title: string }) => (
  <>
    <PageHeader title={title} />
    <NoAccessState />
  </>
);

function Bank() {
  const t = useTranslations('bank');
  const can = useCan();
  const { slug: org } = useOrg();
  const { associationId, search, show } = useBank();
  const view = search.view ?? 'decide';
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={
          <>
            <Link
              to="/$org/copro/associations/$associationId/invoices"
              params={{ org, associationId }}
              className={buttonClass('quiet')}
            >
              {t('invoices')}
            </Link>
            {can('copro.bank.write') && (
              <>
                <Button icon={Send} onClick={() => show({ dialog: 'order' })}>
                  {t('newOrder')}
                </Button>
                <Button tone="primary" icon={FileInput} onClick={() => show({ dialog: 'import' })}>
                  {t('import')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Accounts />
      <div className="my-3 max-w-full shrink-0 overflow-x-auto" data-print="hide">
        <Segmented
          label={t('views.label')}
          value={view}
          onChange={next => show({ view: next, offset: undefined, order: undefined })}
          options={BANK_VIEWS.map(value => ({ value, label: t(`views.${value}`) }))}
        />
      </div>
      {view === 'decide' && <DecideView />}
      {view === 'booked' && <BookedView />}
      {view === 'statements' && <StatementsView />}
      {view === 'orders' && <OrdersView />}
      {view === 'rules' && <RulesView />}
      {search.order !== undefined && <OrderInspector key={search.order} orderId={search.order} />}
      {search.dialog === 'import' && <ImportDialog onClose={() => show({ dialog: undefined })} />}
      {search.dialog === 'order' && <NewOrderDialog onClose={() => show({ dialog: undefined })} />}
    </>
  );
}

function Accounts() {
  const t = useTranslations('bank');
  const format = useFormat();
  const query = useBankAccounts();
  if (query.isPending) return <SkeletonLines count={2} />;
  if (query.data === undefined) return <ProblemState error={query.error} onRetry={query.refetch} />;
  if (query.data.items.length === 0)
    return (
      <EmptyState icon={Landmark} title={t('noAccounts')}>
        {t('noAccountsHint')}
      </EmptyState>
    );
  return (
    <ul aria-label={t('accounts')} className="flex flex-wrap gap-3">
      {query.data.items.map(account => (
        <li key={account.id} className="rounded-lg border border-line bg-surface px-4 py-2">
          <span className="block font-medium">{t(`purposes.${account.purpose}`)}</span>
          <span className="block text-sm text-muted tabular-nums">{formatIban(account.iban)}</span>
          <dl className="mt-1 grid grid-cols-[auto_auto] gap-x-4 text-sm tabular-nums">
            <dt className="text-muted">{t('bankSays')}</dt>
            <dd className="text-right">
              {account.balanceCents === null ? '–' : format.money(account.balanceCents)}
              {account.balanceOn && <span className="text-muted"> · {format.day(account.balanceOn)}</span>}
            </dd>
            <dt className="text-muted">{t('booksSay')}</dt>
            <dd className="text-right">{format.money(account.bookedCents)}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
