import { formatIban } from '@orga/server/kernel/identifiers/iban';
import { useQuery } from '@tanstack/react-query';
import { Check, Download } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetData } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useMe } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Facts, Inspector } from '../../ui/inspector.tsx';
import { SkeletonLines } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { OrderStateBadge } from './order-state.tsx';
import { BANK_READS, useBank } from './use-bank.ts';
import { useSaveFile } from './use-save-file.ts';

type Order = GetData<'/payment-orders/{id}'>;

/** An order with its payments; two people approve the bytes that go to the bank. */
export function OrderInspector({ orderId }: { orderId: string }) {
  const t = useTranslations('bank');
  const format = useFormat();
  const { orgId, show } = useBank();
  const query = useQuery(apiQuery({ orgId }, '/payment-orders/{id}', { path: { id: orderId } }));
  const order = query.data;
  const close = () => show({ order: undefined });
  if (!order)
    return (
      <Inspector title={t('order')} onClose={close}>
        {query.isError ? <ProblemState error={query.error} onRetry={query.refetch} /> : <SkeletonLines count={6} />}
      </Inspector>
    );
  return (
    <Inspector title={order.messageId} onClose={close} footer={<Steps order={order} />}>
      <OrderStateBadge state={order.state} />
      <Facts
        items={[
          { label: t('said'), value: t(`kinds.${order.kind}`) },
          { label: t('executeOn'), value: format.day(order.executeOn, 'medium') },
          { label: t('amount'), value: format.money(order.totalCents) },
          { label: t('hash'), value: <code className="text-xs break-all">{order.sha256}</code> },
        ]}
      />
      {order.state === 'draft' && order.firstApprovedByName !== null && (
        <p className="mt-2 text-sm">{t('approvedOnce', { name: order.firstApprovedByName })}</p>
      )}
      <h3 className="mt-4 mb-1 font-medium">{t('payments')}</h3>
      <ul className="flex flex-col gap-2 text-sm">
        {order.payments.map(payment => (
          <li key={payment.id} className="border-b border-line pb-2">
            <span className="flex justify-between gap-2">
              <span>{payment.partyName}</span>
              <span className="tabular-nums">{format.money(payment.amountCents)}</span>
            </span>
            <span className="block text-xs text-muted tabular-nums">
              {formatIban(payment.iban)} · {payment.remittance}
            </span>
            {payment.isSettled && <StatusBadge tone="success">{t('settled')}</StatusBadge>}
          </li>
        ))}
      </ul>
    </Inspector>
  );
}

function Steps({ order }: { order: Order }) {
  const t = useTranslations('bank');
  const can = useCan();
  const me = useMe();
  const save = useSaveFile();
  const approve = useAction(
    (sha256: string, call) =>
      api.POST('/payment-orders/{id}/approve', { params: { path: { id: order.id } }, body: { sha256 }, ...call }),
    { refresh: BANK_READS },
  );
  const cancel = useAction(
    (_: null, call) => api.POST('/payment-orders/{id}/cancel', { params: { path: { id: order.id } }, ...call }),
    { refresh: BANK_READS, done: () => t('cancelled') },
  );
  const send = useAction(
    (_: null, call) => api.POST('/payment-orders/{id}/export', { params: { path: { id: order.id } }, ...call }),
    {
      refresh: BANK_READS,
      onDone: () => save(order.fileId, `${order.kind === 'transfer' ? 'pain.001' : 'pain.008'}-${order.messageId}.xml`),
    },
  );
  const isMine = order.firstApprovedBy === me.account.id;
  const isOver = order.state === 'cancelled' || order.state === 'confirmed';
  if (!can('copro.bank.write')) return null;
  return (
    <>
      {order.state === 'draft' && (
        <Button
          tone="primary"
          icon={Check}
          pending={approve.isPending}
          disabledReason={isMine ? t('samePerson') : null}
          onClick={() => approve.start(order.sha256)}
        >
          {t('approve')}
        </Button>
      )}
      {order.state !== 'cancelled' && (
        <Button
          icon={Download}
          pending={send.isPending}
          disabledReason={order.state === 'draft' ? t('notApproved') : null}
          onClick={() => send.start(null)}
        >
          {t('download')}
        </Button>
      )}
      {!isOver && (
        <Button tone="quiet" pending={cancel.isPending} onClick={() => cancel.start(null)}>
          {t('cancel')}
        </Button>
      )}
    </>
  );
}
