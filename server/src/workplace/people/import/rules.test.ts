import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImportState, importBlocker, mappingErrors, SILENT_MS, splitName } from './rules.ts';

describe('a whole name', () => {
  test.each([
    ['Jean Dupont', 'Jean', 'Dupont'],
    ['DUPONT Jean', 'Jean', 'DUPONT'],
    ['Jean DUPONT', 'Jean', 'DUPONT'],
    ['VAN DEN BERG Anne-Marie', 'Anne-Marie', 'VAN DEN BERG'],
    ['Dupont, Jean', 'Jean', 'Dupont'],
    ['De Smet, Jan Karel', 'Jan Karel', 'De Smet'],
    ['Jan De Smet', 'Jan', 'De Smet'],
    ['J. Dupont', 'J.', 'Dupont'],
    ['JEAN DUPONT', 'JEAN', 'DUPONT'],
    ['Madonna', '', 'Madonna'],
    ["D'ANGELO Marco", 'Marco', "D'ANGELO"],
    ['李 小龍', '李', '小龍'],
  ])('%s', (name, firstName, lastName) => {
    expect(splitName(name)).toEqual({ firstName, lastName });
  });

  test('always leaves a last name and loses no letter', () => {
    const letters = (text: string) => Array.from(text.replace(/[\s,]/gu, '')).toSorted().join('');
    const name = fc.string({
      minLength: 1,
      maxLength: 40,
      unit: fc.constantFrom('a', 'B', 'É', ' ', ',', '-', "'", '7'),
    });
    fc.assert(
      fc.property(
        name.filter(text => letters(text) !== ''),
        text => {
          const { firstName, lastName } = splitName(text);
          expect(lastName).not.toBe('');
          expect(letters(firstName + lastName)).toBe(letters(text));
        },
      ),
    );
  });
});

describe('steps of an import', () => {
  const status = fc.record({
    state: fc.constantFrom<ImportState>('uploaded', 'checking', 'checked', 'importing', 'imported', 'failed'),
    onError: fc.constantFrom('valid-rows' as const, 'all-or-nothing' as const),
    errorCount: fc.nat(3),
    hasStarted: fc.boolean(),
    silentMs: fc.nat(2 * SILENT_MS),
  });

  test('none while a job lives', () => {
    fc.assert(
      fc.property(status, fc.constantFrom('check' as const, 'run' as const, 'delete' as const), (from, step) => {
        const running = (from.state === 'checking' || from.state === 'importing') && from.silentMs < SILENT_MS;
        if (running) expect(importBlocker(from, step)).toBe('import-busy');
      }),
    );
  });

  test('people who were written are never forgotten by a new check, and never written after the end', () => {
    fc.assert(
      fc.property(status, from => {
        if (from.hasStarted) expect(importBlocker(from, 'check')).not.toBeNull();
        if (from.state === 'imported') expect(importBlocker(from, 'run')).not.toBeNull();
        if (from.state === 'uploaded' && !from.hasStarted)
          expect(importBlocker(from, 'run')).toBe('import-not-checked');
      }),
    );
  });
});

test('a mapping without mistakes uses each column once and has a name', () => {
  const column = fc.option(fc.nat(6), { nil: null });
  fc.assert(
    fc.property(
      fc.record({ lastName: column, firstName: column, displayName: column, email: column, notes: column }),
      fc.integer({ min: 1, max: 6 }),
      (mapping, columns) => {
        const used = Object.values(mapping).filter(value => value !== null);
        const right =
          used.every(value => value < columns) &&
          new Set(used).size === used.length &&
          [mapping.lastName, mapping.firstName, mapping.displayName].some(value => value !== null);
        expect(mappingErrors(mapping, columns).length === 0).toBe(right);
      },
    ),
  );
});
