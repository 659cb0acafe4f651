import { type FocusEvent, type KeyboardEvent, type RefObject, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../ui/announce.tsx';
import { laneTop } from './grid-geometry.ts';
import { type Interval, MINUTE_MS, moveByDays, resizeTo, STEP_MINUTES } from './grid-time.ts';
import type { DragContext } from './pointer-drag.ts';
import type { BarFocus, BarPlace } from './use-bar-focus.ts';

type KeyDrag = { place: BarPlace; edge: 'move' | 'end'; interval: Interval; top: number };

export type GridKeyHandlers = {
  context: () => DragContext;
  focus: BarFocus;
  scroller: RefObject<HTMLElement | null>;
  onOpen: (missionId: string) => void;
  onToggle: (missionId: string) => void;
};

const WALK = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** The grid by keyboard: arrows walk over bars, M moves, R changes the end, Enter drops, Escape leaves all as it was. */
export function useGridKeys({ context, focus, scroller, onOpen, onToggle }: GridKeyHandlers) {
  const t = useTranslations('planning');
  const drag = useRef<KeyDrag | null>(null);

  function show(next: KeyDrag) {
    drag.current = next;
    const { ghost, describe, consequence } = context();
    const label = describe(next.interval);
    const note = consequence(next.place.bar.missionId, next.interval);
    ghost.set({ kind: next.edge === 'move' ? 'move' : 'resize', ...next.interval, top: next.top, label, note });
    announce(note === null ? label : `${label}. ${note}`);
  }

  function stop() {
    const { place } = drag.current ?? {};
    drag.current = null;
    if (place === undefined) return;
    context().ghost.set(null);
    context().onDragging(place.bar.missionId, false);
  }

  function start(place: BarPlace, edge: 'move' | 'end') {
    if (!context().canWrite) return announce(t('keys.mayNot'));
    const view = scroller.current?.getBoundingClientRect();
    const bar = scroller.current?.querySelector(`[data-bar="${CSS.escape(place.bar.id)}"]`)?.getBoundingClientRect();
    const top = (bar?.top ?? laneTop(0)) - (view?.top ?? 0) + (scroller.current?.scrollTop ?? 0);
    const { startMs, endMs } = place.bar;
    context().onDragging(place.bar.missionId, true);
    show({ place, edge, interval: { startMs, endMs }, top });
    announce(t(edge === 'move' ? 'keys.moving' : 'keys.resizing', { title: place.bar.title }));
    return undefined;
  }

  function drop() {
    const ended = drag.current;
    stop();
    if (ended === null) return;
    const { bar } = ended.place;
    const isMoved = bar.startMs !== ended.interval.startMs || bar.endMs !== ended.interval.endMs;
    if (isMoved) context().onMove(bar.missionId, ended.interval);
  }

  function onDragKey(event: KeyboardEvent, now: KeyDrag): boolean {
    if (event.key === 'Enter' || event.key === ' ') drop();
    else if (event.key === 'Escape') {
      stop();
      announce(t('keys.cancelled'));
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const direction = event.key === 'ArrowRight' ? 1 : -1;
      show({ ...now, interval: nudge(now, direction, event.shiftKey, context()) });
    } else return event.key.startsWith('Arrow');
    return true;
  }

  function onBarKey(event: KeyboardEvent, place: BarPlace): boolean {
    const key = event.key.toLowerCase();
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (WALK.has(event.key)) focus.focus(focus.neighbour(place, event.key));
    else if (event.key === 'Enter') onOpen(place.bar.missionId);
    else if (event.key === ' ') onToggle(place.bar.missionId);
    else if (isPlain && key === 'm') start(place, 'move');
    else if (isPlain && key === 'r') start(place, 'end');
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent) {
    const id = event.target instanceof HTMLElement ? event.target.dataset['bar'] : undefined;
    const place = focus.places.get(id ?? '');
    if (place === undefined) return;
    const isHandled = drag.current === null ? onBarKey(event, place) : onDragKey(event, drag.current);
    if (!isHandled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onFocus(event: FocusEvent) {
    const id = event.target instanceof HTMLElement ? event.target.dataset['bar'] : undefined;
    if (id !== undefined && id !== focus.tabStop) focus.setTabStop(id);
  }

  // Whoever leaves the bar has not dropped it.
  return { onKeyDown, onFocus, onBlur: () => drag.current !== null && stop() };
}

function nudge({ interval, edge }: KeyDrag, direction: 1 | -1, isLarge: boolean, context: DragContext): Interval {
  if (context.snap === 'days' && edge === 'move') {
    const days = direction * (isLarge ? 7 : 1);
    const moved = (ms: number) => moveByDays(ms, days, context.zone);
    return { startMs: moved(interval.startMs), endMs: moved(interval.endMs) };
  }
  const by = direction * (isLarge ? 60 : STEP_MINUTES) * MINUTE_MS;
  if (edge === 'end') return resizeTo(interval, 'end', interval.endMs + by, context.zone);
  return { startMs: interval.startMs + by, endMs: interval.endMs + by };
}
