import type { Static } from 'typebox';
import type { Database, Tx } from '../../kernel/db/database.ts';
import { epcQrText } from '../../kernel/identifiers/epc-qr.ts';
import { formatStructuredCommunication } from '../../kernel/identifiers/structured-communication.ts';
import { problem } from '../../kernel/problem/problem.ts';
import type { CallForFunds } from '../documents/contract.ts';
import { letterProblem } from './problems.ts';
import { type AddresseeRow, associationById, type BankAccountLook, readLetterhead } from './store-letterhead.ts';

type Letter = Static<typeof CallForFunds>;
/** What every paper of an association begins with, and where it is paid to. */
export type Letterhead = Pick<Letter, 'sender' | 'association' | 'place'> & {
  readonly shareTotal: number;
  readonly accounts: readonly BankAccountLook[];
  readonly qrPlace: 'structured' | 'unstructured';
};

const MAX_BENEFICIARY = 70;

/** Without an office of its own, the syndic writes from the address of the building, which is the association's seat. */
export async function letterheadOf(tx: Tx, associationId: string): Promise<Letterhead> {
  const { association, office, accounts } = await readLetterhead(tx, associationId);
  if (!association) throw problem('not-found');
  const seat = addressOf(association, association.name);
  return {
    sender: {
      name: office?.name ?? association.orgName,
      address: office ? addressOf(office, office.name) : seat,
      enterpriseNumber: office?.enterpriseNumber ?? null,
      licence: office?.licence ?? null,
      email: office?.email ?? null,
      phone: office?.phone ?? null,
    },
    association: { name: association.name, enterpriseNumber: association.enterpriseNumber, address: seat },
    place: office?.city || association.city || association.name.slice(0, 100),
    shareTotal: association.shareTotal,
    accounts,
    qrPlace: association.qrPlace ?? 'unstructured',
  };
}

function addressOf(at: { street: string; postalCode: string; city: string }, otherwise: string): string[] {
  const lines = [at.street, `${at.postalCode} ${at.city}`.trim()].filter(line => line !== '');
  return lines.length > 0 ? lines : [otherwise];
}

export const ownerName = (owner: Pick<AddresseeRow, 'firstName' | 'name'>): string =>
  `${owner.firstName} ${owner.name}`.trim();

/** As on the envelope; the country only abroad. */
export const addresseeOf = (owner: AddresseeRow): string[] =>
  [
    ownerName(owner),
    owner.street,
    `${owner.postalCode} ${owner.city}`.trim(),
    owner.country === 'BE' ? '' : owner.country,
  ].filter(line => line !== '');

/** The reserve has a bank account of its own (3.86 par. 3): what is called for it alone is paid there. */
export function accountFor(head: Letterhead, purpose: 'working' | 'reserve'): BankAccountLook {
  const found =
    head.accounts.find(account => account.purpose === purpose) ??
    head.accounts.find(account => account.purpose === 'working');
  if (!found) throw letterProblem('bank-account-missing');
  return found;
}

export function paymentOf(
  head: Letterhead,
  purpose: 'working' | 'reserve',
  { cents, dueOn, digits }: { cents: number; dueOn: string | null; digits: string },
): Letter['payment'] {
  if (cents <= 0) return null;
  const { iban, bic } = accountFor(head, purpose);
  const beneficiary = head.association.name.slice(0, MAX_BENEFICIARY);
  const code = epcQrText({
    name: beneficiary,
    iban,
    ...(bic ? { bic } : {}),
    amountCents: cents,
    structuredCommunication: digits,
    place: head.qrPlace,
  });
  return {
    amountCents: cents,
    dueOn,
    beneficiary,
    iban,
    bic,
    communication: formatStructuredCommunication(digits),
    epcText: 'text' in code ? code.text : null,
  };
}

/** Lists of an association that is not there are not empty: they are not there either. */
export async function assertAssociation(db: Database, orgId: string, associationId: string): Promise<void> {
  const [found] = await db.readRows(orgId, associationById(associationId));
  if (!found) throw problem('not-found');
}
