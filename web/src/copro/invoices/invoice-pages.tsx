import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, ifMatch } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { Page, PageHeader } from '../../ui/page.tsx';
import { NoAccessState, SkeletonLines } from '../../ui/states.tsx';
import { type Draft, emptyLine } from './invoice-draft.ts';
import { InvoiceFacts, InvoiceNotes } from './invoice-facts.tsx';
import { InvoiceFiles } from './invoice-files.tsx';
import { InvoiceForm } from './invoice-form.tsx';
import { INVOICE_READS, type Invoice } from './invoice-reads.ts';
import { InvoiceStateBadge } from './invoice-state.tsx';
import { InvoiceSteps } from './invoice-steps.tsx';

const newRoute = getRouteApi('/signed-in/$org/copro/associations/$associationId/invoices/new');
const route = getRouteApi('/signed-in/$org/copro/associations/$associationId/invoices/$invoiceId');

function useCrumbs(associationId: string) {
  const t = useTranslations('invoices');
  const { slug: org } = useOrg();
  const link = { to: '/$org/copro/associations/$associationId/invoices', params: { org, associationId } } as const;
  return [{ label: t('title'), link }];
}

/** An invoice that is entered by hand. */
export function NewInvoicePage() {
  const t = useTranslations('invoices');
  const can = useCan();
  const { slug: org } = useOrg();
  const { associationId } = newRoute.useParams();
  const crumbs = useCrumbs(associationId);
  const navigate = useNavigate();
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const create = useAction(
    (body: Parameters<Parameters<typeof InvoiceForm>[0]['onSave']>[0], call) =>
      api.POST('/associations/{associationId}/invoices', { params: { path: { associationId } }, body, ...call }),
    {
      problems: 'form',
      refresh: INVOICE_READS,
      done: made => t('saved', { number: made.number }),
      onDone: made =>
        navigate({
          to: '/$org/copro/associations/$associationId/invoices/$invoiceId',
          params: { org, associationId, invoiceId: made.id },
        }),
    },
  );
  return (
    <Page>
      <PageHeader title={t('new')} crumbs={crumbs} />
      {can('copro.invoice.write') ? (
        <InvoiceForm
          associationId={associationId}
          start={emptyDraft(today)}
          isNew
          problem={create.problem}
          isPending={create.isPending}
          onSave={create.start}
        />
      ) : (
        <NoAccessState />
      )}
    </Page>
  );
}

const emptyDraft = (today: string): Draft => ({
  kind: 'invoice',
  supplierId: '',
  number: '',
  issuedOn: today,
  dueOn: '',
  total: '',
  communication: '',
  text: '',
  periodStartsOn: '',
  periodEndsOn: '',
  lines: [emptyLine(1)],
});

/** An invoice with its steps: changed while it is received, then only shown. */
export function InvoicePage() {
  const t = useTranslations('invoices');
  const { id: orgId } = useOrg();
  const { associationId, invoiceId } = route.useParams();
  const crumbs = useCrumbs(associationId);
  const query = useQuery(apiQuery({ orgId }, '/invoices/{id}', { path: { id: invoiceId } }));
  const invoice = query.data;
  return (
    <Page>
      <PageHeader
        title={invoice ? `${invoice.supplierName ?? t('unknownSupplier')} ${invoice.number}` : t('title')}
        crumbs={crumbs}
        mark={invoice && <InvoiceStateBadge state={invoice.state} />}
      />
      {query.isPending && <SkeletonLines count={10} />}
      {query.isError && invoice === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
      {invoice && <Body key={`${invoice.id} ${invoice.version}`} invoice={invoice} />}
    </Page>
  );
}

function Body({ invoice }: { invoice: Invoice }) {
  const t = useTranslations('invoices');
  const format = useFormat();
  const can = useCan();
  const [isChanged, setChanged] = useState(false);
  const isOpen = invoice.state === 'received' && can('copro.invoice.write');
  const save = useAction(
    ({ kind: _kind, ...body }: Parameters<Parameters<typeof InvoiceForm>[0]['onSave']>[0], call) =>
      api.PATCH('/invoices/{id}', {
        params: { path: { id: invoice.id } },
        body,
        headers: { ...call.headers, ...ifMatch(`"v${invoice.version}"`) },
      }),
    { problems: 'form', refresh: INVOICE_READS, done: saved => t('saved', { number: saved.number }) },
  );
  return (
    <div className="flex flex-col gap-5">
      <InvoiceNotes invoice={invoice} />
      <InvoiceSteps invoice={invoice} isChanged={isChanged} />
      {isOpen ? (
        <InvoiceForm
          associationId={invoice.associationId}
          start={draftOf(invoice, cents =>
            format.number(cents / 100, { minimumFractionDigits: 2, useGrouping: false }),
          )}
          isNew={false}
          problem={save.problem}
          isPending={save.isPending}
          onSave={save.start}
          onChanged={() => setChanged(true)}
        />
      ) : (
        <InvoiceFacts invoice={invoice} />
      )}
      <InvoiceFiles invoice={invoice} />
    </div>
  );
}

const draftOf = (invoice: Invoice, shown: (cents: number) => string): Draft => ({
  kind: invoice.kind,
  supplierId: invoice.supplierId ?? '',
  number: invoice.number,
  issuedOn: invoice.issuedOn,
  dueOn: invoice.dueOn,
  total: shown(invoice.totalCents),
  communication: invoice.ogmDigits ?? '',
  text: invoice.text.replaceAll('\n', ' '),
  periodStartsOn: invoice.periodStartsOn ?? '',
  periodEndsOn: invoice.periodEndsOn ?? '',
  lines: invoice.lines.map(line => ({
    key: line.position,
    accountId: line.accountId ?? '',
    tenant: line.tenantPercent === null ? '' : String(line.tenantPercent),
    vat: line.vatCents === 0 ? '' : shown(line.vatCents),
    amount: shown(line.amountCents),
    text: line.text,
    keyId: line.keyId,
    lotId: line.lotId,
    ownerId: line.ownerId,
    vatRateBp: line.vatRateBp,
  })),
});
