import type { LocaleName } from '../../kernel/i18n/translate.ts';
import type { CallForFunds, DocumentData, DocumentTemplate, OwnerLedger, Reminder, Statement } from './contract.ts';
import type { BalanceSheet, Budget, IncomeStatement } from './contract-reports.ts';

// Documents of a made-up association, with the same figures in every language: for previews and tests.

type Words = Readonly<Record<LocaleName, string>>;
const say = (fr: string, nl: string, de: string, en: string): Words => ({ fr, nl, de, en });

const sender = {
  name: 'Immo Gestion Meuse SRL',
  address: ['Rue du Moulin 12', '5000 Namur'],
  enterpriseNumber: '0403019261',
  licence: '505.123',
  email: 'contact@immo-gestion-meuse.example',
  phone: '+32 81 00 00 00',
};
const association = {
  name: 'Résidence Les Tilleuls',
  enterpriseNumber: '0850123478',
  address: ['Avenue des Tilleuls 4-6', '4000 Liège'],
};
const letter = {
  sender,
  association,
  addressee: ['Madame Anneleen Van den Broeck-Lambrechts', 'Boulevard d’Avroy 210 bte 31', '4000 Liège'],
  place: 'Namur',
  on: '2026-07-01',
  reference: 'TIL-2026-0117',
};
const pay = (amountCents: number, dueOn: string | null) => ({
  amountCents,
  dueOn,
  beneficiary: 'ACP Résidence Les Tilleuls',
  iban: 'BE68539007547034',
  bic: 'NICABEBBXXX',
  communication: '+++090/9337/55493+++',
  epcText: [
    'BCD\n002\n1\nSCT\nNICABEBBXXX\nACP Résidence Les Tilleuls\nBE68539007547034',
    `EUR${(amountCents / 100).toFixed(2)}\n\n\n+++090/9337/55493+++\n`,
  ].join('\n'),
});
const flat = say('Appartement 3e étage', 'Appartement 3e verdieping', 'Wohnung 3. Stock', 'Flat, 3rd floor');
const garage = say('Garage sous-sol', 'Garage ondergronds', 'Tiefgarage', 'Underground garage');
const general = say('Quotités générales', 'Algemene aandelen', 'Allgemeine Anteile', 'General shares');
const lift = say('Ascenseur', 'Lift', 'Aufzug', 'Lift');
const lots = (language: LocaleName) => [
  { code: 'A12', description: flat[language], share: 245, shareTotal: 10_000 },
  { code: 'G07', description: garage[language], share: 15, shareTotal: 10_000 },
];

function call(language: LocaleName): CallForFunds {
  const row = (lotCode: string, words: Words, fund: 'working' | 'reserve', key: Words, figures: number[]) => {
    const [totalCents = 0, weight = 0, denominator = 1, amountCents = 0] = figures;
    const of = { description: words[language], fund, keyName: key[language], days: null };
    return { lotCode, ...of, totalCents, weight, denominator, amountCents };
  };
  const running = say('Charges courantes', 'Courante lasten', 'Laufende Lasten', 'Running costs');
  const reserve = say('Fonds de réserve', 'Reservekapitaal', 'Rücklagenkapital', 'Reserve fund');
  const rows = [
    row('A12', running, 'working', general, [1_875_000, 245, 10_000, 45_938]),
    row('A12', lift, 'working', lift, [210_000, 128, 4_200, 6_400]),
    row('A12', reserve, 'reserve', general, [250_000, 245, 10_000, 6_125]),
    row('G07', running, 'working', general, [1_875_000, 15, 10_000, 2_812]),
    row('G07', reserve, 'reserve', general, [250_000, 15, 10_000, 375]),
  ];
  const name = say('3e trimestre 2026', '3e kwartaal 2026', '3. Quartal 2026', '3rd quarter of 2026')[language];
  const dates = { startsOn: '2026-07-01', endsOn: '2026-09-30', decidedOn: '2026-05-12' };
  const figures = { totalCents: 61_650, reserveCents: 6_500, balanceCents: 12_500 };
  const payment = pay(61_650, '2026-07-31');
  return { ...letter, kind: 'provision', name, ...dates, lots: lots(language), rows, ...figures, payment };
}

