import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { apiQuery, type GetData } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useFormat } from '../../app/use-format.ts';
import { Banner, SkeletonLines } from '../../ui/states.tsx';
import { useAccountName, useLedger } from './use-ledger.ts';

type Row = GetData<'/associations/{associationId}/balance-sheet'>['assets'][number];

/** One side of a report: sums in bold, each account a way to its lines. */
function Side({ title, rows, total }: { title: string; rows: readonly Row[]; total: number }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const nameOf = useAccountName();
  const { show } = useLedger();
  return (
    <section className="min-w-0">
      <table className="w-full text-sm">
        <caption className="mb-1 text-left text-lg font-semibold">{title}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('account')}</th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const { accountId } = row;
            return (
              <tr key={row.code} className={row.isSum ? 'border-b border-line font-medium' : 'border-b border-line'}>
                <td className="py-1 pr-2" style={{ paddingLeft: `${(row.level - 1) * 0.75}rem` }}>
                  {accountId === null ? (
                    <span>
                      <span className="text-muted tabular-nums">{row.code}</span> {nameOf(row.names)}
                    </span>
                  ) : (
                    <button
                      type="button"
                      className="rounded text-left hover:underline"
                      onClick={() => show({ account: accountId })}
                    >
                      <span className="text-muted tabular-nums">{row.code}</span> {nameOf(row.names)}
                    </button>
                  )}
                </td>
                <td className="py-1 text-right whitespace-nowrap tabular-nums">{format.money(row.cents)}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className="py-2 text-left">
              {t('total')}
            </th>
            <td className="py-2 text-right tabular-nums">{format.money(total)}</td>
          </tr>
        </tfoot>
      </table>
      {rows.length === 0 && <p className="text-muted">{t('nothingBooked')}</p>}
    </section>
  );
}

/** Balance sheet on the last day shown, or costs and proceeds between the two. */
export function SheetView({ kind, days }: { kind: 'sheet' | 'income'; days: { from: string; through: string } }) {
  return kind === 'sheet' ? <BalanceSheet at={days.through} /> : <IncomeStatement {...days} />;
}

function BalanceSheet({ at }: { at: string }) {
  const t = useTranslations('ledger');
  const { associationId, orgId } = useLedger();
  const query = useQuery(
    apiQuery({ orgId }, '/associations/{associationId}/balance-sheet', { path: { associationId }, query: { at } }),
  );
  if (!query.data)
    return query.isError ? <ProblemState error={query.error} onRetry={query.refetch} /> : <SkeletonLines count={10} />;
  const { assets, liabilities, assetsCents, liabilitiesCents } = query.data;
  return (
    <>
      {assetsCents !== liabilitiesCents && <Banner tone="danger">{t('unbalanced')}</Banner>}
      <div className="grid gap-8 lg:grid-cols-2">
        <Side title={t('assets')} rows={assets} total={assetsCents} />
        <Side title={t('liabilities')} rows={liabilities} total={liabilitiesCents} />
      </div>
    </>
  );
}

function IncomeStatement({ from, through }: { from: string; through: string }) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const { associationId, orgId } = useLedger();
  const query = useQuery(
    apiQuery({ orgId }, '/associations/{associationId}/income-statement', {
      path: { associationId },
      query: { from, through },
    }),
  );
  if (!query.data)
    return query.isError ? <ProblemState error={query.error} onRetry={query.refetch} /> : <SkeletonLines count={10} />;
  const { expenses, income, expensesCents, incomeCents } = query.data;
  return (
    <>
      <div className="grid gap-8 lg:grid-cols-2">
        <Side title={t('expenses')} rows={expenses} total={expensesCents} />
        <Side title={t('income')} rows={income} total={incomeCents} />
      </div>
      <p className="mt-4 text-lg">{t('result', { amount: format.money(incomeCents - expensesCents) })}</p>
    </>
  );
}
