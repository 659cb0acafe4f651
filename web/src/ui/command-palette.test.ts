import { expect, test } from 'vitest';
import { matchCommands } from './command-palette.tsx';

const command = (id: string, label: string, keywords?: string) => ({
  id,
  label,
  group: 'Aller à',
  keywords,
  onAction: () => undefined,
});
const commands = [
  command('teams', 'Équipes'),
  command('new', 'Créer une équipe'),
  command('audit', 'Journal d’audit', 'trace'),
];
const found = (text: string) => matchCommands(commands, text).map(each => each.id);

test('accents, case and the order of words do not matter', () => {
  expect(found('EQUIPE creer')).toEqual(['new']);
  expect(found('equipe')).toEqual(['teams', 'new']);
});

test('other words for a thing find it, and nothing is found where nothing matches', () => {
  expect(found('trace')).toEqual(['audit']);
  expect(found('zzz')).toEqual([]);
  expect(found('')).toHaveLength(3);
});
