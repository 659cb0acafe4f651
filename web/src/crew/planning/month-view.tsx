import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { colorValue } from '../../ui/colors.ts';
import { cx } from '../../ui/cx.ts';
import { addDays, dateOf, type GridDay } from './grid-time.ts';
import type { GridWords } from './grid-words.ts';
import { missingOf, type PlanningIndex } from './planning-model.ts';

type DayFigures = {
  missions: number;
  missing: number;
  drafts: number;
  titles: { id: string; title: string; color: string }[];
};
type MonthViewProps = {
  days: readonly GridDay[];
  /** Any day of the month that is meant. */
  from: string;
  today: string;
  zone: string;
  index: PlanningIndex;
  words: GridWords;
  onDay: (date: string) => void;
};

const TITLES_SHOWN = 3;

function figuresByDay(index: PlanningIndex, zone: string): Map<string, DayFigures> {
  const byDay = new Map<string, DayFigures>();
  for (const mission of index.data.missions) {
    const date = dateOf(Date.parse(mission.startsAt), zone);
    const day = byDay.get(date) ?? { missions: 0, missing: 0, drafts: 0, titles: [] };
    byDay.set(date, day);
    day.missions += 1;
    if (mission.status === 'draft') day.drafts += 1;
    if (mission.status === 'published') day.missing += mission.needs.reduce((sum, need) => sum + missingOf(need), 0);
    const color = colorValue(index.projects.get(mission.projectId)?.color ?? '');
    day.titles.push({ id: mission.id, title: mission.title, color });
  }
  return byDay;
}

/** A month at a glance: missions of each day and what is unfilled. Arrow keys walk over days, Enter opens one. */
export function MonthView({ days, from, today, zone, index, words, onDay }: MonthViewProps) {
  const t = useTranslations('planning');
  const byDay = figuresByDay(index, zone);
  const month = from.slice(0, 7);
  const [active, setActive] = useState(today.startsWith(month) ? today : `${month}-01`);
  const table = useRef<HTMLTableElement>(null);
  const dates = days.map(day => day.date);
  const stop = dates.includes(active) ? active : (dates.find(date => date.startsWith(month)) ?? '');
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
    const step = steps[event.key];
    if (step === undefined) return;
    const next = addDays(stop, step);
    if (!dates.includes(next)) return;
    event.preventDefault();
    setActive(next);
    table.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  }

  return (
    <div className="min-h-0 flex-1 overflow-auto rounded-lg border border-line">
      <table
        ref={table}
        role="grid"
        aria-label={t('monthLabel')}
        className="h-full w-full table-fixed border-collapse"
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            {days.slice(0, 7).map(day => (
              <th
                key={day.date}
                scope="col"
                className="h-8 border-b border-line bg-surface px-2 text-left text-sm font-medium"
              >
                {words.format.day(day.date, 'medium').split(' ')[0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(week => (
            <tr key={week[0]?.date}>
              {week.map(day => (
                <td key={day.date} className="h-24 border-r border-b border-line p-0 align-top last:border-r-0">
                  <MonthDay
                    day={day}
                    figures={byDay.get(day.date)}
                    isOutside={!day.date.startsWith(month)}
                    isToday={day.date === today}
                    isTabStop={day.date === stop}
                    words={words}
                    onDay={onDay}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type MonthDayProps = {
  day: GridDay;
  figures: DayFigures | undefined;
  isOutside: boolean;
  isToday: boolean;
  isTabStop: boolean;
  words: GridWords;
  onDay: (date: string) => void;
};

function MonthDay({ day, figures, isOutside, isToday, isTabStop, words, onDay }: MonthDayProps) {
  const t = useTranslations('planning');
  const { missions = 0, missing = 0, drafts = 0, titles = [] } = figures ?? {};
  return (
    <button
      type="button"
      data-date={day.date}
      tabIndex={isTabStop ? 0 : -1}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => onDay(day.date)}
      className={cx(
        'flex h-full w-full flex-col gap-0.5 overflow-hidden p-0.5 sm:p-1.5 text-left text-sm hover:bg-surface-strong focus-visible:-outline-offset-2',
        day.isWeekend && 'bg-surface',
        isOutside && 'text-muted',
      )}
    >
      <span className="flex w-full flex-wrap items-center gap-1">
        <span
          aria-hidden="true"
          className={cx(
            'grid min-w-6 place-items-center rounded-full px-1 leading-6 font-medium',
            isToday && 'bg-accent text-on-accent',
          )}
        >
          {Number(day.date.slice(8))}
        </span>
        <span className="sr-only">{words.format.day(day.date, 'long')},</span>
        <span className={cx('text-xs text-muted max-sm:sr-only', missions === 0 && 'sr-only')}>
          {t('missionsCount', { count: missions })}
        </span>
        {drafts > 0 && <span className="sr-only">{t('draftsCount', { count: drafts })}</span>}
        {missing > 0 && (
          <span className="pg-name-missing sm:ml-auto">
            <span aria-hidden="true">{missing}</span>
            <span className="sr-only">{t('missing', { count: missing })}</span>
          </span>
        )}
      </span>
      <span aria-hidden="true" className="flex gap-0.5 pl-0.5 sm:hidden">
        {titles.slice(0, TITLES_SHOWN).map(({ id, color }) => (
          <span key={id} className="size-2 rounded-full" style={{ backgroundColor: color }} />
        ))}
      </span>
      {titles.slice(0, TITLES_SHOWN).map(({ id, title, color }) => (
        <span key={id} className="flex w-full items-center gap-1 text-xs max-sm:hidden">
          <span className="size-2 shrink-0 rounded-full" style={{ backgroundColor: color }} />
          <span className="text-ellipsis-1">{title}</span>
        </span>
      ))}
      {titles.length > TITLES_SHOWN && (
        <span className="text-xs text-muted max-sm:hidden">{t('more', { count: titles.length - TITLES_SHOWN })}</span>
      )}
    </button>
  );
}
