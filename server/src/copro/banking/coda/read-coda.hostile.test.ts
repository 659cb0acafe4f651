import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMillis } from '../../../../test/cpu-time.ts';
import { StatementRefusal } from '../statement-refusal.ts';
import { readCoda } from './read-coda.ts';

const bytes = readFileSync(new URL('../../../../test/fixtures/bank/tilleuls.cod', import.meta.url));
const text = bytes.toString('latin1');
const lines = text.split('\r\n');

function refusal(content: string | Uint8Array, maxBytes?: number): string {
  try {
    readCoda(typeof content === 'string' ? Buffer.from(content, 'latin1') : content, maxBytes ? { maxBytes } : {});
    return 'read';
  } catch (error) {
    if (!(error instanceof StatementRefusal)) throw error;
    return `${error.code} ${error.line}`;
  }
}

describe('what is no CODA file, or not the whole of one, is refused with its line', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty-file 1'],
    ['blank lines', '\r\n  \r\n', 'empty-file 1'],
    ['a page', '<html></html>', 'not-coda 1'],
    ['a spreadsheet', 'Date;Montant\n2026-01-01;12,50', 'not-coda 1'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'not-coda 1'],
    ['version 1', text.replace(/2\r\n/, '1\r\n'), 'version-not-supported 1'],
    ['cut after a movement', lines.slice(0, 10).join('\n'), 'truncated 10'],
    ['cut after the new balance', lines.slice(0, 35).join('\n'), 'truncated 35'],
    ['cut before the trailer', lines.slice(0, 39).join('\n'), 'truncated 39'],
    ['no new balance', lines.toSpliced(34, 1).join('\n'), 'new-balance-missing 37'],
    ['no old balance', lines.toSpliced(1, 1).join('\n'), 'unexpected-record 2'],
    ['a line too long', lines.with(4, `${lines[4]?.padEnd(128)}x`).join('\n'), 'line-too-long 5'],
    ['a record nobody knows', lines.with(4, '5').join('\n'), 'unexpected-record 5'],
    ['a NUL', lines.with(4, `${lines[4]}\0`).join('\n'), 'control-character 5'],
    ['a tabulator', lines.with(4, `2\t3`).join('\n'), 'control-character 5'],
    ['UTF-16', Buffer.from(text, 'utf16le'), 'control-character 1'],
    ['a second header before the trailer', [lines[0], ...lines].join('\n'), 'unexpected-record 2'],
  ])('%s', (_, content, expected) => expect(refusal(content)).toBe(expected));

  test('more bytes than the limit', () => {
    expect(refusal(text, 1_000)).toBe('too-many-bytes 1');
    expect(refusal(new Uint8Array(20 * 1024 * 1024 + 1))).toBe('too-many-bytes 1');
  });
});

describe('encodings', () => {
  const name = (content: Uint8Array) => {
    const { encoding, statements } = readCoda(content);
    return [encoding, statements[0]?.holderName];
  };
  const holder = 'ACP Résidence des Tilleuls';

  test.each<[string, Uint8Array, string]>([
    ['utf-8', Buffer.from(text, 'utf8'), holder],
    ['windows-1252', bytes, holder],
    ['windows-1252', Buffer.from(text.replace('ACP Ré', '\x80P\x92 Ré'), 'latin1'), '€P’ Résidence des Tilleuls'],
    [
      'cp850',
      Buffer.from(text.replaceAll('é', '\x82').replaceAll('è', '\x8a').replaceAll('â', '\x83'), 'latin1'),
      holder,
    ],
  ])('%s', (encoding, content, expected) => expect(name(content)).toEqual([encoding, expected]));

  test('CR alone, spaces at the end of lines and the end-of-file mark of DOS do not matter', () => {
    const padded = lines.map(it => it.padEnd(140)).join('\r');
    expect(refusal(`${padded}\x1a`)).toBe('read');
    expect(readCoda(Buffer.from(padded, 'latin1')).statements).toEqual(readCoda(bytes).statements);
  });
});

describe('whatever is done to a file: data or a refusal, and never balanced by accident', () => {
  test('characters changed anywhere', () => {
    const change = fc.tuple(fc.nat(text.length - 1), fc.constantFrom(...'0129 A\0\r\n\x82é'.split('')));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), changes => {
        const content = changes.reduce((it, [at, to]) => it.slice(0, at) + to + it.slice(at + 1), text);
        expect(refusal(content)).toMatch(/^(read|[a-z-]+ \d+)$/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('an amount changed in a main movement is always noticed', () => {
    const mains = lines.flatMap((line, index) => (/^21\d{4}0000/.test(line) ? [index] : []));
    fc.assert(
      fc.property(fc.constantFrom(...mains), fc.nat(13), fc.integer({ min: 1, max: 9 }), (index, at, step) => {
        const line = lines[index]!;
        const digit = (Number(line[32 + at]) + step) % 10;
        const changed = lines.with(index, line.slice(0, 32 + at) + digit + line.slice(33 + at)).join('\r\n');
        const { statements } = readCoda(Buffer.from(changed, 'latin1'));
        expect(statements.filter(it => !it.isBalanced).length).toBeGreaterThan(0);
      }),
    );
  });

  test('lines dropped, doubled and swapped', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(lines.length - 1), { minLength: 1, maxLength: 60 }), order => {
        expect(refusal(order.map(index => lines[index]).join('\n'))).toMatch(/^(read|[a-z-]+ \d+)$/);
        expect(refusal(lines.toSpliced(order[0]!, 1, ...order.map(index => lines[index]!)).join('\n'))).toMatch(
          /^(read|[a-z-]+ \d+)$/,
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('twenty megabytes of one line, of blanks, of headers: at once', async () => {
    for (const content of [
      ' '.repeat(2e7),
      `${lines[0]}${'x'.repeat(1.9e7)}`,
      `${lines[0]}\n`.repeat(150_000),
      '\n'.repeat(2e7),
    ]) {
      const took = await cpuMillis(() => expect(refusal(content)).not.toBe('read'));
      expect(took).toBeLessThan(5_000);
    }
  });
});