/** Total, weight, denominator, amount, VAT, hundredths borne by the tenant. */
type Charge = readonly [string, Words, Words, string, number, number, number, number, number, number];

const charges: readonly Charge[] = [
  [
    'A12',
    general,
    say('Nettoyage', 'Schoonmaak', 'Reinigung', 'Cleaning'),
    '6105',
    1_248_000,
    245,
    10_000,
    30_576,
    5_307,
    100,
  ],
  [
    'A12',
    general,
    say('Assurance incendie', 'Brandverzekering', 'Feuerversicherung', 'Fire insurance'),
    '6140',
    890_000,
    245,
    10_000,
    21_805,
    0,
    0,
  ],
  [
    'A12',
    general,
    say('Honoraires du syndic', 'Ereloon van de syndicus', 'Honorar des Syndikus', 'Fees of the syndic'),
    '6130',
    960_000,
    245,
    10_000,
    23_520,
    4_082,
    0,
  ],
  [
    'A12',
    general,
    say('Électricité des communs', 'Elektriciteit gemene delen', 'Allgemeinstrom', 'Electricity of the common parts'),
    '6122',
    412_345,
    245,
    10_000,
    10_102,
    572,
    100,
  ],
  [
    'A12',
    lift,
    say('Entretien de l’ascenseur', 'Onderhoud van de lift', 'Wartung des Aufzugs', 'Maintenance of the lift'),
    '6100',
    385_000,
    128,
    4_200,
    11_733,
    664,
    100,
  ],
  [
    'A12',
    say('Compteurs d’eau', 'Watermeters', 'Wasserzähler', 'Water meters'),
    say('Eau froide', 'Koud water', 'Kaltwasser', 'Cold water'),
    '6120',
    745_120,
    48_250,
    1_120_400,
    32_088,
    1_816,
    100,
  ],
  [
    'G07',
    general,
    say('Nettoyage', 'Schoonmaak', 'Reinigung', 'Cleaning'),
    '6105',
    1_248_000,
    15,
    10_000,
    1_872,
    325,
    100,
  ],
  [
    'G07',
    general,
    say('Assurance incendie', 'Brandverzekering', 'Feuerversicherung', 'Fire insurance'),
    '6140',
    890_000,
    15,
    10_000,
    1_335,
    0,
    0,
  ],
];

function statement(language: LocaleName): Statement {
  const rows = charges.map(
    ([lotCode, key, account, accountCode, totalCents, weight, denominator, amountCents, vatCents, tenant]) => {
      const tenantCents = tenant === 100 ? amountCents : 0;
      const parts = { amountCents, vatCents, ownerCents: amountCents - tenantCents, tenantCents };
      const of = { lotCode, keyName: key[language], accountCode, accountName: account[language] };
      return { ...of, totalCents, weight, denominator, days: { held: 320, of: 365 }, ...parts };
    },
  );
  const sum = (name: 'amountCents' | 'vatCents' | 'ownerCents' | 'tenantCents') =>
    rows.reduce((all, row) => all + row[name], 0);
  const badge = say('Badge supplémentaire', 'Extra badge', 'Zusätzlicher Transponder', 'Extra badge')[language];
  const quarter = say('Provision, trimestre', 'Provisie, kwartaal', 'Provision, Quartal', 'Provision, quarter')[
    language
  ];
  const provisions = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01'].map((on, index) => ({
    on,
    description: `${quarter} ${index + 1}`,
    amountCents: 25_000,
  }));
  const balanceCents = sum('amountCents') + 2_500 - 100_000;
  return {
    ...letter,
    name: say('Exercice 2025', 'Boekjaar 2025', 'Geschäftsjahr 2025', 'Year 2025')[language],
    startsOn: '2025-01-01',
    endsOn: '2025-12-31',
    lots: lots(language),
    rows,
    meters: [
      {
        lotCode: 'A12',
        name: say('Eau froide, cuisine', 'Koud water, keuken', 'Kaltwasser, Küche', 'Cold water, kitchen')[language],
        unit: 'm³',
        startThousandths: 1_204_500,
        endThousandths: 1_252_750,
        amountCents: 32_088,
      },
    ],
    privateCosts: [
      { on: '2025-03-14', description: badge, amountCents: 2_500, vatCents: 434, ownerCents: 2_500, tenantCents: 0 },
    ],
    provisions,
    totals: {
      chargesCents: sum('amountCents'),
      privateCents: 2_500,
      provisionsCents: 100_000,
      balanceCents,
      vatCents: sum('vatCents') + 434,
      ownerCents: sum('ownerCents') + 2_500,
      tenantCents: sum('tenantCents'),
    },
    payment: pay(balanceCents, '2026-07-31'),
  };
}

