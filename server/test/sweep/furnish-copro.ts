import { furnishBank } from './furnish-bank.ts';

// Answers are looked into freely; a wrong path fails the call that follows.
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;
type Post = (url: string, body: unknown) => Promise<Body>;
type Get = (url: string) => Promise<Body>;

/** The same in every org: no id, and so nothing that would give one away. */
export const BANK_IBAN = 'BE68539007547034';

/** An association with one thing of every kind, its books open; every name carries the mark. Ids by the name of their field. */
export async function furnishCopro(post: Post, get: Get, mark: string): Promise<Record<string, string>> {
  const association = await post('/associations', { name: `${mark} building`, shareTotal: 1_000 });
  const at = `/associations/${association.id}`;
  await post(`${at}/lots`, {
    lots: [
      { code: `${mark}1`, share: 600 },
      { code: `${mark}2`, share: 400, nature: 'garage' },
    ],
  });
  const owner = await post('/owners', { kind: 'person', name: `${mark} Owner`, firstName: mark });
  const building = await get(`${at}/building`);
  const [lot, second] = building.lots;
  const full = { ownerId: owner.id, right: 'full', numerator: 1, denominator: 1 };
  const title = await post(`/lots/${lot.id}/titles`, { startsOn: '2020-01-01', holders: [full] });
  await post(`/lots/${second.id}/titles`, { startsOn: '2020-01-01', holders: [full] });
  const key = await post(`${at}/keys`, {
    code: 'lift',
    name: `${mark} lift`,
    validFrom: '2020-01-01',
    weights: [{ lotId: lot.id, weight: 1 }],
  });
  // Another for each org: it must not turn up in another's answers.
  const bankAccount = await post(`${at}/bank-accounts`, { iban: BANK_IBAN, name: `${mark} bank`, purpose: 'working' });
  const contract = await post(`${at}/contracts`, { title: `${mark} contract`, startsOn: '2026-01-01' });
  const resident = await post(`/lots/${second.id}/residents`, { name: `${mark} tenant`, startsOn: '2026-01-01' });
  const supplier = await post('/suppliers', { name: `${mark} supplier`, iban: 'BE71096123456769' });
  const booked = await books(post, get, at, owner.id, mark);
  const costId = booked.accountsId ?? '';
  const parties = { supplierId: supplier.id, ownerId: owner.id, bankAccountId: bankAccount.id };
  const bank = await furnishBank(post, mark, { at, costId, ...parties });
  return {
    suppliersId: supplier.id,
    supplierId: supplier.id,
    generalKeyId: building.keys.find((one: { code: string }) => one.code === 'general')?.id ?? key.id,
    bankAccountId: bankAccount.id,
    associationsId: association.id,
    associationId: association.id,
    lotsId: lot.id,
    lotId: lot.id,
    secondLotId: second.id,
    ownersId: owner.id,
    ownerId: owner.id,
    representativeId: owner.id,
    titlesId: title.id,
    keysId: key.id,
    keyId: key.id,
    'bank-accountsId': bankAccount.id,
    contractsId: contract.id,
    residentsId: resident.id,
    ...booked,
    ...bank,
  };
}

async function books(post: Post, get: Get, at: string, ownerId: string, mark: string): Promise<Record<string, string>> {
  const year = await post(`${at}/fiscal-years`, { name: '2027', startsOn: '2027-01-01', endsOn: '2028-01-01' });
  await post(`/fiscal-years/${year.id}/open`, {});
  const { items } = await get(`${at}/accounts`);
  const idOf = (code: string): string => items.find((one: { code: string }) => one.code === code).id;
  const own = await post(`${at}/accounts`, { code: '610999', names: { fr: `${mark} account` } });
  const entry = (debit: object, credit: object) =>
    post(`${at}/entries`, {
      journal: 'OD',
      onDate: '2027-02-01',
      documentRef: `${mark} document`,
      text: `${mark} entry`,
      lines: [
        { debitCents: 500, creditCents: 0, ...debit },
        { debitCents: 0, creditCents: 500, ...credit },
      ],
    });
  const claim = await entry({ accountId: idOf('4101'), ownerId }, { accountId: idOf('701') });
  const payment = await entry({ accountId: idOf('551') }, { accountId: idOf('4101'), ownerId });
  const matching = await post(`${at}/matchings`, {
    parts: [
      { entryId: claim.id, position: 1, amountCents: 500 },
      { entryId: payment.id, position: 2, amountCents: -500 },
    ],
  });
  return {
    'fiscal-yearsId': year.id,
    accountsId: own.id,
    bankLedgerId: idOf('551'),
    costLedgerId: idOf('6130'),
    claimLedgerId: idOf('4101'),
    fiscalYearId: year.id,
    resultLedgerId: idOf('701'),
    entriesId: payment.id,
    entryId: claim.id,
    matchingsId: matching.id,
  };
}
