import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { dateOf, type GridDay, iso } from './grid-time.ts';
import type { GridWords } from './grid-words.ts';
import type { Row } from './planning-model.ts';

let isPrinting = false;

function subscribe(listener: () => void) {
  const change = (next: boolean) => () => {
    isPrinting = next;
    // The browser takes its picture as soon as this handler returns.
    flushSync(listener);
  };
  const before = change(true);
  const after = change(false);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

type PrintTableProps = {
  days: readonly GridDay[];
  rows: readonly Row[];
  zone: string;
  words: GridWords;
};

/** The planning on paper: a table whose header comes again on each page, with everybody who has something to do. */
export function PrintTable({ days, rows, zone, words }: PrintTableProps) {
  const printing = useSyncExternalStore(subscribe, () => isPrinting);
  if (!printing) return null;
  return (
    <table className="pg-print">
      <thead>
        <tr>
          <th />
          {days.map(day => (
            <th key={day.date}>{words.format.day(day.date, 'medium').replace(/ \d{4}$/, '')}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(row => row.bars.length > 0)
          .map(row => (
            <tr key={row.id}>
              <th scope="row">{row.kind === 'drafts' ? words.drafts : row.name}</th>
              {days.map(day => (
                <td key={day.date}>
                  {row.bars
                    .filter(bar => dateOf(Math.max(bar.startMs, days[0]?.startMs ?? 0), zone) === day.date)
                    .map(bar => (
                      <p key={bar.id}>
                        {words.format.time(iso(bar.startMs))}–{words.format.time(iso(bar.endMs))} {bar.title}
                        {bar.detail && `, ${bar.detail}`} ({words.statuses[bar.status]})
                      </p>
                    ))}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
