import Type from 'typebox';
import type { Tx } from '../../kernel/db/database.ts';
import { Empty, IdParams, Shape } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { getAssociation, readOfAssociation } from '../register/index.ts';
import {
  AcceptBody,
  AssociationParams,
  BookBody,
  Matched,
  Movement,
  MovementPage,
  MovementQuery,
  Rule,
  UndoBody,
} from './contract.ts';
import { acceptProposal, bookByHand, undoBooking } from './decide-movement.ts';
import type { BankDeps } from './deps.ts';
import { matchOpenMovements } from './match-open-movements.ts';
import { lockMoneyOf } from './store-accounts.ts';
import { findMovementCard, listMovements } from './store-movements.ts';
import { deleteRule, listRules } from './store-rules.ts';

const tags = ['Bank'];

export function movementRoutes(app: App, deps: BankDeps): void {
  const { db } = deps;
  const read = { access: { action: 'copro.bank.read' } };
  const write = { access: { action: 'copro.bank.write' } };
  app.get(
    '/associations/:associationId/bank-movements',
    {
      config: read,
      schema: {
        tags,
        summary: 'Movements, newest first, with what is proposed for them',
        params: AssociationParams,
        querystring: MovementQuery,
        response: { 200: MovementPage },
      },
    },
    async request => {
      const { limit = 50, offset = 0, state = null, statementId = null, bankAccountId = null, q } = request.query;
      const { associationId } = request.params;
      const filter = { associationId, state, statementId, bankAccountId, q: q || null };
      const page = listMovements(filter, { limit, offset });
      const [items, totals] = await readOfAssociation(db, request.orgId, associationId, page);
      return { items: items as never, total: Number(totals?.[0]?.total), limit, offset };
    },
  );
  app.post(
    '/associations/:associationId/bank-movements/match',
    {
      config: { ...write, takesLong: true },
      schema: {
        tags,
        summary: 'Decide again on what is open: the certain is booked, the rest gets its proposals',
        params: AssociationParams,
        response: { 200: Matched },
      },
    },
    request =>
      request.inOrg(async tx => {
        const { associationId } = request.params;
        await getAssociation(tx, associationId);
        await lockMoneyOf(tx, associationId);
        return matchOpenMovements(tx, deps, associationId);
      }),
  );
  decisionRoutes(app, deps);
  app.get(
    '/associations/:associationId/bank-rules',
    {
      config: read,
      schema: {
        tags,
        summary: 'What was learned from decisions',
        params: AssociationParams,
        response: { 200: Shape({ items: Type.Array(Rule) }) },
      },
    },
    async request => {
      const { associationId } = request.params;
      const [items] = await readOfAssociation(db, request.orgId, associationId, [listRules(associationId)]);
      return { items: items as never };
    },
  );
  app.delete(
    '/bank-rules/:id',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'Forget what was learned', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(async tx => {
        if (!(await deleteRule(tx, request.params.id))) throw problem('not-found');
      });
      return null;
    },
  );
}

async function cardOf(tx: Tx, id: string): Promise<never> {
  return (await tx.first(findMovementCard(id))) as never;
}

function decisionRoutes(app: App, { events }: BankDeps): void {
  const write = { access: { action: 'copro.bank.write' } };
  app.post(
    '/bank-movements/:id/accept',
    {
      config: write,
      schema: {
        tags,
        summary: 'Book what is proposed',
        params: IdParams,
        body: AcceptBody,
        response: { 200: Movement },
      },
    },
    request =>
      request.inOrg(async tx => {
        const { targetId, learn = true } = request.body;
        await acceptProposal(tx, events, request.params.id, { targetId, isLearned: learn });
        return cardOf(tx, request.params.id);
      }),
  );
  app.post(
    '/bank-movements/:id/book',
    {
      config: write,
      schema: {
        tags,
        summary: 'Book a movement for owners, suppliers or accounts, whole or in parts',
        params: IdParams,
        body: BookBody,
        response: { 200: Movement },
      },
    },
    request =>
      request.inOrg(async tx => {
        const { parts, learn = true } = request.body;
        await bookByHand(tx, events, request.params.id, { parts, isLearned: learn });
        return cardOf(tx, request.params.id);
      }),
  );
  app.post(
    '/bank-movements/:id/undo',
    {
      config: write,
      schema: {
        tags,
        summary: 'Undo the booking of a movement',
        params: IdParams,
        body: UndoBody,
        response: { 200: Movement },
      },
    },
    request =>
      request.inOrg(async tx => {
        await undoBooking(tx, events, request.params.id, request.body.onDate ?? null);
        return cardOf(tx, request.params.id);
      }),
  );
}
