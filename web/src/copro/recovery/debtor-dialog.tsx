import { useQuery } from '@tanstack/react-query';
import { Handshake, Scale } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetData, scopeHeaders } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { SkeletonLines } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { RECOVERY_READS } from '../charges/charge-reads.ts';
import { PaperButton } from '../charges/paper-button.tsx';
import { useCharges } from '../charges/use-charges.ts';
import { HandoverDialog, PauseDialog, PlanDialog } from './debtor-steps.tsx';

type File = GetData<'/associations/{associationId}/recovery/owners/{ownerId}'>;

function Claims({ file, ownerId }: { file: File; ownerId: string }) {
  const t = useTranslations('charges.recovery');
  const format = useFormat();
  const { associationId } = useCharges();
  const mayWrite = useCan()('copro.recovery.write');
  const dispute = useAction(
    ({ entryId, position }: { entryId: string; position: number }, call) =>
      api.POST('/associations/{associationId}/recovery/owners/{ownerId}/disputes', {
        params: { path: { associationId, ownerId } },
        body: { entryId, position, reason: t('disputed') },
        ...call,
      }),
    { refresh: RECOVERY_READS, done: () => t('disputeOpened') },
  );
  const close = useAction(
    (id: string, call) => api.POST('/disputes/{id}/close', { params: { path: { id } }, ...call }),
    { refresh: RECOVERY_READS, done: () => t('disputeClosed') },
  );
  const openDispute = (claim: File['claims'][number]) =>
    file.disputes.find(
      one => one.closedOn === null && one.entryId === claim.entryId && one.position === claim.position,
    );
  const actions = (claim: File['claims'][number]) => {
    const open = openDispute(claim);
    return open
      ? [{ id: 'close', label: t('closeDispute'), icon: Handshake, onAction: () => close.start(open.id) }]
      : [{ id: 'open', label: t('openDispute'), icon: Scale, onAction: () => dispute.start(claim) }];
  };
  return (
    <DataTable
      label={t('claims')}
      columns={[
        { id: 'text', header: t('claim'), phone: 'title', cell: claim => claim.text },
        { id: 'due', header: t('dueOn'), figures: true, cell: claim => format.day(claim.dueOn) },
        { id: 'open', header: t('open'), align: 'end', cell: claim => format.money(claim.openCents) },
        // Types: levels are 0 to 3.
        { id: 'level', header: t('level'), cell: claim => t(`levels.${claim.level as 0 | 1 | 2 | 3}`) },
        {
          id: 'dispute',
          header: t('remarks'),
          cell: claim => (claim.isDisputed ? <StatusBadge tone="clash">{t('disputed')}</StatusBadge> : '–'),
        },
      ]}
      rows={file.claims}
      rowId={claim => `${claim.entryId} ${claim.position}`}
      rowLabel={claim => claim.text}
      {...(mayWrite ? { rowActions: actions } : {})}
      empty={null}
    />
  );
}

function History({ file }: { file: File }) {
  const t = useTranslations('charges.recovery');
  const format = useFormat();
  const { orgId } = useCharges();
  return (
    <ul className="space-y-1">
      {file.reminders.map(letter => (
        <li key={letter.id}>
          {t('reminderLine', {
            day: format.day(letter.sentOn),
            level: t(`levels.${letter.level as 1 | 2 | 3}`),
            open: format.money(letter.openCents),
            extra: format.money(letter.interestCents + letter.costCents),
          })}
        </li>
      ))}
      {file.plans.map(plan => (
        <li key={plan.id}>
          {t('planLine', {
            day: format.day(plan.agreedOn),
            debt: format.money(plan.debtCents),
            count: plan.parts.length,
            // Types: the server names these four.
            state: t(`planStates.${plan.state as 'active' | 'kept' | 'broken' | 'cancelled'}`),
          })}
        </li>
      ))}
      {file.handovers.map(one => (
        <li key={one.id} className="flex flex-wrap items-center gap-2">
          {t('handoverLine', {
            day: format.day(one.handedOn),
            name: one.recipientName,
            total: format.money(one.totalCents),
          })}
          <PaperButton
            label={t('file')}
            name="debt.zip"
            load={() =>
              api.GET('/handovers/{id}/file.zip', {
                params: { path: { id: one.id } },
                headers: scopeHeaders({ orgId }),
                parseAs: 'blob',
              })
            }
          />
        </li>
      ))}
    </ul>
  );
}

/** The recovery file of an owner: claims with their levels, letters, plans, disputes, hand-overs. */
export function DebtorDialog({ ownerId }: { ownerId: string }) {
  const t = useTranslations('charges.recovery');
  const mayWrite = useCan()('copro.recovery.write');
  const { associationId, orgId, show } = useCharges();
  const [asked, setAsked] = useState<'pause' | 'plan' | 'handover'>();
  const query = useQuery(
    apiQuery({ orgId }, '/associations/{associationId}/recovery/owners/{ownerId}', {
      path: { associationId, ownerId },
    }),
  );
  const done = () => setAsked(undefined);
  return (
    <Dialog title={t('file')} open onClose={() => show({ open: undefined })} keepOpenOutside>
      <DialogBody className="space-y-4">
        {query.isPending && <SkeletonLines />}
        {query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
        {query.data && <Claims file={query.data} ownerId={ownerId} />}
        {query.data && <History file={query.data} />}
      </DialogBody>
      {mayWrite && (
        <DialogFooter>
          <Button onClick={() => setAsked('pause')}>{t('pause')}</Button>
          <Button onClick={() => setAsked('plan')}>{t('plan')}</Button>
          <Button onClick={() => setAsked('handover')}>{t('handover')}</Button>
        </DialogFooter>
      )}
      {asked === 'pause' && <PauseDialog ownerId={ownerId} onClose={done} />}
      {asked === 'plan' && <PlanDialog ownerId={ownerId} onClose={done} />}
      {asked === 'handover' && <HandoverDialog ownerId={ownerId} onClose={done} />}
    </Dialog>
  );
}
