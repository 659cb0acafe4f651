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

/** First, following, one-off and last collection of a mandate. */
export type SequenceType = 'FRST' | 'RCUR' | 'OOFF' | 'FNAL';

export type DirectDebit = {
  endToEndId: string;
  amountCents: number;
  collectOn: string;
  sequenceType: SequenceType;
  debtor: SepaParty;
  mandate: { id: string; signedOn: string };
  remittance?: Remittance;
};

export type DirectDebitFile = SepaHeader & {
  version: '02' | '08';
  creditor: SepaParty;
  /** `BExxZZZ0123456749`. */
  creditorId: string;
  isBatchBooked: boolean;
  collections: readonly DirectDebit[];
};

type Group = { sequenceType: SequenceType; collectOn: string; collections: DirectDebit[] };

/** pain.008.001.02 or .08: core direct debits, one group for each day and sequence type. Throws `SepaRefusal`. */
export function writeDirectDebits(file: DirectDebitFile): SepaFile {
  const { collections, messageId, version } = file;
  if (collections.length === 0) throw new SepaRefusal('no-payments', 'collections');
  refuseTwice(collections.map(it => it.endToEndId));
  const groups = groupsOf(collections).map((it, index) => groupNode(file, it, `${messageId}-${index + 1}`));
  const totalCents = sumOf(collections);
  const body = [groupHeader(file, collections.length, totalCents), ...groups];
  const namespace = `urn:iso:std:iso:20022:tech:xsd:pain.008.001.${version}`;
  const xml = writeXml(el('Document', [el('CstmrDrctDbtInitn', body)], { xmlns: namespace }));
  return { xml, sha256: hash('sha256', xml), paymentCount: collections.length, totalCents };
}

const sumOf = (collections: readonly DirectDebit[]): number => collections.reduce((sum, it) => sum + it.amountCents, 0);

/** By day, then by type; within a group in the order given. */
function groupsOf(collections: readonly DirectDebit[]): Group[] {
  const groups = Map.groupBy(collections, it => `${it.collectOn} ${it.sequenceType}`);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, of]) =>
      of[0] ? [{ sequenceType: of[0].sequenceType, collectOn: of[0].collectOn, collections: of }] : [],
    );
}

function groupNode(file: DirectDebitFile, { sequenceType, collectOn, collections }: Group, id: string): XmlNode {
  const { creditor, creditorId, isBatchBooked, version } = file;
  const bicName = version === '08' ? 'BICFI' : 'BIC';
  return el('PmtInf', [
    el('PmtInfId', identifier(id, id)),
    el('PmtMtd', 'DD'),
    el('BtchBookg', String(isBatchBooked)),
    el('NbOfTxs', String(collections.length)),
    el('CtrlSum', decimalText(sumOf(collections))),
    el('PmtTpInf', [el('SvcLvl', [el('Cd', 'SEPA')]), el('LclInstrm', [el('Cd', 'CORE')]), el('SeqTp', sequenceType)]),
    el('ReqdColltnDt', dayText(collectOn, `${id}.collectOn`)),
    el('Cdtr', [el('Nm', nameText(creditor.name, `${id}.creditor`))]),
    el('CdtrAcct', [accountId(creditor.iban, `${id}.creditor`), el('Ccy', 'EUR')]),
    agent('CdtrAgt', creditor, bicName, `${id}.creditor`),
    el('ChrgBr', 'SLEV'),
    el('CdtrSchmeId', [creditorIdNode(creditorId)]),
    ...collections.map(it => collectionNode(it, bicName)),
  ]);
}

/** Two letters, two check digits, three of the business (ZZZ), then the country's own number: in Belgium ten digits. */
function creditorIdNode(creditorId: string): XmlNode {
  if (!/^(BE\d{2}[A-Z0-9]{3}\d{10}|(?!BE)[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28})$/.test(creditorId))
    throw new SepaRefusal('identifier-invalid', 'creditorId');
  return el('Id', [el('PrvtId', [el('Othr', [el('Id', creditorId), el('SchmeNm', [el('Prtry', 'SEPA')])])])]);
}

function collectionNode(collection: DirectDebit, bicName: string): XmlNode {
  const { endToEndId, amountCents, debtor, mandate, remittance } = collection;
  const field = endToEndId.slice(0, 40);
  return el('DrctDbtTxInf', [
    el('PmtId', [el('EndToEndId', identifier(endToEndId, field))]),
    el('InstdAmt', amountText(amountCents, field), { Ccy: 'EUR' }),
    el('DrctDbtTx', [
      el('MndtRltdInf', [
        el('MndtId', identifier(mandate.id, `${field}.mandate`)),
        el('DtOfSgntr', dayText(mandate.signedOn, `${field}.mandate`)),
      ]),
    ]),
    agent('DbtrAgt', debtor, bicName, field),
    el('Dbtr', [el('Nm', nameText(debtor.name, field))]),
    el('DbtrAcct', [accountId(debtor.iban, field)]),
    remittanceNode(remittance, field),
  ]);
}