/** Level 3 has interest and costs. */
export function sampleReminder(language: LocaleName, level: 1 | 2 | 3): Reminder {
  const provision = say('Provision', 'Provisie', 'Provision', 'Provision')[language];
  const items = [
    {
      dueOn: '2025-10-31',
      documentRef: 'AF-2025-0410',
      description: `${provision} 4/2025`,
      amountCents: 61_650,
      paidCents: 20_000,
      daysLate: 243,
    },
    {
      dueOn: '2026-01-31',
      documentRef: 'AF-2026-0012',
      description: `${provision} 1/2026`,
      amountCents: 61_650,
      paidCents: 0,
      daysLate: 151,
    },
  ];
  const interest = [
    {
      startsOn: '2025-11-01',
      endsOn: '2025-12-31',
      principalCents: 41_650,
      rateBp: 450,
      days: 61,
      amountTenThousandths: 31_323,
    },
    {
      startsOn: '2026-01-01',
      endsOn: '2026-01-31',
      principalCents: 41_650,
      rateBp: 450,
      days: 31,
      amountTenThousandths: 15_918,
    },
    {
      startsOn: '2026-02-01',
      endsOn: '2026-07-01',
      principalCents: 103_300,
      rateBp: 450,
      days: 151,
      amountTenThousandths: 192_308,
    },
  ];
  const cost = say(
    'Frais de mise en demeure',
    'Kosten van ingebrekestelling',
    'Kosten der Inverzugsetzung',
    'Costs of formal notice',
  );
  const isFormal = level === 3;
  const [interestCents, costsCents] = isFormal ? [2_396, 4_000] : [0, 0];
  const totalCents = 103_300 + interestCents + costsCents;
  return {
    ...letter,
    level,
    earlierOn: ['2026-02-15', '2026-03-02'].slice(0, level - 1),
    items,
    interest: isFormal ? interest : [],
    costs: isFormal ? [{ description: cost[language], amountCents: costsCents }] : [],
    totals: { openCents: 103_300, interestCents, costsCents, totalCents },
    payment: pay(totalCents, '2026-07-16'),
  };
}

/** An account with so many movements. */
export function sampleLedger(language: LocaleName, count = 12): OwnerLedger {
  let balance = 12_500;
  const asked = say('Appel de provisions', 'Provisieoproep', 'Provisionsabruf', 'Call for provisions')[language];
  const paid = say('Votre paiement, merci', 'Uw betaling, dank u', 'Ihre Zahlung, danke', 'Your payment, thank you')[
    language
  ];
  const rows = Array.from({ length: count }, (_, index) => {
    const isCall = index % 2 === 0;
    const on = `2026-${String((Math.floor(index / 2) % 12) + 1).padStart(2, '0')}-${isCall ? '01' : '20'}`;
    const [debitCents, creditCents] = isCall ? [61_650, 0] : [0, 60_000];
    balance += debitCents - creditCents;
    const documentRef = isCall ? `VEN/2026/${index + 1}` : `BNK/2026/${index + 1}`;
    const dueOn = isCall ? on.replace('-01', '-28').replace('2026-28-01', '2026-01-28') : null;
    return {
      on,
      documentRef,
      description: isCall ? asked : paid,
      dueOn,
      debitCents,
      creditCents,
      balanceCents: balance,
    };
  });
  const payment = balance > 0 ? pay(balance, null) : null;
  return {
    ...letter,
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    openingCents: 12_500,
    rows,
    closingCents: balance,
    payment,
  };
}

