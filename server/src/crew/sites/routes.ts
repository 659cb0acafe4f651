import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { IdParams, Line, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { changeSite, createRole, createSite } from './sites.ts';
import { listRoles, listSites } from './store.ts';

const tags = ['Sites and roles'];
const Site = Shape({
  id: Uuid(),
  name: Type.String(),
  address: Type.String(),
  city: Type.String(),
  zone: Type.String(),
  version: Type.Integer(),
});
const Role = Shape({ id: Uuid(), name: Type.String() });
const SiteBody = Shape({
  name: Line(160, 1),
  address: Type.Optional(Line(300)),
  city: Type.Optional(Line(120)),
  zone: Line(60, 1),
});

export function siteRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  app.get(
    '/sites',
    {
      config: { access: { action: 'crew.site.list' } },
      schema: { tags, summary: 'Sites', response: { 200: Shape({ items: Type.Array(Site) }) } },
    },
    async request => ({ items: await listSites(db, request.orgId) }),
  );
  app.post(
    '/sites',
    {
      config: { access: { action: 'crew.site.write' }, status: 201 },
      schema: { tags, summary: 'Create a site', body: SiteBody, response: { 201: Site } },
    },
    (request, reply) => request.inOrg(async tx => withEtag(reply, await createSite(tx, events, request.body))),
  );
  app.patch(
    '/sites/:id',
    {
      config: { access: { action: 'crew.site.write' } },
      schema: {
        tags,
        summary: 'Change a site',
        params: IdParams,
        body: Type.Partial(SiteBody, { additionalProperties: false }),
        response: { 200: Site },
      },
    },
    (request, reply) =>
      request.inOrg(async tx =>
        withEtag(reply, await changeSite(tx, events, request.params.id, expectedVersion(request), request.body)),
      ),
  );
  app.get(
    '/roles',
    {
      config: { access: { action: 'crew.site.list' } },
      schema: { tags, summary: 'Roles that missions need', response: { 200: Shape({ items: Type.Array(Role) }) } },
    },
    async request => ({ items: await listRoles(db, request.orgId) }),
  );
  app.post(
    '/roles',
    {
      config: { access: { action: 'crew.site.write' }, status: 201 },
      schema: { tags, summary: 'Create a role', body: Shape({ name: Line(80, 1) }), response: { 201: Role } },
    },
    request => request.inOrg(tx => createRole(tx, events, request.body)),
  );
}
