import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTraceparent, parseTraceparent } from './traceparent.ts';

const GOOD = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('the header traceparent', () => {
  it('names a trace, a span and whether it is sampled', () => {
    expect(parseTraceparent(GOOD)).toEqual({
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      spanId: '00f067aa0ba902b7',
      isSampled: true,
    });
    expect(parseTraceparent(GOOD.replace(/01$/, '00'))?.isSampled).toBe(false);
  });

  it('may be of a later version with more behind', () => {
    expect(parseTraceparent(`cc${GOOD.slice(2)}-what-comes-later`)?.spanId).toBe('00f067aa0ba902b7');
  });

  it.each([
    ['nothing', undefined],
    ['two headers', [GOOD, GOOD]],
    ['version ff', `ff${GOOD.slice(2)}`],
    ['more behind version 00', `${GOOD}-more`],
    ['a trace of zeros', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`],
    ['a span of zeros', `00-4bf92f3577b34da6a3ce929d0e0e4736-${'0'.repeat(16)}-01`],
    ['capitals', GOOD.toUpperCase()],
    ['a line break', `${GOOD}\n`],
    ['something long', `cc${GOOD.slice(2)}-${'x'.repeat(300)}`],
  ])('is ignored with %s', (_, header) => expect(parseTraceparent(header)).toBeUndefined());

  it('is written as it is read, and never throws', () => {
    const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length - 1}}[1-9a-f]$`));
    fc.assert(
      fc.property(hex(32), hex(16), fc.boolean(), fc.string(), (traceId, spanId, isSampled, junk) => {
        const place = { traceId, spanId, isSampled };
        expect(parseTraceparent(formatTraceparent(place))).toEqual(place);
        const read = parseTraceparent(junk);
        if (read) expect(read.traceId).toMatch(/^[0-9a-f]{32}$/);
      }),
    );
  });
});
