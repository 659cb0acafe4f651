import { useQuery } from '@tanstack/react-query';
import { Mails, Printer, RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { type GetItem, pagedQuery, scopeHeaders } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { LETTER_READS } from '../charges/charge-reads.ts';
import { PaperButton } from '../charges/paper-button.tsx';
import { useCharges } from '../charges/use-charges.ts';

const PAGE = 50;
const TONES = {
  waiting: 'info',
  'to-print': 'info',
  printed: 'muted',
  'to-send': 'info',
  sent: 'success',
  failed: 'danger',
} as const;
type Letter = GetItem<'/letters'>;

function useColumns(): Column<Letter>[] {
  const t = useTranslations('charges.letters');
  const { orgId } = useCharges();
  return [
    { id: 'owner', header: t('owner'), phone: 'title', cell: letter => letter.ownerName },
    { id: 'name', header: t('letter'), cell: letter => letter.name },
    { id: 'channel', header: t('channel'), width: '7rem', cell: letter => t(`channels.${letter.channel}`) },
    {
      id: 'state',
      header: t('state'),
      width: '9rem',
      cell: letter => <StatusBadge tone={TONES[letter.state]}>{t(`states.${letter.state}`)}</StatusBadge>,
    },
    {
      id: 'paper',
      header: t('paper'),
      width: '9rem',
      cell: letter =>
        letter.madeAt === null ? (
          '–'
        ) : (
          <PaperButton
            label={t('pdf')}
            name={`${letter.name} ${letter.ownerName}.pdf`}
            load={() =>
              api.GET('/letters/{id}/paper.pdf', {
                params: { path: { id: letter.id } },
                headers: scopeHeaders({ orgId }),
                parseAs: 'blob',
              })
            }
          />
        ),
    },
  ];
}

/** The letters of an association with how far each is, and the postal batches. */
export function LettersView() {
  const t = useTranslations('charges.letters');
  const { associationId, orgId, search, show } = useCharges();
  const mayWrite = useCan()('copro.charge.write');
  const columns = useColumns();
  const offset = search.offset ?? 0;
  const query = useQuery(pagedQuery({ orgId }, '/letters', { query: { associationId, limit: PAGE, offset } }));
  const retry = useAction(
    ({ id, channel }: { id: string; channel?: 'post' }, call) =>
      api.POST('/letters/{id}/retry', { params: { path: { id } }, body: channel ? { channel } : {}, ...call }),
    { refresh: LETTER_READS, done: () => t('retried') },
  );
  const actions = (letter: Letter) =>
    letter.state === 'failed' && letter.failure !== 'reversed'
      ? [
          { id: 'retry', label: t('retry'), icon: RotateCcw, onAction: () => retry.start({ id: letter.id }) },
          {
            id: 'post',
            label: t('retryByPost'),
            icon: Printer,
            onAction: () => retry.start({ id: letter.id, channel: 'post' }),
          },
        ]
      : [];
  return (
    <>
      {mayWrite && <Batches />}
      <DataTable
        label={t('letters')}
        columns={columns}
        rows={query.data?.items ?? []}
        rowId={letter => letter.id}
        rowLabel={letter => `${letter.name} ${letter.ownerName}`}
        {...(mayWrite ? { rowActions: actions } : {})}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        empty={
          <EmptyState icon={Mails} title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        }
        pager={
          query.data && {
            total: query.data.total,
            offset,
            limit: PAGE,
            onOffset: next => show({ offset: next || undefined }),
          }
        }
      />
    </>
  );
}

function Batches() {
  const t = useTranslations('charges.letters');
  const format = useFormat();
  const { associationId, orgId } = useCharges();
  const query = useQuery(pagedQuery({ orgId }, '/print-batches', { query: { limit: 5, offset: 0 } }));
  const create = useAction((_: undefined, call) => api.POST('/print-batches', { body: { associationId }, ...call }), {
    refresh: LETTER_READS,
    done: batch => t('batchMade', { count: batch.letterCount }),
  });
  const sent = useAction(
    (id: string, call) => api.POST('/print-batches/{id}/sent', { params: { path: { id } }, ...call }),
    { refresh: LETTER_READS, done: answer => t('batchSent', { count: answer.sent }) },
  );
  return (
    <section className="mb-4 space-y-2">
      <Button tone="primary" icon={Printer} pending={create.isPending} onClick={() => create.start(undefined)}>
        {t('makeBatch')}
      </Button>
      <ul className="space-y-1">
        {(query.data?.items ?? []).map(batch => (
          <li key={batch.id} className="flex flex-wrap items-center gap-2">
            <span>{t('batch', { at: format.dateTime(batch.createdAt), count: batch.letterCount })}</span>
            <PaperButton
              label={t('zip')}
              name="letters.zip"
              load={() =>
                api.GET('/print-batches/{id}/papers.zip', {
                  params: { path: { id: batch.id } },
                  headers: scopeHeaders({ orgId }),
                  parseAs: 'blob',
                })
              }
            />
            {batch.sentCount < batch.letterCount && (
              <Button pending={sent.isPending} onClick={() => sent.start(batch.id)}>
                {t('markSent')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
