import type { LocaleName } from '../../kernel/i18n/translate.ts';
import type { CallForFunds, Statement } from './contract.ts';
import { general, letter, lift, lots, pay, say, type Words } from './sample-parts.ts';

export function sampleCall(language: LocaleName): CallForFunds {
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

export function sampleStatement(language: LocaleName): Statement {
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
