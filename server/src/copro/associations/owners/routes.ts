import type { FastifyReply } from 'fastify';
import type { Database, Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../../kernel/http/etag.ts';
import { Empty, IdParams } from '../../../kernel/http/schema.ts';
import type { App } from '../../../kernel/http/server.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import { dayOf } from '../building.ts';
import { Created } from '../contract.ts';
import { readBelow } from '../store.ts';
import {
  NewOwnerBody,
  NewTitleBody,
  Owner,
  OwnerChangeBody,
  OwnerPage,
  OwnerQuery,
  type OwnerView,
  OwnLots,
  TitleChangeBody,
  Titles,
} from './contract.ts';
import { changeOwner, createOwner, listOwners } from './owners.ts';
import { ownerDetail } from './store-owners.ts';
import { listTitles, ownLots } from './store-titles.ts';
import { changeRepresentative, createTitle } from './titles.ts';

const tags = ['Owners'];
const read = { access: { action: 'copro.owner.list' } };
const write = { access: { action: 'copro.owner.write' } };

export function ownerRoutes(app: App, deps: { db: Database; events: Events }): void {
  listRoutes(app, deps);
  editRoutes(app, deps);
  titleRoutes(app, deps);
}

function listRoutes(app: App, { db }: { db: Database }): void {
  app.get(
    '/owners',
    {
      config: read,
      schema: {
        tags,
        summary: 'Owners by words (typos allowed), or of one association',
        querystring: OwnerQuery,
        response: { 200: OwnerPage },
      },
    },
    request => listOwners(db, request.orgId, request.query),
  );
  app.get(
    '/owners/:id',
    {
      config: read,
      schema: {
        tags,
        summary: 'An owner with the lots held, now and before',
        params: IdParams,
        response: { 200: Owner },
      },
    },
    async (request, reply) => {
      const [owner] = await request.readOrg(ownerDetail(request.params.id));
      if (!owner) throw problem('not-found');
      return withEtag(reply, owner);
    },
  );
  app.get(
    '/me/lots',
    {
      config: { access: { action: 'copro.own.read' } },
      schema: { tags, summary: 'The lots one holds oneself', response: { 200: OwnLots } },
    },
    async request => ({ items: await request.readOrg(ownLots(request.accountId, dayOf(request.now))) }),
  );
}

function editRoutes(app: App, { events }: { events: Events }): void {
  app.post(
    '/owners',
    {
      config: { ...write, status: 201 },
      schema: { tags, summary: 'Create an owner', body: NewOwnerBody, response: { 201: Owner } },
    },
    (request, reply) => request.inOrg(async tx => detailOf(tx, reply, await createOwner(tx, events, request.body))),
  );
  app.patch(
    '/owners/:id',
    {
      config: write,
      schema: { tags, summary: 'Change an owner', params: IdParams, body: OwnerChangeBody, response: { 200: Owner } },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await changeOwner(tx, events, request.params.id, expectedVersion(request), request.body);
        return detailOf(tx, reply, request.params.id);
      }),
  );
}

function titleRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  app.get(
    '/lots/:id/titles',
    {
      config: read,
      schema: { tags, summary: 'Who held a lot when, latest first', params: IdParams, response: { 200: Titles } },
    },
    async request => {
      const { id } = request.params;
      const items = await readBelow(db, request.orgId, 'lot', id, listTitles(id));
      if (!items) throw problem('not-found');
      return { items };
    },
  );
  app.post(
    '/lots/:id/titles',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Transfer a lot: who holds it from a day on',
        params: IdParams,
        body: NewTitleBody,
        response: { 201: Created },
      },
    },
    request => request.inOrg(tx => createTitle(tx, events, request.params.id, request.body)),
  );
  app.patch(
    '/titles/:id',
    {
      config: { ...write, status: 204 },
      schema: {
        tags,
        summary: 'Name who speaks for the holders',
        params: IdParams,
        body: TitleChangeBody,
        response: { 204: Empty },
      },
    },
    async request => {
      await request.inOrg(tx => changeRepresentative(tx, events, request.params.id, request.body.representativeId));
      return null;
    },
  );
}

async function detailOf(tx: Tx, reply: FastifyReply, id: string): Promise<OwnerView> {
  const owner = await tx.first(ownerDetail(id));
  if (!owner) throw problem('not-found');
  return withEtag(reply, owner);
}
