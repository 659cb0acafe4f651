import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LOCALES, type LocaleName } from '../../kernel/i18n/translate.ts';
import { openPdf } from '../../kernel/pdf/open-pdf.ts';
import type { Pdf } from '../../kernel/pdf/protocol.ts';
import {
  type CallForFunds,
  type DocumentData,
  type DocumentTemplate,
  documentSchemas,
  type Statement,
} from './contract.ts';
import type { Budget } from './contract-reports.ts';
import { DOCUMENTS_FOLDER, renderDocument } from './render-document.ts';
import { sampleLedger, sampleReminder } from './sample-accounts.ts';
import { sampleDocument } from './sample-documents.ts';

const pdf = openPdf({ folder: DOCUMENTS_FOLDER });
afterAll(() => pdf.close());

// The keys of a literal object.
const templates = Object.keys(documentSchemas) as DocumentTemplate[];
const at = '2026-07-01T08:00:00Z';
const make = (template: DocumentTemplate, data: DocumentData, language: LocaleName, isKept = true): Promise<Pdf> =>
  renderDocument(pdf, template, data, { language, standard: isKept ? 'archive' : 'accessible', at });

/** What a reader of the file finds; null where the tool for it is not installed. */
function textOf({ bytes }: Pdf): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'orga-text-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    return execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.log('skipped: pdftotext (poppler-utils) is not installed');
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const squeeze = (text: string): string => text.replace(/[\s\u200b]+/g, ' ');

test('every paper in every language and both standards is the one that was looked at', async () => {
  const lines: string[] = [];
  for (const template of templates) {
    for (const language of LOCALES) {
      for (const isKept of [true, false]) {
        const { sha256, pages } = await make(template, sampleDocument(template, language), language, isKept);
        lines.push(`${template} ${language} ${isKept ? 'archive' : 'accessible'} ${pages} ${sha256}`);
      }
    }
  }
  // Look at the pages first (docs/domain/documents.md), then write the file anew with `vitest -u`.
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./golden-hashes.txt');
});

test('every language has every text, with the same places for values and none of them empty', () => {
  const read = (language: string): Record<string, string> =>
    JSON.parse(readFileSync(join(DOCUMENTS_FOLDER, 'texts', `${language}.json`), 'utf8')) as Record<string, string>;
  const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '').toSorted();
  const english = read('en');
  for (const language of LOCALES) {
    const texts = read(language);
    expect(Object.keys(texts), language).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), `${language} ${key}`).not.toBe('');
      expect(places(text), `${language} ${key}`).toEqual(places(english[key] ?? ''));
    }
    if (language === 'fr')
      expect(Object.values(texts).filter(text => /(?<!\u00a0)[:;!?%](\s|$)/.test(text))).toEqual([]);
  }
});

test('every text that a template asks for is there, and every text is asked for', () => {
  const files = readdirSync(DOCUMENTS_FOLDER, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.typ'),
  );
  const sources = files.map(file => readFileSync(join(DOCUMENTS_FOLDER, file), 'utf8')).join('\n');
  const keys = Object.keys(JSON.parse(readFileSync(join(DOCUMENTS_FOLDER, 'texts/en.json'), 'utf8')) as object);
  const asked = [...sources.matchAll(/\b(?:t|closing)\(\s*"([a-z.-]+)"\s*[,)]/g)].map(match => match[1] ?? '');
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter(key => !keys.includes(key))).toEqual([]);
  const made = /^(month\.|call\.(working|reserve|provision|works)|reminder\.[123]\.|fund\.|state\.)/;
  expect(keys.filter(key => !made.test(key) && !sources.includes(`"${key}"`))).toEqual([]);
});

test('every paper names the association with its enterprise number on every page', async () => {
  const numbers = { fr: '0850.123.478', nl: '0850.123.478', de: '0850.123.478', en: '0850.123.478' };
  for (const template of templates) {
    for (const language of LOCALES) {
      const made = await make(template, sampleDocument(template, language), language);
      const text = textOf(made);
      if (text === null) return;
      const pages = text.split('\f').slice(0, -1);
      expect(pages).toHaveLength(made.pages);
      for (const page of pages) expect(page, `${template} ${language}`).toContain(numbers[language]);
    }
  }
});

test('amounts and days are written as each language writes them', async () => {
  const expected = {
    fr: ['616,50 €', '31 juillet 2026', '1er juillet 2026', '18.750,00', '01/07/2026'],
    nl: ['€ 616,50', '31 juli 2026', '1 juli 2026', '18.750,00', '01/07/2026'],
    de: ['616,50 €', '31. Juli 2026', '1. Juli 2026', '18.750,00', '01.07.2026'],
    en: ['€ 616.50', '31 July 2026', '1 July 2026', '18,750.00', '01/07/2026'],
  };
  for (const language of LOCALES) {
    const text = textOf(await make('call-for-funds', sampleDocument('call-for-funds', language), language));
    if (text === null) return;
    for (const part of expected[language]) expect(squeeze(text), language).toContain(part);
  }
});

