import { fileURLToPath } from 'node:url';
import Value from 'typebox/value';
import type { LocaleName } from '../../kernel/i18n/translate.ts';
import type { PdfRenderer } from '../../kernel/pdf/open-pdf.ts';
import type { Pdf, PdfRequest } from '../../kernel/pdf/protocol.ts';
import { type DocumentData, type DocumentTemplate, documentSchemas } from './contract.ts';
import { sumBlocker } from './rules-sums.ts';

export const DOCUMENTS_FOLDER = fileURLToPath(new URL('../../../documents', import.meta.url));

type DocumentOptions = {
  readonly language: LocaleName;
  readonly standard: PdfRequest['standard'];
  /** Instant that the file is dated with. */
  readonly at: string;
};

/** One document as a PDF. Throws when the data has not the shape of its contract or a sum in it does not hold. */
export async function renderDocument<T extends DocumentTemplate>(
  pdf: PdfRenderer,
  template: T,
  data: DocumentData<T>,
  options: DocumentOptions,
): Promise<Pdf> {
  const [fault] = Value.Errors(documentSchemas[template], data);
  if (fault) throw new Error(`${template} cannot be made: ${fault.instancePath} ${fault.message}`);
  const blocker = sumBlocker(template, data);
  if (blocker) throw new Error(`${template} cannot be made: its sums do not hold (${blocker})`);
  const epcText = 'payment' in data ? data.payment?.epcText : undefined;
  return await pdf.renderPdf({ template, data, ...options, ...(epcText ? { codes: { payment: epcText } } : {}) });
}
