import type { LocaleName } from '../../kernel/i18n/translate.ts';
import type { BalanceSheet, Budget, IncomeStatement } from './contract-reports.ts';
import { association, general, lift, say, sender, type Words } from './sample-parts.ts';

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

export function sampleBalanceSheet(language: LocaleName): BalanceSheet {
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

export function sampleIncomeStatement(language: LocaleName): IncomeStatement {
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

export function sampleBudget(language: LocaleName): Budget {
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
