import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintPolicies, loadPolicies, Policies } from './policies.ts';

const roles = { guest: {}, tech: { extends: 'guest' }, admin: { extends: 'tech' } };
const lint = (actions: Record<string, { allow: string[]; title: string }>) =>
  lintPolicies({ roles, actions, duplicates: [] }).map(finding => `${finding.where}: ${finding.message}`);

describe('access policies', () => {
  test('a role may do what the roles it extends may do, and nothing that was not declared', () => {
    const policies = new Policies({ roles, actions: { 'a.b.read': { allow: ['tech'], title: 'x' } }, duplicates: [] });
    expect(['guest', 'tech', 'admin', 'nobody'].map(role => policies.can(role, 'a.b.read'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(policies.can('admin', 'a.b.write')).toBe(false);
    expect(policies.actionsOf('guest')).toEqual([]);
  });

  test('the shipped files are without a finding and no role gains from being lower', () => {
    const policies = loadPolicies();
    for (const [action, { roles: allowed }] of policies.actions) {
      if (allowed.includes('manager')) expect(allowed, action).toContain('owner');
    }
  });

  test('each role may do exactly the shipped actions that name it or a role it extends, and no other', () => {
    const policies = loadPolicies();
    for (const role of policies.roles) {
      const may = [...policies.actions].filter(([, rule]) => rule.roles.includes(role)).map(([action]) => action);
      expect([...policies.actions.keys()].filter(action => policies.can(role, action))).toEqual(may);
      expect(policies.actionsOf(role)).toEqual(may);
    }
  });

  test('what is declared and used is without a finding; a name has three parts and nothing around them', () => {
    const actions = { 'a.b.c': { allow: ['tech'], title: 'x' } };
    expect(lintPolicies({ roles, actions, duplicates: [] }, new Set(['a.b.c']))).toEqual([]);
    for (const name of ['1a.b.c', 'a.b.c1', 'a.b.c d', 'A.b.c', 'a.b', 'a.b.c.d'])
      expect(lint({ [name]: { allow: ['tech'], title: 'x' } }), name).toEqual([
        `${name}: is not named layer.thing.verb`,
      ]);
  });

  test('lint names unknown roles, superfluous rules, orphans, bad names and loops', () => {
    expect(lint({ 'a.b.c': { allow: ['boss'], title: 'x' } })).toEqual(['a.b.c: names the unknown role boss']);
    expect(lint({ 'a.b.c': { allow: ['tech', 'admin'], title: 'x' } })).toEqual([
      'a.b.c: allows admin although tech, which it extends, is allowed already',
    ]);
    expect(lint({ 'a.b.c': { allow: [], title: 'x' } })).toEqual(['a.b.c: no role may do it']);
    expect(lint({ nonsense: { allow: ['tech'], title: '' } })).toEqual([
      'nonsense: is not named layer.thing.verb',
      'nonsense: has no title',
    ]);
    const loop = lintPolicies({
      roles: { a: { extends: 'b' }, b: { extends: 'a' } },
      actions: {},
      duplicates: ['x.y.z'],
    });
    expect(loop.map(finding => finding.message)).toEqual([
      'is declared twice',
      'extends itself in a loop',
      'extends itself in a loop',
    ]);
    const used = lintPolicies(
      { roles, actions: { 'a.b.c': { allow: ['tech'], title: 'x' } }, duplicates: [] },
      new Set(['a.b.d']),
    );
    expect(used).toEqual([
      { where: 'a.b.d', message: 'is used by a route but not declared' },
      { where: 'a.b.c', message: 'is declared but no route uses it' },
    ]);
  });
});

describe('policy files', () => {
  /** The policies of files with these texts. */
  function load(files: Record<string, string>): Policies {
    const folder = mkdtempSync(join(tmpdir(), 'orga-policies-'));
    try {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      return loadPolicies(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const roleFile = 'roles: { guest: {}, tech: { extends: guest } }';
  const action = (name: string, allow: string) => `actions: { ${name}: { title: x, allow: [${allow}] } }`;

  test('are read together; what is no policy file is left alone', () => {
    const policies = load({
      'a.yaml': action('a.b.read', 'guest'),
      'b.yaml': roleFile,
      'c.yaml': action('a.b.write', 'tech'),
      'd.txt': 'no policy: [',
    });
    expect(policies.roles).toEqual(['guest', 'tech']);
    expect([policies.has('a.b.read'), policies.has('a.b.write'), policies.has('a.b.drop')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(policies.actionsOf('guest')).toEqual(['a.b.read']);
    expect(policies.actionsOf('tech')).toEqual(['a.b.read', 'a.b.write']);
    expect(policies.can('guest', 'a.b.write')).toBe(false);
  });

  test('that are wrong stop the start, and say where', () => {
    const first = { 'a.yaml': roleFile, 'b.yaml': action('a.b.read', 'guest') };
    expect(() => load({ ...first, 'c.yaml': action('a.b.read', 'tech') })).toThrow('a.b.read: is declared twice');
    expect(() => load({ ...first, 'a.yaml': 'roles: { guest: { extends: ghost } }' })).toThrow(
      'guest: extends the unknown role ghost',
    );
  });
});
