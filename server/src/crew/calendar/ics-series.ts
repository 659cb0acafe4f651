import { compareInstants } from '../../kernel/time/temporal.ts';
import {
  type EventDraft,
  type EventSpan,
  type EventStart,
  endOf,
  placeMoment,
  type ReadContext,
  spanToEnd,
} from './ics-event.ts';
import { type IcsIssue, type IssueLog, rejection, warning } from './ics-issue.ts';
import { findProperty, type IcsProperty, listProperties } from './ics-lines.ts';
import { endsBeforeStart, expandRule, type RecurWindow, readRule, ruleHolds, skippedByClocks } from './ics-recur.ts';
import { isPlausible, parseDuration, parseMoment } from './ics-values.ts';

/** One occurrence: `key` is its original start in milliseconds, by which an override finds it. */
export type SeriesItem = { key: number; start: EventStart; end: Temporal.Instant };

/** `refusal` says why nothing of the event can be kept; lesser remarks go to the draft's own log. */
export type SeriesResult = { items: SeriesItem[]; recurring: boolean; refusal: IcsIssue | null };

/** More rules than this in one event, or more dates than occurrences allowed, come from no calendar program. */
const MAX_RULES = 10;
const MAX_EXDATES = 10_000;

/** RRULE and RDATE, minus EXDATE, of one event; with a window only what touches it. */
export function expandSeries(
  draft: EventDraft,
  context: ReadContext,
  window: RecurWindow | null,
  limit: number,
): SeriesResult {
  const { component, start, span, issues } = draft;
  const rules = listProperties(component, 'RRULE').filter(property => property.value.trim() !== '');
  const items = new Map<number, SeriesItem>();
  const add = (at: EventStart, length: EventSpan) => {
    const key = at.instant.epochMilliseconds;
    if (!items.has(key)) items.set(key, { key, start: at, end: endOf(at, length) });
  };
  if (findProperty(component, 'EXRULE') !== undefined) issues.add(warning('exrule-ignored'));
  if (rules.length === 0) add(start, span);
  for (const { value } of rules.slice(0, MAX_RULES)) {
    const refusal = addRule(value, draft, window, limit, add);
    if (refusal !== null) return { items: [], recurring: true, refusal };
  }
  const extra = readExtraDates(draft, context, limit);
  for (const date of extra) add(date.start, date.span);
  for (const key of readExcluded(draft, [...items.values()], context)) items.delete(key);
  if (items.size === 0) issues.add(warning(window === null ? 'no-occurrence' : 'outside-window'));
  const inside = [...items.values()].filter(item => isInside(item, window)).toSorted((a, b) => a.key - b.key);
  if (inside.length === 0 && items.size > 0) issues.add(warning('outside-window'));
  if (inside.length > limit) issues.add(warning('occurrences-capped', String(limit)));
  return { items: inside.slice(0, limit), recurring: rules.length > 0 || extra.length > 0, refusal: null };
}

export function isInside(item: SeriesItem, window: RecurWindow | null): boolean {
  if (window === null) return true;
  const from = compareInstants(item.end, window.from);
  return from > 0 && compareInstants(item.start.instant, window.to) < 0;
}

function addRule(
  value: string,
  { start, span, issues }: EventDraft,
  window: RecurWindow | null,
  limit: number,
  add: (at: EventStart, length: EventSpan) => void,
): IcsIssue | null {
  const rule = readRule(value);
  if ('outcome' in rule) return rule;
  if (endsBeforeStart(rule, start)) {
    issues.add(warning('until-before-start', value));
    add(start, span);
    return null;
  }
  // A long event that began before the window may still reach into it.
  const reach = { hours: span.days * 25 + Math.ceil(span.seconds / 3600) + 2 };
  const wide = window === null ? null : { from: window.from.subtract(reach), to: window.to };
  try {
    const { starts, end } = expandRule(rule, start, wide, limit);
    if (end === 'capped') issues.add(warning('occurrences-capped', String(starts.length)));
    if (end === 'gave-up') issues.add(warning('rule-gave-up', value));
    if (starts.length === 0 && end === 'gave-up') add(start, span);
    if (!ruleHolds(rule, start)) issues.add(warning('start-outside-rule', value));
    for (const at of starts) add(at, span);
    const [first, last] = [starts[0], starts.at(-1)];
    if (first === undefined || last === undefined) return null;
    const skipped = skippedByClocks(rule, start, first.instant, last.instant);
    for (const wall of skipped) issues.add(warning('occurrence-in-clock-gap', wall));
    return null;
  } catch (error) {
    return rejection('bad-rrule', error instanceof Error ? error.message : value);
  }
}

