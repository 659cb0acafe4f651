import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../app/use-format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { cx } from '../../ui/cx.ts';
import { controlClass } from '../../ui/field.tsx';
import { centsOf, type DraftLine, emptyLine } from './invoice-draft.ts';

type Cell = 'text' | 'tenant' | 'vat' | 'amount';
type Props = {
  lines: readonly DraftLine[];
  onChange: (lines: DraftLine[]) => void;
  /** Accounts by code and name. */
  accounts: readonly { id: string; label: string }[];
  /** What the lines lack of the total: what `=` fills in. */
  missing: number;
};
const ORDER: readonly Cell[] = ['text', 'tenant', 'vat', 'amount'];

/**
 * The lines of an invoice. Enter goes on to the next field and from the last to a new line; up and down stay in the column;
 * `=` in an amount fills in what is missing; amounts may be sums.
 */
export function LineTable({ lines, onChange, accounts, missing }: Props) {
  const t = useTranslations('invoices');
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const change = (key: number, fields: Partial<DraftLine>): void =>
    onChange(lines.map(line => (line.key === key ? { ...line, ...fields } : line)));
  const add = (): void => onChange([...lines, emptyLine(Math.max(0, ...lines.map(line => line.key)) + 1)]);
  const focus = (row: number, cell: string): void =>
    table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"] [data-cell="${cell}"]`)?.focus();
  const shown = (cents: number): string => format.number(cents / 100, { minimumFractionDigits: 2, useGrouping: false });

  function settle(line: DraftLine, cell: 'vat' | 'amount') {
    const cents = centsOf(line[cell], format.locale);
    if (cents !== null && line[cell].trim() !== '') change(line.key, { [cell]: shown(cents) });
  }

  function type(line: DraftLine, cell: Cell, text: string) {
    const own = centsOf(line.amount, format.locale) ?? 0;
    change(line.key, { [cell]: cell === 'amount' && text.trim() === '=' ? shown(missing + own) : text });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, row: number, cell: Cell) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focus(row + (event.key === 'ArrowDown' ? 1 : -1), cell);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const next = ORDER[ORDER.indexOf(cell) + 1];
    if (next) return focus(row, next);
    if (row === lines.length - 1) add();
    setTimeout(() => table.current?.querySelector<HTMLInputElement>(`[data-row="${row + 1}"] input`)?.focus());
  }

  const cell = (line: DraftLine, row: number, name: Cell, label: string) => (
    <input
      data-cell={name}
      aria-label={label}
      inputMode={name === 'text' ? 'text' : 'decimal'}
      maxLength={name === 'text' ? 300 : 60}
      aria-invalid={((name === 'vat' || name === 'amount') && centsOf(line[name], format.locale) === null) || undefined}
      className={cx(controlClass, 'h-(--control-h) px-2', name !== 'text' && 'text-right tabular-nums')}
      value={line[name]}
      onChange={event => type(line, name, event.target.value)}
      onBlur={() => (name === 'vat' || name === 'amount' ? settle(line, name) : undefined)}
      onKeyDown={event => onKeyDown(event, row, name)}
    />
  );

  return (
    <div className="overflow-x-auto">
      <table ref={table} className="w-full min-w-[48rem] text-sm">
        <caption className="sr-only">{t('lines')}</caption>
        <thead>
          <tr className="text-left text-xs text-muted">
            <th scope="col" className="w-72 pb-1 font-medium">
              {t('account')}
            </th>
            <th scope="col" className="pb-1 font-medium">
              {t('text')}
            </th>
            <th scope="col" className="w-24 pb-1 text-right font-medium">
              {t('tenant')}
            </th>
            <th scope="col" className="w-28 pb-1 text-right font-medium">
              {t('vat')}
            </th>
            <th scope="col" className="w-32 pb-1 text-right font-medium">
              {t('total')}
            </th>
            <th scope="col" className="w-10">
              <span className="sr-only">{t('remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <tr key={line.key} data-row={row} className="align-top">
              <td className="py-1 pr-2">
                <ComboBox
                  hideLabel
                  label={t('accountOfLine', { line: row + 1 })}
                  options={accounts}
                  value={line.accountId === '' ? null : line.accountId}
                  onChange={next => change(line.key, { accountId: next ?? '' })}
                />
              </td>
              <td className="py-1 pr-2">{cell(line, row, 'text', t('textOfLine', { line: row + 1 }))}</td>
              <td className="py-1 pr-2">{cell(line, row, 'tenant', t('tenantOfLine', { line: row + 1 }))}</td>
              <td className="py-1 pr-2">{cell(line, row, 'vat', t('vatOfLine', { line: row + 1 }))}</td>
              <td className="py-1 pr-2">{cell(line, row, 'amount', t('amountOfLine', { line: row + 1 }))}</td>
              <td className="py-1">
                <IconButton
                  icon={X}
                  label={t('removeLine', { line: row + 1 })}
                  onClick={() => onChange(lines.filter(one => one.key !== line.key))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button icon={Plus} tone="quiet" onClick={add}>
        {t('addLine')}
      </Button>
    </div>
  );
}
