import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type RefObject, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { createGhostStore } from './ghost.ts';
import { DayHeader, DayLayer } from './grid-days.tsx';
import { createScale, HEADER_PX, NAME_PX, overlaps, type Scale, xOf } from './grid-geometry.ts';
import { GridGhost } from './grid-ghost.tsx';
import { GridRow } from './grid-row.tsx';
import { type GridDay, HOUR_MS, type Interval } from './grid-time.ts';
import type { GridWords } from './grid-words.ts';
import { type Span } from './planning-search.ts';
import './planning.css';
import type { LanedBar, PlanningIndex, Row } from './planning-model.ts';
import { type DragContext, PointerDrag } from './pointer-drag.ts';
import { useBarFocus } from './use-bar-focus.ts';
import { useElementWidth } from './use-element-width.ts';
import { useGridKeys } from './use-grid-keys.ts';

/** Fewest pixels of a day; days share a wider screen evenly. */
const DAY_PX: Record<Span, number> = { day: 1200, week: 128, '2w': 84, '4w': 42, month: 42 };
/** The block on top stays in sight while it leaves this much of the height for the rows. */
const PINNED_SHARE = 0.45;

export type TimelineProps = {
  days: readonly GridDay[];
  span: Span;
  zone: string;
  index: PlanningIndex;
  topRows: readonly Row[];
  rows: readonly Row[];
  words: GridWords;
  selected: ReadonlySet<string>;
  openMission: string | undefined;
  canWrite: boolean;
  consequence: (missionId: string, after: Interval) => string | null;
  onOpen: (missionId: string) => void;
  onToggle: (missionId: string) => void;
  onDay: (date: string) => void;
  onDragging: (isDragging: boolean) => void;
  onMove: (missionId: string, after: Interval) => void;
  onCreate: (row: Row, interval: Interval) => void;
  onInvite: (bar: LanedBar, row: Row) => void;
};

export function Timeline(props: TimelineProps) {
  const { days, span, zone, index, topRows, rows, words } = props;
  const t = useTranslations('planning');
  const hintId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useElementWidth(scroller);
  const widthPx = Math.max(DAY_PX[span] * days.length, width - NAME_PX);
  const scale = useMemo(() => createScale(days, widthPx), [days, widthPx]);
  const topHeight = topRows.reduce((sum, row) => sum + row.height, 0);
  const allRows = useMemo(() => [...topRows, ...rows], [topRows, rows]);
  const tabRow = useRef<number>(-1);

  const virtualRows = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: position => rows[position]?.height ?? 34,
    getItemKey: position => rows[position]?.id ?? position,
    scrollMargin: HEADER_PX + topHeight,
    scrollPaddingStart: HEADER_PX + 4,
    overscan: 6,
    useFlushSync: false,
    // The row of the focused bar stays drawn, or the focus would be lost.
    rangeExtractor: (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return tabRow.current < 0 || shown.includes(tabRow.current) ? shown : [...shown, tabRow.current];
    },
  });
  // Heights follow the rows, whose lanes change with every answer.
  useLayoutEffect(() => virtualRows.measure(), [virtualRows, rows]);
  const { shownDays, fromMs, toMs } = useShownDays(days, scale, scroller);
  useFirstScroll(scroller, scale, widthPx, span, allRows);

  const focus = useBarFocus({
    rows: allRows,
    scale,
    scroller,
    scrollToRow: position => position >= topRows.length && virtualRows.scrollToIndex(position - topRows.length),
  });
  const tabPlace = focus.places.get(focus.tabStop ?? '');
  const tabIndexInRows = (tabPlace?.rowIndex ?? -1) - topRows.length;
  useLayoutEffect(() => {
    tabRow.current = tabIndexInRows;
  }, [tabIndexInRows]);
  const { ghost, context } = useDragContext(props, scale, scroller, allRows, focus.places);
  const keys = useGridKeys({ context, focus, scroller, onOpen: props.onOpen, onToggle: props.onToggle });

  function onClick(event: MouseEvent) {
    const missionId = (event.target as Element).closest<HTMLElement>('[data-bar]')?.dataset['mission'];
    if (missionId === undefined) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) props.onToggle(missionId);
    else props.onOpen(missionId);
  }

  const shared = {
    scale,
    widthPx,
    fromMs,
    toMs,
    index,
    words,
    selected: props.selected,
    openMission: props.openMission,
  };
  const tabStopIn = (row: Row) => (tabPlace?.row.id === row.id ? focus.tabStop : null);
  const isPinned = topHeight < (scroller.current?.clientHeight ?? 600) * PINNED_SHARE;
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('gridLabel')}
      aria-describedby={hintId}
      aria-rowcount={allRows.length + 1}
      aria-multiselectable="true"
      className="pg-scroller"
      tabIndex={-1}
      onClick={onClick}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onBlur={keys.onBlur}
    >
      <p id={hintId} hidden>
        {t('keys.hint')}
      </p>
      <div
        className="pg-content"
        style={{ width: NAME_PX + widthPx, height: HEADER_PX + topHeight + virtualRows.getTotalSize() }}
      >
        <div role="row" aria-rowindex={1} className="pg-header">
          <div role="columnheader" className="pg-corner">
            {t(rows[0]?.kind === 'role' ? 'roles' : 'people')} <span className="pg-name-meta">{rows.length}</span>
          </div>
          <div role="presentation" className="pg-header-days" style={{ width: widthPx }}>
            <DayHeader days={shownDays} {...{ scale, span, words, zone }} onDay={props.onDay} dayHint={t('openDay')} />
          </div>
        </div>
        <div className="pg-layer" style={{ top: HEADER_PX, left: NAME_PX }}>
          <DayLayer days={shownDays} scale={scale} span={span} />
        </div>
        {topRows.length > 0 && (
          <div role="rowgroup" aria-label={t('unfilled')} className={isPinned ? 'pg-top pg-top-pinned' : 'pg-top'}>
            <div className="pg-layer" style={{ left: NAME_PX }}>
              <DayLayer days={shownDays} scale={scale} span={span} />
            </div>
            {topRows.map((row, position) => (
              <GridRow key={row.id} {...shared} row={row} rowIndex={position} top={null} tabStop={tabStopIn(row)} />
            ))}
          </div>
        )}
        <div role="rowgroup" className="pg-rows" style={{ height: virtualRows.getTotalSize() }}>
          {virtualRows.getVirtualItems().map(item => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const top = item.start - virtualRows.options.scrollMargin;
            const rowIndex = topRows.length + item.index;
            return (
              <GridRow key={item.key} {...shared} row={row} rowIndex={rowIndex} top={top} tabStop={tabStopIn(row)} />
            );
          })}
        </div>
        <GridGhost store={ghost} scale={scale} />
      </div>
    </div>
  );
}

