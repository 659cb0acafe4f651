import type { Static } from 'typebox';
import Type from 'typebox';
import type { Tx } from '../../kernel/db/database.ts';
import { withEtag } from '../../kernel/http/etag.ts';
import { Empty, IdParams, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { assertAssociation } from '../letters/index.ts';
import { approveStatement, createStatement, deleteStatement, reverseStatement } from './approve-statement.ts';
import { AssociationParams, ReverseBody } from './contract.ts';
import {
  Meter,
  NewMeterBody,
  NewReadingBody,
  NewStatementBody,
  Reading,
  ReadingQuery,
  StatementCard,
  StatementDetailView,
} from './contract-statements.ts';
import { drawStatement } from './draw-statement.ts';
import { chargeProblem } from './problems.ts';
import type { ChargeDeps } from './routes.ts';
import type { StatementDetail } from './statement-detail.ts';
import { ownerNames } from './store-calls.ts';
import { insertMeter, insertReading, listMeters, listReadings } from './store-meters.ts';
import { findStatement, listStatementOwners, listStatements } from './store-statements.ts';

const tags = ['Statements'];
const read = { access: { action: 'copro.charge.read' } };
const write = { access: { action: 'copro.charge.write' } };
const approve = { access: { action: 'copro.charge.approve' } };

/** A statement with what it charges to each owner; of a draft, as it would be today. */
async function readStatement(tx: Tx, id: string): Promise<Static<typeof StatementDetailView>> {
  const row = await findStatement(tx, id);
  if (!row) throw problem('not-found');
  const drawn = row.state === 'draft' ? await drawStatement(tx, row) : undefined;
  const owners = drawn?.owners ?? (await tx.rows(listStatementOwners(id)));
  const ids = owners.map(owner => owner.ownerId);
  const names = new Map((await ownerNames(tx, ids)).map(owner => [owner.id, owner.name]));
  return {
    ...row,
    costsCents: drawn?.statements.costsCents ?? row.costsCents,
    provisionsCents: drawn?.statements.provisionsCents ?? row.provisionsCents,
    owners: owners.map(({ detail, ...owner }) => ({
      ...owner,
      name: names.get(owner.ownerId) ?? '',
      // Written by this module, at the approval.
      rows: [...(detail as StatementDetail).rows],
    })),
  };
}

export function statementRoutes(app: App, deps: ChargeDeps): void {
  const { db, events } = deps;
  app.get(
    '/associations/:associationId/statements',
    {
      config: read,
      schema: {
        tags,
        summary: 'Statements of charges, latest first',
        params: AssociationParams,
        response: { 200: Shape({ items: Type.Array(StatementCard) }) },
      },
    },
    async request => {
      await assertAssociation(db, request.orgId, request.params.associationId);
      return { items: await request.readOrg(listStatements(request.params.associationId)) };
    },
  );
  app.post(
    '/associations/:associationId/statements',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Prepare a statement of a period',
        params: AssociationParams,
        body: NewStatementBody,
        response: { 201: Shape({ id: Uuid() }) },
      },
    },
    request =>
      request.inOrg(async tx => ({
        id: await createStatement(tx, events, request.params.associationId, request.body),
      })),
  );
  app.get(
    '/statements/:id',
    {
      config: { ...read, takesLong: true },
      schema: {
        tags,
        summary: 'A statement with what it charges to each owner; of a draft, as it would be today',
        params: IdParams,
        response: { 200: StatementDetailView },
      },
    },
    async (request, reply) =>
      withEtag(reply, await db.transaction(request.orgId, tx => readStatement(tx, request.params.id))),
  );
  stepRoutes(app, deps);
  meterRoutes(app, deps);
}

function stepRoutes(app: App, deps: ChargeDeps): void {
  app.post(
    '/statements/:id/approve',
    {
      config: { ...approve, takesLong: true },
      schema: {
        tags,
        summary: 'Charge the period to the owners and put the letters in line',
        params: IdParams,
        response: { 200: StatementDetailView },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await approveStatement(tx, deps, request.params.id);
        return withEtag(reply, await readStatement(tx, request.params.id));
      }),
  );
  app.post(
    '/statements/:id/reverse',
    {
      config: { ...approve, takesLong: true },
      schema: {
        tags,
        summary: 'Take back a statement as a whole',
        params: IdParams,
        body: ReverseBody,
        response: { 200: StatementDetailView },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await reverseStatement(tx, deps, request.params.id, request.body);
        return withEtag(reply, await readStatement(tx, request.params.id));
      }),
  );
  app.delete(
    '/statements/:id',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'Throw a draft away', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => deleteStatement(tx, deps.events, request.params.id));
      return null;
    },
  );
}

function meterRoutes(app: App, { db }: ChargeDeps): void {
  app.get(
    '/associations/:associationId/meters',
    {
      config: read,
      schema: {
        tags,
        summary: 'Meters in the order of the lots',
        params: AssociationParams,
        response: { 200: Shape({ items: Type.Array(Meter) }) },
      },
    },
    async request => {
      await assertAssociation(db, request.orgId, request.params.associationId);
      return { items: await request.readOrg(listMeters(request.params.associationId)) };
    },
  );
  app.post(
    '/associations/:associationId/meters',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Add a meter of a lot',
        params: AssociationParams,
        body: NewMeterBody,
        response: { 201: Shape({ id: Uuid() }) },
      },
    },
    request =>
      request.inOrg(async tx => {
        const { serial = '', unit = 'm³', rollsOverAt = null, ...meter } = request.body;
        const id = newId();
        const isWritten = await insertMeter(tx, request.params.associationId, {
          id,
          serial,
          unit,
          rollsOverAt,
          ...meter,
        });
        if (!isWritten) throw chargeProblem('meter-place-unknown');
        return { id };
      }),
  );
  app.get(
    '/associations/:associationId/readings',
    {
      config: read,
      schema: {
        tags,
        summary: 'Readings that touch a period',
        params: AssociationParams,
        querystring: ReadingQuery,
        response: { 200: Shape({ items: Type.Array(Reading) }) },
      },
    },
    async request => {
      const { from, until } = request.query;
      await assertAssociation(db, request.orgId, request.params.associationId);
      return { items: await request.readOrg(listReadings(request.params.associationId, from, until)) };
    },
  );
  app.post(
    '/meters/:id/readings',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Enter a reading',
        params: IdParams,
        body: NewReadingBody,
        response: { 201: Shape({ id: Uuid() }) },
      },
    },
    request =>
      request.inOrg(async tx => {
        const id = newId();
        if (!(await insertReading(tx, { id, meterId: request.params.id, ...request.body }))) throw problem('not-found');
        return { id };
      }),
  );
}
