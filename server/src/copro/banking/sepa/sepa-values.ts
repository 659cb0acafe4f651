import { el, type XmlNode } from '../../../kernel/xml/write-xml.ts';
import type { Remittance, SepaHeader, SepaParty } from './sepa-file.ts';
import { SepaRefusal } from './sepa-refusal.ts';
import { toSepaText } from './sepa-text.ts';

/** EPC guidelines: 0.01 to 999,999,999.99. */
const MAX_CENTS = 99_999_999_999;

export function amountText(cents: number, field: string): string {
  if (!Number.isInteger(cents) || cents < 1 || cents > MAX_CENTS) throw new SepaRefusal('amount-out-of-range', field);
  return decimalText(cents);
}

export const decimalText = (cents: number): string => {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Identifiers are given back by banks as they are: nothing is replaced, what does not fit is refused. */
export function identifier(text: string, field: string, maxLength = 35): string {
  const isPlain = /^[A-Za-z0-9+?/:().,'-][A-Za-z0-9+?/:().,' -]*$/.test(text) && !/\/\/|^\/|\/$| $/.test(text);
  if (!isPlain || text.length > maxLength) throw new SepaRefusal('identifier-invalid', field);
  return text;
}

export function nameText(name: string, field: string): string {
  const text = toSepaText(name).slice(0, 70).trim();
  if (!/[A-Za-z0-9]/.test(text)) throw new SepaRefusal('name-missing', field);
  return text;
}

/** `2026-04-02`, a day that exists. */
export function dayText(day: string, field: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day)) {
    throw new SepaRefusal('date-invalid', field);
  }
  return day;
}

function instantText(instant: string): string {
  const at = new Date(instant);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(instant) || Number.isNaN(at.getTime()))
    throw new SepaRefusal('date-invalid', 'createdAt');
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** The shape alone: check digits are checked where an account number is entered. */
export function accountId(iban: string, field: string): XmlNode {
  const plain = iban.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) throw new SepaRefusal('account-invalid', field);
  return el('Id', [el('IBAN', plain)]);
}

/** SEPA needs no BIC; the schema needs an agent. `bicName`: BIC, or BICFI in the newer versions. */
export function agent(name: string, { bic }: SepaParty, bicName: string, field: string): XmlNode {
  if (bic === undefined) return el(name, [el('FinInstnId', [el('Othr', [el('Id', 'NOTPROVIDED')])])]);
  if (!/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)) throw new SepaRefusal('account-invalid', `${field}.bic`);
  return el(name, [el('FinInstnId', [el(bicName, bic)])]);
}

export function remittanceNode(remittance: Remittance | undefined, field: string): XmlNode | undefined {
  if (!remittance) return undefined;
  if (remittance.kind === 'text') {
    const text = toSepaText(remittance.text).trim();
    if (text === '') return undefined;
    // Cut text would be another communication than the one that was approved.
    if (text.length > 140) throw new SepaRefusal('remittance-too-long', field);
    return el('RmtInf', [el('Ustrd', text)]);
  }
  const isOgm = remittance.kind === 'ogm';
  const reference = isOgm ? remittance.digits : remittance.reference.replace(/\s/g, '').toUpperCase();
  if (!(isOgm ? /^\d{12}$/ : /^RF\d\d[A-Z0-9]{1,21}$/).test(reference))
    throw new SepaRefusal('remittance-invalid', field);
  const type = el('Tp', [el('CdOrPrtry', [el('Cd', 'SCOR')]), isOgm ? el('Issr', 'BBA') : undefined]);
  return el('RmtInf', [el('Strd', [el('CdtrRefInf', [type, el('Ref', reference)])])]);
}

export function groupHeader(header: SepaHeader, count: number, totalCents: number): XmlNode {
  const { enterpriseNumber } = header;
  if (enterpriseNumber !== undefined && !/^\d{10}$/.test(enterpriseNumber)) {
    throw new SepaRefusal('identifier-invalid', 'enterpriseNumber');
  }
  const id =
    enterpriseNumber === undefined
      ? undefined
      : el('Id', [el('OrgId', [el('Othr', [el('Id', enterpriseNumber), el('Issr', 'KBO-BCE')])])]);
  return el('GrpHdr', [
    el('MsgId', identifier(header.messageId, 'messageId', 30)),
    el('CreDtTm', instantText(header.createdAt)),
    el('NbOfTxs', String(count)),
    el('CtrlSum', decimalText(totalCents)),
    el('InitgPty', [el('Nm', nameText(header.initiatorName, 'initiatorName')), id]),
  ]);
}

/** Every payment is answered by its identifier: twice the same could not be told apart. */
export function refuseTwice(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new SepaRefusal('identifier-twice', id);
    seen.add(id);
  }
}
