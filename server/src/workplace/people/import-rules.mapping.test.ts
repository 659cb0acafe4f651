import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestMapping } from './import-rules.ts';
import { EMPLOYMENT_SYNONYMS, FIELD_SYNONYMS, foldText } from './import-synonyms.ts';

const mapped = (header: string[]) =>
  Object.fromEntries(Object.entries(suggestMapping(header)).filter(([, column]) => column !== null));

describe('suggested mapping', () => {
  test.each([
    [
      ['Nom', 'Prénom', 'E-mail', 'Téléphone', 'Statut', 'Ville', 'Compétences', 'Matricule', 'Né(e) le', 'Remarques'],
      {
        lastName: 0,
        firstName: 1,
        email: 2,
        phone: 3,
        employmentType: 4,
        city: 5,
        skills: 6,
        externalRef: 7,
        birthDate: 8,
        notes: 9,
      },
    ],
    [
      [
        'Achternaam',
        'VOORNAAM',
        'E-mailadres',
        'GSM-nummer',
        'Statuut',
        'Woonplaats',
        'Vaardigheden',
        'Personeelsnummer',
        'Geboortedatum',
      ],
      {
        lastName: 0,
        firstName: 1,
        email: 2,
        phone: 3,
        employmentType: 4,
        city: 5,
        skills: 6,
        externalRef: 7,
        birthDate: 8,
      },
    ],
    [
      [
        'Nachname',
        'Vorname',
        'E-Mail-Adresse',
        'Handy',
        'Vertragsart',
        'Wohnort',
        'Fähigkeiten',
        'Personalnummer',
        'Stichworte',
      ],
      { lastName: 0, firstName: 1, email: 2, phone: 3, employmentType: 4, city: 5, skills: 6, externalRef: 7, tags: 8 },
    ],
    [
      ['Full name', 'Email address', 'Mobile phone', 'Employment type', 'Skills', 'Comments'],
      { displayName: 0, email: 1, phone: 2, employmentType: 3, skills: 4, notes: 5 },
    ],
    [
      ['prenom', 'nom', 'e-mail professionnel', 'Téléphone (GSM)', 'Date de naissance (jj/mm/aaaa)'],
      { firstName: 0, lastName: 1, email: 2, phone: 3, birthDate: 4 },
    ],
    [['Nom', 'Courriel'], { displayName: 0, email: 1 }],
    [['Email', 'Email (2)', 'Nom', 'Prénom'], { email: 0, lastName: 2, firstName: 3 }],
  ])('%j', (header, expected) => expect(mapped(header)).toEqual(expected));

  test('a national number, a bank account or a maiden name is never guessed into a field', () => {
    expect(
      mapped(['Numéro de sécurité sociale', 'IBAN', 'Nom de jeune fille', 'Statut matrimonial', '#5', '']),
    ).toEqual({});
  });

  test('every synonym is already folded and belongs to one field only', () => {
    const all = [FIELD_SYNONYMS, EMPLOYMENT_SYNONYMS].map(group =>
      Object.values(group).flatMap(words => words.split('|')),
    );
    for (const words of all) {
      expect(words.filter(word => foldText(word) !== word)).toEqual([]);
      expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    }
  });

  test('no column is used twice, whatever the titles', () => {
    const titles = Object.values(FIELD_SYNONYMS).flatMap(words => words.split('|'));
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...titles), fc.string()), { maxLength: 20 }), header => {
        const used = Object.values(suggestMapping(header)).filter(column => column !== null);
        expect(new Set(used).size).toBe(used.length);
        for (const column of used) expect(column).toBeLessThan(header.length);
      }),
    );
  });
});
