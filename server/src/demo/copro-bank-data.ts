/** What a residence buys in a year. Amounts in cents, VAT included; the season makes heating dearer in winter. */
export type DemoSupplier = {
  key: string;
  name: string;
  /** Eight digits; the two of the check are worked out. */
  base: number;
  city: string;
  postalCode: string;
  /** Ten digits of the account. */
  account: string;
  code: string;
  text: string;
  cents: number;
  vatRateBp: number;
  /** Months of the year with an invoice. */
  months: readonly number[];
  isSeasonal?: true;
  /** Pays for the twelve months that follow. */
  isYearly?: true;
};

const EVERY = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const QUARTERS = [1, 4, 7, 10];

export const SUPPLIERS: readonly DemoSupplier[] = [
  {
    key: 'cleaning',
    name: 'Nettoyage Clair & Net SRL',
    base: 4_561_237,
    city: 'Schaerbeek',
    postalCode: '1030',
    account: '0012345678',
    code: '61050',
    text: 'Nettoyage des communs',
    cents: 42_350,
    vatRateBp: 2100,
    months: EVERY,
  },
  {
    key: 'gas',
    name: 'Énergies du Nord SA',
    base: 4_032_901,
    city: 'Bruxelles',
    postalCode: '1000',
    account: '3101234567',
    code: '6121',
    text: 'Gaz, acompte',
    cents: 118_000,
    vatRateBp: 600,
    months: EVERY,
    isSeasonal: true,
  },
  {
    key: 'power',
    name: 'Lumière Belge SA',
    base: 4_716_002,
    city: 'Namur',
    postalCode: '5000',
    account: '0689012345',
    code: '6122',
    text: 'Électricité des communs',
    cents: 31_480,
    vatRateBp: 600,
    months: EVERY,
  },
  {
    key: 'lift',
    name: 'Ascenseurs Meunier NV',
    base: 4_255_870,
    city: 'Vilvoorde',
    postalCode: '1800',
    account: '7350098765',
    code: '6100',
    text: 'Entretien de l’ascenseur',
    cents: 63_525,
    vatRateBp: 2100,
    months: QUARTERS,
  },
  {
    key: 'water',
    name: 'Eaux de la Senne SCRL',
    base: 2_029_627,
    city: 'Bruxelles',
    postalCode: '1000',
    account: '0960123456',
    code: '6120',
    text: 'Eau, décompte trimestriel',
    cents: 111_500,
    vatRateBp: 600,
    months: [2, 5, 8, 11],
  },
  {
    key: 'garden',
    name: 'Jardins Verhulst',
    base: 7_012_448,
    city: 'Tervuren',
    postalCode: '3080',
    account: '9731122334',
    code: '61060',
    text: 'Entretien du jardin',
    cents: 18_150,
    vatRateBp: 2100,
    months: [4, 5, 6, 7, 8, 9, 10],
  },
  {
    key: 'insurance',
    name: 'Assurances Mutuelles Réunies',
    base: 4_040_404,
    city: 'Bruxelles',
    postalCode: '1040',
    account: '1430567890',
    code: '614',
    text: 'Assurance incendie de l’immeuble',
    cents: 486_720,
    vatRateBp: 0,
    months: [7],
    isYearly: true,
  },
  {
    key: 'repairs',
    name: 'Plomberie Delvaux SRL',
    base: 5_388_113,
    city: 'Ixelles',
    postalCode: '1050',
    account: '0630456789',
    code: '6108',
    text: 'Petites réparations',
    cents: 27_560,
    vatRateBp: 600,
    months: [2, 5, 9, 11],
  },
];
