import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery } from '../../api/query.ts';
import { Form } from '../../app/form.tsx';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Facts, Inspector } from '../../ui/inspector.tsx';
import { SkeletonLines } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LEDGER_READS } from './ledger-reads.ts';
import { useLedger } from './use-ledger.ts';

/** An entry with its lines; what was posted is undone by its mirror only. */
export function EntryInspector({ entryId }: { entryId: string }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const can = useCan();
  const { orgId, show } = useLedger();
  const [isReversing, setReversing] = useState(false);
  const query = useQuery(apiQuery({ orgId }, '/entries/{id}', { path: { id: entryId } }));
  const entry = query.data;
  const close = () => show({ entry: undefined });
  if (!entry)
    return (
      <Inspector title={t('entry')} onClose={close}>
        {query.isError ? <ProblemState error={query.error} onRetry={query.refetch} /> : <SkeletonLines count={6} />}
      </Inspector>
    );
  return (
    <Inspector
      title={`${entry.journal} ${entry.number}`}
      onClose={close}
      footer={
        can('copro.ledger.write') &&
        entry.reversesId === null && (
          <Button icon={Undo2} onClick={() => setReversing(true)}>
            {t('reverse')}
          </Button>
        )
      }
    >
      <Facts
        items={[
          { label: t('day'), value: format.day(entry.onDate, 'medium') },
          { label: t('document'), value: entry.documentRef },
          { label: t('text'), value: entry.text },
        ]}
      />
      <table className="mt-4 w-full text-sm">
        <caption className="sr-only">{t('lines')}</caption>
        <thead>
          <tr className="border-b border-line text-left text-xs text-muted">
            <th scope="col" className="py-1 font-medium">
              {t('account')}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {t('debit')}
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              {t('credit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entry.lines.map(line => (
            <tr key={line.position} className="border-b border-line align-top">
              <td className="py-1.5 pr-2">
                <span className="tabular-nums">{line.accountCode}</span>
                <span className="block text-xs text-muted">
                  {[line.ownerName, line.supplierName, line.text].filter(Boolean).join(' · ')}
                </span>
                {line.openCents !== null && line.openCents !== 0 && (
                  <span className="block text-xs">{t('stillOpen', { amount: format.money(line.openCents) })}</span>
                )}
              </td>
              <td className="py-1.5 text-right tabular-nums">{line.debitCents ? format.money(line.debitCents) : ''}</td>
              <td className="py-1.5 text-right tabular-nums">
                {line.creditCents ? format.money(line.creditCents) : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isReversing && <ReverseDialog entry={entry} onClose={() => setReversing(false)} />}
    </Inspector>
  );
}

type ReverseValues = { onDate: string; text: string };

function ReverseDialog({
  entry,
  onClose,
}: {
  entry: { id: string; onDate: string; text: string };
  onClose: () => void;
}) {
  const t = useTranslations('ledger');
  const ui = useTranslations('ui');
  const { show } = useLedger();
  const form = useForm<ReverseValues>({
    defaultValues: { onDate: entry.onDate, text: t('reversalOf', { text: entry.text }) },
  });
  const reverse = useAction(
    (body: ReverseValues, call) =>
      api.POST('/entries/{id}/reverse', { params: { path: { id: entry.id } }, body, ...call }),
    {
      problems: 'form',
      refresh: LEDGER_READS,
      done: posted => t('posted', { number: `${posted.journal} ${posted.number}` }),
      onDone: posted => {
        onClose();
        show({ entry: posted.id });
      },
    },
  );
  return (
    <Dialog title={t('reverse')} open onClose={onClose}>
      <Form form={form} problem={reverse.problem} onSubmit={reverse.start} className="flex min-h-0 flex-1 flex-col">
        <DialogBody className="space-y-4">
          <p className="text-muted">{t('reverseHint')}</p>
          <TextField
            type="date"
            label={t('day')}
            error={form.formState.errors.onDate?.message}
            {...form.register('onDate', { required: t('dayNeeded') })}
          />
          <TextField
            label={t('text')}
            maxLength={500}
            error={form.formState.errors.text?.message}
            {...form.register('text', { validate: text => text.trim() !== '' || t('textNeeded') })}
          />
        </DialogBody>
        <DialogFooter>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button type="submit" tone="primary" pending={reverse.isPending}>
            {t('reverse')}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
