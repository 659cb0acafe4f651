import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkBoundaries, readServerExports, readTree } from '../../tools/check-boundaries.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A small house that keeps every rule; each test below breaks one. */
const sound: Record<string, string> = {
  'server/src/app.ts': `import { routes } from './crew/missions/routes.ts'; import { rows } from './platform/orgs/store.ts';`,
  'server/src/main.ts': `import './app.ts'; import { listen } from 'node:http';`,
  'server/src/kernel/db/db.ts': `import { sql } from 'kysely'; export const one = sql\`select 1\`;`,
  'server/src/kernel/time/zones.ts': `export const utc = 'UTC';`,
  'server/src/kernel/clock/clock.ts': `export const now = () => Date.now();`,
  'server/src/platform/orgs/index.ts': `export { findOrg } from './store.ts';`,
  'server/src/platform/orgs/store.ts': `import { one } from '../../kernel/db/db.ts'; export const findOrg = db => db.query('select 1');`,
  'server/src/workplace/people/index.ts': `import { findOrg } from '../../platform/orgs/index.ts';`,
  'server/src/workplace/people/contract.ts': `import { Type } from 'typebox';`,
  'server/src/crew/missions/index.ts': `import type { Person } from '../../workplace/people/contract.ts';`,
  'server/src/crew/missions/contract.ts': `export type Mission = { id: string };`,
  'server/src/crew/missions/rules.ts': `import { utc } from '../../kernel/time/zones.ts'; import type { Mission } from './contract.ts';`,
  'server/src/crew/missions/routes.ts': `import './publish-mission.ts';`,
  'server/src/crew/missions/publish-mission.ts': `import { isFull } from './rules.ts'; // import '../../copro/votes/index.ts'`,
  'server/src/crew/missions/publish-mission.test.ts': `import { makeOrg } from '../../../test/factories.ts';`,
  'server/src/copro/votes/index.ts': `const text = "import '../../crew/missions/index.ts'";`,
  'server/test/factories.ts': `import { findOrg } from '../src/platform/orgs/store.ts';`,
  'web/src/app/router.tsx': `import { Missions } from '../crew/missions/page.tsx';`,
  'web/src/crew/missions/page.tsx': `import { isFull } from '@orga/server/crew/missions/rules'; import { Button } from '../../ui/button.tsx';`,
  'web/src/copro/votes/page.tsx': `import './votes.css';`,
  'web/src/ui/button.tsx': `import { useState } from 'react';`,
};
const serverExports = { './crew/missions/rules': './src/crew/missions/rules.ts' };

function broken(change: Record<string, string>, exports: Record<string, string> = serverExports) {
  const report = checkBoundaries(new Map(Object.entries({ ...sound, ...change })), exports);
  return report.violations.map(({ rule, file }) => `${rule} ${file}`);
}

test('a sound house has no violation', () => {
  const report = checkBoundaries(new Map(Object.entries(sound)), serverExports);
  expect(report.violations).toEqual([]);
  expect(report.fileCount).toBe(Object.keys(sound).length);
  expect(report.importCount).toBeGreaterThan(15);
});

