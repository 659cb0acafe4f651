import { useQuery } from '@tanstack/react-query';
import { Check, ListTree, Sparkles } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { pagedQuery } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { BookDialog } from './book-dialog.tsx';
import { BestProposal, Said } from './movement-cells.tsx';
import { BANK_READS, type Movement, useBank } from './use-bank.ts';

const LIMIT = 50;

/** What nobody has decided on: up and down, Enter accepts, S splits, U undoes. */
export function DecideView() {
  const t = useTranslations('bank');
  const format = useFormat();
  const can = useCan()('copro.bank.write');
  const { associationId, orgId, search, show } = useBank();
  const [splitting, setSplitting] = useState<Movement>();
  const offset = search.offset ?? 0;
  const query = useQuery(
    pagedQuery({ orgId }, '/associations/{associationId}/bank-movements', {
      path: { associationId },
      query: { state: 'open', limit: LIMIT, offset },
    }),
  );
  const { accept, undoLast } = useDecisions();
  const rows = query.data?.items ?? [];
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!can || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.target instanceof HTMLElement ? event.target.closest('tr')?.dataset.index : undefined;
    const movement = rows[Number(row)];
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping) return;
    if (event.key.toLowerCase() === 'u') undoLast();
    // A click on a row only opens it: money is not booked by a slip of the hand.
    else if (event.key === 'Enter' && movement?.proposals[0] && event.target instanceof HTMLTableRowElement)
      accept(movement, movement.proposals[0].target);
    else if (event.key.toLowerCase() === 's' && movement) setSplitting(movement);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const rowActions = (movement: Movement) => [
    ...movement.proposals.map(proposal => ({
      id: proposal.target.id,
      label: t('accept', { name: proposal.target.name }),
      icon: Check,
      onAction: () => accept(movement, proposal.target),
    })),
    { id: 'split', label: t('split'), icon: ListTree, onAction: () => setSplitting(movement) },
  ];

  return (
    <section aria-label={t('views.decide')} onKeyDownCapture={onKeyDown}>
      {can && <p className="mb-2 text-sm text-muted">{t('decideHint')}</p>}
      <DataTable
        label={t('views.decide')}
        columns={[
          { id: 'day', header: t('day'), cell: it => format.day(it.bookedOn), figures: true, width: '8rem' },
          { id: 'who', header: t('who'), cell: it => it.name || it.iban || '–', phone: 'title' },
          { id: 'said', header: t('said'), cell: it => <Said movement={it} /> },
          { id: 'proposal', header: t('proposal'), cell: it => <BestProposal movement={it} />, width: '16rem' },
          { id: 'amount', header: t('amount'), align: 'end', width: '9rem', cell: it => format.money(it.amountCents) },
        ]}
        rows={rows}
        rowId={it => it.id}
        rowLabel={it => `${it.name} ${format.money(it.amountCents)}`}
        {...(can ? { rowActions, onOpen: setSplitting } : {})}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={Sparkles} title={t('nothingToDecide')}>
            {t('nothingToDecideHint')}
          </EmptyState>
        }
        pager={
          query.data && {
            total: query.data.total,
            limit: LIMIT,
            offset,
            onOffset: next => show({ offset: next || undefined }),
          }
        }
      />
      {splitting && <BookDialog key={splitting.id} movement={splitting} onClose={() => setSplitting(undefined)} />}
    </section>
  );
}

/** Accepting, and taking back what was accepted last, one after the other. */
function useDecisions() {
  const t = useTranslations('bank');
  const [made, setMade] = useState<readonly string[]>([]);
  const accepting = useAction(
    ({ id, targetId }: { id: string; targetId: string; name: string }, call) =>
      api.POST('/bank-movements/{id}/accept', { params: { path: { id } }, body: { targetId }, ...call }),
    {
      refresh: BANK_READS,
      done: (_, { name }) => t('accepted', { name }),
      onDone: done => setMade(before => [...before, done.id]),
    },
  );
  const undoing = useAction(
    (id: string, call) => api.POST('/bank-movements/{id}/undo', { params: { path: { id } }, body: {}, ...call }),
    {
      refresh: BANK_READS,
      done: () => t('undone'),
      onDone: (_, id) => setMade(before => before.filter(one => one !== id)),
    },
  );
  return {
    accept: (movement: Movement, target: { id: string; name: string } | undefined): void => {
      if (target && !accepting.isPending) accepting.start({ id: movement.id, targetId: target.id, name: target.name });
    },
    undoLast: (): void => {
      const last = made.at(-1);
      if (last !== undefined && !undoing.isPending) undoing.start(last);
    },
  };
}
