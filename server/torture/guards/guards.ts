/** One guard of the tenant wall or of a role, and how to take it away: in the database, or in a copy of the program. */
export type Guard = { readonly name: string } & (
  | { readonly remove: string; readonly restore: string }
  | { readonly file: string; readonly cuts: readonly (readonly [text: string, instead: string])[] }
);

const policyOf = (table: string): Guard => ({
  name: `the restrictive policy of ${table}`,
  remove: `drop policy tenant on ${table}`,
  restore: `drop policy allow on ${table}; select kernel.protect('${table}')`,
});

export const GUARDS: readonly Guard[] = [
  policyOf('crew.mission'),
  policyOf('platform.search_term'),
  {
    name: 'row level security on people',
    remove: 'alter table workplace.person disable row level security',
    restore: 'alter table workplace.person enable row level security',
  },
  {
    name: 'FORCE row level security on assignments',
    remove: 'alter table crew.assignment no force row level security',
    restore: 'alter table crew.assignment force row level security',
  },
  {
    name: 'the composite key from feeds to people',
    remove: 'alter table crew.calendar_feed drop constraint calendar_feed_org_id_person_id_fkey',
    restore:
      'alter table crew.calendar_feed add constraint calendar_feed_org_id_person_id_fkey foreign key (org_id, person_id) references workplace.person (org_id, id) on delete cascade not valid',
  },
  {
    name: 'the tenant of each transaction and read',
    file: 'kernel/db/database.ts',
    cuts: [
      ['${orgId}, true)`', '${orgId}, false)`'],
      ['[setOrg(orgId), ...queries]', '[sql`select 1`, ...queries]'],
    ],
  },
  {
    name: 'the membership that the gate asks for',
    file: 'app.ts',
    cuts: [
      [
        'return membership && { orgId, role: membership.role, can: action => policies.can(membership.role, action) };',
        "return { orgId, role: membership?.role ?? 'owner', can: action => policies.can(membership?.role ?? 'owner', action) };",
      ],
    ],
  },
  {
    name: "the route's action",
    file: 'kernel/http/access.ts',
    cuts: [["if (!membership.can(access.action)) throw problem('action-not-allowed');", '']],
  },
  {
    name: 'the visibility of events',
    file: 'platform/live/visibility.ts',
    cuts: [['return action !== undefined && membership.can(action);', 'return true;']],
  },
  {
    name: "the account of one's own notifications",
    file: 'platform/notifications/store.ts',
    cuts: [
      [
        'where account_id = ${accountId} and (${page.before}',
        'where (account_id = ${accountId} or true) and (${page.before}',
      ],
    ],
  },
  {
    name: 'the account of a session that is ended',
    file: 'platform/sessions/store.ts',
    cuts: [
      [
        'where id = ${id} and account_id = ${accountId} and revoked_at is null`);',
        'where id = ${id} and (account_id = ${accountId} or true) and revoked_at is null`);',
      ],
    ],
  },
  {
    name: 'the org that an address names',
    file: 'platform/orgs/routes.ts',
    cuts: [['assertSameOrg(request.params.id, request.orgId);', '']],
  },
  {
    name: 'the revocation of a calendar address',
    file: 'crew/calendar/store.ts',
    cuts: [['where f.token_hash = ${hash} and f.revoked_at is null', 'where f.token_hash = ${hash}']],
  },
];
