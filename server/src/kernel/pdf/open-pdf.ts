import { createHash } from 'node:crypto';
import { problem } from '../problem/problem.ts';
import { fontFiles } from './fonts.ts';
import { type Pdf, PdfFailure, type PdfRequest, type WorkerJob } from './protocol.ts';
import { startTypst, type TypstProcess } from './typst-process.ts';

export type PdfOptions = {
  /** Folder of the templates; a template reads files of this folder and no others. */
  readonly folder: string;
  readonly limitMs?: number;
  readonly idleMs?: number;
  readonly maxWaiting?: number;
  /** The process ends after a document that left it above this, and the next document starts another. */
  readonly maxRssBytes?: number;
};

export type PdfRenderer = {
  /** Throws a PdfFailure, or 503 when too many are waiting. */
  renderPdf(request: PdfRequest): Promise<Pdf>;
  /** Of the process that draws, while there is one. */
  processId(): number | undefined;
  close(): Promise<void>;
};

// A document of this much text has some hundred pages: more is a mistake, and would take the memory of the machine.
const MAX_JSON_CHARACTERS = 1_000_000;
const DEFAULTS = { limitMs: 20_000, idleMs: 5_000, maxWaiting: 200, maxRssBytes: 220_000_000 };

/** Makes PDF files one after the other in one process, which starts with the first document and ends when idle. */
export function openPdf(options: PdfOptions): PdfRenderer {
  const { folder, limitMs, idleMs, maxWaiting, maxRssBytes } = { ...DEFAULTS, ...options };
  let process: TypstProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isClosed = false;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = process;
    process = undefined;
    await ending?.end();
  };

  const next = async (job: WorkerJob): Promise<Pdf> => {
    if (isClosed) throw new PdfFailure('pdf-closed', 'no more documents are made: the process is ending');
    clearTimeout(idle);
    process ??= startTypst({ folder, fonts: fontFiles() });
    const current = process;
    try {
      const { bytes, rssBytes } = await current.render(job, limitMs);
      if (rssBytes > maxRssBytes) await end();
      return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), pages: countPages(bytes) };
    } finally {
      if (!current.isAlive()) process = undefined;
      idle = setTimeout(() => void end(), idleMs);
      idle.unref();
    }
  };

  return {
    async renderPdf({ data, ...request }) {
      if (!/^[a-z][a-z-]{0,60}$/.test(request.template))
        throw new PdfFailure('pdf-refused', 'not a name of a template');
      const json = JSON.stringify(data);
      if (json.length > MAX_JSON_CHARACTERS) throw new PdfFailure('pdf-refused', 'too much text for one document');
      if (waiting >= maxWaiting) throw problem('temporarily-unavailable', { headers: { 'retry-after': '10' } });
      waiting++;
      const made = last.then(() => next({ request, json })).finally(() => waiting--);
      last = made.catch(() => {});
      return await made;
    },
    processId: () => process?.processId,
    async close() {
      isClosed = true;
      await end();
    },
  };
}

/** The root of the page tree counts them all. */
function countPages(bytes: Buffer): number {
  const counts = bytes.toString('latin1').matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/g);
  return Math.max(...Array.from(counts, ([, count]) => Number(count)));
}
