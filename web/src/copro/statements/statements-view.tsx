import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useCharges } from '../charges/use-charges.ts';
import { MetersSection } from './meters-section.tsx';
import { NewStatementDialog } from './new-statement-dialog.tsx';
import { StatementDialog } from './statement-dialog.tsx';

const TONES = { draft: 'info', approved: 'success', reversed: 'muted' } as const;

/** Statements of charges, latest first, and the meters that some of their costs follow. */
export function StatementsView() {
  const t = useTranslations('charges');
  const format = useFormat();
  const { associationId, orgId, search, show } = useCharges();
  const mayWrite = useCan()('copro.charge.write');
  const [isNew, setNew] = useState(false);
  const query = useQuery(apiQuery({ orgId }, '/associations/{associationId}/statements', { path: { associationId } }));
  return (
    <>
      {mayWrite && (
        <div className="mb-3">
          <Button icon={Plus} onClick={() => setNew(true)}>
            {t('newStatement')}
          </Button>
        </div>
      )}
      <DataTable
        label={t('views.statements')}
        columns={[
          { id: 'name', header: t('name'), phone: 'title', cell: row => row.name },
          { id: 'from', header: t('startsOn'), figures: true, cell: row => format.day(row.startsOn) },
          { id: 'until', header: t('endsOn'), figures: true, cell: row => format.day(row.endsOn) },
          { id: 'costs', header: t('costs'), align: 'end', cell: row => format.money(row.costsCents) },
          { id: 'provisions', header: t('provisions'), align: 'end', cell: row => format.money(row.provisionsCents) },
          {
            id: 'state',
            header: t('state'),
            cell: row => <StatusBadge tone={TONES[row.state]}>{t(`states.${row.state}`)}</StatusBadge>,
          },
        ]}
        rows={query.data?.items ?? []}
        rowId={row => row.id}
        rowLabel={row => row.name}
        onOpen={row => show({ open: row.id })}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={FileSpreadsheet} title={t('noStatements')}>
            {t('noStatementsHint')}
          </EmptyState>
        }
      />
      <MetersSection />
      {isNew && <NewStatementDialog onClose={() => setNew(false)} />}
      {search.open !== undefined && <StatementDialog key={search.open} id={search.open} />}
    </>
  );
}
