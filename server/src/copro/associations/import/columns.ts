/** Words of sheets, columns and values as people write them in French, Dutch, German and English, folded by `foldWords`. */
export const SECTIONS = {
  lots: 'lots|lot|kavels|kavel|lose|los|einheiten|units',
  owners: 'coproprietaires|proprietaires|mede eigenaars|eigenaars|eigentumer|miteigentumer|owners|co owners',
  balances: 'soldes|soldes d ouverture|saldi|beginsaldi|openingssaldi|salden|anfangssalden|balances|opening balances',
} as const;
export type Section = keyof typeof SECTIONS;

export const COLUMNS = {
  lots: {
    code: 'lot|code|numero|numero de lot|kavel|kavelnummer|los|losnummer|unit|number',
    nature: 'nature|type|aard|soort|art|kind',
    building: 'batiment|bloc|entree|gebouw|blok|gebaude|block|building',
    floor: 'etage|niveau|verdieping|stockwerk|etage geschoss|floor|level',
    surface: 'surface|surface m2|superficie|oppervlakte|oppervlakte m2|flache|flache m2|area|area m2',
    share: 'quotite|quotites|quotiteit|quotiteiten|aandelen|anteil|anteile|share|shares',
  },
  owners: {
    name: 'nom|naam|achternaam|familienaam|name|nachname|last name',
    firstName: 'prenom|voornaam|vorname|first name',
    company: 'societe|entreprise|vennootschap|bedrijf|firma|gesellschaft|company',
    email: 'email|e mail|courriel|adresse e mail|mail',
    phone: 'telephone|tel|gsm|telefoon|telefon|phone',
    street: 'adresse|rue|straat|adres|strasse|anschrift|street|address',
    postalCode: 'code postal|cp|postcode|plz|postleitzahl|postal code|zip',
    city: 'ville|commune|localite|stad|gemeente|plaats|ort|stadt|city|town',
    locale: 'langue|taal|sprache|language',
    iban: 'iban|compte|rekening|rekeningnummer|konto|account',
    lots: 'lots|lot|kavels|kavel|lose|los|units',
    right: 'droit|recht|right',
    part: 'part|quote part|deel|aandeel|teil|anteil|share',
    representative: 'mandataire|mandataire commun|representant|lasthebber|vertegenwoordiger|vertreter|representative',
  },
  balances: {
    account: 'compte|rekening|konto|account',
    owner: 'coproprietaire|proprietaire|eigenaar|mede eigenaar|eigentumer|owner',
    amount: 'montant|solde|bedrag|saldo|betrag|amount|balance',
  },
} as const;

export const NATURES = {
  flat: 'appartement|appart|studio|flat|wohnung|apartment|duplex',
  house: 'maison|huis|woning|haus|house',
  shop: 'commerce|magasin|rez commercial|winkel|handelspand|laden|geschaft|shop',
  office: 'bureau|bureaux|kantoor|buro|office',
  cellar: 'cave|kelder|keller|cellar|berging',
  garage: 'garage|box|box de garage|garagebox',
  parking: 'parking|emplacement|place de parking|parkeerplaats|staanplaats|stellplatz|parking space',
  other: 'autre|andere|ander|sonstiges|other|conciergerie',
} as const;

export const RIGHTS = {
  full: 'pleine propriete|pp|volle eigendom|ve|volleigentum|full|full ownership',
  usufruct: 'usufruit|us|vruchtgebruik|vg|niessbrauch|usufruct',
  bare: 'nue propriete|np|blote eigendom|be|nacktes eigentum|nackteigentum|blosses eigentum|bare|bare ownership',
} as const;

export const LANGUAGES = {
  fr: 'fr|francais|frans|franzosisch|french',
  nl: 'nl|neerlandais|nederlands|niederlandisch|dutch',
  de: 'de|allemand|duits|deutsch|german',
  en: 'en|anglais|engels|englisch|english',
} as const;

export const YES = 'oui|x|o|ja|j|yes|y|1|true|vrai';

/** Lower case, without accents, punctuation as single spaces: `Quotités (/1000)` -> `quotites 1000`. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Which of the words a text is, or undefined. */
export function wordOf<K extends string>(words: Readonly<Record<K, string>>, text: string): K | undefined {
  const folded = foldWords(text);
  // The keys of a record of K are K.
  return (Object.keys(words) as K[]).find(
    key => key.toLowerCase() === folded || words[key].split('|').includes(folded),
  );
}
