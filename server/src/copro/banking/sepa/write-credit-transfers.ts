import { hash } from 'node:crypto';
import { el, writeXml, type XmlNode } from '../../../kernel/xml/write-xml.ts';
import type { Remittance, SepaFile, SepaHeader, SepaParty } from './sepa-file.ts';
import { SepaRefusal } from './sepa-refusal.ts';
import {
  accountId,
  agent,
  amountText,
  dayText,
  decimalText,
  groupHeader,
  identifier,
  nameText,
  refuseTwice,
  remittanceNode,
} from './sepa-values.ts';

export type CreditTransfer = { endToEndId: string; amountCents: number; creditor: SepaParty; remittance?: Remittance };
export type CreditTransferGroup = {
  debtor: SepaParty;
  executeOn: string;
  /** One debit for all on the statement, or one each. */
  isBatchBooked: boolean;
  payments: readonly CreditTransfer[];
};
export type CreditTransferFile = SepaHeader & { version: '03' | '09'; groups: readonly CreditTransferGroup[] };

/** pain.001.001.03 or .09: SEPA payments in euro. Throws `SepaRefusal` for what a bank would refuse. */
export function writeCreditTransfers(file: CreditTransferFile): SepaFile {
  const payments = file.groups.flatMap(it => it.payments);
  if (file.groups.length === 0 || file.groups.some(it => it.payments.length === 0))
    throw new SepaRefusal('no-payments', 'groups');
  refuseTwice(payments.map(it => it.endToEndId));
  const groups = file.groups.map((it, index) => groupNode(it, `${file.messageId}-${index + 1}`, file.version));
  const totalCents = payments.reduce((sum, it) => sum + it.amountCents, 0);
  const body = [groupHeader(file, payments.length, totalCents), ...groups];
  const namespace = `urn:iso:std:iso:20022:tech:xsd:pain.001.001.${file.version}`;
  const xml = writeXml(el('Document', [el('CstmrCdtTrfInitn', body)], { xmlns: namespace }));
  return { xml, sha256: hash('sha256', xml), paymentCount: payments.length, totalCents };
}

function groupNode(group: CreditTransferGroup, id: string, version: CreditTransferFile['version']): XmlNode {
  const { debtor, executeOn, isBatchBooked, payments } = group;
  const isNew = version === '09';
  const day = dayText(executeOn, `${id}.executeOn`);
  const bicName = isNew ? 'BICFI' : 'BIC';
  return el('PmtInf', [
    el('PmtInfId', identifier(id, id)),
    el('PmtMtd', 'TRF'),
    el('BtchBookg', String(isBatchBooked)),
    el('NbOfTxs', String(payments.length)),
    el('CtrlSum', decimalText(payments.reduce((sum, it) => sum + it.amountCents, 0))),
    el('PmtTpInf', [el('SvcLvl', [el('Cd', 'SEPA')])]),
    el('ReqdExctnDt', isNew ? [el('Dt', day)] : day),
    el('Dbtr', [el('Nm', nameText(debtor.name, `${id}.debtor`))]),
    el('DbtrAcct', [accountId(debtor.iban, `${id}.debtor`), el('Ccy', 'EUR')]),
    agent('DbtrAgt', debtor, bicName, `${id}.debtor`),
    el('ChrgBr', 'SLEV'),
    ...payments.map(it => paymentNode(it, bicName)),
  ]);
}

function paymentNode({ endToEndId, amountCents, creditor, remittance }: CreditTransfer, bicName: string): XmlNode {
  const field = endToEndId.slice(0, 40);
  return el('CdtTrfTxInf', [
    el('PmtId', [el('EndToEndId', identifier(endToEndId, field))]),
    el('Amt', [el('InstdAmt', amountText(amountCents, field), { Ccy: 'EUR' })]),
    creditor.bic === undefined ? undefined : agent('CdtrAgt', creditor, bicName, field),
    el('Cdtr', [el('Nm', nameText(creditor.name, field))]),
    el('CdtrAcct', [accountId(creditor.iban, field)]),
    remittanceNode(remittance, field),
  ]);
}
