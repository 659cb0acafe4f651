import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FileInput, Plus, ReceiptText } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState } from '../../ui/states.tsx';
import { SearchField, Select } from '../../ui/text-field.tsx';
import { INVOICE_STATES, type InvoiceSearch } from './invoice-search.ts';
import { InvoiceStateBadge } from './invoice-state.tsx';
import { UblDialog } from './ubl-dialog.tsx';

const route = getRouteApi('/signed-in/$org/copro/associations/$associationId/invoices');
const LIMIT = 50;

/** The suppliers' invoices of an association. */
export function InvoicesPage() {
  const t = useTranslations('invoices');
  const can = useCan();
  const { slug: org } = useOrg();
  const { associationId } = route.useParams();
  const { dialog } = route.useSearch();
  const show = useShow();
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('lead')}
        actions={
          can('copro.invoice.write') && (
            <>
              <Button icon={FileInput} onClick={() => show({ dialog: 'ubl' })}>
                {t('importUbl')}
              </Button>
              <Link
                to="/$org/copro/associations/$associationId/invoices/new"
                params={{ org, associationId }}
                className={buttonClass('primary')}
              >
                <Plus aria-hidden="true" size={15} />
                {t('new')}
              </Link>
            </>
          )
        }
      />
      {can('copro.invoice.read') ? <List /> : <NoAccessState />}
      {dialog === 'ubl' && <UblDialog associationId={associationId} onClose={() => show({ dialog: undefined })} />}
    </Page>
  );
}

function useShow() {
  const navigate = route.useNavigate();
  return (change: InvoiceSearch): void =>
    void navigate({ search: before => ({ ...before, ...change }), replace: true });
}

function List() {
  const t = useTranslations('invoices');
  const format = useFormat();
  const { id: orgId, slug: org } = useOrg();
  const { associationId } = route.useParams();
  const { state, q, offset = 0 } = route.useSearch();
  const navigate = route.useNavigate();
  const show = useShow();
  const query = useQuery(
    pagedQuery({ orgId }, '/associations/{associationId}/invoices', {
      path: { associationId },
      query: { limit: LIMIT, offset, ...(state ? { state } : {}), ...(q ? { q } : {}) },
    }),
  );
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <Select
          label={t('state')}
          value={state ?? ''}
          placeholder={t('allStates')}
          onChange={event => show({ state: INVOICE_STATES.find(it => it === event.target.value), offset: undefined })}
          options={INVOICE_STATES.map(value => ({ value, label: t(`states.${value}`) }))}
        />
        <SearchField
          label={t('search')}
          value={q ?? ''}
          onChange={next => show({ q: next || undefined, offset: undefined })}
          className="w-72"
        />
      </div>
      <DataTable
        label={t('title')}
        columns={[
          { id: 'issued', header: t('issuedOn'), cell: it => format.day(it.issuedOn), figures: true, width: '8rem' },
          { id: 'number', header: t('number'), cell: it => it.number, figures: true, width: '9rem' },
          {
            id: 'supplier',
            header: t('supplier'),
            cell: it => it.supplierName ?? <em>{t('unknownSupplier')}</em>,
            phone: 'title',
          },
          { id: 'due', header: t('dueOn'), cell: it => format.day(it.dueOn), figures: true, width: '8rem' },
          {
            id: 'total',
            header: t('total'),
            align: 'end',
            width: '9rem',
            cell: it => format.money(it.kind === 'invoice' ? it.totalCents : -it.totalCents),
          },
          {
            id: 'open',
            header: t('open'),
            align: 'end',
            width: '8rem',
            cell: it => (it.openCents ? format.money(it.openCents) : ''),
          },
          { id: 'state', header: t('state'), width: '9rem', cell: it => <InvoiceStateBadge state={it.state} /> },
        ]}
        rows={query.data?.items ?? []}
        rowId={it => it.id}
        rowLabel={it => `${it.supplierName ?? ''} ${it.number}`}
        onOpen={it =>
          void navigate({
            to: '/$org/copro/associations/$associationId/invoices/$invoiceId',
            params: { org, associationId, invoiceId: it.id },
          })
        }
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={ReceiptText} title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        }
        pager={
          query.data && {
            total: query.data.total,
            limit: LIMIT,
            offset,
            onOffset: next => show({ offset: next || undefined }),
          }
        }
      />
    </>
  );
}
