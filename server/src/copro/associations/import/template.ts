import type { LocaleName } from '../../../kernel/i18n/translate.ts';
import { type SheetToWrite, writeXlsx } from '../../../kernel/xlsx/write-xlsx.ts';

type Words = {
  sheets: readonly [lots: string, owners: string, balances: string];
  lots: readonly string[];
  owners: readonly string[];
  balances: readonly string[];
  natures: readonly [flat: string, cellar: string, garage: string];
  floors: readonly [ground: string, first: string, second: string];
  rights: readonly [full: string, usufruct: string, bare: string];
  accounts: readonly [working: string, reserve: string];
  yes: string;
};

const WORDS: Record<LocaleName, Words> = {
  fr: {
    sheets: ['Lots', 'Copropriétaires', 'Soldes'],
    lots: ['Lot', 'Nature', 'Bâtiment', 'Étage', 'Surface m²', 'Quotités', 'Ascenseur', 'Chauffage'],
    owners: [
      'Nom',
      'Prénom',
      'Société',
      'E-mail',
      'Adresse',
      'Code postal',
      'Localité',
      'Langue',
      'IBAN',
      'Lots',
      'Droit',
      'Part',
      'Mandataire',
    ],
    balances: ['Compte', 'Copropriétaire', 'Montant'],
    natures: ['Appartement', 'Cave', 'Garage'],
    floors: ['Rez', '1er', '2e'],
    rights: ['Pleine propriété', 'Usufruit', 'Nue-propriété'],
    accounts: ['Roulement', 'Réserve'],
    yes: 'oui',
  },
  nl: {
    sheets: ['Kavels', 'Eigenaars', 'Saldi'],
    lots: ['Kavel', 'Aard', 'Gebouw', 'Verdieping', 'Oppervlakte m²', 'Quotiteiten', 'Lift', 'Verwarming'],
    owners: [
      'Naam',
      'Voornaam',
      'Vennootschap',
      'E-mail',
      'Adres',
      'Postcode',
      'Gemeente',
      'Taal',
      'IBAN',
      'Kavels',
      'Recht',
      'Deel',
      'Lasthebber',
    ],
    balances: ['Rekening', 'Eigenaar', 'Bedrag'],
    natures: ['Appartement', 'Kelder', 'Garage'],
    floors: ['Gelijkvloers', '1e', '2e'],
    rights: ['Volle eigendom', 'Vruchtgebruik', 'Blote eigendom'],
    accounts: ['Werkkapitaal', 'Reservefonds'],
    yes: 'ja',
  },
  de: {
    sheets: ['Einheiten', 'Eigentümer', 'Salden'],
    lots: ['Los', 'Art', 'Gebäude', 'Stockwerk', 'Fläche m²', 'Anteile', 'Aufzug', 'Heizung'],
    owners: [
      'Name',
      'Vorname',
      'Gesellschaft',
      'E-Mail',
      'Straße',
      'Postleitzahl',
      'Ort',
      'Sprache',
      'IBAN',
      'Lose',
      'Recht',
      'Anteil',
      'Vertreter',
    ],
    balances: ['Konto', 'Eigentümer', 'Betrag'],
    natures: ['Wohnung', 'Keller', 'Garage'],
    floors: ['Erdgeschoss', '1.', '2.'],
    rights: ['Volleigentum', 'Nießbrauch', 'Nacktes Eigentum'],
    accounts: ['Betriebskapital', 'Rücklage'],
    yes: 'ja',
  },
  en: {
    sheets: ['Lots', 'Owners', 'Balances'],
    lots: ['Lot', 'Kind', 'Building', 'Floor', 'Area m²', 'Shares', 'Lift', 'Heating'],
    owners: [
      'Name',
      'First name',
      'Company',
      'E-mail',
      'Street',
      'Postal code',
      'City',
      'Language',
      'IBAN',
      'Lots',
      'Right',
      'Part',
      'Representative',
    ],
    balances: ['Account', 'Owner', 'Amount'],
    natures: ['Flat', 'Cellar', 'Garage'],
    floors: ['Ground', '1st', '2nd'],
    rights: ['Full ownership', 'Usufruct', 'Bare ownership'],
    accounts: ['Working', 'Reserve'],
    yes: 'yes',
  },
};

/** An example of what can be imported: six flats, cellars and a garage, of 1,000 shares, with every kind of holder. */
export function importTemplate(locale: LocaleName): Uint8Array<ArrayBuffer> {
  return writeXlsx(templateSheets(WORDS[locale]));
}

function templateSheets(words: Words): SheetToWrite[] {
  const [flat, cellar, garage] = words.natures;
  const [ground, first, second] = words.floors;
  const [full, usufruct, bare] = words.rights;
  const [working, reserve] = words.accounts;
  const home = ['Rue des Tilleuls 12', '4000', 'Liège'];
  return [
    {
      name: words.sheets[0],
      rows: [
        words.lots,
        ['A1', flat, 'A', ground, 78, 140, 0, 780],
        ['A2', flat, 'A', ground, 64.5, 120, 0, 645],
        ['A3', flat, 'A', first, 92, 170, 60, 920],
        ['A4', flat, 'A', first, 70, 130, 50, 700],
        ['A5', flat, 'A', second, 92, 180, 90, 920],
        ['A6', flat, 'A', second, 110, 210, 100, 1100],
        ['C1', cellar, 'A', '-1', 6, 5, 0, 0],
        ['C2', cellar, 'A', '-1', 6, 5, 0, 0],
        ['G1', garage, '', '-1', 15, 40, 0, 0],
      ],
    },
    {
      name: words.sheets[1],
      rows: [
        words.owners,
        [
          'Dubois',
          'Marie',
          '',
          'marie.dubois@example.org',
          ...home,
          'fr',
          'BE68 5390 0754 7034',
          'A1, C1',
          full,
          '1/2',
          words.yes,
        ],
        ['Lambert', 'Paul', '', 'paul.lambert@example.org', ...home, 'fr', '', 'A1, C1', full, '1/2', ''],
        ['Janssens', 'An', '', '', ...home, 'nl', '', 'A2, C2', full, '1/1', ''],
        [
          '',
          '',
          'Immo Meuse SRL',
          'info@immo-meuse.example',
          'Quai de Rome 3',
          '4000',
          'Liège',
          'fr',
          '',
          'A3; A4; G1',
          full,
          '',
          '',
        ],
        ['Schmitz', 'Karl', '', '', ...home, 'de', '', 'A5', usufruct, '1/1', words.yes],
        ['Schmitz', 'Eva', '', '', ...home, 'de', '', 'A5', bare, '1/2', ''],
        ['Schmitz', 'Tom', '', '', ...home, 'de', '', 'A5', bare, '1/2', ''],
        ['Brown', 'Alice', '', 'alice.brown@example.org', ...home, 'en', '', 'A6', full, '', ''],
      ],
    },
    {
      name: words.sheets[2],
      rows: [
        words.balances,
        [working, 'Dubois Marie', 125.4],
        [working, 'Immo Meuse SRL', -60],
        [reserve, 'Janssens An', 48.75],
        ['551', '', 3_250.1],
        ['550', '', 12_000],
      ],
    },
  ];
}
