import { XmlRefusal } from '../../kernel/xml/xml-refusal.ts';
import { readUblInvoice, type UblInvoice, UblRefusal } from '../../workplace/procurement/index.ts';
import { invoiceProblem } from './problems.ts';

/** An invoice whose amounts add up; otherwise refused with the rule that fails, or the line that cannot be read. */
export async function readUblBody(bytes: Uint8Array): Promise<UblInvoice> {
  const ubl = await readUblInvoice(bytes).catch((error: unknown) => {
    if (error instanceof UblRefusal)
      throw invoiceProblem('ubl-unreadable', {
        params: { reason: error.code, line: error.line, detail: error.detail },
      });
    if (error instanceof XmlRefusal)
      throw invoiceProblem('ubl-unreadable', { params: { reason: error.code, line: error.line } });
    throw error;
  });
  const violation = ubl.violations.find(it => it.severity === 'block');
  if (violation) {
    const { rule, expected, found, line } = violation;
    const detail = `${rule}: ${expected} ≠ ${found} (${line})`;
    throw invoiceProblem('ubl-amounts-wrong', { detail, params: { ...violation } });
  }
  if (ubl.currency !== 'EUR') throw invoiceProblem('ubl-currency-not-euro', { params: { currency: ubl.currency } });
  return ubl;
}
