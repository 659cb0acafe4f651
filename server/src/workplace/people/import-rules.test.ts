import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DuplicateTracker, emptyMapping, PERSON_FIELDS, type PersonField, validateRow } from './import-rules.ts';

const OPTIONS = { phoneCountry: 'FR', today: '2026-11-20' } as const;

function row(values: Partial<Record<PersonField, string>>, options: Parameters<typeof validateRow>[2] = OPTIONS) {
  const fields = PERSON_FIELDS.filter(field => values[field] !== undefined);
  const mapping = emptyMapping();
  for (const [column, field] of fields.entries()) mapping[field] = column;
  return validateRow(
    fields.map(field => values[field] ?? ''),
    mapping,
    options,
  );
}

const personOf = (values: Partial<Record<PersonField, string>>, options?: Parameters<typeof validateRow>[2]) => {
  const result = row(values, options);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.person;
};

const codesOf = (values: Partial<Record<PersonField, string>>) => {
  const result = row(values);
  return result.ok ? [] : result.errors.map(error => `${error.field}:${error.code}`);
};

describe('a row', () => {
  test('a full row becomes a clean person', () => {
    expect(
      personOf({
        lastName: ' Dupont ',
        firstName: 'Zoe\u0301',
        email: ' Zoe.Dupont@Example.ORG',
        phone: '06.12.34.56.78',
        employmentType: 'Intermittente du spectacle',
        city: 'Saint-Étienne',
        skills: 'son:4, lumière | Son:2; plateau : 1',
        tags: 'A; a, B',
        externalRef: '00042',
        birthDate: '5/3/1990',
        notes: 'ligne 1\nligne 2',
      }),
    ).toEqual({
      lastName: 'Dupont',
      firstName: 'Zoé',
      displayName: 'Zoé Dupont',
      email: 'zoe.dupont@example.org',
      phone: '+33612345678',
      employmentType: 'INTERMITTENT',
      city: 'Saint-Étienne',
      skills: [
        { name: 'son', level: 4 },
        { name: 'lumière', level: null },
        { name: 'plateau', level: 1 },
      ],
      tags: ['A', 'B'],
      externalRef: '00042',
      birthDate: '1990-03-05',
      notes: 'ligne 1\nligne 2',
    });
  });

  test('all errors of a row come at once, each with its field, column, code and value', () => {
    expect(
      row({ lastName: '', email: 'not an address', phone: '12', employmentType: 'pirate', skills: 'son:9' }),
    ).toEqual({
      ok: false,
      errors: [
        { field: 'email', column: 1, code: 'bad-email', value: 'not an address' },
        { field: 'phone', column: 2, code: 'bad-phone', value: '12' },
        { field: 'employmentType', column: 3, code: 'unknown-employment-type', value: 'pirate' },
        { field: 'skills', column: 4, code: 'bad-skill-level', value: 'son:9' },
        { field: 'lastName', column: 0, code: 'missing-name', value: '' },
      ],
    });
  });

  test.each(['a@b.fr', "o'neil+crew@sub.example.co", 'zoé@exämple.org', 'mailto:x@y.be'])('%s is an address', email => {
    expect(codesOf({ lastName: 'X', email })).toEqual([]);
  });
  test.each([
    'a@b',
    '@b.fr',
    'a@',
    'a b@c.fr',
    'a@b..fr',
    'a.@b.fr',
    '.a@b.fr',
    'a@b.fr, c@d.fr',
    'a@@b.fr',
    '<a@b.fr>',
    'a@b.1',
  ])('%s is no address', email => {
    expect(codesOf({ lastName: 'X', email })).toEqual(['email:bad-email']);
  });

  test.each([
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['612345678', 'FR', '+33612345678'],
    ['+33 (0)6 12 34 56 78', 'FR', '+33612345678'],
    ['0033612345678', 'FR', '+33612345678'],
    ['33612345678', 'FR', '+33612345678'],
    ['0470/12.34.56', 'BE', '+32470123456'],
    ['02 511 22 33', 'BE', '+3225112233'],
    ['+49 (30) 901820', 'FR', '+4930901820'],
    ['+32 470 12 34 56', 'FR', '+32470123456'],
  ] as const)('phone %s in %s is %s', (phone, phoneCountry, expected) => {
    expect(personOf({ lastName: 'X', phone }, { ...OPTIONS, phoneCountry }).phone).toBe(expected);
  });
  test.each([
    ['06 12 34 56', 'bad-phone'],
    ['3.36E+10', 'phone-in-scientific-notation'],
    ['+33 6 12 34 56', 'bad-phone'],
    ['call me', 'bad-phone'],
    ['+0612345678', 'bad-phone'],
    ['06+12345678', 'bad-phone'],
  ])('phone %s is %s', (phone, code) => expect(codesOf({ lastName: 'X', phone })).toEqual([`phone:${code}`]));

  test.each([
    ['CDI', 'CDI'],
    ['Contrat à durée déterminée', 'CDD'],
    ['vast contract', 'CDI'],
    ['Bepaalde duur', 'CDD'],
    ['befristet', 'CDD'],
    ['CDDU', 'INTERMITTENT'],
    ['Intermittent(e)', 'INTERMITTENT'],
    ['auto-entrepreneur', 'FREELANCE'],
    ['ZZP’er', 'FREELANCE'],
    ['Freiberufler', 'FREELANCE'],
    ['self-employed', 'FREELANCE'],
  ])('%s is %s', (word, type) => expect(personOf({ lastName: 'X', employmentType: word }).employmentType).toBe(type));

  test('an empty type takes the default of the import', () => {
    expect(
      personOf({ lastName: 'X', employmentType: ' ' }, { ...OPTIONS, defaultEmploymentType: 'CDD' }).employmentType,
    ).toBe('CDD');
    expect(personOf({ lastName: 'X' }).employmentType).toBeNull();
  });

  test.each([
    ['1990-02-30', 'bad-birth-date'],
    ['13/13/1990', 'bad-birth-date'],
    ['90', 'bad-birth-date'],
    ['2026-11-21', 'implausible-birth-date'],
    ['01/01/1850', 'implausible-birth-date'],
  ])('birth date %s is %s', (birthDate, code) =>
    expect(codesOf({ lastName: 'X', birthDate })).toEqual([`birthDate:${code}`]),
  );

  test.each([
    [{ lastName: 'A\u0007' }, 'lastName:control-character'],
    [{ lastName: 'A\u202Egnp' }, 'lastName:control-character'],
    [{ lastName: 'A\nB' }, 'lastName:line-break'],
    [{ lastName: 'x'.repeat(101) }, 'lastName:too-long'],
    [{ displayName: '' }, 'displayName:missing-name'],
    [{ lastName: 'X', notes: 'y'.repeat(4_001) }, 'notes:too-long'],
    [{ lastName: 'X', skills: Array.from({ length: 51 }, (_, i) => `s${i}`).join(',') }, 'skills:too-many-items'],
    [{ lastName: 'X', skills: ':3' }, 'skills:bad-skill-level'],
  ])('bad row %#', (values, code) => expect(codesOf(values)).toEqual([code]));

  test('a name alone in any of its columns is enough, and a report never carries a long value', () => {
    expect(personOf({ firstName: 'Zoé' }).displayName).toBe('Zoé');
    expect(personOf({ displayName: 'Zoé D.', lastName: 'Dupont' }).displayName).toBe('Zoé D.');
    const result = row({ lastName: 'x'.repeat(5_000) });
    expect(result.ok ? '' : result.errors[0]?.value).toHaveLength(120);
  });

  test('any cells end in a person with a name or in errors with a field', () => {
    const cells = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 12, maxLength: 12 });
    const mapping = emptyMapping();
    for (const [column, field] of PERSON_FIELDS.entries()) mapping[field] = column;
    fc.assert(
      fc.property(cells, values => {
        const result = validateRow(values, mapping, OPTIONS);
        if (result.ok) expect(result.person.displayName).not.toBe('');
        else expect(result.errors.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('duplicates within the file', () => {
  test('the second row with an e-mail or a reference names the first line, in any letter case', () => {
    const tracker = new DuplicateTracker();
    expect(tracker.check({ email: 'a@b.fr', externalRef: 'M1' }, 2)).toEqual([]);
    expect(tracker.check({ email: 'm1', externalRef: 'A@B.FR' }, 3)).toEqual([]);
    expect(tracker.check({ email: null, externalRef: null }, 4)).toEqual([]);
    expect(tracker.check({ email: 'A@b.fr', externalRef: 'm1' }, 5)).toEqual([
      { field: 'email', code: 'duplicate-in-file', firstLine: 2, value: 'A@b.fr' },
      { field: 'externalRef', code: 'duplicate-in-file', firstLine: 2, value: 'm1' },
    ]);
  });

  test('200,000 distinct addresses are all found distinct', () => {
    const tracker = new DuplicateTracker();
    let findings = 0;
    for (let i = 0; i < 200_000; i += 1)
      findings += tracker.check({ email: `p${i}@example.org`, externalRef: null }, i).length;
    expect(findings).toBe(0);
  });
});
