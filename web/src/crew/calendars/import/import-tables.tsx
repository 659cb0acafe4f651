import { CalendarX2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../app/use-format.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { StatusBadge, type Tone } from '../../../ui/status-badge.tsx';
import type { ImportedDate, ReportEntry } from './use-calendar-import.ts';

const TONES: Record<ImportedDate['action'], Tone> = {
  create: 'success',
  update: 'info',
  unchanged: 'muted',
  cancel: 'danger',
  skip: 'muted',
};

function useDateColumns(): Column<ImportedDate & { key: string }>[] {
  const t = useTranslations('calendars.import');
  const format = useFormat();
  return [
    {
      id: 'action',
      header: t('action'),
      width: '9rem',
      cell: ({ action }) => <StatusBadge tone={TONES[action]}>{t(`actions.${action}`)}</StatusBadge>,
    },
    { id: 'title', header: t('mission'), phone: 'title', cell: date => date.title },
    {
      id: 'when',
      header: t('when'),
      cell: date => <span className="tabular-nums">{format.range(date.startsAt, date.endsAt)}</span>,
    },
  ];
}

/** What becomes of each date of the file. */
export function DatesTable({ dates }: { dates: readonly ImportedDate[] }) {
  const t = useTranslations('calendars.import');
  const columns = useDateColumns();
  // A date has no id of its own before it is a mission; its place in the file tells it apart.
  const rows = dates.map((date, index) => ({ ...date, key: `${index} ${date.uid}` }));
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('missions', { count: dates.length })}</h2>
      <DataTable
        label={t('missions', { count: dates.length })}
        columns={columns}
        rows={rows}
        rowId={row => row.key}
        rowLabel={row => row.title}
        empty={<EmptyState icon={CalendarX2} title={t('missions', { count: 0 })} />}
      />
    </section>
  );
}

type CodeKey = Parameters<ReturnType<typeof useTranslations<'calendars.codes'>>>[0];

function useReportColumns(): Column<ReportEntry & { key: string }>[] {
  const t = useTranslations('calendars.import');
  const codes = useTranslations('calendars.codes');

  function words({ code }: ReportEntry): string {
    // Types: codes come from the server; `has` is asked first.
    const known = code as CodeKey;
    return codes.has(known) ? codes(known) : code;
  }

  return [
    {
      id: 'event',
      header: t('event'),
      phone: 'title',
      cell: entry => (
        <span className="block max-w-64 text-ellipsis-1" title={entry.uid}>
          {entry.summary || entry.uid || t('wholeFile')}
        </span>
      ),
    },
    {
      id: 'kind',
      header: t('kind'),
      width: '9rem',
      cell: ({ outcome }) =>
        outcome === 'rejected' ? (
          <StatusBadge tone="danger">{t('rejected')}</StatusBadge>
        ) : (
          <StatusBadge tone="clash">{t('warning')}</StatusBadge>
        ),
    },
    {
      id: 'what',
      header: t('what'),
      cell: entry => (
        <>
          {words(entry)}
          {entry.detail !== '' && <span className="block font-mono text-xs break-all text-muted">{entry.detail}</span>}
        </>
      ),
    },
    { id: 'line', header: t('line'), align: 'end', width: '5rem', cell: entry => entry.line ?? '—' },
  ];
}

/** Event by event, what could not be read or was read with a doubt. */
export function ReportTable({ report }: { report: readonly ReportEntry[] }) {
  const t = useTranslations('calendars.import');
  const columns = useReportColumns();
  const remarks = report.filter(entry => entry.code !== 'ok').map((entry, index) => ({ ...entry, key: String(index) }));
  if (remarks.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-lg">
        {t('report')}{' '}
        <span className="text-sm font-normal text-muted">{t('reportCount', { count: remarks.length })}</span>
      </h2>
      <DataTable
        label={t('report')}
        columns={columns}
        rows={remarks}
        rowId={row => row.key}
        rowLabel={row => row.summary}
        empty={null}
      />
    </section>
  );
}
