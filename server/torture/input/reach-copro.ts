import { at, post, type Special, type Stage } from './reach-stage.ts';

const SPAN = 'from=2027-01-01&through=2027-12-31';

const sides = ({ own }: Stage) => [
  { accountId: own.ids.bankLedgerId, debitCents: 100, creditCents: 0 },
  { accountId: own.ids.resultLedgerId, debitCents: 0, creditCents: 100 },
];
const newEntry = (stage: Stage) => ({
  journal: 'OD',
  onDate: '2027-03-01',
  documentRef: 'D',
  text: 'T',
  lines: sides(stage),
});
/** An association whose two lots sum to the total of its deed. */
const wholeAssociation = async (stage: Stage): Promise<string> => {
  const { id } = await post(stage, '/associations', { name: 'Neu', shareTotal: 10 });
  await post(stage, `/associations/${id}/lots`, {
    lots: [
      { code: 'A', share: 6 },
      { code: 'B', share: 4 },
    ],
  });
  return id;
};
const year = async (stage: Stage, startsOn: string, endsOn: string, steps: readonly string[]): Promise<string> => {
  const { id } = await post(stage, `${at(stage)}/fiscal-years`, { name: startsOn, startsOn, endsOn });
  for (const step of steps) await post(stage, `/fiscal-years/${id}/${step}`, {});
  return id;
};

