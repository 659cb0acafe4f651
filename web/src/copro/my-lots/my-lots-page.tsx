import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EmptyState, NoAccessState, SkeletonLines } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';

type OwnLot = GetItem<'/me/lots'>;

function useColumns(): Column<OwnLot>[] {
  const t = useTranslations('buildings');
  const format = useFormat();
  return [
    { id: 'code', header: t('lot'), phone: 'title', width: '6rem', cell: lot => lot.lotCode },
    // Types: the server names natures in one list.
    { id: 'nature', header: t('nature'), cell: lot => t(`natures.${lot.nature as 'flat'}`) },
    { id: 'place', header: t('place'), cell: lot => [lot.building, lot.floor].filter(Boolean).join(' · ') || '—' },
    {
      id: 'share',
      header: t('share'),
      align: 'end',
      cell: lot => `${format.number(lot.share)} / ${format.number(lot.shareTotal)}`,
    },
    { id: 'right', header: t('right'), cell: lot => t(`rights.${lot.right}`) },
    {
      id: 'part',
      header: t('part'),
      align: 'end',
      cell: lot => (lot.numerator === lot.denominator ? t('whole') : `${lot.numerator}/${lot.denominator}`),
    },
    { id: 'since', header: t('since'), figures: true, cell: lot => format.day(lot.startsOn) },
    {
      id: 'vote',
      header: t('vote'),
      cell: lot =>
        lot.isVoteSuspended ? <StatusBadge tone="clash">{t('voteSuspended')}</StatusBadge> : t('voteYours'),
    },
  ];
}

function OwnLots() {
  const t = useTranslations('buildings');
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/me/lots'));
  const columns = useColumns();
  if (query.isPending) return <SkeletonLines />;
  if (query.isError && query.data === undefined) return <ProblemState error={query.error} onRetry={query.refetch} />;
  const lots = query.data?.items ?? [];
  const associations = [...new Map(lots.map(lot => [lot.associationId, lot])).values()];
  if (lots.length === 0)
    return (
      <EmptyState icon={KeyRound} title={t('mine.none')}>
        {t('mine.noneHint')}
      </EmptyState>
    );
  return associations.map(one => (
    <section key={one.associationId} className="mb-6">
      <h2>{one.associationName}</h2>
      <p className="mb-2 text-muted">{one.associationAddress}</p>
      <DataTable
        label={t('lotsOf', { name: one.associationName })}
        columns={columns}
        rows={lots.filter(lot => lot.associationId === one.associationId)}
        rowId={lot => `${lot.lotId} ${lot.right}`}
        rowLabel={lot => lot.lotCode}
        empty={null}
      />
    </section>
  ));
}

/** What the signed-in owner holds: lots, shares, parts. */
export function MyLotsPage() {
  const t = useTranslations('buildings');
  const can = useCan();
  return (
    <Page>
      <PageHeader title={t('mine.title')} subtitle={t('mine.lead')} />
      {can('copro.own.read') ? <OwnLots /> : <NoAccessState />}
    </Page>
  );
}
