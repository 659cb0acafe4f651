import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CalendarReading, readCalendar } from './ics-read.ts';

/** Files of other projects, kept beside the repository and not ours to commit. Without them this suite skips, in one line. */
const FOLDER = new URL('../../../../../shared/fixtures/ics/', import.meta.url);
const present = existsSync(FOLDER);
if (!present) console.log('skipped: third-party calendar files are not in ../shared/fixtures/ics');
const files = present
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ics'))
      .toSorted()
  : [];

const read = (name: string) => readCalendar(readFileSync(new URL(name, FOLDER)), { defaultZone: 'Europe/Paris' });

function outcomeOf({ report }: CalendarReading): 'imported' | 'warning' | 'rejected' {
  const worst = ['rejected', 'warning'] as const;
  return worst.find(outcome => report.some(entry => entry.outcome === outcome)) ?? 'imported';
}

describe.skipIf(!present)('every third-party file', () => {
  test('there are files to read', () => expect(files.length).toBeGreaterThan(100));

  test.each(files)('%s is imported or clearly reported, in under two seconds', name => {
    const started = performance.now();
    const reading = read(name);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(reading.report.length).toBeGreaterThan(0);
    for (const { start, end } of reading.events) expect(start < end).toBe(true);
    const text = readFileSync(new URL(name, FOLDER), 'latin1');
    const begun = text.match(/^BEGIN:VEVENT/gim)?.length ?? 0;
    expect(new Set(reading.report.flatMap(entry => entry.line ?? [])).size).toBe(begun);
  });

  test('how they end is known: a change here is a change of behaviour', () => {
    const tally = { imported: 0, warning: 0, rejected: 0 };
    for (const name of files) tally[outcomeOf(read(name))] += 1;
    expect(tally).toEqual({ imported: 65, warning: 58, rejected: 34 });
  });
});

