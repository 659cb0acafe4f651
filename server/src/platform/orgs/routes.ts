import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { IdParams } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { Me, MeChange } from '../accounts/contract.ts';
import { findAccount, updateAccount } from '../accounts/index.ts';
import type { Policies } from '../policies/index.ts';
import type { Sessions } from '../sessions/index.ts';
import { NewOrgBody, Org, OrgChange } from './contract.ts';
import { changeOrg, createOrg, getOrg, listMyOrgs } from './orgs.ts';

export type OrgDeps = { db: Database; events: Events; policies: Policies; sessions: Sessions; mode: string };
const tags = ['Orgs'];

export function orgRoutes(app: App, deps: OrgDeps): void {
  const me = async (accountId: string) => {
    const [account, orgs] = await Promise.all([
      findAccount(deps.db, accountId),
      listMyOrgs(deps.db, deps.policies, accountId),
    ]);
    if (!account) throw problem('session-expired');
    const { id, email, name, locale, verified, version } = account;
    return {
      account: { id, email, name, locale, emailVerified: verified, version },
      orgs: orgs.map(({ version: _version, ...org }) => org),
      mode: deps.mode,
    };
  };
  app.get(
    '/me',
    {
      config: { access: { account: true } },
      schema: { tags, summary: 'The account and its orgs, with what it may do in each', response: { 200: Me } },
    },
    request => me(request.accountId),
  );
  app.patch(
    '/me',
    {
      config: { access: { account: true } },
      schema: { tags, summary: 'Change name or language', body: MeChange, response: { 200: Me } },
    },
    async request => {
      const account = await findAccount(deps.db, request.accountId);
      if (!account) throw problem('session-expired');
      await deps.db.transaction(account.id, tx =>
        updateAccount(tx, account.id, {
          name: request.body.name ?? account.name,
          locale: request.body.locale ?? account.locale,
        }),
      );
      if (request.identity) deps.sessions.forget(request.identity.sessionId);
      return me(account.id);
    },
  );
  app.post(
    '/orgs',
    {
      config: { access: { account: true }, status: 201 },
      schema: {
        tags,
        summary: 'Create an org; the caller becomes its owner',
        body: NewOrgBody,
        response: { 201: Org },
      },
    },
    (request, reply) =>
      request.inAccount(async tx => withEtag(reply, await createOrg(tx, deps.events, request.accountId, request.body))),
  );
  app.get(
    '/orgs/:id',
    {
      config: { access: { action: 'platform.org.read' } },
      schema: { tags, summary: 'The org', params: IdParams, response: { 200: Org } },
    },
    async (request, reply) => {
      assertSameOrg(request.params.id, request.orgId);
      return withEtag(reply, await getOrg(deps.db, request.orgId));
    },
  );
  app.patch(
    '/orgs/:id',
    {
      config: { access: { action: 'platform.org.update' } },
      schema: { tags, summary: "Change the org's settings", params: IdParams, body: OrgChange, response: { 200: Org } },
    },
    (request, reply) => {
      assertSameOrg(request.params.id, request.orgId);
      return request.inOrg(async tx => withEtag(reply, await changeOrg(tx, expectedVersion(request), request.body)));
    },
  );
}

// The org of the address must be the one the caller acts in; any other answers like a missing one.
function assertSameOrg(id: string, orgId: string): void {
  if (id.toLowerCase() !== orgId) throw problem('not-found');
}
