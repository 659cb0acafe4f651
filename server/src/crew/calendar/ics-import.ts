import { formatInstant, instantFromMillis } from '../../kernel/time/instant.ts';
import { type EventDraft, endOf, type ReadContext, readEvent } from './ics-event.ts';
import { type IcsCode, type IcsIssue, rejection, warning } from './ics-issue.ts';
import { findProperty, type IcsComponent } from './ics-lines.ts';
import type { RecurWindow } from './ics-recur.ts';
import { expandSeries, isInside, keyFinder, type SeriesItem, type SeriesResult } from './ics-series.ts';

export type ImportedOccurrence = {
  uid: string;
  /** Original start of one occurrence of a series, ISO instant; null for a single event. */
  recurrenceId: string | null;
  sequence: number;
  start: string;
  end: string;
  /** IANA zone in which the event was meant, for showing and copying it. */
  zone: string;
  allDay: boolean;
  summary: string;
  location: string;
  description: string;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
};

/** `uid` is '' for a remark on the whole file; `line` is where the event begins; `detail` is the offending value or a number. */
export type ImportReportEntry = {
  uid: string;
  summary: string;
  line?: number;
  outcome: 'imported' | 'warning' | 'rejected';
  code: IcsCode;
  detail: string;
};

/** What one import works with and fills. `deadline` is on the clock of `performance.now()`. */
export type EventImport = {
  context: ReadContext;
  window: RecurWindow | null;
  limits: { maxOccurrences: number; maxPerEvent: number; timeBudgetMs: number };
  deadline: number;
  events: ImportedOccurrence[];
  report: ImportReportEntry[];
};

export function entryOf(
  event: { uid: string; summary: string; line: number } | null,
  issue: IcsIssue,
): ImportReportEntry {
  return event === null ? { uid: '', summary: '', ...issue } : { ...event, ...issue };
}

/** All events of a file: the newest version of each, its occurrences, and the overrides of single ones. */
export function importEvents(components: readonly IcsComponent[], reader: EventImport): void {
  const byUid = new Map<string, EventDraft[]>();
  for (const component of components) {
    const result = safely(() => readEvent(component, reader.context), component);
    if (!result.ok) {
      reader.report.push(entryOf({ uid: result.uid, summary: result.summary, line: component.line }, result.issue));
      continue;
    }
    const same = byUid.get(result.draft.uid);
    if (same === undefined) byUid.set(result.draft.uid, [result.draft]);
    else same.push(result.draft);
  }
  for (const drafts of byUid.values()) {
    const overrides = drafts.filter(draft => draft.recurrenceId !== null);
    const masters = newestFirst(drafts.filter(draft => draft.recurrenceId === null));
    for (const older of masters.slice(1)) refuse(older, rejection('duplicate-uid', older.uid), reader);
    const master = masters[0];
    const used = master === undefined ? new Set<EventDraft>() : importMaster(master, newestFirst(overrides), reader);
    for (const override of overrides) if (!used.has(override)) importOrphan(override, master, reader);
  }
}

function safely(read: () => ReturnType<typeof readEvent>, component: IcsComponent): ReturnType<typeof readEvent> {
  try {
    return read();
  } catch (error) {
    const uid = findProperty(component, 'UID')?.value.slice(0, 500) ?? '';
    return {
      ok: false,
      issue: rejection('unreadable-event', error instanceof Error ? error.message : ''),
      uid,
      summary: '',
    };
  }
}

/** Of two versions of one event the higher SEQUENCE counts, then the later stamp, then the later place in the file. */
function newestFirst(drafts: readonly EventDraft[]): EventDraft[] {
  return drafts
    .toReversed()
    .toSorted((a, b) => b.sequence - a.sequence || (a.stamp < b.stamp ? 1 : a.stamp > b.stamp ? -1 : 0));
}

function labelOf(draft: EventDraft): { uid: string; summary: string; line: number } {
  return { uid: draft.uid, summary: draft.summary, line: draft.component.line };
}

