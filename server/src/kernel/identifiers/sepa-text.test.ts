import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EpcPayment, epcQrText } from './epc-qr.ts';
import { sepaText } from './sepa-text.ts';

describe('a text for a payment', () => {
  test.each([
    ['Résidence « Les Érables »', "Residence ' Les Erables '"],
    ['Müller & Söhne', 'Muller + Sohne'],
    ['Straße Łódź Øre', 'Strasse Lodz Ore'],
    ['cœur Æther ÆŒæþÞðÐđĐı', 'coeur AEther AEOEaethThdDdDi'],
    ['l’eau – 5 €', "l'eau - 5 EUR"],
    ['a_b—c', 'a-b-c'],
    ['info@acp.be', 'info(at)acp.be'],
    ['a;b[c]{d}…', 'a,b(c)(d)...'],
    ['‘x’ `y` "z" “w”', "'x' 'y' 'z' 'w'"],
    ['Øł', 'Ol'],
    ['œ ŒØø', 'oe OEOo'],
    ['ĳ', 'ij'],
    ['a\tb\n\nc', 'a b c'],
    ['Ж😀x', 'x'],
    ['a#b%c', 'a b c'],
    ['/a//b/ /c/', 'a/b/c'],
    ["0123456789 AZ az /-?:().,'+", "0123456789 AZ az /-?:().,'+"],
    ['', ''],
    ['😀', ''],
  ])('%j becomes %j', (text, expected) => expect(sepaText(text, 140)).toBe(expected));

  test('is cut without leaving a blank or a slash at its end', () => {
    expect(sepaText('abcdef', 3)).toBe('abc');
    expect(sepaText('ab cd', 3)).toBe('ab');
    expect(sepaText('ab/cd', 3)).toBe('ab');
    expect(sepaText('  abc', 3)).toBe('abc');
  });

  test('holds only what banks take, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 140 }), (text, length) => {
        const found = sepaText(text, length);
        expect(found).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
        expect(found).not.toMatch(/^[ /]|[ /]$|\/\/|  /);
        expect(found.length).toBeLessThanOrEqual(length);
        expect(sepaText(found, length)).toBe(found);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the text of a payment code', () => {
  const payment: EpcPayment = {
    name: 'ACP Les Érables',
    iban: 'BE68539007547034',
    amountCents: 12_345,
    structuredCommunication: '090933755493',
    place: 'unstructured',
  };

  test('carries the communication as a line that every bank shows', () => {
    expect(epcQrText(payment)).toEqual({
      text: 'BCD\n002\n1\nSCT\n\nACP Les Érables\nBE68539007547034\nEUR123.45\n\n\n+++090/9337/55493+++',
    });
  });

  test('or in the place of structured references, as a setting', () => {
    expect(epcQrText({ ...payment, place: 'structured', bic: 'GKCCBEBB' })).toEqual({
      text: 'BCD\n002\n1\nSCT\nGKCCBEBB\nACP Les Érables\nBE68539007547034\nEUR123.45\n\n090933755493',
    });
  });

  const { structuredCommunication: _, ...bare } = payment;
  test('or a free text, or neither', () => {
    const head = 'BCD\n002\n1\nSCT\n\nACP Les Érables\nBE68539007547034\nEUR0.01';
    expect(epcQrText({ ...bare, amountCents: 1 })).toEqual({ text: head });
    expect(epcQrText({ ...bare, amountCents: 1, text: 'Eau 2026' })).toEqual({ text: `${head}\n\n\nEau 2026` });
    expect(epcQrText({ ...bare, amountCents: 1, text: 'Eau 2026', place: 'structured' })).toEqual({
      text: `${head}\n\n\nEau 2026`,
    });
  });

  test('holds cents with two digits, up to the greatest amount', () => {
    const amountIn = (amountCents: number) => {
      const found = epcQrText({ ...bare, amountCents });
      return 'text' in found ? found.text.split('\n')[7] : found.problem;
    };
    expect([5, 50, 500, 99_999_999_999].map(amountIn)).toEqual(['EUR0.05', 'EUR0.50', 'EUR5.00', 'EUR999999999.99']);
    for (const cents of [0, -1, 100_000_000_000, 1.5]) expect(amountIn(cents)).toBe('amount-out-of-range');
  });

  test.each<[string, Partial<EpcPayment>]>([
    ['name-missing', { name: ' ' }],
    ['name-too-long', { name: 'x'.repeat(71) }],
    ['two-references', { structuredCommunication: '090933755493', text: 'x' }],
    ['text-too-long', { text: 'x'.repeat(141) }],
    ['line-break', { text: 'a\nb' }],
    ['line-break', { name: 'a\rb' }],
    ['too-large', { name: '€'.repeat(70), text: '€'.repeat(50) }],
  ])('%s', (problem, change) => expect(epcQrText({ ...bare, ...change })).toEqual({ problem }));

  test('counts bytes, not characters, for the whole, and characters for its parts', () => {
    const largest = (extra: string) => epcQrText({ ...bare, name: '€'.repeat(70), text: `${'é'.repeat(38)}${extra}` });
    const found = largest('');
    expect('text' in found && new TextEncoder().encode(found.text).length).toBe(331);
    expect(largest('x')).toEqual({ problem: 'too-large' });
    expect(epcQrText({ ...bare, text: 'x'.repeat(140) })).toHaveProperty('text');
    expect(epcQrText({ ...bare, name: '😀'.repeat(60) })).toHaveProperty('text');
  });
});
