// A process of its own that makes one document at a time. It is not a thread: the compiler's memory is its own and is
// given back only when the process ends. It holds no connection and no secret.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFontCoverage } from './font-coverage.ts';
import { type Coverage, makePrintable } from './printable.ts';
import type { WorkerAnswer, WorkerJob, WorkerSettings } from './protocol.ts';
import { qrSvg } from './qr-svg.ts';

const STANDARDS = { archive: 'a-2a', accessible: 'ua-1' } as const;
const settings = JSON.parse(process.argv[2] ?? '') as WorkerSettings;
const compiler = NodeCompiler.create({
  workspace: settings.folder,
  fontArgs: [{ fontBlobs: settings.fonts.map(file => readFileSync(file)) }],
});
let coverage: Coverage | undefined;

process.on('message', (job: WorkerJob) => answer(render(job)));
process.on('disconnect', () => process.exit(0));
answer({ kind: 'ready' });

function answer(message: WorkerAnswer): void {
  process.send?.(message);
}

function render(job: WorkerJob): WorkerAnswer {
  try {
    coverage ??= readCoverage(settings.fonts);
    const bytes = compile(job, false) ?? compile(job, true);
    if (!bytes) throw new Error('a text could not be shown');
    return { kind: 'pdf', bytes, rssBytes: process.memoryUsage.rss() };
  } catch (error) {
    return { kind: 'refused', reason: reasonOf(job, error), rssBytes: process.memoryUsage.rss() };
  } finally {
    // Nothing of one document is kept for the next; with results kept, memory grows by half a megabyte with each.
    compiler.evictCache(0);
  }
}

/** Undefined where characters can be shown, but not together: then it is tried with the text font alone. */
function compile({ request, json }: WorkerJob, isStrict: boolean): Buffer | undefined {
  const { template, language, at, codes = {} } = request;
  const data = makePrintable(JSON.parse(json), coverage as Coverage, isStrict);
  const drawn = Object.fromEntries(Object.entries(codes).map(([name, text]) => [name, qrSvg(text)]));
  compiler.mapShadow(
    join(settings.folder, 'input.json'),
    Buffer.from(JSON.stringify({ language, at, data, codes: drawn })),
  );
  try {
    return compiler.pdf(
      { mainFilePath: join(settings.folder, `${template}.typ`) },
      { pdfStandard: STANDARDS[request.standard], creationTimestamp: Math.floor(Date.parse(at) / 1000) },
    );
  } catch (error) {
    if (!isStrict && String(error).includes('could not be displayed')) return undefined;
    throw error;
  }
}

/** An error of the template itself comes without words; a second attempt tells them. */
function reasonOf({ request }: WorkerJob, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  if (said !== '') return said;
  const failure = compiler.compile({ mainFilePath: join(settings.folder, `${request.template}.typ`) }).takeError();
  return JSON.stringify(failure ? compiler.fetchDiagnostics(failure) : 'unknown');
}

function readCoverage(fonts: readonly string[]): Coverage {
  const sets = fonts.map(file => readFontCoverage(readFileSync(file)));
  return { text: sets[0] ?? new Set(), any: new Set(sets.flatMap(set => [...set])) };
}
