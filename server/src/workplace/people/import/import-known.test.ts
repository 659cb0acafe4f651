import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orgForImports, shortIssues } from '../../../../test/people-files.ts';
import { type TestSystem, testSystem } from '../../../../test/system.ts';

let system: TestSystem;

beforeAll(async () => {
  system = await testSystem({ work: true });
});
afterAll(() => system.close());

describe('people who are there already', () => {
  const first =
    'Nom;Prénom;Email;Matricule;Ville;Compétences;Tags\nDurand;Léa;lea@known.example;K1;Lyon;Son:2;a\nPetit;Max;max@known.example;K2;Metz;;\nSans;Clé;;;;;\n';
  const second =
    'Nom;Prénom;Email;Matricule;Ville;Compétences;Tags\nDurand;Léa;LEA@known.example;;Paris;son:5, Vidéo;b\nPetit;;;K2;;;\nMixte;X;lea@known.example;K2;;;\nSans;Clé;;;;;\nNeuf;Un;neuf@known.example;K3;;;\n';

  test('are skipped by default, found by e-mail or reference', async () => {
    const { driver: ours, people } = await orgForImports(system);
    await ours.imported(first);
    const done = await ours.imported(second);
    expect(done).toMatchObject({ createdCount: 2, skippedCount: 3, errorCount: 0 });
    expect(shortIssues(await ours.issues(done.id))).toEqual([
      [2, 'email', 'exists-already', 'warning'],
      [3, 'externalRef', 'exists-already', 'warning'],
      [4, 'email', 'duplicate-in-file', 'warning'],
      [4, 'externalRef', 'duplicate-in-file', 'warning'],
      [5, 'lastName', 'same-name-exists', 'warning'],
    ]);
    expect((await people()).total).toBe(5);
    expect((await people('&q=lea')).items[0]).toMatchObject({ city: 'Lyon', version: 1 });
  });

  test('are updated when asked: filled cells replace, empty ones keep, skills and tags are added', async () => {
    const { driver: ours, people } = await orgForImports(system);
    await ours.imported(first);
    const done = await ours.imported(second, { onDuplicate: 'update' });
    expect(done).toMatchObject({ createdCount: 2, updatedCount: 1, skippedCount: 2 });
    const [lea] = (await people('&q=lea')).items;
    expect(lea).toMatchObject({
      city: 'Paris',
      externalRef: 'K1',
      email: 'lea@known.example',
      tags: ['a', 'b'],
      version: 2,
    });
    expect(lea.skills).toMatchObject([
      { name: 'Son', level: 5 },
      { name: 'Vidéo', level: 3 },
    ]);
    expect((await people('&q=petit')).items[0]).toMatchObject({ version: 1, firstName: 'Max' });
    expect((await people('&q=video')).items[0].lastName).toBe('Durand');
  });

  test('a row that means two of them is an error', async () => {
    const { driver: ours } = await orgForImports(system);
    await ours.imported(first);
    const done = await ours.imported('Nom;Email;Matricule\nQui;lea@known.example;K2\n', { onDuplicate: 'update' });
    expect(done).toMatchObject({ errorCount: 1 });
    expect(shortIssues(await ours.issues(done.id))).toEqual([[2, 'externalRef', 'matches-two-people', 'error']]);
  });

  test('two rows that mean one of them by different keys: the second is an error', async () => {
    const { driver: ours } = await orgForImports(system);
    await ours.imported(first);
    const done = await ours.imported('Nom;Email;Matricule;Ville\nDurand;lea@known.example;;A\nDurand;;K1;B\n', {
      onDuplicate: 'update',
    });
    expect(done).toMatchObject({ updatedCount: 1, errorCount: 1 });
    expect(shortIssues(await ours.issues(done.id))).toEqual([[3, null, 'matches-earlier-row', 'error']]);
  });

  test('archived people do not stand in the way', async () => {
    const { driver: ours, people, as } = await orgForImports(system);
    await ours.imported(first);
    for (const person of (await people()).items)
      await system.inject(as.manager, 'POST', `/people/${person.id}/archive`);
    expect(await ours.imported(first)).toMatchObject({ createdCount: 3, issueCount: 0 });
  });
});