const account = (code: string, words: Words, level: number, amountCents: number, previousCents: number | null) => ({
  code,
  words,
  level,
  amountCents,
  previousCents,
});
const named = (language: LocaleName, rows: readonly ReturnType<typeof account>[]) =>
  rows.map(({ words, ...row }) => ({ ...row, name: words[language] }));
const year = say('Exercice 2025', 'Boekjaar 2025', 'Geschäftsjahr 2025', 'Year 2025');

function balanceSheet(language: LocaleName): BalanceSheet {
  const owners = say('Copropriétaires', 'Mede-eigenaars', 'Miteigentümer', 'Co-owners');
  const reserve = say('Fonds de réserve', 'Reservefonds', 'Rücklagenkapital', 'Reserve fund');
  const working = say('Fonds de roulement', 'Werkkapitaal', 'Betriebskapital', 'Working fund');
  const assets = [
    account(
      '4',
      say('Créances et dettes', 'Vorderingen en schulden', 'Forderungen und Schulden', 'Claims and debts'),
      1,
      1_843_210,
      1_520_000,
    ),
    account('410', owners, 2, 1_843_210, 1_520_000),
    account('4100', reserve, 3, 143_210, 120_000),
    account('4101', working, 3, 1_700_000, 1_400_000),
    account(
      '5',
      say(
        'Placements et valeurs disponibles',
        'Geldbeleggingen en liquide middelen',
        'Geldanlagen und flüssige Mittel',
        'Deposits and cash',
      ),
      1,
      9_734_590,
      8_960_400,
    ),
    account(
      '550',
      say('Compte épargne (réserve)', 'Spaarrekening (reserve)', 'Sparkonto (Rücklage)', 'Savings account (reserve)'),
      2,
      7_250_000,
      6_900_000,
    ),
    account(
      '551',
      say(
        'Compte courant (roulement)',
        'Zichtrekening (werkkapitaal)',
        'Girokonto (Betriebskapital)',
        'Current account (working)',
      ),
      2,
      2_484_590,
      2_060_400,
    ),
  ];
  const liabilities = [
    account(
      '1',
      say(
        'Fonds et dettes à plus d’un an',
        'Fondsen en schulden op meer dan één jaar',
        'Kapital und langfristige Schulden',
        'Funds and long-term debts',
      ),
      1,
      10_250_000,
      9_400_000,
    ),
    account('100', working, 2, 2_500_000, 2_500_000),
    account('160', reserve, 2, 7_750_000, 6_900_000),
    account(
      '44',
      say('Dettes commerciales', 'Handelsschulden', 'Handelsschulden', 'Trade debts'),
      1,
      1_327_800,
      1_080_400,
    ),
    account('440', say('Fournisseurs', 'Leveranciers', 'Lieferanten', 'Suppliers'), 2, 1_327_800, 1_080_400),
  ];
  const dates = { at: '2025-12-31', previousAt: '2024-12-31', state: 'closed' as const };
  const totals = {
    assetsCents: 11_577_800,
    liabilitiesCents: 11_577_800,
    previousAssetsCents: 10_480_400,
    previousLiabilitiesCents: 10_480_400,
  };
  const rows = { assets: named(language, assets), liabilities: named(language, liabilities) };
  return { sender, association, name: year[language], ...dates, ...rows, ...totals };
}