/** Gives the overrides that found their occurrence. */
function importMaster(master: EventDraft, overrides: readonly EventDraft[], reader: EventImport): Set<EventDraft> {
  const series = expandWithin(master, reader);
  if (series === null) return new Set();
  const find = keyFinder(master.start, series.items, reader.context, master.issues);
  const replaced = new Map<number, EventDraft>();
  const known = new Set(series.items.map(item => item.key));
  for (const override of overrides) {
    const keys = override.recurrenceId === null ? null : find(override.recurrenceId);
    for (const key of keys ?? []) if (known.has(key) && !replaced.has(key)) replaced.set(key, override);
  }
  for (const item of series.items) {
    const override = replaced.get(item.key);
    if (override === undefined) push(master, item, series.recurring ? item.key : null, reader);
    else push(override, singleItem(override, item.key), item.key, reader);
  }
  const used = new Set(replaced.values());
  for (const override of used) {
    if (isThisAndFuture(override)) {
      override.issues.add(warning('this-and-future-not-applied', override.recurrenceId?.value));
    }
    reportDraft(override, 1, reader);
  }
  reportDraft(master, series.items.length - replaced.size, reader);
  return used;
}

function singleItem(draft: EventDraft, key: number): SeriesItem {
  return { key, start: draft.start, end: endOf(draft.start, draft.span) };
}

function isThisAndFuture(draft: EventDraft): boolean {
  return draft.recurrenceId?.params.RANGE?.toUpperCase() === 'THISANDFUTURE';
}

/** Null when nothing can be imported; the reason is then in the report. */
function expandWithin(draft: EventDraft, reader: EventImport): SeriesResult | null {
  const room = reader.limits.maxOccurrences - reader.events.length;
  if (room <= 0) return refuse(draft, rejection('occurrence-limit', String(reader.limits.maxOccurrences)), reader);
  if (performance.now() > reader.deadline) {
    return refuse(draft, rejection('time-budget', `${reader.limits.timeBudgetMs} ms`), reader);
  }
  try {
    const limit = Math.min(reader.limits.maxPerEvent, room);
    const series = expandSeries(draft, reader.context, reader.window, limit);
    return series.refusal === null ? series : refuse(draft, series.refusal, reader);
  } catch (error) {
    return refuse(draft, rejection('unreadable-event', error instanceof Error ? error.message : ''), reader);
  }
}

function refuse(draft: EventDraft, issue: IcsIssue, reader: EventImport): null {
  reader.report.push(entryOf(labelOf(draft), issue));
  return null;
}

/**
 * An override whose series is not in the file, or holds no such occurrence: kept as what it is, one dated event.
 * Without its series, one that stands for all that follow is expanded by its own rule and dates.
 */
function importOrphan(override: EventDraft, master: EventDraft | undefined, reader: EventImport): void {
  const { start, recurrenceId, issues } = override;
  if (recurrenceId === null) return;
  const key = keyFinder(master?.start ?? start, [], reader.context, issues)(recurrenceId)?.[0];
  if (key === undefined) issues.add(warning('bad-recurrence-id', recurrenceId.value));
  const single = singleItem(override, key ?? start.instant.epochMilliseconds);
  if (master === undefined) issues.add(warning('override-without-master', recurrenceId.value));
  // With a window, the series was expanded inside it only: an occurrence moved in from outside is no mistake.
  else if (reader.window === null) issues.add(warning('override-not-in-series', recurrenceId.value));
  const alone = master !== undefined || !isThisAndFuture(override);
  const series = alone ? null : expandWithin(override, reader);
  if (!alone && series === null) return;
  const items = series?.items ?? [single].filter(item => isInside(item, reader.window));
  if (items.length > 0 && reader.events.length >= reader.limits.maxOccurrences) {
    refuse(override, rejection('occurrence-limit', String(reader.limits.maxOccurrences)), reader);
    return;
  }
  if (items.length === 0) issues.add(warning('outside-window'));
  for (const item of items) push(override, item, item.key, reader);
  reportDraft(override, items.length, reader);
}

function push(draft: EventDraft, item: SeriesItem, recurrenceKey: number | null, reader: EventImport): void {
  if (!isInside(item, reader.window)) return;
  reader.events.push({
    uid: draft.uid,
    recurrenceId: recurrenceKey === null ? null : instantFromMillis(recurrenceKey),
    sequence: draft.sequence,
    start: formatInstant(item.start.instant),
    end: formatInstant(item.end),
    zone: item.start.zone.id,
    allDay: item.start.kind === 'date',
    summary: draft.summary,
    location: draft.location,
    description: draft.description,
    status: draft.status,
  });
}

/** One entry for a clean event, one per remark for another; `detail` of a clean one is its number of occurrences. */
function reportDraft(draft: EventDraft, count: number, reader: EventImport): void {
  const label = labelOf(draft);
  const issues = draft.issues.all();
  if (issues.length === 0) reader.report.push({ ...label, outcome: 'imported', code: 'ok', detail: String(count) });
  for (const issue of issues) reader.report.push(entryOf(label, issue));
}
