import type { XmlElement } from '../../../kernel/xml/read-xml.ts';
import { childrenOf, findElement, findText } from '../../../kernel/xml/xml-tree.ts';
import type { Communication, Counterparty, TransactionCode } from '../statement.ts';

/** `element`: a `TxDtls`. The other side is the debtor of what was credited, and the creditor of what was debited. */
export function readCounterparty(element: XmlElement | undefined, amountCents: number): Counterparty {
  const side = amountCents < 0 ? 'Cdtr' : 'Dbtr';
  const parties = findElement(element, 'RltdPties');
  const party = findElement(parties, side);
  // Version 8 puts a level between: Dbtr/Pty/Nm.
  const person = findElement(party, 'Pty') ?? party;
  const agent = findElement(element, `RltdAgts/${side}Agt/FinInstnId`);
  const account = findElement(parties, `${side}Acct/Id`);
  return {
    account: (findText(account, 'IBAN') ?? findText(account, 'Othr/Id') ?? '').replace(/\s/g, ''),
    bic: findText(agent, 'BICFI') ?? findText(agent, 'BIC') ?? '',
    name: findText(person, 'Nm') ?? '',
    address: addressOf(findElement(person, 'PstlAdr')),
  };
}

function addressOf(address: XmlElement | undefined): string {
  const lines = childrenOf(address, 'AdrLine').map(it => it.text.trim());
  const parts = ['StrtNm', 'BldgNb', 'PstCd', 'TwnNm', 'Ctry'].map(name => findText(address, name) ?? '');
  return [...(lines.length > 0 ? lines : parts)].filter(it => it !== '').join(' ');
}

export function readCommunication(element: XmlElement | undefined): Communication {
  const text = childrenOf(findElement(element, 'RmtInf'), 'Ustrd')
    .map(it => it.text.trim())
    .filter(it => it !== '')
    .join(' ');
  const reference = findText(element, 'RmtInf/Strd/CdtrRefInf/Ref')?.replace(/\s/g, '');
  if (reference !== undefined) return structured(reference, text);
  const mandateId = findText(element, 'Refs/MndtId');
  if (mandateId === undefined) return { kind: 'free', text };
  return {
    kind: 'direct-debit',
    settledOn: null,
    sequenceType: 'unspecified',
    scheme: 'unspecified',
    outcome: findElement(element, 'RtrInf') ? 'unspecified' : 'paid',
    creditorId: findText(element, 'RltdPties/Cdtr/Id/PrvtId/Othr/Id') ?? '',
    mandateId,
    text,
  };
}

/** Belgian references (issuer BBA) are 12 digits, with or without their signs. */
function structured(reference: string, text: string): Communication {
  const digits = reference.replace(/[+*/]/g, '');
  if (/^\d{12}$/.test(digits)) return { kind: 'ogm', digits, isReconstituted: false, text: text || reference };
  if (/^RF\d\d/i.test(reference)) return { kind: 'creditor-reference', reference: reference.toUpperCase(), text };
  return { kind: 'other', type: 'SCOR', text: [reference, text].filter(it => it !== '').join(' ') };
}

export function readTransactionCode(element: XmlElement | undefined): TransactionCode {
  const domain = ['Domn/Cd', 'Domn/Fmly/Cd', 'Domn/Fmly/SubFmlyCd'].map(path => findText(element, path) ?? '');
  const raw = domain.join('-').replace(/^-+$/, '') || (findText(element, 'Prtry/Cd') ?? '');
  return { raw, type: '', family: '', operation: '', category: '' };
}
