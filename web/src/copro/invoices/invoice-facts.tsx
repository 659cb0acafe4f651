import { formatIban } from '@orga/server/kernel/identifiers/iban';
import { formatStructuredCommunication } from '@orga/server/kernel/identifiers/structured-communication';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { ifMatch } from '../../api/query.ts';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/inspector.tsx';
import { Banner } from '../../ui/states.tsx';
import { INVOICE_READS, type Invoice } from './invoice-reads.ts';

/** What should be looked at before going on: a dispute, likenesses, warnings, a sender who is not known. */
export function InvoiceNotes({ invoice }: { invoice: Invoice }) {
  const t = useTranslations('invoices');
  const format = useFormat();
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {invoice.disputedBecause !== null && (
        <Banner tone="danger">{t('disputedBecause', { because: invoice.disputedBecause })}</Banner>
      )}
      {invoice.similar.map(other => (
        <Banner key={other.id} tone="clash">
          {t('similar', { number: other.number, day: format.day(other.issuedOn) })}
        </Banner>
      ))}
      {invoice.warnings.map(warning => (
        <Banner key={`${warning.code} ${warning.detail}`} tone="clash">
          {t('warning', { what: [warning.code, warning.detail].filter(Boolean).join(': ') })}
        </Banner>
      ))}
      {invoice.supplierId === null && invoice.supplierProposal && <Proposed invoice={invoice} />}
    </div>
  );
}

/** Creates the supplier that the electronic invoice names, and puts it on the invoice. */
function Proposed({ invoice }: { invoice: Invoice }) {
  const t = useTranslations('invoices');
  const can = useCan();
  const { name = '', enterpriseNumber, iban, street, postalCode, city } = invoice.supplierProposal ?? {};
  const create = useAction(
    async (_: null, call) => {
      const made = await api.POST('/suppliers', {
        body: {
          name: name ?? '',
          enterpriseNumber: enterpriseNumber ?? null,
          iban: iban ?? null,
          street: street ?? '',
          postalCode: postalCode ?? '',
          city: city ?? '',
        },
        ...call,
      });
      return api.PATCH('/invoices/{id}', {
        params: { path: { id: invoice.id } },
        body: { supplierId: made.data?.id ?? null },
        headers: { 'X-Org-Id': call.headers['X-Org-Id'] ?? '', ...ifMatch(`"v${invoice.version}"`) },
      });
    },
    { refresh: [...INVOICE_READS, '/suppliers'] },
  );
  return (
    <Banner
      tone="info"
      action={
        can('workplace.supplier.write') &&
        invoice.state === 'received' && (
          <Button pending={create.isPending} onClick={() => create.start(null)}>
            {t('createProposed')}
          </Button>
        )
      }
    >
      {t('proposal', { name: name ?? '', number: enterpriseNumber ?? '–' })}
    </Banner>
  );
}

/** An invoice that is no longer changed. */
export function InvoiceFacts({ invoice }: { invoice: Invoice }) {
  const t = useTranslations('invoices');
  const format = useFormat();
  return (
    <>
      <Facts
        items={[
          { label: t('kind'), value: t(`kinds.${invoice.kind}`) },
          { label: t('issuedOn'), value: format.day(invoice.issuedOn, 'medium') },
          { label: t('dueOn'), value: format.day(invoice.dueOn, 'medium') },
          { label: t('total'), value: format.money(invoice.totalCents) },
          { label: t('vat'), value: format.money(invoice.vatCents) },
          { label: t('open'), value: invoice.openCents === null ? '–' : format.money(invoice.openCents) },
          {
            label: t('communication'),
            value: invoice.ogmDigits ? formatStructuredCommunication(invoice.ogmDigits) : invoice.paymentText || '–',
          },
          { label: t('suppliers.iban'), value: invoice.iban ? formatIban(invoice.iban) : '–' },
          { label: t('text'), value: invoice.text || '–' },
        ]}
      />
      <table className="w-full max-w-3xl text-sm">
        <caption className="sr-only">{t('lines')}</caption>
        <thead>
          <tr className="border-b border-line text-left text-xs text-muted">
            <th scope="col" className="py-1 font-medium">
              {t('account')}
            </th>
            <th scope="col" className="py-1 font-medium">
              {t('text')}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {t('vat')}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoice.lines.map(line => (
            <tr key={line.position} className="border-b border-line">
              <td className="py-1.5 pr-2 tabular-nums">{line.accountCode ?? '–'}</td>
              <td className="py-1.5 pr-2">{line.text}</td>
              <td className="py-1.5 text-right tabular-nums">{format.money(line.vatCents)}</td>
              <td className="py-1.5 text-right tabular-nums">{format.money(line.amountCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
