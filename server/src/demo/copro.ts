import type { System } from '../app.ts';
import {
  createAssociation,
  createBankAccount,
  createContract,
  createKey,
  createTitle,
  importBuilding,
  readTables,
  SINCE_EVER,
  stepAssociation,
} from '../copro/associations/index.ts';
import type { Tx } from '../kernel/db/database.ts';
import { LINDEN, PARC, TILLEULS } from './copro-data.ts';
import { demoId } from './ids.ts';

type Deps = System['deps'];
type Association = Parameters<typeof createAssociation>[2];

const HELD_SINCE = '2019-06-01';
/** Valid numbers of nobody: the first eight digits are made up, the check fits. */
const TILLEULS_NUMBER = '0801000066';

export const demoAssociationId = (key: 'tilleuls' | 'linden' | 'parc'): string => demoId(`association ${key}`);

/** Three associations: one of 30 lots with a transfer in its history, a small one, and a draft that is not complete. */
export async function seedCopro(deps: Deps, now: string): Promise<void> {
  const actor = { accountId: demoId('syndic@copro.example'), name: 'An Van Damme', ip: null, requestId: null };
  const inOrg = (work: (tx: Tx) => Promise<void>) => deps.db.transaction(demoId('org copro'), work, actor);
  const shared = { postalCode: '4000', city: 'Liège', locale: 'fr' as const };
  await seedOne(deps, inOrg, now, 'tilleuls', TILLEULS, {
    ...shared,
    name: 'Résidence Les Tilleuls',
    enterpriseNumber: TILLEULS_NUMBER,
    street: 'Rue des Tilleuls 12-14',
    shareTotal: 10_000,
  });
  await seedOne(deps, inOrg, now, 'linden', LINDEN, {
    name: 'Residentie De Linden',
    street: 'Kerkstraat 1',
    postalCode: '9000',
    city: 'Gent',
    locale: 'nl',
    shareTotal: 1_000,
    accounting: 'simplified',
  });
  await seedOne(deps, inOrg, now, 'parc', PARC, {
    ...shared,
    name: 'Résidence du Parc',
    street: 'Avenue du Parc 5',
    shareTotal: 1_000,
  });
  await inOrg(tx => furnishTilleuls(tx, deps));
  await inOrg(async tx => {
    for (const key of ['tilleuls', 'linden'] as const)
      await stepAssociation(tx, deps.events, demoAssociationId(key), 'activate');
  });
}

async function seedOne(
  { events }: Deps,
  inOrg: (work: (tx: Tx) => Promise<void>) => Promise<void>,
  now: string,
  key: 'tilleuls' | 'linden' | 'parc',
  file: string,
  association: Association,
): Promise<void> {
  const tables = await readTables(Buffer.from(file));
  await inOrg(async tx => {
    const id = demoAssociationId(key);
    await createAssociation(tx, events, association, id);
    await importBuilding(tx, events, id, tables, HELD_SINCE, now.slice(0, 10), what => demoId(`${key} ${what}`));
  });
}

/** Heating by meter, bank accounts, contracts, and a flat that was sold. */
async function furnishTilleuls(tx: Tx, { events }: Deps): Promise<void> {
  const id = demoAssociationId('tilleuls');
  const flats = TILLEULS.split('\n').flatMap(line => {
    const [code = '', nature, , , area] = line.split(';');
    return nature === 'Appartement' ? [{ lotId: demoId(`tilleuls lot ${code}`), weight: Number(area) * 10 }] : [];
  });
  const heating = {
    code: 'chauffage',
    name: 'Chauffage',
    kind: 'meter' as const,
    validFrom: SINCE_EVER,
    weights: flats,
  };
  await createKey(tx, events, id, heating, demoId('tilleuls key chauffage'));
  const accounts = [
    { iban: 'BE71096123456769', name: 'Compte à vue', purpose: 'working' as const },
    { iban: 'BE43068999999501', name: 'Compte d’épargne', purpose: 'reserve' as const },
  ];
  for (const account of accounts)
    await createBankAccount(tx, events, id, account, demoId(`tilleuls account ${account.purpose}`));
  const contracts = [
    {
      title: 'Entretien de l’ascenseur',
      startsOn: '2024-01-01',
      endsOn: '2027-01-01',
      yearlyCents: 284_000,
      indexation: 'other' as const,
    },
    {
      title: 'Assurance incendie',
      startsOn: '2023-04-01',
      endsOn: '2027-04-01',
      yearlyCents: 611_500,
      indexation: 'consumer-prices' as const,
    },
    { title: 'Nettoyage des communs', startsOn: '2022-09-01', yearlyCents: 742_800, indexation: 'health' as const },
  ];
  for (const [index, contract] of contracts.entries())
    await createContract(tx, events, id, contract, demoId(`tilleuls contract ${index}`));
  await createTitle(
    tx,
    events,
    demoId('tilleuls lot A11'),
    {
      startsOn: '2026-03-15',
      deedRef: 'Acte du notaire Collard, 15 mars 2026',
      holders: [{ ownerId: demoOwnerId('renard|sophie|'), right: 'full', numerator: 1, denominator: 1 }],
    },
    demoId('tilleuls title A11 sold'),
  );
}

const demoOwnerId = (key: string): string => demoId(`tilleuls owner ${key}`);
