import { CalendarX } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { createFormatters } from '../../app/format.ts';
import { useFormat } from '../../app/use-format.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { StatusBadge, type Tone } from '../../ui/status-badge.tsx';
import type { ImportAnswer, ImportedMission, ImportRemark } from './use-calendar-import.ts';

const LIMIT = 50;
const TONES: Record<ImportedMission['action'], Tone> = {
  create: 'success',
  update: 'info',
  unchanged: 'clash',
  cancel: 'danger',
  skip: 'muted',
};

type CodeKey = Parameters<ReturnType<typeof useTranslations<'calendars.codes'>>>[0];

function useCodeWords(): (code: string) => string {
  const t = useTranslations('calendars.codes');
  return code => {
    // Types: codes come from the server; `has` is asked first.
    const key = code as CodeKey;
    return t.has(key) ? t(key) : code;
  };
}

function useMissionColumns(): Column<ImportedMission>[] {
  const t = useTranslations('calendars.import');
  const { locale } = useFormat();
  const inZone = (mission: ImportedMission) => createFormatters(locale, mission.zone);
  return [
    {
      id: 'action',
      header: t('action'),
      cell: ({ action }) =>
        action === 'unchanged' ? (
          <span className="text-sm text-muted">{t('actions.unchanged')}</span>
        ) : (
          <StatusBadge tone={TONES[action]}>{t(`actions.${action}`)}</StatusBadge>
        ),
      width: '9rem',
    },
    { id: 'title', header: t('mission'), cell: mission => mission.title, phone: 'title' },
    {
      id: 'starts',
      header: t('starts'),
      figures: true,
      cell: mission => inZone(mission).dateTime(mission.startsAt),
      width: '10rem',
    },
    {
      id: 'ends',
      header: t('ends'),
      figures: true,
      cell: mission => inZone(mission).dateTime(mission.endsAt),
      width: '10rem',
    },
    { id: 'zone', header: t('clock'), cell: mission => mission.zone.replaceAll('_', ' '), width: '10rem' },
  ];
}

/** Every date of the file with what happens to it, on the clock of its own zone. */
export function MissionTable({ missions }: { missions: readonly ImportedMission[] }) {
  const t = useTranslations('calendars.import');
  const [offset, setOffset] = useState(0);
  const columns = useMissionColumns();
  return (
    <section>
      <h2 className="mb-2 text-lg">{t('missions')}</h2>
      <DataTable
        label={t('missions')}
        columns={columns}
        rows={missions.slice(offset, offset + LIMIT)}
        rowId={mission => `${mission.uid} ${mission.recurrenceId ?? ''}`}
        rowLabel={mission => mission.title}
        empty={
          <EmptyState icon={CalendarX} title={t('noMission')}>
            {t('noMissionHint')}
          </EmptyState>
        }
        pager={
          missions.length > LIMIT ? { total: missions.length, limit: LIMIT, offset, onOffset: setOffset } : undefined
        }
      />
    </section>
  );
}

type Remark = ImportRemark & { id: string };

/** What could not be read and what was guessed, event by event. */
export function RemarkTable({ report }: { report: ImportAnswer['report'] }) {
  const t = useTranslations('calendars.import');
  const words = useCodeWords();
  const format = useFormat();
  const [offset, setOffset] = useState(0);
  const remarks: Remark[] = report
    .filter(entry => entry.code !== 'ok')
    .map((entry, index) => ({ ...entry, id: String(index) }));
  const nameOf = (entry: Remark) => entry.summary || (entry.uid === '' ? t('wholeFile') : t('unnamed'));
  const columns: Column<Remark>[] = [
    {
      id: 'kind',
      header: t('kind'),
      cell: ({ outcome }) => (
        <StatusBadge tone={outcome === 'rejected' ? 'danger' : 'clash'}>
          {t(outcome === 'rejected' ? 'rejected' : 'warning')}
        </StatusBadge>
      ),
      width: '9rem',
    },
    { id: 'event', header: t('event'), cell: nameOf, width: '16rem', phone: 'title' },
    {
      id: 'remark',
      header: t('remark'),
      cell: entry => (
        <span className="break-words">
          {words(entry.code)}
          {entry.detail !== '' && <span className="text-muted"> ({entry.detail})</span>}
        </span>
      ),
    },
    {
      id: 'line',
      header: t('line'),
      align: 'end',
      cell: entry => (entry.line === undefined ? '–' : format.number(entry.line)),
      width: '5rem',
    },
  ];
  return (
    <section>
      <h2 className="text-lg">{t('remarks')}</h2>
      <p className="mb-2 text-muted">{t(remarks.length === 0 ? 'noRemarks' : 'remarksHint')}</p>
      {remarks.length > 0 && (
        <DataTable
          label={t('remarks')}
          columns={columns}
          rows={remarks.slice(offset, offset + LIMIT)}
          rowId={entry => entry.id}
          rowLabel={nameOf}
          empty={null}
          pager={
            remarks.length > LIMIT ? { total: remarks.length, limit: LIMIT, offset, onOffset: setOffset } : undefined
          }
        />
      )}
    </section>
  );
}
