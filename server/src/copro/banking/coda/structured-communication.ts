import type { Communication, DirectDebit } from '../statement.ts';
import { collapse, field, isProblem, readDate, textField } from './coda-fields.ts';

const sequenceTypes = ['unspecified', 'recurrent', 'one-off', 'first', 'last'] as const;
const schemes = ['unspecified', 'core', 'b2b'] as const;
const outcomes = ['paid', 'technical-problem', 'unspecified', 'debtor-disagrees', 'debtor-account'] as const;

/** `content`: what follows the three digits of the type, over all records of the movement, with its padding. */
export function readStructured(type: string, content: string): Communication {
  const text = collapse(content);
  const other: Communication = { kind: 'other', type, text };
  switch (type) {
    case '100':
      return { kind: 'creditor-reference', reference: text, text };
    case '101':
    case '102': {
      const digits = textField(content, 1, 12);
      return /^\d{12}$/.test(digits) ? { kind: 'ogm', digits, isReconstituted: type === '102', text } : other;
    }
    case '103':
      return { kind: 'number', number: textField(content, 1, 12), text };
    case '105':
      return originalAmount(content, text);
    case '106':
      return calculation(content, text);
    case '127':
      return directDebit(content) ?? other;
    default:
      return other;
  }
}

function originalAmount(content: string, text: string): Communication {
  return {
    kind: 'original-amount',
    grossInAccountCurrency: decimal(field(content, 1, 15), 3),
    grossInOriginalCurrency: decimal(field(content, 16, 30), 3),
    rate: decimal(field(content, 31, 42), 8),
    currency: textField(content, 43, 45),
    ogmDigits: textField(content, 46, 57),
    country: textField(content, 58, 59),
    equivalentInEuro: decimal(field(content, 60, 74), 3),
    text,
  };
}

function calculation(content: string, text: string): Communication {
  return {
    kind: 'calculation',
    amount: decimal(field(content, 1, 15), 3),
    base: decimal(field(content, 16, 30), 3),
    percentage: decimal(field(content, 31, 42), 8),
    isDeduction: field(content, 43, 43) === '1',
    equivalentInEuro: decimal(field(content, 44, 58), 3),
    text,
  };
}

function directDebit(content: string): DirectDebit | undefined {
  const settledOn = readDate(field(content, 1, 6));
  const [sequenceType, scheme, outcome] = [
    sequenceTypes[Number(field(content, 7, 7))],
    schemes[Number(field(content, 8, 8))],
    outcomes[Number(field(content, 9, 9))],
  ];
  if (isProblem(settledOn) || !sequenceType || !scheme || !outcome) return undefined;
  const creditorId = textField(content, 10, 44);
  const mandateId = textField(content, 45, 79);
  const text = collapse(content.slice(79));
  return { kind: 'direct-debit', settledOn, sequenceType, scheme, outcome, creditorId, mandateId, text };
}

/** Digits with a fixed number of decimals -> `1.680`; empty where the bank left the field blank. */
function decimal(digits: string, scale: number): string {
  if (!/^\d+$/.test(digits)) return '';
  const whole = digits.slice(0, -scale).replace(/^0+(?=\d)/, '');
  return `${whole}.${digits.slice(-scale)}`;
}
