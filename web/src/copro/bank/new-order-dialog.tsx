import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery } from '../../api/query.ts';
import { useProblemText } from '../../app/problem-text.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { useNow } from '../../app/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Banner, SkeletonLines } from '../../ui/states.tsx';
import { Select, TextField } from '../../ui/text-field.tsx';
import { Checkbox } from '../../ui/toggles.tsx';
import { BANK_READS, useBank, useBankAccounts } from './use-bank.ts';

/** Booked invoices that are open and in no other order, chosen to be paid together. */
export function NewOrderDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('bank');
  const ui = useTranslations('ui');
  const format = useFormat();
  const problemText = useProblemText();
  const { associationId, orgId, show } = useBank();
  const accounts = useBankAccounts().data?.items ?? [];
  const today = new Date(useNow()).toISOString().slice(0, 10);
  const [executeOn, setExecuteOn] = useState(today);
  const [chosenAccount, setAccount] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useQuery(
    apiQuery({ orgId }, '/associations/{associationId}/invoices', {
      path: { associationId },
      query: { state: 'booked', limit: 200 },
    }),
  );
  const payable = (query.data?.items ?? []).filter(it => it.kind === 'invoice' && it.orderId === null && it.openCents);
  const bankAccountId = chosenAccount ?? accounts.find(it => it.purpose === 'working')?.id ?? accounts[0]?.id;
  const picked = payable.filter(it => chosen.has(it.id));
  const totalCents = picked.reduce((sum, it) => sum + (it.openCents ?? 0), 0);
  const create = useAction(
    (body: { bankAccountId: string; executeOn: string; invoiceIds: string[] }, call) =>
      api.POST('/associations/{associationId}/payment-orders', { params: { path: { associationId } }, body, ...call }),
    {
      problems: 'form',
      refresh: BANK_READS,
      done: order => t('orderMade', { number: order.messageId }),
      onDone: order => show({ dialog: undefined, view: 'orders', order: order.id }),
    },
  );
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const isReady = picked.length > 0 && bankAccountId !== undefined && executeOn !== '';
  return (
    <Dialog title={t('newOrder')} open onClose={onClose} keepOpenOutside shape="wide">
      <DialogBody className="space-y-4">
        {create.problem && <Banner tone="danger">{problemText(create.problem)}</Banner>}
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            label={t('fromAccount')}
            value={bankAccountId ?? ''}
            onChange={event => setAccount(event.target.value)}
            options={accounts.map(it => ({ value: it.id, label: `${t(`purposes.${it.purpose}`)} ${it.iban}` }))}
          />
          <TextField
            type="date"
            label={t('executeOn')}
            value={executeOn}
            onChange={event => setExecuteOn(event.target.value)}
          />
        </div>
        <fieldset>
          <legend className="mb-1 font-medium">{t('choose')}</legend>
          {query.isPending && <SkeletonLines count={4} />}
          {query.data && payable.length === 0 && <p className="text-muted">{t('nothingToPay')}</p>}
          <ul className="flex flex-col gap-1">
            {payable.map(it => (
              <li key={it.id}>
                <Checkbox
                  label={`${it.supplierName ?? ''} ${it.number} · ${format.day(it.dueOn)} · ${format.money(it.openCents ?? 0)}`}
                  checked={chosen.has(it.id)}
                  onChange={() => toggle(it.id)}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button
          tone="primary"
          pending={create.isPending}
          disabledReason={isReady ? null : t('chooseSome')}
          onClick={() =>
            create.start({ bankAccountId: bankAccountId ?? '', executeOn, invoiceIds: picked.map(it => it.id) })
          }
        >
          {t('createOrder', { amount: format.money(totalCents) })}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
