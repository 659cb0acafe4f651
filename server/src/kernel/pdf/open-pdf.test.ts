import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openPdf, type PdfOptions, type PdfRenderer } from './open-pdf.ts';
import type { PdfRequest } from './protocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'orga-pdf-'));
const fonts = '("Source Sans 3", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Emoji")';
const head = `#let input = json("/input.json")
#set document(title: input.data.text)
#set text(font: ${fonts}, fallback: false, lang: input.language)
`;
writeFileSync(join(folder, 'plain.typ'), `${head}= Letter\n#input.data.text`);
writeFileSync(join(folder, 'long.typ'), `${head}= Letter\n#for n in range(7) [#n #pagebreak()]`);
writeFileSync(join(folder, 'slow.typ'), `${head}= Letter\n#range(3000).map(n => calc.pow(n, 2)).sum() #lorem(2000000)`);
writeFileSync(join(folder, 'curious.typ'), `${head}#read("../../etc/passwd")`);
writeFileSync(join(folder, 'wrong.typ'), `${head}#nothing-of-this-name`);

const open: PdfRenderer[] = [];
const renderer = (options: Partial<PdfOptions> = {}): PdfRenderer => {
  const pdf = openPdf({ folder, ...options });
  open.push(pdf);
  return pdf;
};
const letter = (text: string, rest: Partial<PdfRequest> = {}): PdfRequest => ({
  template: 'plain',
  language: 'fr',
  data: { text },
  standard: 'archive',
  at: '2026-07-01T08:00:00Z',
  ...rest,
});
const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};
afterEach(async () => {
  await Promise.all(open.splice(0).map(pdf => pdf.close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the same request gives the same bytes, from the same process or another; another instant gives others', async () => {
  const [one, two] = [renderer(), renderer()];
  const first = await one.renderPdf(letter('Noël'));
  expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await one.renderPdf(letter('in between'));
  expect((await one.renderPdf(letter('Noël'))).sha256).toBe(first.sha256);
  expect((await two.renderPdf(letter('Noël'))).sha256).toBe(first.sha256);
  expect((await two.renderPdf(letter('Noël', { at: '2026-07-01T08:00:01Z' }))).sha256).not.toBe(first.sha256);
});

test('an archive copy says PDF/A-2a, a copy for people PDF/UA-1 and its language, both their pages', async () => {
  const pdf = renderer();
  const kept = await pdf.renderPdf(letter('x', { template: 'long' }));
  expect(kept.pages).toBe(8);
  expect(kept.bytes.toString('latin1')).toMatch(/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</);
  const shown = (await pdf.renderPdf(letter('x', { standard: 'accessible', language: 'nl' }))).bytes.toString('latin1');
  expect(shown).toContain('<pdfuaid:part>1<');
  expect(shown).toMatch(/\/Lang\s*\(nl/);
});

test('text is text: markup, code and imports in the data are shown and never run', async () => {
  const hostile = '#import "@preview/x:1.0.0": * #read("/etc/passwd") $x^2$ *b* <label> @ref \\ #panic() ]; "';
  const { bytes } = await renderer().renderPdf(letter(hostile));
  // The title of the file is the text as it was, in the escapes of XML.
  const escaped = hostile.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  expect(bytes.toString('utf8').replaceAll('&#34;', '&quot;').replaceAll('&#39;', "'")).toContain(escaped);
});

test('what no font can show, alone or together, breaks no document of either standard', async () => {
  const pdf = renderer();
  const texts = [
    '漢字 😀 👨‍👩‍👧 🇧🇪 1️⃣',
    'سلام \u202eabc\u202c שלום',
    '\ue000\ud800\u0000\ufffe',
    'e\u0301\u20dd\u0335 x\u0489',
    '\u200d\ufe0f',
  ];
  for (const text of [...texts, texts.join(''), 'W'.repeat(5_000)]) {
    for (const standard of ['archive', 'accessible'] as const) {
      expect((await pdf.renderPdf(letter(text, { standard }))).pages, text).toBeGreaterThan(0);
    }
  }
});

test('a template reads its own folder and nothing else; one that is wrong is refused in words', async () => {
  const pdf = renderer();
  await expect(pdf.renderPdf(letter('x', { template: 'curious' }))).rejects.toMatchObject({ code: 'pdf-refused' });
  await expect(pdf.renderPdf(letter('x', { template: 'wrong' }))).rejects.toThrow(/nothing-of-this-name/);
  await expect(pdf.renderPdf(letter('x', { template: '../plain' }))).rejects.toMatchObject({ code: 'pdf-refused' });
  expect((await pdf.renderPdf(letter('x'))).pages).toBe(1);
});

test('more text than a document can be is refused before it is drawn', async () => {
  const pdf = renderer();
  await expect(pdf.renderPdf(letter('x'.repeat(1_000_000)))).rejects.toMatchObject({ code: 'pdf-refused' });
  expect(pdf.processId()).toBeUndefined();
});

test('a document that takes too long fails alone, and the next one is made', async () => {
  const pdf = renderer({ limitMs: 1_500 });
  const [slow, next] = await Promise.allSettled([
    pdf.renderPdf(letter('x', { template: 'slow' })),
    pdf.renderPdf(letter('y')),
  ]);
  expect(slow).toMatchObject({ status: 'rejected', reason: { code: 'pdf-timeout' } });
  expect(next).toMatchObject({ status: 'fulfilled', value: { pages: 1 } });
});

test('when the process dies its document fails, and another process makes the next', async () => {
  const pdf = renderer();
  await pdf.renderPdf(letter('x'));
  const first = pdf.processId() ?? 0;
  const dying = pdf.renderPdf(letter('x', { template: 'slow' }));
  const next = pdf.renderPdf(letter('y'));
  setTimeout(() => process.kill(first, 'SIGKILL'), 50);
  await expect(dying).rejects.toMatchObject({ code: 'pdf-crashed' });
  expect((await next).pages).toBe(1);
  expect(pdf.processId()).not.toBe(first);
});

test('nothing runs before the first document nor after some idle time', async () => {
  const pdf = renderer({ idleMs: 200 });
  expect(pdf.processId()).toBeUndefined();
  await pdf.renderPdf(letter('x'));
  const id = pdf.processId() ?? 0;
  expect(isRunning(id)).toBe(true);
  await expect.poll(() => isRunning(id), { timeout: 5_000 }).toBe(false);
  expect(pdf.processId()).toBeUndefined();
  expect((await pdf.renderPdf(letter('x'))).pages).toBe(1);
});

test('a process that has grown is ended, and the document after it is the same', async () => {
  const pdf = renderer({ maxRssBytes: 1 });
  const first = await pdf.renderPdf(letter('x'));
  expect(pdf.processId()).toBeUndefined();
  expect((await pdf.renderPdf(letter('x'))).sha256).toBe(first.sha256);
});

test('no variable of the environment reaches the process', async () => {
  const pdf = renderer();
  await pdf.renderPdf(letter('x'));
  const file = `/proc/${pdf.processId()}/environ`;
  if (!existsSync(file)) return console.log('skipped: this system does not show the environment of a process');
  expect(readFileSync(file, 'utf8')).not.toMatch(/PATH=|HOME=|DATABASE/);
});

test('more than may wait are refused with 503, and those that wait are made in order', async () => {
  const pdf = renderer({ maxWaiting: 3 });
  const order: number[] = [];
  const made = [1, 2, 3].map(async number => {
    await pdf.renderPdf(letter(String(number)));
    order.push(number);
  });
  await expect(pdf.renderPdf(letter('4'))).rejects.toMatchObject({ status: 503, code: 'temporarily-unavailable' });
  await Promise.all(made);
  expect(order).toEqual([1, 2, 3]);
  expect((await pdf.renderPdf(letter('5'))).pages).toBe(1);
});

test('a server that is killed leaves no process behind', async () => {
  const program = `import { openPdf } from ${JSON.stringify(new URL('./open-pdf.ts', import.meta.url).href)};
    const pdf = openPdf(${JSON.stringify({ folder, idleMs: 60_000 })});
    await pdf.renderPdf(${JSON.stringify(letter('x'))});
    console.log(pdf.processId());
    setInterval(() => {}, 1000);`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const id = Number(line.toString());
  expect(isRunning(id)).toBe(true);
  server.kill('SIGKILL');
  await expect.poll(() => isRunning(id), { timeout: 5_000 }).toBe(false);
});

test('after closing nothing is made and nothing runs', async () => {
  const pdf = renderer();
  await pdf.renderPdf(letter('x'));
  await pdf.close();
  expect(pdf.processId()).toBeUndefined();
  await expect(pdf.renderPdf(letter('x'))).rejects.toMatchObject({ code: 'pdf-closed' });
});
