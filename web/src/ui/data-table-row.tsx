import { Ellipsis } from 'lucide-react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { cx } from './cx.ts';
import type { Column } from './data-table.tsx';
import { Menu, type MenuEntry } from './menu.tsx';
import { isOnControl } from './table-keys.ts';
import { Checkbox } from './toggles.tsx';

type RowProps<Row> = {
  row: Row;
  index: number;
  /** Place in the whole list, from 1. */
  rowIndex: number;
  label: string;
  columns: readonly Column<Row>[];
  measure: ((element: HTMLElement | null) => void) | undefined;
  tabbable: boolean;
  active: boolean;
  /** Undefined when rows cannot be selected. */
  selected: boolean | undefined;
  onToggle: (range: boolean) => void;
  onOpen: (() => void) | undefined;
  onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  actions: readonly MenuEntry[] | undefined;
};

const cardLine =
  'max-sm:flex max-sm:h-auto max-sm:items-baseline max-sm:gap-2 max-sm:px-0 max-sm:py-0.5 ' +
  'max-sm:before:w-28 max-sm:before:shrink-0 max-sm:before:text-muted max-sm:before:content-[attr(data-label)]';

function cellClass<Row>(column: Column<Row>): string {
  return cx(
    'px-(--cell-x)',
    column.align === 'end' && 'text-right tabular-nums max-sm:text-left',
    column.figures && 'whitespace-nowrap tabular-nums',
    column.phone === 'hidden' && 'max-sm:hidden',
    column.phone === 'title' &&
      'max-sm:order-first max-sm:block max-sm:px-0 max-sm:pr-10 max-sm:pb-1 max-sm:font-medium',
    column.phone === undefined && cardLine,
  );
}

export function DataTableRow<Row>(props: RowProps<Row>) {
  const { row, columns, selected, onOpen, actions, measure } = props;
  const t = useTranslations('ui');

  function click(event: MouseEvent) {
    if (!isOnControl(event.target)) onOpen?.();
  }

  return (
    <tr
      ref={measure}
      data-index={props.index}
      aria-rowindex={props.rowIndex}
      aria-selected={selected ?? (props.active || undefined)}
      tabIndex={props.tabbable ? 0 : -1}
      onKeyDown={props.onKeyDown}
      onClick={click}
      className={cx(
        'h-(--row-h) border-b border-line last:border-b-0 focus-visible:-outline-offset-2',
        'max-sm:relative max-sm:flex max-sm:h-auto max-sm:flex-col max-sm:px-3 max-sm:py-2.5',
        onOpen && 'cursor-pointer hover:bg-surface',
        (props.active || selected) && 'bg-accent-soft hover:bg-accent-soft',
      )}
    >
      {selected !== undefined && (
        <td className="pl-(--cell-x) max-sm:absolute max-sm:top-1 max-sm:right-10 max-sm:p-0">
          <Checkbox
            label={t('selectItem', { item: props.label })}
            hideLabel
            checked={selected}
            onChange={event => props.onToggle(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
          />
        </td>
      )}
      {columns.map(column => (
        <td key={column.id} data-label={column.header} className={cellClass(column)}>
          {column.cell(row)}
        </td>
      ))}
      {actions && (
        <td className="pr-1 text-right max-sm:absolute max-sm:top-1 max-sm:right-1">
          {actions.length > 0 && (
            <Menu
              label={t('actionsOf', { item: props.label })}
              icon={Ellipsis}
              groups={[{ id: 'actions', entries: actions }]}
              className="h-7 w-7 text-muted coarse:h-11 coarse:w-11"
            />
          )}
        </td>
      )}
    </tr>
  );
}
