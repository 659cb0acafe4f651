import type { Bus } from '../../kernel/bus/bus.ts';
import { ShortCache } from '../../kernel/cache/short-cache.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { isKnownZone } from '../../kernel/time/wall-time.ts';
import { record } from '../audit/index.ts';
import type { Policies } from '../policies/index.ts';
import { orgProblem } from './problems.ts';
import {
  findOrg,
  findRole,
  insertMembership,
  insertOrg,
  linkAccount,
  lockOrg,
  type OrgRow,
  orgIdsOf,
  updateOrg,
} from './store.ts';

export type NewOrg = { name: string; kind: string; zone: string; locale: string };
const COPRO_KINDS = new Set(['syndic', 'association']);

/** Creates an org with the caller as its owner. `id` may be given by seeds. */
export async function createOrg(
  tx: Tx,
  events: Events,
  accountId: string,
  input: NewOrg,
  id = newId(),
): Promise<OrgRow> {
  if (!isKnownZone(input.zone))
    throw orgProblem('zone-unknown', {
      errors: [{ path: 'zone', code: 'unknown-zone', message: 'is not a known time zone' }],
    });
  await tx.switchOrg(id);
  const org = {
    id,
    slug: slugOf(input.name, id),
    ...input,
    name: input.name.trim(),
    products: [COPRO_KINDS.has(input.kind) ? 'copro' : 'crew'],
  };
  await insertOrg(tx, org);
  await linkAccount(tx, accountId);
  await insertMembership(tx, accountId, 'owner');
  record(tx, 'platform.org.created', { type: 'org', id, label: org.name }, { after: input });
  await events.emit(tx, 'platform.org.created', { orgId: id });
  return { ...org, version: 1 };
}

/** Readable and unique: the name without accents, and the end of the id. */
function slugOf(name: string, id: string): string {
  const base = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${base || 'org'}-${id.slice(-6)}`;
}

export async function changeOrg(tx: Tx, expected: number, change: Partial<NewOrg>): Promise<OrgRow> {
  if (change.zone !== undefined && !isKnownZone(change.zone))
    throw orgProblem('zone-unknown', {
      errors: [{ path: 'zone', code: 'unknown-zone', message: 'is not a known time zone' }],
    });
  const before = await lockOrg(tx);
  if (!before) throw problem('not-found');
  assertVersion(before.version, expected);
  const after = { ...before, ...change };
  await updateOrg(tx, after);
  record(tx, 'platform.org.updated', { type: 'org', id: before.id, label: after.name }, { before, after: change });
  return { ...after, version: before.version + 1 };
}

export async function getOrg(db: Database, orgId: string): Promise<OrgRow> {
  const org = await findOrg(db, orgId);
  if (!org) throw problem('not-found');
  return org;
}

export type MyOrg = OrgRow & { role: string; actions: string[] };

/** The orgs of an account with its role in each: a handful, each read inside its own wall. */
export async function listMyOrgs(db: Database, policies: Policies, accountId: string): Promise<MyOrg[]> {
  const ids = await orgIdsOf(db, accountId);
  const orgs = await Promise.all(
    ids.map(async id => {
      const [org, membership] = await Promise.all([findOrg(db, id), findRole(db, id, accountId)]);
      return org && membership ? [{ ...org, role: membership.role, actions: policies.actionsOf(membership.role) }] : [];
    }),
  );
  return orgs.flat().toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Roles of accounts in orgs, asked on every request. */
export class Memberships {
  private readonly cache: ShortCache<{ role: string }>;
  private readonly bus: Bus;

  constructor(db: Database, bus: Bus) {
    this.bus = bus;
    this.cache = new ShortCache(bus, 'member', 20_000, key => {
      const [orgId = '', accountId = ''] = key.split('/');
      return findRole(db, orgId, accountId);
    });
  }

  role(orgId: string, accountId: string, maxAgeMs?: number): Promise<{ role: string } | undefined> {
    return this.cache.get(`${orgId}/${accountId}`, maxAgeMs);
  }

  /** To be called in the transaction that changes or ends a membership. */
  changed(tx: Tx, accountId: string): void {
    const key = `${tx.orgId}/${accountId}`;
    tx.afterCommit(() => this.bus.publish({ kind: 'member', key }));
  }
}
