type Names = { fr: string; nl: string; de: string; en: string };

/** Families of CODA's transaction codes (positions 2-3). What is not here has no name: the code itself is shown. */
export const familyNames: Readonly<Record<string, Names>> = {
  '01': {
    fr: 'Virements SEPA',
    nl: 'SEPA-overschrijvingen',
    de: 'SEPA-Überweisungen',
    en: 'SEPA credit transfers',
  },
  '02': {
    fr: 'Virements SEPA instantanés',
    nl: 'SEPA-instantoverschrijvingen',
    de: 'SEPA-Echtzeitüberweisungen',
    en: 'SEPA instant credit transfers',
  },
  '03': { fr: 'Chèques', nl: 'Cheques', de: 'Schecks', en: 'Cheques' },
  '04': { fr: 'Cartes', nl: 'Kaarten', de: 'Karten', en: 'Cards' },
  '05': { fr: 'Domiciliations', nl: 'Domiciliëringen', de: 'Lastschriften', en: 'Direct debits' },
  '09': {
    fr: 'Opérations au guichet',
    nl: 'Loketverrichtingen',
    de: 'Schaltergeschäfte',
    en: 'Counter transactions',
  },
  '11': { fr: 'Titres', nl: 'Effecten', de: 'Wertpapiere', en: 'Securities' },
  '13': { fr: 'Crédits', nl: 'Kredieten', de: 'Kredite', en: 'Credits' },
  '30': { fr: 'Opérations diverses', nl: 'Diverse verrichtingen', de: 'Verschiedenes', en: 'Various transactions' },
  '35': {
    fr: 'Décompte d’intérêts et de frais',
    nl: 'Afrekening van interesten en kosten',
    de: 'Abrechnung von Zinsen und Kosten',
    en: 'Closing: interest and costs',
  },
  '41': {
    fr: 'Virements internationaux',
    nl: 'Internationale overschrijvingen',
    de: 'Auslandsüberweisungen',
    en: 'International credit transfers',
  },
  '80': {
    fr: 'Frais et provisions imputés séparément',
    nl: 'Afzonderlijk aangerekende kosten en provisies',
    de: 'Getrennt berechnete Kosten und Provisionen',
    en: 'Separately charged costs and provisions',
  },
};

/** Family and operation (positions 2-5); 01-49 debit the account, 50-99 credit it. */
export const operationNames: Readonly<Record<string, Names>> = {
  '0101': { fr: 'Ordre de virement', nl: 'Overschrijvingsopdracht', de: 'Überweisungsauftrag', en: 'Transfer order' },
  '0103': { fr: 'Ordre permanent', nl: 'Doorlopende opdracht', de: 'Dauerauftrag', en: 'Standing order' },
  '0105': { fr: 'Paiement de salaires', nl: 'Loonbetaling', de: 'Lohnzahlung', en: 'Payment of wages' },
  '0107': {
    fr: 'Virement collectif',
    nl: 'Verzameloverschrijving',
    de: 'Sammelüberweisung',
    en: 'Collective transfer',
  },
  '0150': {
    fr: 'Virement en votre faveur',
    nl: 'Overschrijving in uw voordeel',
    de: 'Überweisung zu Ihren Gunsten',
    en: 'Transfer in your favour',
  },
  '0250': {
    fr: 'Virement instantané en votre faveur',
    nl: 'Instantoverschrijving in uw voordeel',
    de: 'Echtzeitüberweisung zu Ihren Gunsten',
    en: 'Instant transfer in your favour',
  },
  '0402': {
    fr: 'Paiement par carte',
    nl: 'Betaling met kaart',
    de: 'Kartenzahlung',
    en: 'Payment by card',
  },
  '0404': { fr: 'Retrait d’espèces', nl: 'Geldopneming', de: 'Bargeldabhebung', en: 'Cash withdrawal' },
  '0501': { fr: 'Domiciliation', nl: 'Domiciliëring', de: 'Lastschrift', en: 'Direct debit' },
  '0503': {
    fr: 'Domiciliation impayée',
    nl: 'Onbetaalde domiciliëring',
    de: 'Nicht bezahlte Lastschrift',
    en: 'Unpaid direct debit',
  },
  '0505': {
    fr: 'Remboursement de domiciliation',
    nl: 'Terugbetaling van een domiciliëring',
    de: 'Erstattung einer Lastschrift',
    en: 'Direct debit refunded',
  },
  '0550': {
    fr: 'Encaissement de domiciliations',
    nl: 'Inning van domiciliëringen',
    de: 'Einzug von Lastschriften',
    en: 'Direct debits collected',
  },
  '3501': { fr: 'Décompte', nl: 'Afrekening', de: 'Abschluss', en: 'Closing' },
  '3537': { fr: 'Frais', nl: 'Kosten', de: 'Kosten', en: 'Costs' },
  '3550': { fr: 'Décompte', nl: 'Afrekening', de: 'Abschluss', en: 'Closing' },
  '8037': { fr: 'Frais', nl: 'Kosten', de: 'Kosten', en: 'Costs' },
};
