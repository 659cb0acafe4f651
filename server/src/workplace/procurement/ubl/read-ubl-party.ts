import type { XmlElement } from '../../../kernel/xml/read-xml.ts';
import { childrenOf, findElement, findText } from '../../../kernel/xml/xml-tree.ts';
import type { UblParty, UblPayment } from './ubl-invoice.ts';
import { UblRefusal } from './ubl-refusal.ts';
import { textOrNull } from './ubl-values.ts';

/** `AccountingSupplierParty/Party` or the customer's. */
export function readParty(root: XmlElement, path: string): UblParty {
  const party = findElement(root, path);
  const name = findText(party, 'PartyLegalEntity/RegistrationName') ?? findText(party, 'PartyName/Name');
  if (!party || name === undefined)
    throw new UblRefusal('missing', party?.line ?? root.line, `${path}/PartyLegalEntity/RegistrationName`);
  const identifiers = identifiersOf(party);
  const vatNumber = vatNumberOf(party);
  return {
    name,
    tradingName: textOrNull(party, 'PartyName/Name'),
    enterpriseNumber: enterpriseNumberOf(identifiers, vatNumber),
    vatNumber,
    identifiers,
    street: textOrNull(party, 'PostalAddress/StreetName'),
    city: textOrNull(party, 'PostalAddress/CityName'),
    postcode: textOrNull(party, 'PostalAddress/PostalZone'),
    country: textOrNull(party, 'PostalAddress/Country/IdentificationCode'),
    email: textOrNull(party, 'Contact/ElectronicMail'),
  };
}

function identifiersOf(party: XmlElement): UblParty['identifiers'] {
  const elements = [
    findElement(party, 'EndpointID'),
    ...childrenOf(party, 'PartyIdentification').map(it => findElement(it, 'ID')),
    findElement(party, 'PartyLegalEntity/CompanyID'),
  ];
  return elements
    .map(it => ({ scheme: it?.attributes.get('schemeID') ?? '', value: it?.text.trim() ?? '' }))
    .filter(it => it.value !== '');
}

function vatNumberOf(party: XmlElement): string | null {
  const scheme = childrenOf(party, 'PartyTaxScheme').find(it => findText(it, 'TaxScheme/ID') === 'VAT');
  return findText(scheme, 'CompanyID')?.replace(/[\s.]/g, '').toUpperCase() ?? null;
}

/** Scheme 0208 is the enterprise number itself; 9925 and the VAT number are BE in front of it. */
function enterpriseNumberOf(identifiers: UblParty['identifiers'], vatNumber: string | null): string | null {
  const written = [
    identifiers.find(it => it.scheme === '0208')?.value,
    identifiers.find(it => it.scheme === '9925')?.value,
    vatNumber?.startsWith('BE') ? vatNumber : undefined,
  ];
  const digits = written.map(it => it?.replace(/^BE/i, '').replace(/[\s.]/g, ''));
  return digits.find(it => it !== undefined && /^\d{10}$/.test(it)) ?? null;
}

export function readPayments(root: XmlElement): UblPayment[] {
  return childrenOf(root, 'PaymentMeans').map(means => {
    const reference = textOrNull(means, 'PaymentID');
    return {
      meansCode: findText(means, 'PaymentMeansCode') ?? '',
      reference,
      ogmDigits: ogmDigitsOf(reference),
      iban: findText(means, 'PayeeFinancialAccount/ID')?.replace(/\s/g, '').toUpperCase() ?? null,
      bic: textOrNull(means, 'PayeeFinancialAccount/FinancialInstitutionBranch/ID'),
      accountName: textOrNull(means, 'PayeeFinancialAccount/Name'),
    };
  });
}

function ogmDigitsOf(reference: string | null): string | null {
  const found = /^[+*]{0,3}\s*(\d{3})[/ ]?(\d{4})[/ ]?(\d{5})\s*[+*]{0,3}$/.exec(reference ?? '');
  return found ? found.slice(1).join('') : null;
}
