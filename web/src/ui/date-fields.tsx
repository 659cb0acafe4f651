import { parseDate, parseTime } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { CalendarHeading } from 'react-aria-components/Calendar';
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Group,
  Popover,
} from 'react-aria-components/DatePicker';
import { TimeField as AriaTimeField } from 'react-aria-components/TimeField';
import { useTranslations } from 'use-intl/react';
import { cx } from './cx.ts';
import { type FieldBaseProps, FieldError, FieldLabel } from './field.tsx';
import { popoverClass } from './popover-class.ts';

const boxClass =
  'flex h-(--control-h) items-center rounded-md border border-control bg-raised pl-2 focus-within:outline-2 ' +
  'focus-within:outline-offset-1 focus-within:outline-accent invalid:border-danger-line disabled:bg-surface';

const segmentClass =
  'inline-grid min-h-6 min-w-6 place-items-center rounded-sm px-0.5 tabular-nums outline-none placeholder-shown:text-muted ' +
  'type-literal:min-w-0 type-literal:px-0 focus:bg-accent ' +
  'focus:text-on-accent disabled:text-muted';

/** ISO text to a value, or null for text that is not one. */
function read<Value>(parse: (text: string) => Value, text: string): Value | null {
  if (text === '') return null;
  try {
    return parse(text);
  } catch {
    return null;
  }
}

function Segments() {
  return (
    <DateInput className="flex min-w-0 flex-1 items-center">
      {segment => <DateSegment segment={segment} className={segmentClass} />}
    </DateInput>
  );
}

function MonthCalendar() {
  const navClass = 'grid size-8 place-items-center rounded-md hovered:bg-surface-strong disabled:opacity-40';
  return (
    <Calendar className="p-2">
      <header className="mb-1 flex items-center justify-between">
        <AriaButton slot="previous" className={navClass}>
          <ChevronLeft aria-hidden="true" size={16} />
        </AriaButton>
        <CalendarHeading className="font-medium capitalize" />
        <AriaButton slot="next" className={navClass}>
          <ChevronRight aria-hidden="true" size={16} />
        </AriaButton>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>
          {day => <CalendarHeaderCell className="size-8 text-xs font-normal text-muted">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {date => (
            <CalendarCell
              date={date}
              className={
                'grid size-8 cursor-pointer place-items-center rounded-md text-sm tabular-nums hovered:bg-surface-strong ' +
                'outside-month:invisible unavailable:text-muted unavailable:line-through disabled:opacity-40 ' +
                'selected:bg-accent selected:text-on-accent'
              }
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

type WallFieldProps = FieldBaseProps & {
  /** ISO text, empty when unset. */
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
};

export type DateFieldProps = WallFieldProps & {
  /** First and last day that can be chosen, `2026-11-23`. */
  min?: string;
  max?: string;
};

/** A calendar day, `2026-11-23`: typed by segments or picked from a month. */
export function DateField({ value, onChange, min, max, disabled, ...base }: DateFieldProps) {
  const errorId = useId();
  const minValue = min === undefined ? null : read(parseDate, min);
  const maxValue = max === undefined ? null : read(parseDate, max);
  return (
    <div className={cx('min-w-0', base.className)}>
      <DatePicker
        aria-label={base.label}
        value={read(parseDate, value)}
        onChange={date => onChange(date?.toString() ?? '')}
        isInvalid={Boolean(base.error)}
        isDisabled={disabled ?? false}
        shouldForceLeadingZeros
        {...(base.error ? { 'aria-describedby': errorId } : {})}
        {...(minValue === null ? {} : { minValue })}
        {...(maxValue === null ? {} : { maxValue })}
      >
        <FieldLabel {...base} />
        <Group className={boxClass}>
          <Segments />
          <AriaButton className="grid h-full w-8 place-items-center text-muted">
            <CalendarDays aria-hidden="true" size={15} />
          </AriaButton>
        </Group>
        <Popover className={popoverClass}>
          <MonthCalendar />
        </Popover>
      </DatePicker>
      {base.error && <FieldError id={errorId}>{base.error}</FieldError>}
      {base.hint && <p className="mt-1 text-sm text-muted">{base.hint}</p>}
    </div>
  );
}

/** A time on the clock, `20:30`, always with 24 hours. */
export function TimeField({ value, onChange, disabled, ...base }: WallFieldProps) {
  const errorId = useId();
  return (
    <div className={cx('min-w-0', base.className)}>
      <AriaTimeField
        aria-label={base.label}
        value={read(parseTime, value)}
        onChange={time => onChange(time?.toString().slice(0, 5) ?? '')}
        hourCycle={24}
        shouldForceLeadingZeros
        isInvalid={Boolean(base.error)}
        isDisabled={disabled ?? false}
        {...(base.error ? { 'aria-describedby': errorId } : {})}
      >
        <FieldLabel {...base} />
        <Group className={cx(boxClass, 'pr-2')}>
          <Segments />
        </Group>
      </AriaTimeField>
      {base.error && <FieldError id={errorId}>{base.error}</FieldError>}
      {base.hint && <p className="mt-1 text-sm text-muted">{base.hint}</p>}
    </div>
  );
}

/** Wall time, `2026-11-23T20:30`, as a day and a time. Which instant it is depends on the site's zone, not on this field. */
export function DateTimeField({ value, onChange, min, max, disabled, ...base }: DateFieldProps) {
  const t = useTranslations('ui');
  const [day = '', time = ''] = value.split('T');
  const shared = { disabled: disabled ?? false, hideLabel: true };

  function join(nextDay: string, nextTime: string) {
    onChange(nextDay === '' && nextTime === '' ? '' : `${nextDay}T${nextTime}`);
  }

  return (
    <fieldset className={cx('min-w-0', base.className)}>
      <legend className={cx('mb-1 font-medium', base.hideLabel && 'sr-only')}>{base.label}</legend>
      <div className="flex gap-2">
        <DateField
          {...shared}
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
          label={t('dateOf', { field: base.label })}
          value={day}
          onChange={next => join(next, time)}
          className="flex-1"
        />
        <TimeField
          {...shared}
          label={t('timeOf', { field: base.label })}
          value={time}
          onChange={next => join(day, next)}
          className="w-20"
        />
      </div>
      {base.error && <FieldError>{base.error}</FieldError>}
      {base.hint && <p className="mt-1 text-sm text-muted">{base.hint}</p>}
    </fieldset>
  );
}
