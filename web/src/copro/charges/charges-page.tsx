import { useTranslations } from 'use-intl/react';
import { useCan } from '../../app/session.ts';
import { Page, PageHeader } from '../../ui/page.tsx';
import { NoAccessState } from '../../ui/states.tsx';
import { Segmented } from '../../ui/toggles.tsx';
import { BudgetsView } from '../budgets/budgets-view.tsx';
import { CallsView } from '../calls/calls-view.tsx';
import { LettersView } from '../letters/letters-view.tsx';
import { RecoveryView } from '../recovery/recovery-view.tsx';
import { StatementsView } from '../statements/statements-view.tsx';
import { CHARGE_VIEWS } from './charges-search.ts';
import { useCharges } from './use-charges.ts';

/** What an association asks of its owners: budgets, calls, statements, the letters about them, and what is not paid. */
export function ChargesPage() {
  const t = useTranslations('charges');
  const can = useCan();
  const { org, associationId, search, show } = useCharges();
  const view = search.view ?? 'budgets';
  const crumbs = [
    {
      label: t('association'),
      link: { to: '/$org/copro/associations/$associationId', params: { org, associationId } } as const,
    },
  ];
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('lead')} crumbs={crumbs} />
      {!can('copro.charge.read') && <NoAccessState />}
      {can('copro.charge.read') && (
        <>
          <div className="mb-3 max-w-full overflow-x-auto" data-print="hide">
            <Segmented
              label={t('views.label')}
              value={view}
              onChange={next => show({ view: next, open: undefined, offset: undefined })}
              options={CHARGE_VIEWS.map(each => ({ value: each, label: t(`views.${each}`) }))}
            />
          </div>
          {view === 'budgets' && <BudgetsView />}
          {view === 'calls' && <CallsView />}
          {view === 'statements' && <StatementsView />}
          {view === 'letters' && <LettersView />}
          {view === 'recovery' && <RecoveryView />}
        </>
      )}
    </Page>
  );
}
