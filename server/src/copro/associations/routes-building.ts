import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { Empty, IdParams, Shape } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { getAssociationCard } from './associations.ts';
import { dayOf, getBuilding } from './building.ts';
import {
  Association,
  Building,
  BuildingQuery,
  Created,
  KeyVersionBody,
  Lot,
  LotChangeBody,
  NewKeyBody,
  NewLotsBody,
  SharesBody,
} from './contract.ts';
import { addKeyVersion, createKey } from './keys.ts';
import { addLots, changeLot, changeShares, removeLot } from './lots.ts';
import { listLots } from './store-lots.ts';

const tags = ['Buildings'];
const read = { access: { action: 'copro.association.list' } };
const write = { access: { action: 'copro.association.write' } };

export function buildingRoutes(app: App, deps: { db: Database; events: Events }): void {
  lotRoutes(app, deps);
  keyRoutes(app, deps);
}

function lotRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  app.get(
    '/associations/:id/building',
    {
      config: read,
      schema: {
        tags,
        summary: 'Lots and who holds them, keys, bank accounts, on a day',
        params: IdParams,
        querystring: BuildingQuery,
        response: { 200: Building },
      },
    },
    request => getBuilding(db, request.orgId, request.params.id, request.query.on ?? dayOf(request.now)),
  );
  app.post(
    '/associations/:id/lots',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Add lots to a draft',
        params: IdParams,
        body: NewLotsBody,
        response: { 201: Shape({ items: Type.Array(Lot) }) },
      },
    },
    request =>
      request.inOrg(async tx => {
        const ids = new Set(await addLots(tx, events, request.params.id, request.body.lots));
        const lots = await tx.rows(listLots(request.params.id));
        return { items: lots.filter(lot => ids.has(lot.id)) };
      }),
  );
  app.patch(
    '/lots/:id',
    {
      config: write,
      schema: { tags, summary: 'Change a lot', params: IdParams, body: LotChangeBody, response: { 200: Lot } },
    },
    (request, reply) =>
      request.inOrg(async tx =>
        withEtag(reply, await changeLot(tx, events, request.params.id, expectedVersion(request), request.body)),
      ),
  );
  app.delete(
    '/lots/:id',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'Remove a lot of a draft', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => removeLot(tx, events, request.params.id));
      return null;
    },
  );
  app.post(
    '/associations/:id/shares',
    {
      config: write,
      schema: {
        tags,
        summary: 'New shares of all lots from a day on',
        params: IdParams,
        body: SharesBody,
        response: { 200: Association },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await changeShares(tx, events, request.params.id, request.body);
        return withEtag(reply, await getAssociationCard(tx, request.params.id));
      }),
  );
}

function keyRoutes(app: App, { events }: { events: Events }): void {
  app.post(
    '/associations/:id/keys',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Add a distribution key',
        params: IdParams,
        body: NewKeyBody,
        response: { 201: Created },
      },
    },
    request => request.inOrg(tx => createKey(tx, events, request.params.id, request.body)),
  );
  app.post(
    '/keys/:id/versions',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'New weights of a key from a day on',
        params: IdParams,
        body: KeyVersionBody,
        response: { 201: Created },
      },
    },
    request => request.inOrg(tx => addKeyVersion(tx, events, request.params.id, request.body)),
  );
}
