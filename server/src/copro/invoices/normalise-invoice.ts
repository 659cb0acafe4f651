import { readIban } from '../../kernel/identifiers/iban.ts';
import { readStructuredCommunication } from '../../kernel/identifiers/structured-communication.ts';
import type { InvoiceLineInput } from './contract.ts';
import { invoiceProblem } from './problems.ts';
import type { InvoiceLineRow } from './store-lines.ts';

const at = (path: string) => ({ errors: [{ path, code: 'refused', message: 'cannot be this' }] });

/** An account number as it is kept. */
export function ibanOf(text: string | null | undefined): string | null {
  if (!text) return null;
  const read = readIban(text);
  if ('problem' in read) throw invoiceProblem('invoice-account-number-not-valid', at('iban'));
  return read.iban;
}

/** Twelve digits of a structured communication with right check digits. */
export function communicationOf(text: string | null | undefined): string | null {
  if (!text) return null;
  const digits = readStructuredCommunication(text);
  if (!digits) throw invoiceProblem('invoice-communication-not-valid', at('communication'));
  return digits;
}

export const lineOf = (line: InvoiceLineInput): Omit<InvoiceLineRow, 'position' | 'accountCode'> => ({
  accountId: line.accountId ?? null,
  keyId: line.keyId ?? null,
  lotId: line.lotId ?? null,
  ownerId: line.ownerId ?? null,
  tenantPercent: line.tenantPercent ?? null,
  vatRateBp: line.vatRateBp ?? 0,
  vatCents: line.vatCents ?? 0,
  amountCents: line.amountCents,
  text: line.text ?? '',
});
