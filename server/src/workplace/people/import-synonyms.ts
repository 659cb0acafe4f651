/** Column titles and employment words as people write them in French, Dutch, German and English, already folded by `foldText`. */
export const FIELD_SYNONYMS = {
  lastName:
    'nom|nom de famille|nom usuel|achternaam|familienaam|naam|nachname|familienname|last name|lastname|surname|family name',
  firstName: 'prenom|prenoms|voornaam|vorname|first name|firstname|given name|forename',
  displayName:
    'nom complet|nom et prenom|nom prenom|prenom nom|nom affiche|volledige naam|weergavenaam|vollstandiger name|anzeigename|name|full name|display name|person',
  email:
    'email|e mail|mail|courriel|adresse mail|adresse email|adresse e mail|adresse electronique|mailadres|e mailadres|emailadres|email adres|mailadresse|e mail adresse|emailadresse|email address|e mail address',
  phone:
    'telephone|tel|tel portable|telephone portable|telephone mobile|portable|mobile|gsm|numero de telephone|telefoon|telefoonnummer|gsm nummer|mobiel|telefon|telefonnummer|handy|handynummer|mobilnummer|mobiltelefon|phone|phone number|mobile phone|cell|cell phone',
  employmentType:
    'statut|contrat|type de contrat|type contrat|type d emploi|statuut|contract|contracttype|type contract|soort contract|dienstverband|vertrag|vertragsart|beschaftigungsart|anstellungsart|employment|employment type|contract type|status',
  city: 'ville|commune|localite|lieu|woonplaats|stad|gemeente|plaats|stadt|ort|wohnort|city|town',
  skills:
    'competence|competences|metier|metiers|poste|postes|fonction|fonctions|qualification|qualifications|vaardigheden|vaardigheid|functie|functies|competenties|fahigkeiten|kenntnisse|kompetenzen|funktion|funktionen|skill|skills|role|roles|job',
  tags: 'tag|tags|etiquette|etiquettes|mots cles|groupe|groupes|labels|label|trefwoorden|groep|groepen|stichworte|schlagworter|gruppe|gruppen|keywords|group|groups',
  externalRef:
    'matricule|reference|ref|ref externe|reference externe|numero|no|id|identifiant|n salarie|numero de salarie|code salarie|stamnummer|personeelsnummer|personalnummer|mitarbeiternummer|employee id|employee number|external id|external ref|payroll number|staff number',
  birthDate:
    'date de naissance|naissance|ne le|nee le|ne e le|geboortedatum|geboren op|geburtsdatum|geburtstag|geboren am|birth date|birthdate|date of birth|birthday|dob',
  notes:
    'note|notes|remarque|remarques|commentaire|commentaires|observation|observations|opmerking|opmerkingen|notitie|notities|bemerkung|bemerkungen|anmerkungen|notizen|comment|comments|remarks',
} as const;

export const EMPLOYMENT_SYNONYMS = {
  CDI: 'cdi|permanent|contrat a duree indeterminee|duree indeterminee|titulaire|vast|vast contract|vaste|onbepaalde duur|contract van onbepaalde duur|onbepaalde tijd|unbefristet|festangestellt|fest|festanstellung|open ended|open ended contract|permanent contract|indefinite',
  CDD: 'cdd|contrat a duree determinee|duree determinee|fixed term|fixed term contract|temporary|temporaire|bepaalde duur|contract van bepaalde duur|bepaalde tijd|tijdelijk|befristet|zeitvertrag|befristeter vertrag',
  INTERMITTENT:
    'intermittent|intermittente|intermittent e|intermittents|intermittent du spectacle|intermittente du spectacle|cddu|cdd d usage|cdd usage|cdd u|annexe 8|annexe 10|intermittent worker|intermittierend',
  FREELANCE:
    'freelance|freelancer|free lance|independant|independante|indep|auto entrepreneur|autoentrepreneur|micro entrepreneur|micro entreprise|prestataire|zelfstandig|zelfstandige|zzp|zzper|zzp er|selbstandig|selbststandig|selbstandiger|freiberufler|freiberuflich|freier mitarbeiter|self employed|contractor|independent',
} as const;

export type PersonField = keyof typeof FIELD_SYNONYMS;

export type EmploymentType = keyof typeof EMPLOYMENT_SYNONYMS;

/** Lower case, no accents, punctuation as single spaces: `N° de téléphone (GSM)` -> `n de telephone gsm`. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
