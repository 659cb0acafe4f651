import type { LocaleName } from '../../kernel/i18n/translate.ts';
import type { CallKind } from './rules-call.ts';

/** What a row of a call is for, as owners read it. The working fund is the fonds de roulement. */
export const CALL_WORDS: Readonly<Record<CallKind, Readonly<Record<LocaleName, string>>>> = {
  provision: { fr: 'Charges courantes', nl: 'Courante lasten', de: 'Laufende Lasten', en: 'Running costs' },
  reserve: { fr: 'Fonds de réserve', nl: 'Reservekapitaal', de: 'Rücklagenkapital', en: 'Reserve fund' },
  working: { fr: 'Fonds de roulement', nl: 'Werkkapitaal', de: 'Betriebskapital', en: 'Working fund' },
  works: { fr: 'Travaux', nl: 'Werken', de: 'Arbeiten', en: 'Works' },
};

type LotNature = 'flat' | 'house' | 'shop' | 'office' | 'cellar' | 'garage' | 'parking' | 'other';
const LOT_WORDS: Readonly<Record<LotNature, Readonly<Record<LocaleName, string>>>> = {
  flat: { fr: 'Appartement', nl: 'Appartement', de: 'Wohnung', en: 'Flat' },
  house: { fr: 'Maison', nl: 'Huis', de: 'Haus', en: 'House' },
  shop: { fr: 'Commerce', nl: 'Winkel', de: 'Geschäft', en: 'Shop' },
  office: { fr: 'Bureau', nl: 'Kantoor', de: 'Büro', en: 'Office' },
  cellar: { fr: 'Cave', nl: 'Kelder', de: 'Keller', en: 'Cellar' },
  garage: { fr: 'Garage', nl: 'Garage', de: 'Garage', en: 'Garage' },
  parking: { fr: 'Parking', nl: 'Parkeerplaats', de: 'Stellplatz', en: 'Parking space' },
  other: { fr: 'Lot', nl: 'Kavel', de: 'Los', en: 'Lot' },
};

export const lotWords = (nature: string, language: LocaleName): string =>
  (LOT_WORDS[nature as LotNature] ?? LOT_WORDS.other)[language];
