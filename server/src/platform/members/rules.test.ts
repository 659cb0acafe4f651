import { describe, expect, test } from 'vitest';
import { roleChangeBlocker, rolesOf } from './rules.ts';

const blocker = (from: string, to: string | null, owners = 2, mayAppointOwners = true) =>
  roleChangeBlocker({ from, to, owners, mayAppointOwners });

describe('a change of role', () => {
  test('that touches an owner needs somebody who may appoint owners', () => {
    expect(blocker('owner', 'admin', 2, false)).toBe('owner-needed');
    expect(blocker('owner', null, 2, false)).toBe('owner-needed');
    expect(blocker('admin', 'owner', 2, false)).toBe('owner-needed');
    expect(blocker('owner', 'admin')).toBeNull();
    expect(blocker('admin', 'owner', 1)).toBeNull();
  });

  test('among other roles needs no owner, and may be taken altogether', () => {
    expect(blocker('tech', 'manager', 1, false)).toBeNull();
    expect(blocker('tech', null, 1, false)).toBeNull();
  });

  test('never takes the last owner, whoever asks; a second one may go', () => {
    expect(blocker('owner', 'admin', 1)).toBe('last-owner');
    expect(blocker('owner', null, 1)).toBe('last-owner');
    expect(blocker('owner', null, 0)).toBe('last-owner');
    expect(blocker('owner', null, 2)).toBeNull();
  });

  test('to the same role changes nothing and is refused to nobody', () => {
    expect(blocker('owner', 'owner', 1, false)).toBeNull();
  });
});

test('an org has the roles of its products, each once', () => {
  expect(rolesOf(['crew'])).toEqual(['owner', 'admin', 'manager', 'tech', 'guest']);
  expect(rolesOf(['copro'])).toEqual([
    'owner',
    'syndic',
    'accountant',
    'board_member',
    'co_owner',
    'contractor',
    'guest',
  ]);
  expect(rolesOf(['crew', 'copro']).toSorted()).toEqual(
    [...new Set([...rolesOf(['crew']), ...rolesOf(['copro'])])].toSorted(),
  );
  expect(rolesOf([])).toEqual([]);
});
