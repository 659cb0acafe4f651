import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetData, scopeHeaders } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogBody, DialogFooter } from '../../ui/dialog.tsx';
import { Facts } from '../../ui/inspector.tsx';
import { Banner, SkeletonLines } from '../../ui/states.tsx';
import { BUDGET_READS } from '../charges/charge-reads.ts';
import { PaperButton } from '../charges/paper-button.tsx';
import { useCharges } from '../charges/use-charges.ts';
import { BudgetEditor } from './budget-editor.tsx';
import { ApproveDialog, CallBudgetDialog } from './budget-steps.tsx';
import { VarianceTable } from './variance-table.tsx';

export type Budget = GetData<'/budgets/{id}'>;

function useMove(id: string) {
  const t = useTranslations('charges');
  return useAction(
    (step: 'submit' | 'reopen', call) => api.POST(`/budgets/{id}/${step}`, { params: { path: { id } }, ...call }),
    { refresh: BUDGET_READS, done: budget => t('budgetMoved', { state: t(`states.${budget.state}`) }) },
  );
}

function Reserve({ budget }: { budget: Budget }) {
  const t = useTranslations('charges');
  const format = useFormat();
  const isShort = budget.reserveCents < budget.reserveFloorCents;
  return (
    <>
      <Facts
        items={[
          { label: t('ordinary'), value: format.money(budget.ordinaryCents) },
          { label: t('extraordinary'), value: format.money(budget.extraordinaryCents) },
          { label: t('toReserve'), value: format.money(budget.reserveCents) },
          { label: t('reserveFloor'), value: format.money(budget.reserveFloorCents) },
          ...(budget.waivedOn === null ? [] : [{ label: t('waivedOn'), value: format.day(budget.waivedOn) }]),
          ...(budget.decidedOn === null ? [] : [{ label: t('decidedOn'), value: format.day(budget.decidedOn) }]),
        ]}
      />
      {isShort && budget.waivedOn === null && <Banner tone="clash">{t('reserveTooLow')}</Banner>}
    </>
  );
}

function Steps({ budget, onAsk }: { budget: Budget; onAsk: (step: 'approve' | 'call') => void }) {
  const t = useTranslations('charges');
  const can = useCan();
  const locale = useLocale();
  const { orgId } = useCharges();
  const move = useMove(budget.id);
  return (
    <>
      <PaperButton
        label={t('paper')}
        name={`${budget.yearName}.pdf`}
        load={() =>
          api.GET('/budgets/{id}/paper.pdf', {
            params: { path: { id: budget.id }, query: { language: locale } },
            headers: scopeHeaders({ orgId }),
            parseAs: 'blob',
          })
        }
      />
      {budget.state === 'draft' && can('copro.charge.write') && (
        <Button tone="primary" pending={move.isPending} onClick={() => move.start('submit')}>
          {t('submit')}
        </Button>
      )}
      {budget.state === 'submitted' && can('copro.charge.write') && (
        <Button pending={move.isPending} onClick={() => move.start('reopen')}>
          {t('takeBack')}
        </Button>
      )}
      {budget.state === 'submitted' && can('copro.charge.approve') && (
        <Button tone="primary" onClick={() => onAsk('approve')}>
          {t('adopted')}
        </Button>
      )}
      {budget.state === 'approved' && can('copro.charge.write') && (
        <Button tone="primary" onClick={() => onAsk('call')}>
          {t('prepareCalls')}
        </Button>
      )}
    </>
  );
}

/** A budget with its lines, the floor of the reserve, its steps, and once it was adopted what was spent against it. */
export function BudgetDialog({ id }: { id: string }) {
  const t = useTranslations('charges');
  const can = useCan();
  const { orgId, show } = useCharges();
  const [asked, setAsked] = useState<'approve' | 'call'>();
  const query = useQuery(apiQuery({ orgId }, '/budgets/{id}', { path: { id } }));
  const budget = query.data;
  const close = () => show({ open: undefined });
  return (
    <Dialog
      title={budget ? t('budgetOf', { name: budget.yearName }) : t('budget')}
      open
      onClose={close}
      keepOpenOutside
    >
      <DialogBody className="space-y-4">
        {query.isPending && <SkeletonLines />}
        {query.isError && budget === undefined && <ProblemState error={query.error} onRetry={query.refetch} />}
        {budget && (
          <>
            <Reserve budget={budget} />
            <BudgetEditor
              key={budget.version}
              budget={budget}
              mayChange={budget.state === 'draft' && can('copro.charge.write')}
            />
            {budget.state === 'approved' && <VarianceTable id={id} />}
          </>
        )}
      </DialogBody>
      <DialogFooter>{budget && <Steps budget={budget} onAsk={setAsked} />}</DialogFooter>
      {budget && asked === 'approve' && <ApproveDialog budget={budget} onClose={() => setAsked(undefined)} />}
      {budget && asked === 'call' && <CallBudgetDialog budget={budget} onClose={() => setAsked(undefined)} />}
    </Dialog>
  );
}
