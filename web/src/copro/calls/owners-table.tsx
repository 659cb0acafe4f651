import { useTranslations } from 'use-intl/react';
import type { GetData } from '../../api/query.ts';
import { useFormat } from '../../app/use-format.ts';
import { DataTable } from '../../ui/data-table.tsx';

type Owner = GetData<'/calls/{id}'>['owners'][number];

/** What a call asks of each owner, with the lots and the part for the reserve. */
export function OwnersTable({ owners }: { owners: readonly Owner[] }) {
  const t = useTranslations('charges');
  const format = useFormat();
  return (
    <DataTable
      label={t('owners')}
      columns={[
        { id: 'name', header: t('owner'), cell: row => row.name, phone: 'title' },
        {
          id: 'lots',
          header: t('lots'),
          cell: row => row.lots.map(lot => `${lot.code} ${format.money(lot.cents)}`).join(' · '),
        },
        {
          id: 'reserve',
          header: t('toReserve'),
          align: 'end',
          width: '9rem',
          cell: row => format.money(row.reserveCents),
        },
        { id: 'amount', header: t('amount'), align: 'end', width: '9rem', cell: row => format.money(row.cents) },
      ]}
      rows={owners}
      rowId={row => row.ownerId}
      rowLabel={row => row.name}
      empty={null}
    />
  );
}
