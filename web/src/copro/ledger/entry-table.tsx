import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../app/use-format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { cx } from '../../ui/cx.ts';
import { controlClass } from '../../ui/field.tsx';
import { centsOf, type DraftLine, emptyLine, type LineFault } from './entry-lines.ts';
import { type Account, useAccountName } from './use-ledger.ts';

type Party = { id: string; kind: 'owner' | 'supplier'; name: string };
type Props = {
  lines: readonly DraftLine[];
  onChange: (lines: DraftLine[]) => void;
  accounts: readonly Account[];
  parties: readonly Party[];
  faults: ReadonlyMap<number, LineFault>;
  /** Debit less credit: what `=` fills in. */
  difference: number;
};

/**
 * The lines of an entry. Enter goes on to the next field and from the last to a new line; up and down stay in the column;
 * `=` in an amount fills in what is missing; amounts may be sums.
 */
export function EntryTable({ lines, onChange, accounts, parties, faults, difference }: Props) {
  const t = useTranslations('ledger');
  const format = useFormat();
  const nameOf = useAccountName();
  const table = useRef<HTMLTableElement>(null);
  const options = accounts.map(account => ({ id: account.id, label: `${account.code} ${nameOf(account.names)}` }));
  const change = (key: number, fields: Partial<DraftLine>): void =>
    onChange(lines.map(line => (line.key === key ? { ...line, ...fields } : line)));
  const add = (): void => onChange([...lines, emptyLine(Math.max(...lines.map(line => line.key)) + 1)]);
  const focus = (row: number, cell: string): void =>
    table.current?.querySelector<HTMLInputElement>(`[data-row="${row}"] [data-cell="${cell}"]`)?.focus();

  function settle(line: DraftLine, side: 'debit' | 'credit') {
    const cents = centsOf(line[side], format.locale);
    if (cents !== null && line[side].trim() !== '')
      change(line.key, { [side]: format.number(cents / 100, { minimumFractionDigits: 2, useGrouping: false }) });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, row: number, cell: string) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      focus(row + (event.key === 'ArrowDown' ? 1 : -1), cell);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (cell === 'text') focus(row, 'debit');
    else if (cell === 'debit' && event.currentTarget.value.trim() === '') focus(row, 'credit');
    else {
      if (row === lines.length - 1) add();
      setTimeout(() => table.current?.querySelector<HTMLInputElement>(`[data-row="${row + 1}"] input`)?.focus());
    }
  }

  function fillMissing(line: DraftLine, side: 'debit' | 'credit') {
    const own = (side === 'debit' ? 1 : -1) * (centsOf(line[side], format.locale) ?? 0);
    const missing = side === 'debit' ? own - difference : difference - own;
    if (missing > 0)
      change(line.key, { [side]: format.number(missing / 100, { minimumFractionDigits: 2, useGrouping: false }) });
  }

  const amount = (line: DraftLine, row: number, side: 'debit' | 'credit') => (
    <input
      data-cell={side}
      inputMode="decimal"
      aria-label={t('amountOfLine', { side: t(side), line: row + 1 })}
      aria-invalid={faults.get(line.key) === 'amount' || undefined}
      className={cx(controlClass, 'h-(--control-h) px-2 text-right tabular-nums')}
      value={line[side]}
      onChange={event =>
        event.target.value.trim() === '=' ? fillMissing(line, side) : change(line.key, { [side]: event.target.value })
      }
      onBlur={() => settle(line, side)}
      onKeyDown={event => onKeyDown(event, row, side)}
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
            <th scope="col" className="w-52 pb-1 font-medium">
              {t('party')}
            </th>
            <th scope="col" className="pb-1 font-medium">
              {t('text')}
            </th>
            <th scope="col" className="w-32 pb-1 text-right font-medium">
              {t('debit')}
            </th>
            <th scope="col" className="w-32 pb-1 text-right font-medium">
              {t('credit')}
            </th>
            <th scope="col" className="w-10">
              <span className="sr-only">{t('removeLine')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => {
            const wanted = accounts.find(account => account.id === line.accountId)?.party ?? null;
            return (
              <tr key={line.key} data-row={row} className="align-top">
                <td className="py-1 pr-2">
                  <ComboBox
                    hideLabel
                    label={t('accountOfLine', { line: row + 1 })}
                    options={options}
                    value={line.accountId === '' ? null : line.accountId}
                    onChange={next => change(line.key, { accountId: next ?? '', partyId: '' })}
                  />
                </td>
                <td className="py-1 pr-2">
                  {wanted === null ? (
                    <span className="text-muted">–</span>
                  ) : (
                    <ComboBox
                      hideLabel
                      label={t('partyOfLine', { line: row + 1 })}
                      options={parties
                        .filter(party => party.kind === wanted)
                        .map(({ id, name }) => ({ id, label: name }))}
                      value={line.partyId === '' ? null : line.partyId}
                      onChange={next => change(line.key, { partyId: next ?? '' })}
                    />
                  )}
                </td>
                <td className="py-1 pr-2">
                  <input
                    data-cell="text"
                    aria-label={t('textOfLine', { line: row + 1 })}
                    maxLength={300}
                    className={cx(controlClass, 'h-(--control-h) px-2')}
                    value={line.text}
                    onChange={event => change(line.key, { text: event.target.value })}
                    onKeyDown={event => onKeyDown(event, row, 'text')}
                  />
                </td>
                <td className="py-1 pr-2">{amount(line, row, 'debit')}</td>
                <td className="py-1 pr-2">{amount(line, row, 'credit')}</td>
                <td className="py-1">
                  <IconButton
                    icon={X}
                    label={t('removeLineOf', { line: row + 1 })}
                    disabledReason={lines.length <= 2 ? t('twoLines') : null}
                    onClick={() => onChange(lines.filter(one => one.key !== line.key))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Button icon={Plus} tone="quiet" onClick={add}>
        {t('addLine')}
      </Button>
    </div>
  );
}
