import type { KeyboardEvent } from 'react';

export type TableKeyHandlers = {
  rowCount: number;
  focusRow: (index: number) => void;
  onOpen: (index: number) => void;
  onToggle: (index: number) => void;
  onToggleAll: () => void;
};

const PAGE_ROWS = 10;

/** Arrow keys walk rows, Enter opens, Space selects, Ctrl+A selects all. Keys inside a control of the row are left alone. */
export function handleTableKey(event: KeyboardEvent, index: number, handlers: TableKeyHandlers): void {
  if (event.target !== event.currentTarget) return;
  const last = handlers.rowCount - 1;
  const moves: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE_ROWS,
    PageUp: index - PAGE_ROWS,
    Home: 0,
    End: last,
  };
  const move = moves[event.key];
  if (move !== undefined) handlers.focusRow(Math.min(Math.max(0, move), last));
  else if (event.key === 'Enter') handlers.onOpen(index);
  else if (event.key === ' ') handlers.onToggle(index);
  else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) handlers.onToggleAll();
  else return;
  event.preventDefault();
}

/** Whether a click landed on a control inside the row, which then has its own meaning. */
export function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label, select') !== null;
}

/** Ids after a click on a checkbox; with Shift everything between it and the last one clicked. */
export function toggleSelection(
  ids: readonly string[],
  selected: ReadonlySet<string>,
  id: string,
  rangeFrom: string | undefined,
): Set<string> {
  const next = new Set(selected);
  const on = !selected.has(id);
  const from = rangeFrom === undefined ? -1 : ids.indexOf(rangeFrom);
  const to = ids.indexOf(id);
  const touched = from === -1 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  for (const each of touched) {
    if (on) next.add(each);
    else next.delete(each);
  }
  return next;
}