describe('one planted violation is found', () => {
  const planted: [name: string, rule: string, file: string, text: string][] = [
    [
      'the kernel knows a business word',
      'layers',
      'server/src/kernel/db/x.ts',
      `import '../../platform/orgs/index.ts';`,
    ],
    [
      'platform imports workplace',
      'layers',
      'server/src/platform/orgs/x.ts',
      `import '../../workplace/people/index.ts';`,
    ],
    [
      'workplace imports a product',
      'layers',
      'server/src/workplace/people/x.ts',
      `export * from '../../crew/missions/index.ts';`,
    ],
    ['a module imports the composition root', 'layers', 'server/src/crew/missions/x.ts', `import '../../app.ts';`],
    [
      'crew imports copro',
      'siblings',
      'server/src/crew/missions/x.ts',
      `import type { V } from '../../copro/votes/index.ts';`,
    ],
    [
      'copro imports crew when it runs',
      'siblings',
      'server/src/copro/votes/x.ts',
      `await import('../../crew/missions/index.ts');`,
    ],
    [
      'copro names a type of crew',
      'siblings',
      'server/src/copro/votes/x.ts',
      `type M = import('../../crew/missions/index.ts').M;`,
    ],
    [
      'a store of another module',
      'front-door',
      'server/src/crew/missions/x.ts',
      `import '../../platform/orgs/store.ts';`,
    ],
    [
      'rules of another module',
      'front-door',
      'server/src/copro/votes/x.ts',
      `import '../../workplace/people/rules.ts';`,
    ],
    [
      'a hidden folder of another module',
      'front-door',
      'server/src/copro/votes/x.ts',
      `import '../../workplace/people/import/index.ts';`,
    ],
    ['a fifth root', 'composition', 'server/src/boot.ts', `import './crew/missions/routes.ts';`],
    ['kysely in a use case', 'sql-place', 'server/src/crew/missions/x.ts', `import type { Kysely } from 'kysely';`],
    ['the driver in a use case', 'sql-place', 'server/src/crew/missions/x.ts', `import { Client } from 'pg';`],
    [
      'the sql tag in a use case',
      'sql-place',
      'server/src/crew/missions/x.ts',
      `import { sql } from '../../kernel/db/db.ts';`,
    ],
    ['an SQL template in a route', 'sql-place', 'server/src/crew/missions/routes.ts', 'const q = sql`select 1`;'],
    [
      'SQL text in a use case',
      'sql-place',
      'server/src/crew/missions/x.ts',
      `await tx.query('update mission set x = 1');`,
    ],
    [
      'SQL text built up',
      'sql-place',
      'server/src/crew/missions/x.ts',
      'await tx.rows(`select ${columns} from mission`);',
    ],
    [
      'rules that read files',
      'pure-rules',
      'server/src/copro/votes/rules.ts',
      `import { readFileSync } from 'node:fs';`,
    ],
    ['rules that use a package', 'pure-rules', 'server/src/copro/votes/rules.ts', `import { Type } from 'typebox';`],
    [
      'rules that import a use case',
      'pure-rules',
      'server/src/crew/missions/rules.ts',
      `import './publish-mission.ts';`,
    ],
    [
      'rules that import the clock',
      'pure-rules',
      'server/src/copro/votes/rules.ts',
      `import '../../kernel/clock/clock.ts';`,
    ],
    ['rules that read the clock', 'pure-rules', 'server/src/copro/votes/rules.ts', `const at = Date.now();`],
    ['rules that make a date of now', 'pure-rules', 'server/src/copro/votes/rules.ts', `const at = new Date();`],
    ['rules that roll dice', 'pure-rules', 'server/src/copro/votes/rules.ts', `const n = Math.random();`],
    ['rules that call out', 'pure-rules', 'server/src/copro/votes/rules.ts', `await fetch('x');`],
    ['a pure kernel file that is not', 'pure-rules', 'server/src/kernel/time/x.ts', `import '../db/db.ts';`],
    ['an identifier that is looked up', 'pure-rules', 'server/src/kernel/identifiers/x.ts', `import '../db/db.ts';`],
    [
      'production code that uses a factory',
      'no-test-code',
      'server/src/crew/missions/x.ts',
      `import '../../../test/factories.ts';`,
    ],
    [
      'the web reaches into the server',
      'web-server',
      'web/src/crew/missions/x.ts',
      `import '../../../../server/src/crew/missions/rules.ts';`,
    ],
    [
      'the web imports what is not exported',
      'web-server',
      'web/src/crew/missions/x.ts',
      `import '@orga/server/crew/missions/store';`,
    ],
    [
      'the server imports the web',
      'web-server',
      'server/src/crew/missions/x.ts',
      `import '../../../../web/src/ui/button.tsx';`,
    ],
    ['the design system knows a business word', 'layers', 'web/src/ui/x.tsx', `import '../crew/missions/page.tsx';`],
    [
      'the two products meet in the web',
      'siblings',
      'web/src/crew/missions/x.tsx',
      `import '../../copro/votes/page.tsx';`,
    ],
    ['an import that leads nowhere', 'unresolved', 'server/src/crew/missions/x.ts', `import './gone.ts';`],
  ];
  const targets = {
    'server/src/workplace/people/rules.ts': '',
    'server/src/workplace/people/import/index.ts': '',
  };
  test.each(planted)('%s', (_name, rule, file, text) => {
    expect(broken({ ...targets, [file]: text })).toEqual([`${rule} ${file}`]);
  });

  test('two modules that import each other', () => {
    const change = { 'server/src/workplace/people/x.ts': `import '../tasks/index.ts';` };
    const back = { 'server/src/workplace/tasks/index.ts': `import '../people/contract.ts';` };
    expect(broken({ ...change, ...back }).map(it => it.split(' ')[0])).toEqual(['cycles']);
  });

  test('an export of the server that is not a rules file', () => {
    expect(broken({}, { ...serverExports, './store': './src/platform/orgs/store.ts' })).toEqual([
      'web-server server/package.json',
    ]);
  });
});

describe('this repository', () => {
  test('keeps every rule, and the check really read it', () => {
    const files = readTree(root);
    const report = checkBoundaries(files, readServerExports(root));
    const known = execFileSync('git', ['ls-files', 'server/*.ts', 'web/*.ts', 'web/*.tsx', 'e2e/*.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(report.violations).toEqual([]);
    expect(report.fileCount).toBeGreaterThan(0);
    expect(report.importCount).toBeGreaterThan(0);
    for (const file of known.split('\n').filter(Boolean)) expect(files.has(file), file).toBe(true);
  });
});
