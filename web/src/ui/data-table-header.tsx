import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { cx } from './cx.ts';
import type { Column, Sort } from './data-table.tsx';
import { Checkbox } from './toggles.tsx';

type HeaderProps<Row> = {
  columns: readonly Column<Row>[];
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  selection: { all: boolean; some: boolean; onToggle: () => void } | undefined;
  hasActions: boolean;
};

const cellClass = 'h-8 border-b border-line bg-surface px-(--cell-x) text-left text-xs font-medium text-muted';

function SortButton({ label, sort, sortKey, onSort }: SortButtonProps) {
  const active = sort?.key === sortKey;
  const Icon = !active ? ArrowUpDown : sort.direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={() => onSort({ key: sortKey, direction: active && sort.direction === 'asc' ? 'desc' : 'asc' })}
      className={cx('inline-flex h-6 items-center gap-1 rounded font-medium hover:text-text', active && 'text-text')}
    >
      {label}
      <Icon aria-hidden="true" size={13} className={active ? '' : 'opacity-50'} />
    </button>
  );
}

type SortButtonProps = { label: string; sort: Sort | undefined; sortKey: string; onSort: (sort: Sort) => void };

export function DataTableHeader<Row>({ columns, sort, onSort, selection, hasActions }: HeaderProps<Row>) {
  const t = useTranslations('ui');
  return (
    <thead className="sticky top-0 z-10 max-sm:sr-only">
      <tr>
        {selection && (
          <th scope="col" className={cx(cellClass, 'w-9')}>
            <Checkbox
              label={t('selectAll')}
              hideLabel
              checked={selection.all}
              indeterminate={selection.some && !selection.all}
              onChange={selection.onToggle}
            />
          </th>
        )}
        {columns.map(column => {
          const direction = sort?.key === column.sortKey ? sort?.direction : undefined;
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={direction === undefined ? undefined : direction === 'asc' ? 'ascending' : 'descending'}
              className={cx(cellClass, column.align === 'end' && 'text-right')}
              style={column.width === undefined ? undefined : { width: column.width }}
            >
              {column.sortKey !== undefined && onSort !== undefined ? (
                <SortButton label={column.header} sort={sort} sortKey={column.sortKey} onSort={onSort} />
              ) : (
                column.header
              )}
            </th>
          );
        })}
        {hasActions && (
          <th scope="col" className={cx(cellClass, 'w-10')}>
            <span className="sr-only">{t('actions')}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}
