import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { NAME_PX, type Scale, xOf } from './grid-geometry.ts';
import type { LanedBar, Row } from './planning-model.ts';

export type BarPlace = { row: Row; rowIndex: number; bar: LanedBar; barIndex: number };

type BarFocusOptions = {
  /** Rows in the order of the screen, those of the block on top first. */
  rows: readonly Row[];
  scale: Scale;
  scroller: RefObject<HTMLElement | null>;
  scrollToRow: (rowIndex: number) => void;
};

export type BarFocus = {
  places: ReadonlyMap<string, BarPlace>;
  /** The bar that the Tab key reaches. */
  tabStop: string | null;
  setTabStop: (id: string) => void;
  focus: (place: BarPlace | undefined) => void;
  neighbour: (place: BarPlace, key: string) => BarPlace | undefined;
};

/** Roving focus over bars, of which most are not drawn: the grid scrolls first, then the bar is focused. */
export function useBarFocus({ rows, scale, scroller, scrollToRow }: BarFocusOptions): BarFocus {
  const [wanted, setWanted] = useState<string | null>(null);
  const pending = useRef<string | null>(null);
  const places = useMemo(() => placesOf(rows), [rows]);
  const first = useMemo(() => rows.find(row => row.bars.length > 0)?.bars[0]?.id ?? null, [rows]);

  useLayoutEffect(() => {
    if (pending.current === null) return;
    const element = scroller.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(pending.current)}"]`);
    if (element == null) return;
    pending.current = null;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function focus(place: BarPlace | undefined) {
    const view = scroller.current;
    if (place === undefined || view === null) return;
    pending.current = place.bar.id;
    setWanted(place.bar.id);
    scrollToRow(place.rowIndex);
    const x = Math.max(0, xOf(scale, place.bar.startMs));
    if (x < view.scrollLeft || x > view.scrollLeft + view.clientWidth - NAME_PX - 40) view.scrollTo({ left: x - 40 });
  }

  return {
    places,
    tabStop: wanted !== null && places.has(wanted) ? wanted : first,
    setTabStop: setWanted,
    focus,
    neighbour: (place, key) => neighbourOf(rows, places, place, key),
  };
}

function placesOf(rows: readonly Row[]): Map<string, BarPlace> {
  const places = new Map<string, BarPlace>();
  for (const [rowIndex, row] of rows.entries()) {
    for (const [barIndex, bar] of row.bars.entries()) places.set(bar.id, { row, rowIndex, bar, barIndex });
  }
  return places;
}

function neighbourOf(
  rows: readonly Row[],
  places: ReadonlyMap<string, BarPlace>,
  { row, rowIndex, bar, barIndex }: BarPlace,
  key: string,
): BarPlace | undefined {
  const inRow: Record<string, number> = {
    ArrowLeft: barIndex - 1,
    ArrowRight: barIndex + 1,
    Home: 0,
    End: row.bars.length - 1,
  };
  const next = inRow[key];
  if (next !== undefined) return places.get(row.bars[next]?.id ?? '');
  const step = key === 'ArrowDown' ? 1 : -1;
  let index = rowIndex + step;
  while (rows[index] !== undefined && rows[index]?.bars.length === 0) index += step;
  const nearest = rows[index]?.bars.reduce<LanedBar | undefined>(
    (best, each) =>
      best === undefined || Math.abs(each.startMs - bar.startMs) < Math.abs(best.startMs - bar.startMs) ? each : best,
    undefined,
  );
  return nearest === undefined ? undefined : places.get(nearest.id);
}