test('a call states the part that goes to the reserve, even when there is none', async () => {
  const call = sampleDocument('call-for-funds', 'fr') as CallForFunds;
  const rows = call.rows.filter(row => row.fund === 'working');
  const totalCents = rows.reduce((total, row) => total + row.amountCents, 0);
  const none = { ...call, rows, totalCents, reserveCents: 0 };
  const text = textOf(await make('call-for-funds', none, 'fr'));
  if (text === null) return;
  expect(squeeze(text)).toContain('Part affectée au fonds de réserve 0,00 €');
  expect(squeeze(text)).toContain('Aucune part de cet appel n’est affectée au fonds de réserve.');
});

test('the three levels of a reminder differ; only the third speaks of formal notice and the justice of the peace', async () => {
  const words = { fr: 'juge de paix', nl: 'vrederechter', de: 'Friedensrichter', en: 'justice of the peace' };
  for (const language of LOCALES) {
    const [first, second, third] = await Promise.all(
      ([1, 2, 3] as const).map(async level =>
        textOf(await make('reminder', sampleReminder(language, level), language)),
      ),
    );
    if (first === null || second === null || third === null) return;
    expect([first, second, third].map(text => squeeze(text ?? '').includes(words[language]))).toEqual([
      false,
      false,
      true,
    ]);
  }
});

test('tables run over pages with their head on each, from no row to two hundred', async () => {
  for (const [rows, pages] of [
    [0, 1],
    [1, 1],
    [200, 5],
  ] as const) {
    const ledger = sampleLedger('en', rows);
    const made = await make('owner-ledger', ledger, 'en', false);
    expect(made.pages).toBe(pages);
    const text = textOf(made);
    if (text === null) return;
    for (const page of text.split('\f').slice(0, pages)) expect(page).toMatch(/Date\s+Reference\s+Description/);
    for (const row of ledger.rows) expect(text).toContain(row.documentRef);
  }
});

test('names of 500 characters, markup, scripts of the world and the largest amounts break no paper', async () => {
  const hostile = `#import "x": * #panic() ${'$[*_`'} \u202e سلام 😀 漢 ${'W'.repeat(300)}`.padEnd(500, 'é ');
  const spoil = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map(item => spoil(item, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoil(item, name)]));
    }
    const limits: Record<string, number> = {
      addressee: 500,
      address: 500,
      description: 500,
      accountName: 500,
      name: 200,
      keyName: 120,
    };
    const limit = limits[key];
    // The shape of the contract keeps what turns a line around out of no text: it is the fonts' part to leave it out.
    return typeof value === 'string' && limit ? hostile.slice(0, limit) : value;
  };
  for (const template of templates) {
    for (const isKept of [true, false]) {
      const data = spoil(sampleDocument(template, 'fr')) as DocumentData;
      const made = await make(template, data, 'fr', isKept);
      expect(made.pages).toBeGreaterThan(0);
      const text = textOf(made);
      if (text === null) continue;
      if ('addressee' in data) expect(squeeze(text)).toContain('#import "x": * #panic() $[*_`');
      for (const page of text.split('\f').slice(0, -1)) expect(page).toContain('0850.123.478');
    }
  }
});

test('the largest and the smallest amounts are written out', async () => {
  const budget = sampleDocument('budget', 'fr') as Budget;
  const [first, ...others] = budget.ordinary;
  if (!first) throw new Error('the sample has rows');
  const ordinary = [
    { ...first, budgetCents: Number.MAX_SAFE_INTEGER, previousCents: -1 },
    { ...first, budgetCents: 0 },
    ...others,
  ];
  const text = textOf(await make('budget', { ...budget, ordinary }, 'fr'));
  if (text === null) return;
  expect(text).toContain('90.071.992.547.409,91');
  expect(text).toContain('−0,01');
});

test('a paper whose sums do not hold or whose shape is wrong is never made', async () => {
  const call = sampleDocument('call-for-funds', 'fr') as CallForFunds;
  const statement = sampleDocument('statement', 'fr') as Statement;
  const wrong: [DocumentTemplate, DocumentData, RegExp][] = [
    ['call-for-funds', { ...call, totalCents: call.totalCents + 1 }, /total/],
    ['call-for-funds', { ...call, reserveCents: 0 }, /reserve/],
    ['statement', { ...statement, totals: { ...statement.totals, tenantCents: 0 } }, /tenant/],
    ['reminder', { ...sampleReminder('fr', 3), items: [] }, /open/],
    ['owner-ledger', { ...sampleLedger('fr'), closingCents: 1 }, /closing/],
    ['call-for-funds', { ...call, on: 'yesterday' }, /\/on/],
    ['call-for-funds', { ...call, reference: 'a\u0000b' }, /\/reference/],
  ];
  for (const [template, data, reason] of wrong) await expect(make(template, data, 'fr')).rejects.toThrow(reason);
});
