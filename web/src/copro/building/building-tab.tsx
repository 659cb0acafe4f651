import { useQuery } from '@tanstack/react-query';
import { ArrowRightLeft, FileUp, Plus, Table2, Trash2, UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { api } from '../../api/client.ts';
import { apiQuery, type GetData } from '../../api/query.ts';
import { ProblemState } from '../../app/problem-state.tsx';
import { useCan, useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Association } from '../associations/association-status.tsx';
import { LotDialog } from './lot-dialog.tsx';
import { partText } from './parts.ts';
import { RepresentativeDialog } from './representative-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';

export type Building = GetData<'/associations/{id}/building'>;
export type Lot = Building['lots'][number];

function Holders({ title }: Pick<Lot, 'title'>) {
  const t = useTranslations('buildings');
  if (title === null) return <span className="text-muted">{t('noHolder')}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {title.holders.map(holder => (
        <span key={`${holder.ownerId} ${holder.right}`}>
          {holder.name}
          <span className="text-muted">{partText(holder, t)}</span>
        </span>
      ))}
      {title.isVoteSuspended && <StatusBadge tone="clash">{t('voteSuspended')}</StatusBadge>}
    </span>
  );
}

function useColumns(building: Building | undefined): Column<Lot>[] {
  const t = useTranslations('buildings');
  const format = useFormat();
  const keys = (building?.keys ?? [])
    .filter(key => key.code !== 'general')
    .map(key => ({ ...key, byLot: new Map(key.weights.map(one => [one.lotId, one.weight])) }));
  return [
    { id: 'code', header: t('lot'), phone: 'title', width: '6rem', cell: lot => lot.code },
    { id: 'nature', header: t('nature'), width: '8rem', cell: lot => t(`natures.${lot.nature}`) },
    {
      id: 'place',
      header: t('place'),
      width: '9rem',
      cell: lot => [lot.building, lot.floor].filter(Boolean).join(' · ') || '—',
    },
    { id: 'share', header: t('share'), align: 'end', width: '7rem', cell: lot => format.number(lot.share) },
    { id: 'holders', header: t('holders'), cell: lot => <Holders title={lot.title} /> },
    ...keys.map(
      (key): Column<Lot> => ({
        id: `key-${key.id}`,
        header: key.name,
        align: 'end',
        width: '7rem',
        phone: 'hidden',
        cell: lot => (key.byLot.has(lot.id) ? format.number(key.byLot.get(lot.id) ?? 0) : '—'),
      }),
    ),
  ];
}

function KeyList({ building }: { building: Building }) {
  const t = useTranslations('buildings');
  const format = useFormat();
  return (
    <section className="mt-6">
      <h2 className="mb-2">{t('keys')}</h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {building.keys.map(key => (
          <li key={key.id}>
            {key.name}{' '}
            <span className="text-muted">
              {t('keyText', {
                kind: t(`keyKinds.${key.kind}`),
                denominator: format.number(key.denominator),
                lots: key.weights.filter(one => one.weight > 0).length,
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useRemoveLot(lot: Lot | undefined) {
  const t = useTranslations('buildings');
  return useAction(
    (_: undefined, call) => api.DELETE('/lots/{id}', { params: { path: { id: lot?.id ?? '' } }, ...call }),
    {
      refresh: ['/associations', '/associations/{id}', '/associations/{id}/building'],
      done: () => t('lotRemoved', { lot: lot?.code ?? '' }),
    },
  );
}

type Open = { what: 'add' } | { what: 'transfer' | 'representative' | 'remove'; lot: Lot };

/** Lots with their holders, a column for each key, and what can be done with a lot. */
export function BuildingTab({ association }: { association: Association }) {
  const t = useTranslations('buildings');
  const can = useCan();
  const { id: orgId } = useOrg();
  const query = useQuery(apiQuery({ orgId }, '/associations/{id}/building', { path: { id: association.id } }));
  const columns = useColumns(query.data);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const lot = open && 'lot' in open ? open.lot : undefined;
  const remove = useRemoveLot(lot);
  const mayTransfer = can('copro.owner.write');
  const mayAdd = association.status === 'draft' && can('copro.association.write');
  const actions = (row: Lot): MenuEntry[] => [
    ...(mayTransfer
      ? [
          {
            id: 'transfer',
            label: t('transfer.action'),
            icon: ArrowRightLeft,
            onAction: () => setOpen({ what: 'transfer', lot: row }),
          },
        ]
      : []),
    ...(mayTransfer && new Set(row.title?.holders.map(holder => holder.ownerId)).size > 1
      ? [
          {
            id: 'representative',
            label: t('transfer.representative'),
            icon: UserCheck,
            onAction: () => setOpen({ what: 'representative', lot: row }),
          },
        ]
      : []),
    ...(mayAdd
      ? [
          {
            id: 'remove',
            label: t('removeLot'),
            icon: Trash2,
            danger: true,
            onAction: () => setOpen({ what: 'remove', lot: row }),
          },
        ]
      : []),
  ];
  const add = mayAdd && (
    <Button icon={Plus} onClick={() => setOpen({ what: 'add' })}>
      {t('addLot')}
    </Button>
  );
  return (
    <>
      {mayAdd && (query.data?.lots.length ?? 0) > 0 && <div className="mb-3">{add}</div>}
      <DataTable
        label={t('lotsOf', { name: association.name })}
        columns={columns}
        rows={query.data?.lots ?? []}
        rowId={row => row.id}
        rowLabel={row => row.code}
        loading={query.isPending}
        problem={
          query.isError && query.data === undefined && <ProblemState error={query.error} onRetry={query.refetch} />
        }
        {...(mayTransfer ? { rowActions: actions } : {})}
        empty={
          <EmptyState icon={mayAdd ? FileUp : Table2} title={t('noLots')} action={add}>
            {t('noLotsHint')}
          </EmptyState>
        }
      />
      {query.data && query.data.lots.length > 0 && <KeyList building={query.data} />}
      {open?.what === 'add' && <LotDialog associationId={association.id} onClose={close} />}
      {open?.what === 'representative' && open.lot.title && (
        <RepresentativeDialog lot={open.lot} title={open.lot.title} onClose={close} />
      )}
      {open?.what === 'transfer' && <TransferDialog lot={open.lot} onClose={close} />}
      <ConfirmDialog
        open={open?.what === 'remove'}
        title={t('removeLotTitle', { lot: lot?.code ?? '' })}
        confirmLabel={t('removeLot')}
        danger
        onClose={close}
        onConfirm={() => remove.startAsync(undefined)}
      >
        {t('removeLotText')}
      </ConfirmDialog>
    </>
  );
}
