import type { LocaleName } from '../i18n/translate.ts';

export type PdfRequest = {
  /** Name of a template of the folder, without its ending. */
  readonly template: string;
  readonly language: LocaleName;
  /** What the template reads as JSON. It is never part of the template: nothing in it is ever run. */
  readonly data: unknown;
  /** Texts to be drawn as QR codes, by name; the template reads each as an SVG under the same name. */
  readonly codes?: Readonly<Record<string, string>>;
  /** `archive`: PDF/A-2a, to be kept. `accessible`: PDF/UA-1, for people. A file keeps to one standard. */
  readonly standard: 'archive' | 'accessible';
  /** Instant that the file is dated with, ISO 8601. The same request gives the same bytes. */
  readonly at: string;
};

export type Pdf = { readonly bytes: Buffer; readonly sha256: string; readonly pages: number };

/** What the process that draws is told at its start. */
export type WorkerSettings = { readonly folder: string; readonly fonts: readonly string[] };
/** The data as JSON: it is written once, measured and read once. */
export type WorkerJob = { readonly request: Omit<PdfRequest, 'data'>; readonly json: string };
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array; readonly rssBytes: number }
  | { readonly kind: 'refused'; readonly reason: string; readonly rssBytes: number };

export type PdfFailureCode = 'pdf-refused' | 'pdf-timeout' | 'pdf-crashed' | 'pdf-closed';

/** This document could not be made; the next one can. Nothing of it was kept. */
export class PdfFailure extends Error {
  readonly code: PdfFailureCode;

  constructor(code: PdfFailureCode, message: string) {
    super(message);
    this.name = 'PdfFailure';
    this.code = code;
  }
}
