import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useCan, useOrg } from '../../app/session.ts';
import { AgendaView } from './agenda-view.tsx';
import { BulkBar } from './bulk-bar.tsx';
import type { GridDay, Interval } from './grid-time.ts';
import { useGridWords } from './grid-words.ts';
import { MonthView } from './month-view.tsx';
import type { MissionDraft } from './new-mission.tsx';
import { PlanningLegend } from './planning-legend.tsx';
import {
  buildRows,
  buildTopRows,
  countStatuses,
  type LanedBar,
  type PlanningIndex,
  type Row,
} from './planning-model.ts';
import { type PlanningSearch, type RowKind, readStatuses, type Span, writeStatuses } from './planning-search.ts';
import { PlanningFind } from './planning-toolbar.tsx';
import { PrintTable } from './print-table.tsx';
import { Timeline } from './timeline.tsx';
import { useInvite } from './use-mission-actions.ts';
import { askedAgain, toTimes, useMoveMission } from './use-move-mission.ts';

type PlanningBoardProps = {
  index: PlanningIndex;
  days: readonly GridDay[];
  span: Span;
  rows: RowKind;
  zone: string;
  today: string;
  from: string;
  isPhone: boolean;
  search: PlanningSearch;
  onChange: (change: Partial<PlanningSearch>, isStep?: boolean) => void;
  onOpen: (missionId: string | undefined) => void;
  onStart: (interval: Interval, parts?: Partial<MissionDraft>) => void;
  onDragging: (isDragging: boolean) => void;
};

/** Shortest time that a drawn bar takes up, by the width of a day in that span. */
const SMALLEST_MS: Record<Span, number> = {
  day: 600_000,
  week: 5_400_000,
  '2w': 9_000_000,
  '4w': 14_400_000,
  month: 0,
};
const NONE: ReadonlySet<string> = new Set();

/** Legend and the view that fits: timeline, month, or agenda on a phone. */
export function PlanningBoard(props: PlanningBoardProps) {
  const { index, days, span, zone, today, isPhone, search, onChange, onOpen } = props;
  const words = useGridWords(zone, index);
  const statuses = useMemo(() => readStatuses(search.status), [search.status]);
  const counts = useMemo(() => countStatuses(index), [index]);
  const openDay = (date: string) => onChange({ span: 'day', from: date }, true);
  return (
    <>
      {span !== 'month' && (
        <div
          className="mb-2 flex items-center gap-2 max-md:-mx-4 max-md:overflow-x-auto max-md:px-4 md:flex-wrap"
          data-print="hide"
        >
          <PlanningLegend
            counts={counts}
            shown={statuses}
            onChange={next => onChange({ status: writeStatuses(next) })}
          />
          {!isPhone && <PlanningFind rows={props.rows} search={search} onChange={onChange} />}
        </div>
      )}
      {span === 'month' && <MonthView {...{ days, today, zone, index, words }} from={props.from} onDay={openDay} />}
      {span !== 'month' && isPhone && <AgendaView {...{ days, today, zone, index, words, statuses }} onOpen={onOpen} />}
      {span !== 'month' && !isPhone && <Grid {...props} words={words} statuses={statuses} onDay={openDay} />}
    </>
  );
}

type GridProps = PlanningBoardProps & {
  words: ReturnType<typeof useGridWords>;
  statuses: ReturnType<typeof readStatuses>;
  onDay: (date: string) => void;
};

function Grid({ index, days, span, rows: kind, zone, search, words, statuses, ...on }: GridProps) {
  const t = useTranslations('planning');
  const can = useCan();
  const { id: orgId } = useOrg();
  const [selected, setSelected] = useState(NONE);
  const invite = useInvite();
  const options = useMemo(
    () => ({ statuses, q: kind === 'roles' ? (search.q ?? '') : '', minMs: SMALLEST_MS[span] }),
    [statuses, kind, search.q, span],
  );
  const topRows = useMemo(() => buildTopRows(index, kind, options), [index, kind, options]);
  const rows = useMemo(() => buildRows(index, kind, options), [index, kind, options]);
  const mover = useMoveMission(orgId, (after, before) => {
    const { date, time, range } = words.format;
    const isSameDay = date(after.startsAt) === date(before.startsAt) && date(after.startsAt) === date(after.endsAt);
    return isSameDay ? `${time(after.startsAt)} – ${time(after.endsAt)}` : range(after.startsAt, after.endsAt);
  });

  function toggle(missionId: string) {
    const next = new Set(selected);
    if (!next.delete(missionId)) next.add(missionId);
    setSelected(next);
  }

  function consequence(missionId: string, after: Interval): string | null {
    const mission = index.missions.get(missionId);
    const count = mission === undefined ? 0 : askedAgain(mission, toTimes(after));
    return count === 0 ? null : t('move.askedAgain', { count });
  }

  function moveMission(missionId: string, after: Interval) {
    const seen = index.missions.get(missionId);
    if (seen !== undefined) mover.move(seen, after);
  }

  function create(row: Row, interval: Interval) {
    on.onStart(interval, row.kind === 'role' ? { roleId: row.refId } : { person: { id: row.refId, name: row.name } });
  }

  function inviteTo(bar: LanedBar, row: Row) {
    if (bar.needId === null) return;
    invite.start({ personIds: [row.refId], roleNeedIds: [bar.needId], missionIds: [bar.missionId] });
  }

  return (
    <>
      {index.data.missions.length === 0 && <EmptyWindow />}
      <Timeline
        {...{ days, span, zone, index, topRows, rows, words, selected, consequence }}
        openMission={search.mission}
        canWrite={can('crew.mission.write')}
        onOpen={on.onOpen}
        onToggle={toggle}
        onDay={on.onDay}
        onDragging={on.onDragging}
        onMove={moveMission}
        onCreate={create}
        onInvite={inviteTo}
      />
      {index.data.peopleTotal > index.data.people.length && kind === 'people' && (
        <p className="mt-1 text-sm text-muted">
          {t('morePeople', { shown: index.data.people.length, total: index.data.peopleTotal })}
        </p>
      )}
      {selected.size > 0 && <BulkBar selected={selected} index={index} onClear={() => setSelected(NONE)} />}
      <PrintTable {...{ days, zone, words }} rows={[...topRows, ...rows]} />
    </>
  );
}

function EmptyWindow() {
  const t = useTranslations('planning');
  return (
    <p
      className="mb-2 flex items-center gap-2 rounded-md border border-line bg-surface px-3 py-2 text-muted"
      role="status"
    >
      <Plus aria-hidden="true" size={15} />
      {t('nothingHere')} {t('drawHint')}
    </p>
  );
}
