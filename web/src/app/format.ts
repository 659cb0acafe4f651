import { FORMAT_LOCALES, type Locale } from './locales.ts';

type DateLength = 'short' | 'medium' | 'long';

const DATE_PARTS: Record<DateLength, Intl.DateTimeFormatOptions> = {
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  medium: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};
const TIME_PARTS: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

const RELATIVE_UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, format);
  return format;
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, format);
  return format;
}

export type Formatters = ReturnType<typeof createFormatters>;

/** All dates, numbers and money on screen pass here. Instants are shown on the clock of `zone`. */
export function createFormatters(locale: Locale, zone: string) {
  const tag = FORMAT_LOCALES[locale];
  const inZone = { timeZone: zone };

  function number(value: number, options: Intl.NumberFormatOptions = {}): string {
    return numberFormat(tag, options).format(value);
  }

  return {
    locale,
    zone,
    number,

    /** Day of an instant in the zone. */
    date: (instant: string, length: DateLength = 'short') =>
      dateFormat(tag, { ...DATE_PARTS[length], ...inZone }).format(new Date(instant)),

    /** A calendar day, `2026-11-23`: it has no zone and never shifts. */
    day: (isoDate: string, length: DateLength = 'short') =>
      dateFormat(tag, { ...DATE_PARTS[length], timeZone: 'UTC' }).format(new Date(`${isoDate}T00:00:00Z`)),

    /** Name of a month, 1 to 12. */
    month: (month: number) =>
      dateFormat(tag, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month - 1, 1))),

    time: (instant: string) => dateFormat(tag, { ...TIME_PARTS, ...inZone }).format(new Date(instant)),

    dateTime: (instant: string, length: DateLength = 'short') =>
      dateFormat(tag, { ...DATE_PARTS[length], ...TIME_PARTS, ...inZone }).format(new Date(instant)),

    /** `mon 23 Nov 2026, 20:30 – 23:00`; both days when the end falls on another one. */
    range: (from: string, to: string) =>
      dateFormat(tag, { ...DATE_PARTS.medium, ...TIME_PARTS, ...inZone }).formatRange(new Date(from), new Date(to)),

    /** `3 hours ago`, to the largest whole unit; under a minute it is `now`. */
    relative: (instant: string, now: Date) => {
      const seconds = (Date.parse(instant) - now.getTime()) / 1000;
      const unit = RELATIVE_UNITS.find(([, size]) => Math.abs(seconds) >= size);
      const format = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
      return unit === undefined ? format.format(0, 'second') : format.format(Math.trunc(seconds / unit[1]), unit[0]);
    },

    /** Integer cents to an amount with its currency. */
    money: (cents: number, currency = 'EUR') => number(cents / 100, { style: 'currency', currency }),

    percent: (ratio: number) => number(ratio, { style: 'percent', maximumFractionDigits: 1 }),

    /** 450 minutes is `7 h 30`. */
    minutes: (minutes: number) => {
      const sign = minutes < 0 ? '−' : '';
      const whole = Math.abs(Math.round(minutes));
      const rest = whole % 60;
      const hours = `${sign}${number(Math.floor(whole / 60))}\u00a0h`;
      return rest === 0 ? hours : `${hours}\u00a0${String(rest).padStart(2, '0')}`;
    },

    list: (items: string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
}
