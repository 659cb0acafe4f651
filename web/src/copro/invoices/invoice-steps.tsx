import { checkBlocker, type InvoiceStep, stepBlocker } from '@orga/server/copro/invoices/rules';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { Form } from '../../app/form.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BOOKING_READS, INVOICE_READS, type Invoice } from './invoice-reads.ts';

type PlainStep = 'check' | 'approve' | 'reopen' | 'settle';

/** The steps that an invoice can take, each with the reason where it cannot: decided by the server's own rule. */
export function InvoiceSteps({ invoice, isChanged }: { invoice: Invoice; isChanged: boolean }) {
  const t = useTranslations('invoices');
  const can = useCan();
  const [isDisputing, setDisputing] = useState(false);
  const state = invoice.state === 'paid' ? 'booked' : invoice.state;
  const isOffered = (step: InvoiceStep): boolean => stepBlocker(step, state) === null;
  const step = useAction(
    (name: PlainStep, call) => {
      const args = { params: { path: { id: invoice.id } }, ...call };
      if (name === 'check') return api.POST('/invoices/{id}/check', args);
      if (name === 'approve') return api.POST('/invoices/{id}/approve', args);
      if (name === 'reopen') return api.POST('/invoices/{id}/reopen', args);
      return api.POST('/invoices/{id}/settle', args);
    },
    { refresh: INVOICE_READS, done: () => t('stepDone') },
  );
  const book = useAction(
    (_: null, call) => api.POST('/invoices/{id}/book', { params: { path: { id: invoice.id } }, body: {}, ...call }),
    { refresh: BOOKING_READS, done: done => t('booked', { number: `${done.journal} ${done.number}` }) },
  );
  const incomplete = checkBlocker(invoice);
  const writeReason = can('copro.invoice.write') ? null : t('blockers.right');
  const checkReason = isChanged ? t('blockers.unsaved') : incomplete && t(`blockers.${incomplete.code}`);
  return (
    <div className="flex flex-wrap gap-2">
      {isOffered('check') && (
        <Button
          tone="primary"
          pending={step.isPending}
          disabledReason={writeReason ?? checkReason}
          onClick={() => step.start('check')}
        >
          {t('steps.check')}
        </Button>
      )}
      {isOffered('approve') && (
        <Button
          tone="primary"
          pending={step.isPending}
          disabledReason={can('copro.invoice.approve') ? null : t('blockers.right')}
          onClick={() => step.start('approve')}
        >
          {t('steps.approve')}
        </Button>
      )}
      {isOffered('book') && (
        <Button tone="primary" pending={book.isPending} disabledReason={writeReason} onClick={() => book.start(null)}>
          {t('steps.book')}
        </Button>
      )}
      {(['reopen', 'settle'] as const)
        .filter(name => isOffered(name))
        .map(name => (
          <Button key={name} pending={step.isPending} disabledReason={writeReason} onClick={() => step.start(name)}>
            {t(`steps.${name}`)}
          </Button>
        ))}
      {isOffered('dispute') && invoice.state !== 'paid' && (
        <Button disabledReason={writeReason} onClick={() => setDisputing(true)}>
          {t('steps.dispute')}
        </Button>
      )}
      {isOffered('change') && <DeleteButton invoice={invoice} reason={writeReason} />}
      {isDisputing && <DisputeDialog invoice={invoice} onClose={() => setDisputing(false)} />}
    </div>
  );
}

function DeleteButton({ invoice, reason }: { invoice: Invoice; reason: string | null }) {
  const t = useTranslations('invoices');
  const { slug: org } = useOrg();
  const navigate = useNavigate();
  const remove = useAction(
    (_: null, call) => api.DELETE('/invoices/{id}', { params: { path: { id: invoice.id } }, ...call }),
    {
      refresh: ['/associations/{associationId}/invoices'],
      done: () => t('deleted'),
      onDone: () =>
        navigate({
          to: '/$org/copro/associations/$associationId/invoices',
          params: { org, associationId: invoice.associationId },
        }),
    },
  );
  return (
    <Button tone="quiet" pending={remove.isPending} disabledReason={reason} onClick={() => remove.start(null)}>
      {t('delete')}
    </Button>
  );
}

function DisputeDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useTranslations('invoices');
  const ui = useTranslations('ui');
  const form = useForm({ defaultValues: { because: '' } });
  const dispute = useAction(
    (body: { because: string }, call) =>
      api.POST('/invoices/{id}/dispute', { params: { path: { id: invoice.id } }, body, ...call }),
    { problems: 'form', refresh: INVOICE_READS, onDone: onClose },
  );
  return (
    <Dialog title={t('steps.dispute')} open onClose={onClose}>
      <Form form={form} problem={dispute.problem} onSubmit={dispute.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody>
          <TextField
            autoFocus
            label={t('because')}
            maxLength={500}
            error={form.formState.errors.because?.message}
            {...form.register('because', { validate: text => text.trim() !== '' || t('becauseNeeded') })}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={dispute.isPending}>
            {t('steps.dispute')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
