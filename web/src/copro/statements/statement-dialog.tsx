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
import { DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog, Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/inspector.tsx';
import { Banner, SkeletonLines } from '../../ui/states.tsx';
import { CALL_READS } from '../charges/charge-reads.ts';
import { ReverseDialog } from '../charges/reverse-dialog.tsx';
import { useCharges } from '../charges/use-charges.ts';
import { LetterProgress } from '../letters/letter-progress.tsx';

function useSteps(id: string, onGone: () => void) {
  const t = useTranslations('charges');
  const params = { path: { id } };
  return {
    approve: useAction((_: undefined, call) => api.POST('/statements/{id}/approve', { params, ...call }), {
      refresh: CALL_READS,
      done: () => t('statementApproved'),
    }),
    reverse: useAction(
      (body: { onDate: string; text: string }, call) => api.POST('/statements/{id}/reverse', { params, body, ...call }),
      { problems: 'form', refresh: CALL_READS, done: () => t('statementReversed') },
    ),
    remove: useAction((_: undefined, call) => api.DELETE('/statements/{id}', { params, ...call }), {
      refresh: CALL_READS,
      done: () => t('statementDeleted'),
      onDone: onGone,
    }),
  };
}

/** A statement: what it charges to whom, its letters, and its steps. */
export function StatementDialog({ id }: { id: string }) {
  const t = useTranslations('charges');
  const format = useFormat();
  const can = useCan();
  const { orgId, show } = useCharges();
  const close = () => show({ open: undefined });
  const [asked, setAsked] = useState<'approve' | 'reverse'>();
  const query = useQuery(apiQuery({ orgId }, '/statements/{id}', { path: { id } }));
  const steps = useSteps(id, close);
  const statement = query.data;
  return (
    <Dialog title={statement?.name ?? t('statement')} open onClose={close} keepOpenOutside>
      <DialogBody className="space-y-4">
        {query.isPending && <SkeletonLines />}
        {query.isError && statement === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
        {statement && (
          <>
            <Facts
              items={[
                { label: t('costs'), value: format.money(statement.costsCents) },
                { label: t('provisions'), value: format.money(statement.provisionsCents) },
                { label: t('state'), value: t(`states.${statement.state}`) },
              ]}
            />
            {statement.state === 'draft' && <Banner tone="info">{t('previewHint')}</Banner>}
            {statement.state === 'approved' && <LetterProgress sourceId={id} />}
            <DataTable
              label={t('owners')}
              columns={[
                { id: 'name', header: t('owner'), phone: 'title', cell: row => row.name },
                { id: 'costs', header: t('costs'), align: 'end', cell: row => format.money(row.costsCents) },
                {
                  id: 'provisions',
                  header: t('provisions'),
                  align: 'end',
                  cell: row => format.money(row.provisionsCents),
                },
                { id: 'balance', header: t('balance'), align: 'end', cell: row => format.money(row.balanceCents) },
              ]}
              rows={statement.owners}
              rowId={row => row.ownerId}
              rowLabel={row => row.name}
              empty={null}
            />
          </>
        )}
      </DialogBody>
      <DialogFooter>
        {(statement?.state === 'draft' || query.isError) && can('copro.charge.write') && (
          <Button pending={steps.remove.isPending} onClick={() => steps.remove.start(undefined)}>
            {t('deleteDraft')}
          </Button>
        )}
        {statement?.state === 'draft' && can('copro.charge.approve') && (
          <Button tone="primary" onClick={() => setAsked('approve')}>
            {t('approve')}
          </Button>
        )}
        {statement?.state === 'approved' && can('copro.charge.approve') && (
          <Button tone="danger" onClick={() => setAsked('reverse')}>
            {t('reverse')}
          </Button>
        )}
      </DialogFooter>
      {statement && asked === 'approve' && (
        <ConfirmDialog
          title={t('approveTitle', { name: statement.name })}
          confirmLabel={t('approve')}
          open
          onClose={() => setAsked(undefined)}
          onConfirm={() => steps.approve.startAsync(undefined)}
        >
          {t('approveHint', { count: statement.owners.length, total: format.money(statement.costsCents) })}
        </ConfirmDialog>
      )}
      {statement && asked === 'reverse' && (
        <ReverseDialog
          title={t('reverseTitle', { name: statement.name })}
          onDate={statement.endsOn}
          action={steps.reverse}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Dialog>
  );
}
