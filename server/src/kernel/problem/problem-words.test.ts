import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSystem, testSystem } from '../../../test/system.ts';
import { allProblems } from './problem.ts';
import { preferredLocale, titleIn } from './problem-words.ts';

let t: TestSystem;
beforeAll(async () => {
  t = await testSystem();
});
afterAll(() => t.close());

test('every problem of the API has words in French, Dutch and German, and no others are kept', () => {
  for (const locale of ['fr', 'nl', 'de'] as const) {
    const kept = JSON.parse(readFileSync(new URL(`../../../locales/problems/${locale}.json`, import.meta.url), 'utf8'));
    expect(Object.keys(kept).toSorted(), locale).toEqual([...allProblems().keys()].toSorted());
    for (const [code, { title }] of allProblems())
      expect(titleIn(locale, code, title), `${locale} ${code}`).not.toBe(title);
  }
});

test('the language is the first that we speak, by weight', () => {
  expect(preferredLocale(undefined)).toBe('en');
  expect(preferredLocale('fr-BE,fr;q=0.9,en;q=0.8')).toBe('fr');
  expect(preferredLocale('en;q=0.2, de-AT;q=0.7, es')).toBe('de');
  expect(preferredLocale('nl;q=0, fr;q=0.1')).toBe('fr');
  expect(preferredLocale('*, ;;q=x')).toBe('en');
});

test('a refusal is worded in the language of the caller, with the same code', async () => {
  const answer = await t.inject(null, 'GET', '/members', undefined, { 'accept-language': 'fr' });
  expect(answer.body).toMatchObject({ status: 401, code: 'session-required' });
  expect(answer.body.title).toBe(titleIn('fr', 'session-required', ''));
  expect(answer.headers['content-language']).toBe('fr');
});
