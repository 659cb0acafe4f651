import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { IdParams, Page } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { changeAssociation, createAssociation, getAssociationCard, stepAssociation, toView } from './associations.ts';
import { Association, AssociationChangeBody, AssociationQuery, NewAssociationBody } from './contract.ts';
import { importRoutes } from './import/routes.ts';
import { ownerRoutes } from './owners/routes.ts';
import { registerRoutes } from './registers/routes.ts';
import { buildingRoutes } from './routes-building.ts';
import { findAssociationCard, listAssociations } from './store.ts';

const tags = ['Associations'];
const read = { access: { action: 'copro.association.list' } };
const write = { access: { action: 'copro.association.write' } };

export function associationRoutes(app: App, deps: { db: Database; events: Events }): void {
  readRoutes(app, deps);
  editRoutes(app, deps);
  buildingRoutes(app, deps);
  ownerRoutes(app, deps);
  registerRoutes(app, deps);
  importRoutes(app, deps);
}

function readRoutes(app: App, { db }: { db: Database }): void {
  app.get(
    '/associations',
    {
      config: read,
      schema: {
        tags,
        summary: 'Associations with what their lots sum to',
        querystring: AssociationQuery,
        response: { 200: Page(Association) },
      },
    },
    async request => {
      const { limit = 50, offset = 0, status = null, q, sort = 'name' } = request.query;
      const found = await listAssociations(db, request.orgId, { status, q: q || null, sort }, { limit, offset });
      return { items: found.items.map(toView), total: found.total, limit, offset };
    },
  );
  app.get(
    '/associations/:id',
    { config: read, schema: { tags, summary: 'An association', params: IdParams, response: { 200: Association } } },
    async (request, reply) => {
      const [card] = await request.readOrg(findAssociationCard(request.params.id));
      if (!card) throw problem('not-found');
      return withEtag(reply, toView(card));
    },
  );
}

function editRoutes(app: App, { events }: { events: Events }): void {
  app.post(
    '/associations',
    {
      config: { ...write, status: 201 },
      schema: { tags, summary: 'Create an association', body: NewAssociationBody, response: { 201: Association } },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        const { id } = await createAssociation(tx, events, request.body);
        return withEtag(reply, await getAssociationCard(tx, id));
      }),
  );
  app.patch(
    '/associations/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Change an association',
        params: IdParams,
        body: AssociationChangeBody,
        response: { 200: Association },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await changeAssociation(tx, events, request.params.id, expectedVersion(request), request.body);
        return withEtag(reply, await getAssociationCard(tx, request.params.id));
      }),
  );
  for (const step of ['activate', 'archive', 'reopen'] as const)
    app.post(
      `/associations/:id/${step}`,
      {
        config: write,
        schema: {
          tags,
          summary: `${step[0]?.toUpperCase()}${step.slice(1)} an association`,
          params: IdParams,
          response: { 200: Association },
        },
      },
      (request, reply) =>
        request.inOrg(async tx => {
          await stepAssociation(tx, events, request.params.id, step);
          return withEtag(reply, await getAssociationCard(tx, request.params.id));
        }),
    );
}
