import type { LocaleName } from '../../kernel/i18n/translate.ts';

// Documents of a made-up association, with the same figures in every language: for previews and tests.

export type Words = Readonly<Record<LocaleName, string>>;
export const say = (fr: string, nl: string, de: string, en: string): Words => ({ fr, nl, de, en });

export const sender = {
  name: 'Immo Gestion Meuse SRL',
  address: ['Rue du Moulin 12', '5000 Namur'],
  enterpriseNumber: '0403019261',
  licence: '505.123',
  email: 'contact@immo-gestion-meuse.example',
  phone: '+32 81 00 00 00',
};
export const association = {
  name: 'Résidence Les Tilleuls',
  enterpriseNumber: '0850123478',
  address: ['Avenue des Tilleuls 4-6', '4000 Liège'],
};
export const letter = {
  sender,
  association,
  addressee: ['Madame Anneleen Van den Broeck-Lambrechts', 'Boulevard d’Avroy 210 bte 31', '4000 Liège'],
  place: 'Namur',
  on: '2026-07-01',
  reference: 'TIL-2026-0117',
};
export const pay = (amountCents: number, dueOn: string | null) => ({
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
export const general = say('Quotités générales', 'Algemene aandelen', 'Allgemeine Anteile', 'General shares');
export const lift = say('Ascenseur', 'Lift', 'Aufzug', 'Lift');
export const lots = (language: LocaleName) => [
  { code: 'A12', description: flat[language], share: 245, shareTotal: 10_000 },
  { code: 'G07', description: garage[language], share: 15, shareTotal: 10_000 },
];