/** RDATE: dates, times or periods with their own end; a bare date on a timed event means its usual time that day. */
function readExtraDates(
  draft: EventDraft,
  context: ReadContext,
  limit: number,
): { start: EventStart; span: EventSpan }[] {
  const found: { start: EventStart; span: EventSpan }[] = [];
  for (const property of listValues(draft, 'RDATE')) {
    const [from = '', to] = property.value.split('/');
    const start = placeLike(draft.start, { ...property, value: from }, context, draft.issues);
    const span =
      start === null || to === undefined ? draft.span : readPeriodSpan(to, start, property, context, draft.issues);
    if (start === null || span === null) draft.issues.add(warning('bad-rdate', property.value));
    else found.push({ start, span });
    if (found.length > limit) break;
  }
  return found;
}

/** One property per value of a comma list; empty ones (seen in the wild) say nothing. */
function listValues(draft: EventDraft, name: string): IcsProperty[] {
  return listProperties(draft.component, name).flatMap(property =>
    property.value
      .split(',')
      .map(value => ({ ...property, value: value.trim() }))
      .filter(({ value }) => value !== ''),
  );
}

function readPeriodSpan(
  to: string,
  start: EventStart,
  property: IcsProperty,
  context: ReadContext,
  issues: IssueLog,
): EventSpan | null {
  if (/^[+-]?P/i.test(to)) {
    const duration = parseDuration(to);
    return duration === null || duration.days + duration.seconds <= 0 ? null : { ...duration, wall: false };
  }
  const span = spanToEnd({ ...property, value: to }, start, context, issues);
  return 'outcome' in span ? null : span;
}

/** A value of RDATE, EXDATE or RECURRENCE-ID in the manner of the event's start; without a zone it means the start's. */
function placeLike(
  start: EventStart,
  property: IcsProperty,
  context: ReadContext,
  issues: IssueLog,
): EventStart | null {
  const moment = parseMoment(property.value);
  if (moment === null || !isPlausible(moment)) return null;
  if (start.kind === 'date') {
    const date =
      moment.kind === 'date'
        ? moment.date
        : moment.kind === 'local'
          ? moment.wall.toPlainDate()
          : moment.instant.toZonedDateTimeISO(start.zone.id).toPlainDate();
    return placeMoment({ kind: 'date', date }, undefined, context, issues);
  }
  if (moment.kind === 'date') {
    const wall = moment.date.toPlainDateTime(start.wall.toPlainTime());
    if (start.kind === 'utc') return { ...start, wall, instant: wall.toZonedDateTime('UTC').toInstant() };
    return placeMoment(
      { kind: 'local', wall },
      undefined,
      { ...context, floating: { zone: start.zone, named: true } },
      issues,
    );
  }
  if (moment.kind === 'utc' || property.params.TZID !== undefined)
    return placeMoment(moment, property.params.TZID, context, issues);
  if (start.kind === 'utc')
    return placeMoment(
      { kind: 'utc', instant: moment.wall.toZonedDateTime('UTC').toInstant() },
      undefined,
      context,
      issues,
    );
  return placeMoment(moment, undefined, { ...context, floating: { zone: start.zone, named: true } }, issues);
}

/** Keys to take out: an EXDATE that is a date takes out every occurrence of that day. */
function readExcluded(draft: EventDraft, items: readonly SeriesItem[], context: ReadContext): number[] {
  const find = keyFinder(draft.start, items, context, draft.issues);
  const values = listValues(draft, 'EXDATE');
  if (values.length > MAX_EXDATES) draft.issues.add(warning('too-many-dates', String(values.length)));
  return values.slice(0, MAX_EXDATES).flatMap(property => {
    const keys = find(property);
    if (keys === null) draft.issues.add(warning('bad-exdate', property.value));
    return keys ?? [];
  });
}

/** Which occurrences a RECURRENCE-ID or EXDATE means, by instant or by day; null when it is unreadable. */
export function keyFinder(
  start: EventStart,
  items: readonly SeriesItem[],
  context: ReadContext,
  issues: IssueLog,
): (property: IcsProperty) => number[] | null {
  const byDay = new Map<string, number[]>();
  for (const item of items) {
    const day = item.start.wall.toPlainDate().toString();
    byDay.set(day, [...(byDay.get(day) ?? []), item.key]);
  }
  return property => {
    const moment = parseMoment(property.value);
    if (moment === null) return null;
    if (moment.kind === 'date' && start.kind !== 'date') return byDay.get(moment.date.toString()) ?? [];
    const placed = placeLike(start, property, context, issues);
    return placed === null ? null : [placed.instant.epochMilliseconds];
  };
}
