import type { CSSProperties } from 'react';
import { useNow } from '../../app/use-now.ts';
import { type Scale, xOf } from './grid-geometry.ts';
import { dateOf, type GridDay, HOUR_MS, hoursOf, iso } from './grid-time.ts';
import type { GridWords } from './grid-words.ts';
import { type Span } from './planning-search.ts';

type DaysProps = { days: readonly GridDay[]; scale: Scale; span: Span };
type HeaderProps = DaysProps & { words: GridWords; zone: string; onDay: (date: string) => void; dayHint: string };

const HOURS_APART: Record<Span, number> = { day: 1, week: 6, '2w': 12, '4w': 24, month: 24 };

function boxStyle(day: GridDay, scale: Scale, hours: number): CSSProperties & { '--hour': string } {
  const x = xOf(scale, day.startMs);
  return {
    transform: `translateX(${x}px)`,
    width: xOf(scale, day.endMs) - x,
    '--hour': `${HOUR_MS * hours * scale.pxPerMs}px`,
  };
}

/** Names of the days and, where there is room, hours on the zone's clock. */
export function DayHeader({ days, scale, span, words, zone, onDay, dayHint }: HeaderProps) {
  const today = dateOf(useNow().getTime(), zone);
  // Full times where there is room, else `6 12 18`.
  const everyHours = span === 'day' ? 1 : 6;
  const isNarrow = HOUR_MS * everyHours * scale.pxPerMs < 44;
  return days.map(day => (
    <div
      key={day.date}
      role="columnheader"
      className="pg-day"
      data-weekend={day.isWeekend ? '' : undefined}
      data-narrow={span === '4w' ? '' : undefined}
      aria-current={day.date === today ? 'date' : undefined}
      style={boxStyle(day, scale, 1)}
    >
      {span === 'day' ? (
        <span className="pg-day-name">{words.format.day(day.date, 'long')}</span>
      ) : (
        <button type="button" className="pg-day-name" title={dayHint} onClick={() => onDay(day.date)}>
          {dayName(day.date, words, span)}
        </button>
      )}
      {(span === 'day' || span === 'week') && (
        <span className="pg-hours" aria-hidden="true">
          {hoursOf(day, everyHours).map((ms, position) => (
            <span key={ms} style={{ left: (ms - day.startMs) * scale.pxPerMs }}>
              {isNarrow ? position > 0 && Number(words.format.time(iso(ms)).slice(0, 2)) : words.format.time(iso(ms))}
            </span>
          ))}
        </span>
      )}
    </div>
  ));
}

/** `Mon 23`, and the month where it begins. */
function dayName(date: string, words: GridWords, span: Span): string {
  const [weekday = '', number = '', month = ''] = words.format.day(date, 'medium').replace(/[.,]/g, '').split(' ');
  if (date.endsWith('-01')) return `${number} ${month}`;
  return span === '4w' ? `${weekday.slice(0, 2)} ${number}` : `${weekday} ${number} ${month}`;
}

/** Shading and lines behind the bars. */
export function DayLayer({ days, scale, span }: DaysProps) {
  const now = useNow().getTime();
  return (
    <div className="pg-days" aria-hidden="true">
      {days.map(day => (
        <div
          key={day.date}
          className="pg-day-column"
          data-weekend={day.isWeekend ? '' : undefined}
          style={boxStyle(day, scale, HOURS_APART[span])}
        />
      ))}
      {now >= scale.startMs && now < scale.endMs && (
        <div className="pg-now" style={{ transform: `translateX(${xOf(scale, now)}px)` }} />
      )}
    </div>
  );
}
