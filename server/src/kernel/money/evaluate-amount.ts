import { centsOf } from './amount-text.ts';
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
  subtractRationals,
} from './rational.ts';
import { type AmountLocale, readDecimal } from './read-decimal.ts';

/** `at` counts characters from 0: where the field puts the caret. */
export type AmountProblem = {
  problem: 'empty' | 'not-a-number' | 'unexpected' | 'unfinished' | 'division-by-zero' | 'too-long' | 'too-large';
  at: number;
};
export type AmountResult = { cents: number } | AmountProblem;

const MAX_CHARS = 200;
// The last group is any other character: a token without number or sign, unexpected wherever it stands.
const TOKEN = /\s*(?:(\d[\d.,'’]*(?:[ \u00a0\u202f]\d{3}(?!\d)[\d.,'’]*)*|[.,]\d+)|([-+*/()×÷−:])|\S)/y;

/**
 * Arithmetic in an entry field: "100/3", "1200*0,21+5", "(12,50+3)*2". Numbers as `readDecimal` reads them, + - * / and
 * brackets, multiplication first; exact to the end, then to the nearest cent, halves away from zero. Never throws on text.
 */
export function evaluateAmount(text: string, locale?: AmountLocale): AmountResult {
  if (text.length > MAX_CHARS) return { problem: 'too-long', at: MAX_CHARS };
  const tokens = tokensOf(text, locale);
  if ('problem' in tokens) return tokens;
  if (tokens.list.length === 0) return { problem: 'empty', at: 0 };
  const found = sum({ tokens: tokens.list, next: 0, end: text.length });
  if ('problem' in found) return found;
  const cents = centsOf(found.n, found.d);
  return 'problem' in cents ? { ...cents, at: 0 } : cents;
}

type Token = { at: number; number: Rational | null; sign: string };
type Reader = { readonly tokens: readonly Token[]; next: number; readonly end: number };
type Found = Rational | AmountProblem;

function tokensOf(text: string, locale: AmountLocale | undefined): { list: Token[] } | AmountProblem {
  const list: Token[] = [];
  for (const found of text.trimEnd().matchAll(new RegExp(TOKEN, 'gy'))) {
    const [all, digits, sign = ''] = found;
    const at = found.index + all.length - all.trimStart().length;
    const number = digits === undefined ? null : readDecimal(digits, locale);
    if (number === null && digits !== undefined) return { problem: 'not-a-number', at };
    list.push({ at, number, sign });
  }
  return { list };
}

/** Reads a whole sum; what is left behind it is a mistake of the writer. */
function sum(reader: Reader): Found {
  const found = sumWithin(reader);
  const rest = reader.tokens[reader.next];
  return 'problem' in found || !rest ? found : { problem: 'unexpected', at: rest.at };
}

const sumWithin = (reader: Reader): Found => chain(reader, product, { '+': addRationals, '-': subtractRationals });
const product = (reader: Reader): Found => chain(reader, factor, { '*': multiplyRationals, '/': divideRationals });

type Operation = (a: Rational, b: Rational) => Rational;
const SPELLINGS: Readonly<Record<string, string>> = { '×': '*', '÷': '/', ':': '/', '−': '-' };

/** Parts joined by operations of one rank, from left to right. */
function chain(
  reader: Reader,
  part: (reader: Reader) => Found,
  operations: Readonly<Record<string, Operation>>,
): Found {
  let so = part(reader);
  for (;;) {
    const token = reader.tokens[reader.next];
    const operation = operations[signOf(token)];
    if ('problem' in so || !token || !operation) return so;
    reader.next += 1;
    const next = part(reader);
    if ('problem' in next) return next;
    if (operation === divideRationals && next.n === 0n) return { problem: 'division-by-zero', at: token.at };
    so = operation(so, next);
  }
}

const signOf = (token: Token | undefined): string => SPELLINGS[token?.sign ?? ''] ?? token?.sign ?? '';

function factor(reader: Reader): Found {
  const token = reader.tokens[reader.next];
  if (!token) return { problem: 'unfinished', at: reader.end };
  reader.next += 1;
  if (token.number) return token.number;
  const sign = signOf(token);
  if (sign === '(') return bracket(reader);
  if (sign !== '-' && sign !== '+') return { problem: 'unexpected', at: token.at };
  const found = factor(reader);
  return 'problem' in found || sign === '+' ? found : rational(-found.n, found.d);
}

function bracket(reader: Reader): Found {
  const inner = sumWithin(reader);
  if ('problem' in inner) return inner;
  const close = reader.tokens[reader.next];
  if (!close) return { problem: 'unfinished', at: reader.end };
  if (close.sign !== ')') return { problem: 'unexpected', at: close.at };
  reader.next += 1;
  return inner;
}
