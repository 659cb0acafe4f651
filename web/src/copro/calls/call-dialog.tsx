import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog, Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/inspector.tsx';
import { Banner, SkeletonLines } from '../../ui/states.tsx';
import { CALL_READS } from '../charges/charge-reads.ts';
import { ReverseDialog } from '../charges/reverse-dialog.tsx';
import { useCharges } from '../charges/use-charges.ts';
import { LetterProgress } from '../letters/letter-progress.tsx';
import { OwnersTable } from './owners-table.tsx';

function useSteps(id: string, onGone: () => void) {
  const t = useTranslations('charges');
  const params = { path: { id } };
  return {
    approve: useAction((_: undefined, call) => api.POST('/calls/{id}/approve', { params, ...call }), {
      refresh: CALL_READS,
      done: done => t('callApproved', { name: done.name }),
    }),
    reverse: useAction(
      (body: { onDate: string; text: string }, call) => api.POST('/calls/{id}/reverse', { params, body, ...call }),
      { problems: 'form', refresh: CALL_READS, done: done => t('callReversed', { name: done.name }) },
    ),
    remove: useAction((_: undefined, call) => api.DELETE('/calls/{id}', { params, ...call }), {
      refresh: CALL_READS,
      done: () => t('callDeleted'),
      onDone: onGone,
    }),
  };
}

/** A call: what it asks of whom, its letters, and its steps. Approved, it stays as it is or is taken back as a whole. */
export function CallDialog({ id }: { id: string }) {
  const t = useTranslations('charges');
  const format = useFormat();
  const can = useCan();
  const { orgId, show } = useCharges();
  const close = () => show({ open: undefined });
  const [asked, setAsked] = useState<'approve' | 'reverse'>();
  const query = useQuery(apiQuery({ orgId }, '/calls/{id}', { path: { id } }));
  const steps = useSteps(id, close);
  const call = query.data;
  return (
    <Dialog title={call?.name ?? t('call')} open onClose={close} keepOpenOutside>
      <DialogBody className="space-y-4">
        {query.isPending && <SkeletonLines />}
        {query.isError && call === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
        {call && (
          <>
            <Facts
              items={[
                { label: t('total'), value: format.money(call.totalCents) },
                { label: t('toReserve'), value: format.money(call.reserveCents) },
                { label: t('dueOn'), value: format.day(call.dueOn) },
                { label: t('state'), value: t(`states.${call.state}`) },
              ]}
            />
            {call.state === 'draft' && <Banner tone="info">{t('previewHint')}</Banner>}
            {call.state === 'approved' && <LetterProgress sourceId={id} />}
            <OwnersTable owners={call.owners} />
          </>
        )}
      </DialogBody>
      <DialogFooter>
        {call?.state === 'draft' && can('copro.charge.write') && (
          <Button pending={steps.remove.isPending} onClick={() => steps.remove.start(undefined)}>
            {t('deleteDraft')}
          </Button>
        )}
        {call?.state === 'draft' && can('copro.charge.approve') && (
          <Button tone="primary" onClick={() => setAsked('approve')}>
            {t('approve')}
          </Button>
        )}
        {call?.state === 'approved' && can('copro.charge.approve') && (
          <Button tone="danger" onClick={() => setAsked('reverse')}>
            {t('reverse')}
          </Button>
        )}
      </DialogFooter>
      {call && asked === 'approve' && (
        <ConfirmDialog
          title={t('approveTitle', { name: call.name })}
          confirmLabel={t('approve')}
          open
          onClose={() => setAsked(undefined)}
          onConfirm={() => steps.approve.startAsync(undefined)}
        >
          {t('approveHint', { count: call.owners.length, total: format.money(call.totalCents) })}
        </ConfirmDialog>
      )}
      {call && asked === 'reverse' && (
        <ReverseDialog
          title={t('reverseTitle', { name: call.name })}
          onDate={call.startsOn}
          action={steps.reverse}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Dialog>
  );
}
