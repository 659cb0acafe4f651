import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { defineConstraints, defineProblems, problem } from '../../kernel/problem/problem.ts';
import { isKnownZone } from '../../kernel/time/wall-time.ts';
import { record } from '../../platform/audit/index.ts';
import { insertRole, insertSite, lockSite, type RoleRow, type SiteRow, updateSite } from './store.ts';

const siteProblem = defineProblems({
  'site-name-taken': { status: 409, title: 'Another site has this name' },
  'role-name-taken': { status: 409, title: 'Another role has this name' },
  'site-zone-unknown': { status: 422, title: 'This time zone is not known' },
});
defineConstraints({
  site__name: () => siteProblem('site-name-taken'),
  role__name: () => siteProblem('role-name-taken'),
});

export type NewSite = { name: string; address?: string; city?: string; zone: string };

export async function createSite(tx: Tx, events: Events, input: NewSite, id = newId()): Promise<SiteRow> {
  assertZone(input.zone);
  const site = {
    id,
    name: input.name.trim(),
    address: input.address ?? '',
    city: input.city ?? '',
    zone: input.zone,
    version: 1,
  };
  await insertSite(tx, site);
  record(tx, 'crew.site.created', { type: 'site', id, label: site.name }, { after: input });
  await events.emit(tx, 'crew.site.created', { siteId: id });
  return site;
}

export async function changeSite(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: Partial<NewSite>,
): Promise<SiteRow> {
  if (change.zone !== undefined) assertZone(change.zone);
  const before = await lockSite(tx, id);
  if (!before) throw problem('not-found');
  assertVersion(before.version, expected);
  const after = { ...before, ...change };
  await updateSite(tx, after);
  record(tx, 'crew.site.updated', { type: 'site', id, label: after.name }, { before, after: change });
  const isReworded = after.name !== before.name || after.address !== before.address || after.city !== before.city;
  await events.emit(tx, 'crew.site.updated', { siteId: id, isReworded });
  return { ...after, version: before.version + 1 };
}

export async function createRole(tx: Tx, events: Events, input: { name: string }, id = newId()): Promise<RoleRow> {
  const role = { id, name: input.name.trim() };
  await insertRole(tx, role);
  record(tx, 'crew.role.created', { type: 'role', id, label: role.name }, { after: input });
  await events.emit(tx, 'crew.role.created', { roleId: id });
  return role;
}

function assertZone(zone: string): void {
  if (!isKnownZone(zone))
    throw siteProblem('site-zone-unknown', {
      errors: [{ path: 'zone', code: 'unknown-zone', message: 'is not a known time zone' }],
    });
}