function incomeStatement(language: LocaleName): IncomeStatement {
  const expenses = [
    account(
      '61',
      say(
        'Services et biens divers',
        'Diensten en diverse goederen',
        'Dienstleistungen und verschiedene Güter',
        'Services and sundry goods',
      ),
      1,
      4_640_465,
      4_410_000,
    ),
    account(
      '610',
      say(
        'Entretien et petites réparations',
        'Onderhoud en kleine herstellingen',
        'Unterhalt und kleine Reparaturen',
        'Maintenance and small repairs',
      ),
      2,
      2_033_000,
      1_990_000,
    ),
    account(
      '612',
      say(
        'Fournitures à l’association',
        'Leveringen aan de vereniging',
        'Lieferungen an die Vereinigung',
        'Supplies to the association',
      ),
      2,
      1_157_465,
      1_120_000,
    ),
    account('613', say('Honoraires', 'Erelonen', 'Honorare', 'Fees'), 2, 1_450_000, 1_300_000),
    account(
      '65',
      say('Charges financières', 'Financiële kosten', 'Finanzaufwendungen', 'Financial expenses'),
      1,
      12_480,
      11_000,
    ),
  ];
  const income = [
    account('70', say('Acomptes', 'Voorschotten', 'Vorauszahlungen', 'Advances'), 1, 4_500_000, 4_500_000),
    account(
      '701',
      say('Provisions', 'Voorschotten werkkapitaal', 'Provisionen', 'Provisions'),
      2,
      4_500_000,
      4_500_000,
    ),
    account(
      '75',
      say('Produits financiers', 'Financiële opbrengsten', 'Finanzerträge', 'Financial income'),
      1,
      48_725,
      31_000,
    ),
  ];
  const totals = {
    expensesCents: 4_652_945,
    incomeCents: 4_548_725,
    previousExpensesCents: 4_421_000,
    previousIncomeCents: 4_531_000,
  };
  const rows = { expenses: named(language, expenses), income: named(language, income) };
  const of = { startsOn: '2025-01-01', endsOn: '2025-12-31', previousName: year[language].replace('2025', '2024') };
  return { sender, association, name: year[language], ...of, state: 'approved', ...rows, ...totals };
}

function budget(language: LocaleName): Budget {
  const row = (
    code: string,
    words: Words,
    key: Words,
    previous: number | null,
    actual: number | null,
    budgetCents: number,
  ) => ({
    code,
    name: words[language],
    keyName: key[language],
    previousCents: previous,
    actualCents: actual,
    budgetCents,
  });
  const facade = say(
    'Ravalement de la façade arrière',
    'Renovatie van de achtergevel',
    'Sanierung der Rückfassade',
    'Restoration of the rear façade',
  );
  return {
    sender,
    association,
    name: year[language].replace('2025', '2026'),
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    votedOn: null,
    ordinary: [
      row(
        '6100',
        say('Entretien de l’ascenseur', 'Onderhoud van de lift', 'Wartung des Aufzugs', 'Maintenance of the lift'),
        lift,
        380_000,
        385_000,
        395_000,
      ),
      row('6105', say('Nettoyage', 'Schoonmaak', 'Reinigung', 'Cleaning'), general, 1_250_000, 1_248_000, 1_300_000),
      row('6122', say('Électricité', 'Elektriciteit', 'Strom', 'Electricity'), general, 450_000, 412_345, 400_000),
      row(
        '6130',
        say('Honoraires du syndic', 'Ereloon van de syndicus', 'Honorar des Syndikus', 'Fees of the syndic'),
        general,
        960_000,
        960_000,
        990_000,
      ),
    ],
    extraordinary: [row('611', facade, general, null, null, 2_500_000)],
    reserve: { contributionCents: 250_000, previousOrdinaryCents: 4_640_465, minimumCents: 232_024 },
    totals: { ordinaryCents: 3_085_000, extraordinaryCents: 2_500_000, totalCents: 5_835_000 },
  };
}

const samples = {
  'call-for-funds': call,
  statement,
  reminder: (language: LocaleName) => sampleReminder(language, 3),
  'owner-ledger': (language: LocaleName) => sampleLedger(language),
  'balance-sheet': balanceSheet,
  'income-statement': incomeStatement,
  budget,
} satisfies { [T in DocumentTemplate]: (language: LocaleName) => DocumentData<T> };

export function sampleDocument(template: DocumentTemplate, language: LocaleName): DocumentData {
  return samples[template](language);
}
