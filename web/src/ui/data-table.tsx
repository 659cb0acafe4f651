import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { cx } from './cx.ts';
import { DataTableHeader } from './data-table-header.tsx';
import { DataTableRow } from './data-table-row.tsx';
import type { MenuEntry } from './menu.tsx';
import { Pager, type PagerProps } from './pager.tsx';
import { Skeleton } from './states.tsx';
import { handleTableKey, toggleSelection } from './table-keys.ts';

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The header sorts by this name. */
  sortKey?: string;
  /** Numbers: at the end of the cell, in figures of one width. */
  align?: 'end';
  /** Dates and codes: figures of one width, so that they line up. */
  figures?: boolean;
  /** CSS width, such as `8rem`. */
  width?: string;
  /** On a phone each row is a card: its title, a labelled line (default), or left out. */
  phone?: 'title' | 'hidden';
};

export type Sort = { key: string; direction: 'asc' | 'desc' };

export type DataTableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** What the row is called, for its checkbox and its menu. */
  rowLabel: (row: Row) => string;
  loading?: boolean;
  /** Replaces the rows: an error or a refusal of access. */
  problem?: ReactNode;
  empty: ReactNode;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
  /** Click or Enter on a row. */
  onOpen?: (row: Row) => void;
  /** Row shown in the inspector. */
  activeId?: string | undefined;
  rowActions?: (row: Row) => readonly MenuEntry[];
  pager?: PagerProps | undefined;
};

const VIRTUAL_FROM = 120;
const ROW_PX = 36;
const SKELETON_ROWS = 8;

function SkeletonRows({ columns }: { columns: number }) {
  const t = useTranslations('ui');
  return Array.from({ length: SKELETON_ROWS }, (_, row) => (
    <tr key={row} className="h-(--row-h) border-b border-line max-sm:block max-sm:py-2">
      {Array.from({ length: columns }, (__, column) => (
        <td key={column} className={cx('px-(--cell-x)', column > 1 && 'max-sm:hidden')}>
          {row === 0 && column === 0 && <span className="sr-only">{t('loading')}</span>}
          <Skeleton className={cx('h-3.5', (row + column) % 3 === 0 ? 'w-1/2' : 'w-4/5')} />
        </td>
      ))}
    </tr>
  ));
}

/** A list of things: sorting, selection, keyboard, actions per row; rows out of sight are not rendered when there are many. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, selected, onSelect, onOpen, loading, problem, pager } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [focusIndex, setFocusIndex] = useState(0);
  const [rangeFrom, setRangeFrom] = useState<string>();
  const virtual = rows.length >= VIRTUAL_FROM;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  });
  const ids = rows.map(rowId);
  const columnCount = columns.length + (onSelect ? 1 : 0) + (props.rowActions ? 1 : 0);
  const items = virtual ? virtualizer.getVirtualItems() : ids.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = items[0]?.start ?? 0;
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const allSelected = ids.length > 0 && ids.every(id => selected?.has(id));

  function focusRow(index: number) {
    setFocusIndex(index);
    if (virtual) virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
  }

  function toggle(index: number, range: boolean) {
    const id = ids[index];
    if (id === undefined || selected === undefined) return;
    onSelect?.(toggleSelection(ids, selected, id, range ? rangeFrom : undefined));
    setRangeFrom(id);
  }

  function toggleAll() {
    onSelect?.(allSelected ? new Set() : new Set(ids));
  }

  function open(index: number) {
    const row = rows[index];
    if (row !== undefined) onOpen?.(row);
  }

  const keys = {
    rowCount: rows.length,
    focusRow,
    onOpen: open,
    onToggle: (i: number) => toggle(i, false),
    onToggleAll: toggleAll,
  };

  if (problem) return <div className="rounded-lg border border-line">{problem}</div>;
  if (!loading && rows.length === 0) return <div className="rounded-lg border border-line">{props.empty}</div>;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        className={cx(
          'min-h-0 overflow-auto rounded-lg border border-line bg-canvas print:overflow-visible',
          virtual && 'max-h-[75dvh] md:max-h-none',
        )}
      >
        <table
          role="grid"
          aria-label={props.label}
          aria-rowcount={pager?.total ?? rows.length}
          aria-multiselectable={onSelect ? true : undefined}
          aria-busy={loading || undefined}
          className="w-full border-collapse text-sm max-sm:block"
        >
          <DataTableHeader
            columns={columns}
            sort={props.sort}
            onSort={props.onSort}
            selection={onSelect && { all: allSelected, some: (selected?.size ?? 0) > 0, onToggle: toggleAll }}
            hasActions={props.rowActions !== undefined}
          />
          <tbody className="max-sm:block">
            {loading && rows.length === 0 && <SkeletonRows columns={columnCount} />}
            {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
            {items.map(({ index }) => {
              const row = rows[index];
              const id = ids[index];
              if (row === undefined || id === undefined) return null;
              return (
                <DataTableRow
                  key={id}
                  row={row}
                  index={index}
                  rowIndex={(pager?.offset ?? 0) + index + 1}
                  label={props.rowLabel(row)}
                  columns={columns}
                  measure={virtual ? virtualizer.measureElement : undefined}
                  tabbable={index === Math.min(focusIndex, rows.length - 1)}
                  active={id === props.activeId}
                  selected={onSelect && (selected?.has(id) ?? false)}
                  onToggle={range => toggle(index, range)}
                  onOpen={onOpen && (() => open(index))}
                  onKeyDown={event => handleTableKey(event, index, keys)}
                  actions={props.rowActions?.(row)}
                />
              );
            })}
            {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
          </tbody>
        </table>
      </div>
      {pager && <Pager {...pager} />}
    </div>
  );
}
