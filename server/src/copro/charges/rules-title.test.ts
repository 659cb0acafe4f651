import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { building, settings, YEAR } from '../../../test/copro-building.ts';
import { addDays } from '../../kernel/time/days.ts';
import { titleOn, titleSpans } from './rules-title.ts';

test('the title that bears a day is the one whose span has it, on every day and under every setting', () => {
  fc.assert(
    fc.property(building, settings, fc.integer({ min: -1, max: 366 }), (at, by, day) => {
      const on = addDays(YEAR.startsOn, day);
      for (const titles of at.titles.values()) {
        const days = [on, ...titles.map(title => title.startsOn), ...titles.map(title => addDays(title.startsOn, -1))];
        for (const each of days) {
          const [span] = titleSpans(titles, { startsOn: each, endsOn: addDays(each, 1) }, by).spans;
          expect(titleOn(titles, each, by)).toBe(span?.title);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('the spans of a period follow each other and count its days', () => {
  fc.assert(
    fc.property(building, settings, (at, by) => {
      for (const titles of at.titles.values()) {
        const { spans, uncovered } = titleSpans(titles, YEAR, by);
        expect(uncovered).toBeNull();
        expect(spans.reduce((so, span) => so + span.days, 0)).toBe(365);
        expect(spans.map(span => span.startsOn)).toEqual([
          YEAR.startsOn,
          ...spans.slice(0, -1).map(span => span.endsOn),
        ]);
      }
    }),
    { numRuns: 500 },
  );
});