/** What the operations of Copro need beyond their schemas and the ids of the org to succeed. */
export const COPRO_SPECIALS: Readonly<Record<string, (stage: Stage) => Promise<Special> | Special>> = {
  'POST /associations': () => ({ body: { name: 'Neu', shareTotal: 1_000 } }),
  'PATCH /associations/{id}': () => ({ body: { name: 'Anders' } }),
  'POST /associations/{id}/activate': async stage => ({
    url: `/associations/${await wholeAssociation(stage)}/activate`,
  }),
  'POST /associations/{id}/archive': async stage => {
    const id = await wholeAssociation(stage);
    await post(stage, `/associations/${id}/activate`, {});
    return { url: `/associations/${id}/archive` };
  },
  'POST /associations/{id}/reopen': async stage => {
    const id = await wholeAssociation(stage);
    await post(stage, `/associations/${id}/activate`, {});
    await post(stage, `/associations/${id}/archive`, {});
    return { url: `/associations/${id}/reopen` };
  },
  'POST /associations/{id}/import': async stage => {
    const { id } = await post(stage, '/associations', { name: 'Neu', shareTotal: 10 });
    return { url: `/associations/${id}/import`, body: 'Lot;Share\nN1;10\n' };
  },
  'POST /associations/{id}/lots': () => ({ body: { lots: [{ code: 'Neu', share: 0 }] } }),
  'PATCH /lots/{id}': () => ({ body: { floor: '3' } }),
  'DELETE /lots/{id}': async stage => {
    const { items } = await post(stage, `${at(stage)}/lots`, { lots: [{ code: 'Weg', share: 0 }] });
    return { url: `/lots/${items[0].id}` };
  },
  'POST /associations/{id}/shares': async stage => {
    const id = await wholeAssociation(stage);
    await post(stage, `/associations/${id}/activate`, {});
    const { lots } = (await stage.call(stage.own.org.as.owner, 'GET', `/associations/${id}/building`)).body;
    const shares = lots.map((lot: { id: string }) => ({ lotId: lot.id, share: 5 }));
    return { url: `/associations/${id}/shares`, body: { validFrom: '2027-06-01', shares } };
  },
  'POST /associations/{id}/keys': ({ own }) => ({
    body: { code: 'neu', name: 'Neu', validFrom: '2027-01-01', weights: [{ lotId: own.ids.lotId, weight: 3 }] },
  }),
  'POST /keys/{id}/versions': ({ own }) => ({
    body: { validFrom: '2027-04-01', weights: [{ lotId: own.ids.lotId, weight: 3 }] },
  }),
  'POST /owners': () => ({ body: { kind: 'person', name: 'Neu' } }),
  'PATCH /owners/{id}': () => ({ body: { name: 'Anders' } }),
  'POST /lots/{id}/titles': ({ own }) => ({
    body: {
      startsOn: '2027-01-01',
      holders: [{ ownerId: own.ids.ownerId, right: 'full', numerator: 1, denominator: 1 }],
    },
  }),
  'GET /me/lots': stage => ({ as: stage.own.org.as.owner }),
  'POST /associations/{id}/bank-accounts': () => ({ body: { iban: 'BE71096123456769', purpose: 'reserve' } }),
  'PATCH /bank-accounts/{id}': () => ({ body: { name: 'Anders' } }),
  'POST /associations/{id}/contracts': () => ({ body: { title: 'Neu', startsOn: '2027-01-01' } }),
  'PATCH /contracts/{id}': () => ({ body: { title: 'Anders' } }),
  'POST /lots/{id}/residents': () => ({ body: { name: 'Neu', startsOn: '2027-01-01' } }),
  'PUT /residents/{id}': () => ({ body: { name: 'Anders', startsOn: '2027-01-01' } }),
  'POST /associations/{associationId}/accounts': () => ({ body: { code: '610998', names: { fr: 'Neu' } } }),
  'PATCH /accounts/{id}': () => ({ body: { tenantPercent: 20 } }),
  'POST /associations/{associationId}/fiscal-years': () => ({
    body: { name: '2030', startsOn: '2030-01-01', endsOn: '2031-01-01' },
  }),
  'POST /fiscal-years/{id}/open': async stage => ({
    url: `/fiscal-years/${await year(stage, '2031-01-01', '2032-01-01', [])}/open`,
  }),
  'POST /fiscal-years/{id}/preclose': async stage => ({
    url: `/fiscal-years/${await year(stage, '2032-01-01', '2033-01-01', ['open'])}/preclose`,
  }),
  'POST /fiscal-years/{id}/close': async stage => {
    await year(stage, '2028-01-01', '2029-01-01', ['open']);
    await post(stage, `/fiscal-years/${stage.own.ids['fiscal-yearsId']}/preclose`, {});
    return {};
  },
  'PUT /fiscal-years/{id}/lock': async ({ call, own }) => {
    const { items } = (await call(own.org.as.owner, 'GET', `/associations/${own.ids.associationId}/fiscal-years`)).body;
    const mine = items.find((one: { id: string }) => one.id === own.ids['fiscal-yearsId']);
    return { body: { through: '2027-01-31' }, headers: { 'if-match': `"v${mine.version}"` } };
  },
  'POST /associations/{associationId}/entries': stage => ({ body: newEntry(stage) }),
  'POST /entries/{id}/reverse': async stage => ({
    url: `/entries/${(await post(stage, `${at(stage)}/entries`, newEntry(stage))).id}/reverse`,
    body: { onDate: '2027-04-01', text: 'Zurück' },
  }),
  'POST /associations/{associationId}/matchings': async stage => {
    const { own } = stage;
    await post(stage, `/matchings/${own.ids.matchingsId}/undo`, {});
    return {
      body: {
        parts: [
          { entryId: own.ids.entryId, position: 1, amountCents: 200 },
          { entryId: own.ids.entriesId, position: 2, amountCents: -200 },
        ],
      },
    };
  },
  'GET /associations/{associationId}/trial-balance': stage => ({ url: `${at(stage)}/trial-balance?at=2027-12-31` }),
  'GET /associations/{associationId}/balance-sheet': stage => ({ url: `${at(stage)}/balance-sheet?at=2027-12-31` }),
  'GET /associations/{associationId}/accounts/{id}/lines': stage => ({
    url: `${at(stage)}/accounts/${stage.own.ids.bankLedgerId}/lines?${SPAN}`,
  }),
  'GET /associations/{associationId}/ledger/owners/{id}': stage => ({
    url: `${at(stage)}/ledger/owners/${stage.own.ids.ownerId}?${SPAN}`,
  }),
};
