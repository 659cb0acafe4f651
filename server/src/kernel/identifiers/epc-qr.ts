import { formatStructuredCommunication } from './structured-communication.ts';

/** Where a Belgian structured communication goes: banks differ, so it is a setting. The line is what all of them show. */
export type EpcReferencePlace = 'structured' | 'unstructured';

export type EpcPayment = {
  name: string;
  iban: string;
  bic?: string | undefined;
  amountCents: number;
  /** Twelve digits of a structured communication, or a free text; never both. */
  structuredCommunication?: string;
  text?: string;
  place: EpcReferencePlace;
};

export type EpcQrProblem =
  | 'name-missing'
  | 'name-too-long'
  | 'amount-out-of-range'
  | 'text-too-long'
  | 'two-references'
  | 'line-break'
  | 'too-large';

const MAX_NAME_CHARS = 70;
const MAX_TEXT_CHARS = 140;
const MAX_BYTES = 331;
const MAX_CENTS = 99_999_999_999;

/**
 * The text of a payment QR code (EPC069-12, version 002, UTF-8, SEPA transfer). The picture takes error correction M and at
 * most version 13. Nothing is cut silently: what does not fit is a problem.
 */
export function epcQrText(payment: EpcPayment): { text: string } | { problem: EpcQrProblem } {
  const problem = problemOf(payment);
  if (problem) return { problem };
  const { structuredCommunication: reference, place } = payment;
  const isStructured = reference !== undefined && place === 'structured';
  const line = reference === undefined ? (payment.text ?? '') : formatStructuredCommunication(reference);
  const euros = `EUR${Math.trunc(payment.amountCents / 100)}.${String(payment.amountCents % 100).padStart(2, '0')}`;
  const lines = ['BCD', '002', '1', 'SCT', payment.bic ?? '', payment.name, payment.iban, euros, ''];
  const text = [...lines, isStructured ? reference : '', isStructured ? '' : line].join('\n').trimEnd();
  return new TextEncoder().encode(text).length > MAX_BYTES ? { problem: 'too-large' } : { text };
}

function problemOf({ name, amountCents, text, structuredCommunication }: EpcPayment): EpcQrProblem | null {
  if (name.trim() === '') return 'name-missing';
  if (charsIn(name) > MAX_NAME_CHARS) return 'name-too-long';
  if (!Number.isInteger(amountCents) || amountCents < 1 || amountCents > MAX_CENTS) return 'amount-out-of-range';
  if (text !== undefined && structuredCommunication !== undefined) return 'two-references';
  if (charsIn(text ?? '') > MAX_TEXT_CHARS) return 'text-too-long';
  return /[\r\n]/.test(name + (text ?? '')) ? 'line-break' : null;
}

const charsIn = (text: string): number => Array.from(text).length;