/** Count of occurrences, then the first ones as `start end`; checked by hand against the files and the history of their zones. */
const EXPECTED: [string, number, string[]][] = [
  ['khal/event_dt_simple.ics', 1, ['2014-04-09T07:30:00Z 2014-04-09T08:30:00Z']],
  ['khal/event_dt_simple_zulu.ics', 1, ['2014-04-09T09:30:00Z 2014-04-09T10:30:00Z']],
  ['khal/event_dt_floating.ics', 1, ['2014-04-09T07:30:00Z 2014-04-09T08:30:00Z']],
  ['khal/event_dt_london.ics', 1, ['2014-04-09T13:00:00Z 2014-04-09T18:00:00Z']],
  ['khal/event_dt_two_tz.ics', 1, ['2014-04-09T07:30:00Z 2014-04-09T14:30:00Z']],
  ['khal/event_no_dst.ics', 1, ['2014-04-09T14:30:00Z 2014-04-09T15:30:00Z']],
  ['khal/cal_no_dst.ics', 1, ['2014-04-09T14:30:00Z 2014-04-09T15:30:00Z']],
  [
    'khal/non_dst_error.ics',
    2,
    ['2023-02-03T14:15:00Z 2023-02-03T17:06:00Z', '2023-02-06T08:50:00Z 2023-02-06T11:50:00Z'],
  ],
  ['khal/tz_windows_format.ics', 1, ['2019-11-20T00:00:00Z 2019-11-20T01:30:00Z']],
  ['khal/invalid_tzoffset.ics', 1, ['2012-12-02T07:00:00Z 2012-12-02T08:30:00Z']],
  ['khal/event_d.ics', 1, ['2014-04-08T22:00:00Z 2014-04-09T22:00:00Z']],
  ['khal/event_d_long.ics', 1, ['2014-04-08T22:00:00Z 2014-04-11T22:00:00Z']],
  [
    'khal/event_d_rr.ics',
    10,
    ['2014-04-08T22:00:00Z 2014-04-09T22:00:00Z', '2014-04-09T22:00:00Z 2014-04-10T22:00:00Z'],
  ],
  [
    'khal/event_dt_rr.ics',
    10,
    ['2014-04-09T07:30:00Z 2014-04-09T08:30:00Z', '2014-04-10T07:30:00Z 2014-04-10T08:30:00Z'],
  ],
  [
    'khal/event_dt_two_rd.ics',
    4,
    ['2014-04-09T07:30:00Z 2014-04-09T08:30:00Z', '2014-04-10T07:30:00Z 2014-04-10T08:30:00Z'],
  ],
  [
    'khal/event_dt_rrule_invalid_until.ics',
    3,
    [
      '2007-11-30T23:00:00Z 2007-12-01T23:00:00Z',
      '2007-12-31T23:00:00Z 2008-01-01T23:00:00Z',
      '2008-01-31T23:00:00Z 2008-02-01T23:00:00Z',
    ],
  ],
  ['khal/event_dt_rrule_invalid_until2.ics', 35, ['2014-04-09T07:30:00Z 2014-04-09T08:30:00Z']],
  ['khal/event_dt_rrule_until_before_start.ics', 1, ['1980-11-09T18:30:00Z 1980-11-09T19:30:00Z']],
  [
    'khal/event_dtr_exdatez.ics',
    3,
    [
      '2014-06-30T05:30:00Z 2014-06-30T10:01:00Z',
      '2014-07-07T05:30:00Z 2014-07-07T10:01:00Z',
      '2014-07-14T05:30:00Z 2014-07-14T10:01:00Z',
    ],
  ],
  [
    'khal/event_dtr_notz_untilz.ics',
    7,
    ['2012-07-26T17:00:00Z 2012-07-26T18:00:00Z', '2012-08-09T17:00:00Z 2012-08-09T18:00:00Z'],
  ],
  [
    'khal/event_invalid_exdate.ics',
    3,
    [
      '2011-11-12T20:50:00Z 2011-11-12T22:00:00Z',
      '2011-11-19T20:50:00Z 2011-11-19T22:00:00Z',
      '2011-12-03T20:50:00Z 2011-12-03T22:00:00Z',
    ],
  ],
  [
    'khal/event_rdate_no_value.ics',
    27,
    [
      '2015-08-31T09:30:00Z 2015-08-31T10:30:00Z',
      '2015-09-14T09:30:00Z 2015-09-14T10:30:00Z',
      '2016-01-25T10:30:00Z 2016-01-25T11:30:00Z',
    ],
  ],
  [
    'khal/event_rrule_recuid.ics',
    6,
    ['2014-06-30T05:00:00Z 2014-06-30T10:00:00Z', '2014-07-07T07:00:00Z 2014-07-07T12:00:00Z'],
  ],
  [
    'khal/mult_uids_and_recuid_no_order.ics',
    12,
    ['2014-06-30T05:00:00Z 2014-06-30T10:00:00Z', '2014-07-07T07:00:00Z 2014-07-07T12:00:00Z'],
  ],
  [
    'khal/cal_lots_of_timezones.ics',
    12,
    [
      '2014-04-09T07:30:00Z 2014-04-09T14:30:00Z',
      '2014-04-11T16:30:00Z 2014-04-11T23:30:00Z',
      '2014-04-13T16:30:00Z 2014-04-13T23:30:00Z',
      '2014-04-15T16:30:00Z 2014-04-15T23:30:00Z',
      '2014-04-18T07:30:00Z 2014-04-18T14:30:00Z',
      '2014-05-09T07:30:00Z 2014-05-09T14:30:00Z',
    ],
  ],
  ['icalendar/alarm_google_future.ics', 1, ['2024-10-04T18:15:00Z 2024-10-04T19:00:00Z']],
  ['icalendar/america_new_york.ics', 1, ['2014-08-29T12:00:00Z 2014-08-29T14:00:00Z']],
  [
    'icalendar/issue_165_missing_event.ics',
    14,
    ['2015-07-03T08:00:00Z 2015-07-03T08:30:00Z', '2015-07-06T08:00:00Z 2015-07-06T08:30:00Z'],
  ],
  ['icalendar/issue_218_bad_tzid.ics', 1, ['2017-02-28T12:00:00Z 2017-02-28T12:30:00Z']],
  [
    'icalendar/issue_237_fail_to_parse_timezone_with_non_ascii_tzid.ics',
    1,
    ['2017-05-11T16:30:00Z 2017-05-11T17:00:00Z'],
  ],
  [
    'icalendar/issue_466_respect_unique_timezone.ics',
    1_000,
    [
      '2022-10-21T18:00:00Z 2022-10-21T19:00:00Z',
      '2022-10-28T18:00:00Z 2022-10-28T19:00:00Z',
      '2022-11-04T19:00:00Z 2022-11-04T20:00:00Z',
    ],
  ],
  [
    'icalendar/issue_1426.ics',
    3,
    [
      '1996-12-30T02:00:00Z 1996-12-30T06:00:00Z',
      '1997-01-01T18:00:00Z 1997-01-02T07:00:00Z',
      '1997-09-01T18:00:00Z 1997-09-01T23:30:00Z',
    ],
  ],
  ['ical.js/minimal.ics', 1, ['2012-06-30T13:00:00Z 2012-06-30T14:00:00Z']],
  ['ical.js/duration_instead_of_dtend.ics', 1, ['2012-06-30T13:00:00Z 2012-07-01T13:00:00Z']],
  ['ical.js/timezone_from_file.ics', 1, ['2023-03-06T21:23:00Z 2023-03-06T22:23:00Z']],
  ['ical.js/utc_negative_zero.ics', 1, ['2012-08-21T21:00:00Z 2012-08-21T21:30:00Z']],
];

describe.skipIf(!present)('exact instants', () => {
  test.each(EXPECTED)('%s', (name, count, first) => {
    const { events } = read(name);
    expect(events).toHaveLength(count);
    expect(events.slice(0, first.length).map(({ start, end }) => `${start} ${end}`)).toEqual(first);
  });
});