/** A window wider than the screen opens a little before now, else in the morning. */
function useFirstScroll(
  scroller: RefObject<HTMLDivElement | null>,
  scale: Scale,
  widthPx: number,
  span: Span,
  rows: readonly Row[],
) {
  const done = useRef('');
  useLayoutEffect(
    () => () => {
      done.current = '';
    },
    [],
  );
  useLayoutEffect(() => {
    const view = scroller.current;
    const key = `${span} ${scale.startMs}`;
    if (view === null || view.scrollWidth < widthPx || done.current === key) return;
    done.current = key;
    const now = Date.now();
    const first = Math.min(...rows.flatMap(row => row.bars.find(bar => bar.startMs >= scale.startMs)?.startMs ?? []));
    const morning = span === 'day' ? Math.min(scale.startMs + 7 * HOUR_MS, first - HOUR_MS / 2) : scale.startMs;
    const at = now >= scale.startMs && now < scale.endMs ? now - 2 * HOUR_MS : morning;
    view.scrollTo({ left: Math.max(0, xOf(scale, at)) });
  }, [scroller, scale, widthPx, span, rows]);
}

/** Days in sight, and the part of the window whose bars are drawn. */
function useShownDays(days: readonly GridDay[], scale: Scale, scroller: RefObject<HTMLDivElement | null>) {
  const columns = useVirtualizer({
    horizontal: true,
    count: days.length,
    getScrollElement: () => scroller.current,
    estimateSize: position => {
      const day = days[position];
      return day === undefined ? 0 : (day.endMs - day.startMs) * scale.pxPerMs;
    },
    overscan: 2,
    useFlushSync: false,
  });
  useLayoutEffect(() => columns.measure(), [columns, scale]);
  const items = columns.getVirtualItems();
  const shownDays = items.flatMap(item => days[item.index] ?? []);
  return { shownDays, fromMs: shownDays[0]?.startMs ?? scale.startMs, toMs: shownDays.at(-1)?.endMs ?? scale.endMs };
}

/** Attaches pointer drags once; they read what is shown through a function. */
function useDragContext(
  props: TimelineProps,
  scale: Scale,
  scroller: RefObject<HTMLDivElement | null>,
  allRows: readonly Row[],
  places: ReadonlyMap<string, { bar: LanedBar }>,
) {
  const [ghost] = useState(createGhostStore);
  const { zone, span, words, consequence, canWrite } = props;
  const rowsById = useMemo(() => new Map(allRows.map(row => [row.id, row])), [allRows]);
  const latest = useRef<DragContext>(null);
  const context: DragContext = {
    scale,
    zone,
    snap: span === '4w' ? 'days' : 'step',
    canWrite,
    ghost,
    findBar: id => places.get(id)?.bar,
    findRow: id => rowsById.get(id),
    describe: words.interval,
    consequence,
    describeInvite: (bar, row) => words.invite(bar, row.name),
    onDragging: (missionId, isDragging) => {
      markMoving(scroller.current, missionId, isDragging);
      props.onDragging(isDragging);
    },
    onMove: props.onMove,
    onCreate: (row, interval) => overlaps(interval, scale) && props.onCreate(row, interval),
    onInvite: props.onInvite,
  };
  // Handlers read it between renders only.
  useLayoutEffect(() => {
    latest.current = context;
  });

  useEffect(() => {
    if (scroller.current === null) return undefined;
    return new PointerDrag(scroller.current, () => contextOf(latest)).attach();
  }, [scroller]);

  return { ghost, context: () => contextOf(latest) };
}

function contextOf(latest: RefObject<DragContext | null>): DragContext {
  if (latest.current === null) throw new Error('A drag before the first render');
  return latest.current;
}

/** All bars of the mission that moves are dimmed, without drawing any row again. */
function markMoving(scroller: HTMLElement | null, missionId: string | null, isMoving: boolean) {
  if (missionId === null) return;
  for (const bar of scroller?.querySelectorAll<HTMLElement>(`[data-mission="${CSS.escape(missionId)}"]`) ?? []) {
    if (isMoving) bar.dataset['moving'] = '';
    else delete bar.dataset['moving'];
  }
}
