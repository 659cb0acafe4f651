import { temporal } from '../../kernel/time/temporal.ts';
import {
  type EventImport,
  entryOf,
  type ImportedOccurrence,
  type ImportReportEntry,
  importEvents,
} from './ics-import.ts';
import { type IcsCode, rejection, warning } from './ics-issue.ts';
import { decodeCalendar, findProperty, type IcsComponent, parseComponents } from './ics-lines.ts';
import type { RecurWindow } from './ics-recur.ts';
import { unescapeText } from './ics-values.ts';
import { ZoneFinder } from './ics-zones.ts';

export type { ImportedOccurrence, ImportReportEntry };

export type CalendarReadOptions = {
  /** IANA zone of the organisation, for times that name none we know. */
  defaultZone: string;
  /** ISO instants; only occurrences that touch `[from, to)` are given. */
  window?: { from: string; to: string };
  maxOccurrences?: number;
  maxPerEvent?: number;
  maxBytes?: number;
  /** Length given to an event that has no end. */
  defaultMinutes?: number;
  /** Expanding rules stops after this long; what is left is reported. */
  timeBudgetMs?: number;
};

export type CalendarReading = {
  calendarName: string | null;
  events: ImportedOccurrence[];
  report: ImportReportEntry[];
};

/** A calendar of a whole venue for years; the occurrences kept are capped far below. */
const MAX_EVENTS = 20_000;

const DEFAULTS = {
  maxOccurrences: 10_000,
  maxPerEvent: 1_000,
  maxBytes: 5 * 1024 * 1024,
  defaultMinutes: 60,
  timeBudgetMs: 1_500,
};

/**
 * Any calendar file -> dated occurrences and a report with at least one entry for every event of the file.
 * Never throws on input and never runs unbounded: size, occurrences and time are capped, and the caps reported.
 */
export function readCalendar(input: Uint8Array | string, options: CalendarReadOptions): CalendarReading {
  const limits = { ...DEFAULTS, ...options };
  const report: ImportReportEntry[] = [];
  const refuseFile = (code: IcsCode, detail: string): CalendarReading => {
    report.push(entryOf(null, rejection(code, detail)));
    return { calendarName: null, events: [], report };
  };
  if (input.length > limits.maxBytes) return refuseFile('too-large', String(limits.maxBytes));
  try {
    return readFile(input, options, limits, report);
  } catch (error) {
    return refuseFile('unreadable-file', error instanceof Error ? error.message : '');
  }
}

function readFile(
  input: Uint8Array | string,
  options: CalendarReadOptions,
  limits: typeof DEFAULTS,
  report: ImportReportEntry[],
): CalendarReading {
  const { text, guessed } = decodeCalendar(input);
  const root = parseComponents(text);
  const all = flatten(root);
  const events = all.filter(component => component.name === 'VEVENT');
  const components = events.slice(0, MAX_EVENTS);
  if (events.length > MAX_EVENTS) report.push(entryOf(null, rejection('too-many-events', String(events.length))));
  if (guessed) report.push(entryOf(null, warning('encoding-guessed')));
  if (all.length === 1) report.push(entryOf(null, rejection('not-a-calendar')));
  else if (components.length === 0) report.push(entryOf(null, rejection('no-events')));
  reportFileIssues(all, report);
  const calendars = [root, ...all.filter(component => component.name === 'VCALENDAR')];
  const header = (name: string) =>
    calendars.map(calendar => findProperty(calendar, name)?.value).find(value => value !== undefined);
  const zones = new ZoneFinder(
    all.filter(component => component.name === 'VTIMEZONE'),
    options.defaultZone,
  );
  const named = header('X-WR-TIMEZONE');
  const found = named === undefined || named.trim() === '' ? null : zones.find(named, 2026);
  if (found?.how === 'unknown') report.push(entryOf(null, warning('unknown-calendar-zone', named)));
  const known = found !== null && found.how !== 'unknown' ? found.zone : null;
  const reader: EventImport = {
    context: {
      zones,
      floating: { zone: known ?? { id: options.defaultZone, custom: null }, named: known !== null },
      defaultMinutes: limits.defaultMinutes,
    },
    window: options.window === undefined ? null : parseWindow(options.window),
    limits,
    deadline: performance.now() + limits.timeBudgetMs,
    events: [],
    report,
  };
  importEvents(components, reader);
  const name = header('X-WR-CALNAME') ?? header('NAME');
  return {
    calendarName: name === undefined ? null : unescapeText(name, 200) || null,
    events: reader.events,
    report: inFileOrder(report),
  };
}

function inFileOrder(report: readonly ImportReportEntry[]): ImportReportEntry[] {
  return report.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function parseWindow(window: { from: string; to: string }): RecurWindow {
  return { from: temporal().Instant.from(window.from), to: temporal().Instant.from(window.to) };
}

function flatten(component: IcsComponent): IcsComponent[] {
  return [component, ...component.children.flatMap(flatten)];
}

function reportFileIssues(all: readonly IcsComponent[], report: ImportReportEntry[]): void {
  const ignored = new Map<string, number>();
  for (const { name, closed } of all) {
    if (/^V(?:TODO|JOURNAL|FREEBUSY|AVAILABILITY)$/.test(name)) ignored.set(name, (ignored.get(name) ?? 0) + 1);
    if (name === 'VCALENDAR' && !closed) report.push(entryOf(null, warning('unclosed-component', name)));
  }
  for (const [name, count] of ignored) report.push(entryOf(null, warning('component-ignored', `${count} ${name}`)));
}
