import Type from 'typebox';
import type { Clock } from '../../kernel/clock/clock.ts';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { withEtag } from '../../kernel/http/etag.ts';
import { Empty, IdParams, Page, PageQuery, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { assertAssociation } from '../letters/index.ts';
import { approveCall, reverseCall } from './approve-call.ts';
import { AssociationParams, BudgetCallsBody, CallCard, CallDetail, NewCallBody, ReverseBody } from './contract.ts';
import { callBudget, createCall, deleteCall } from './create-calls.ts';
import { readCall } from './read-call.ts';
import { type CallRow, listCalls } from './store-calls.ts';

const tags = ['Calls for funds'];
const read = { access: { action: 'copro.charge.read' } };
const write = { access: { action: 'copro.charge.write' } };
const approve = { access: { action: 'copro.charge.approve' } };
export type ChargeDeps = { db: Database; events: Events; jobs: Jobs; clock: Clock };

export function callRoutes(app: App, deps: ChargeDeps): void {
  const { db, events } = deps;
  app.get(
    '/associations/:associationId/calls',
    {
      config: read,
      schema: {
        tags,
        summary: 'Calls for funds, latest first',
        params: AssociationParams,
        querystring: Shape(PageQuery),
        response: { 200: Page(CallCard) },
      },
    },
    async request => {
      const { limit = 50, offset = 0 } = request.query;
      const page = { limit, offset };
      await assertAssociation(db, request.orgId, request.params.associationId);
      const [items, totals] = await db.read(request.orgId, listCalls(request.params.associationId, page));
      return { items: items as CallRow[], total: Number(totals?.[0]?.total), limit, offset };
    },
  );
  app.post(
    '/associations/:associationId/calls',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Prepare a call by itself',
        params: AssociationParams,
        body: NewCallBody,
        response: { 201: CallDetail },
      },
    },
    (request, reply) =>
      request.inOrg(async tx =>
        withEtag(reply, await readCall(tx, await createCall(tx, events, request.params.associationId, request.body))),
      ),
  );
  app.post(
    '/budgets/:id/calls',
    {
      config: { ...write, status: 201, takesLong: true },
      schema: {
        tags,
        summary: 'Prepare the calls of an approved budget, one for each month or quarter',
        params: IdParams,
        body: BudgetCallsBody,
        response: { 201: Shape({ ids: Type.Array(Uuid()) }) },
      },
    },
    request => request.inOrg(async tx => ({ ids: await callBudget(tx, events, request.params.id, request.body) })),
  );
  app.get(
    '/calls/:id',
    {
      config: { ...read, takesLong: true },
      schema: {
        tags,
        summary: 'A call with what it asks of each owner; of a draft, as it would be today',
        params: IdParams,
        response: { 200: CallDetail },
      },
    },
    async (request, reply) =>
      withEtag(reply, await db.transaction(request.orgId, tx => readCall(tx, request.params.id))),
  );
  stepRoutes(app, deps);
}

function stepRoutes(app: App, deps: ChargeDeps): void {
  app.post(
    '/calls/:id/approve',
    {
      config: { ...approve, takesLong: true },
      schema: {
        tags,
        summary: 'Make a call binding: post it and put its letters in line',
        params: IdParams,
        response: { 200: CallDetail },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await approveCall(tx, deps, request.params.id);
        return withEtag(reply, await readCall(tx, request.params.id));
      }),
  );
  app.post(
    '/calls/:id/reverse',
    {
      config: { ...approve, takesLong: true },
      schema: {
        tags,
        summary: 'Take back a call as a whole',
        params: IdParams,
        body: ReverseBody,
        response: { 200: CallDetail },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await reverseCall(tx, deps, request.params.id, request.body);
        return withEtag(reply, await readCall(tx, request.params.id));
      }),
  );
  app.delete(
    '/calls/:id',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'Throw a draft away', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => deleteCall(tx, deps.events, request.params.id));
      return null;
    },
  );
}
