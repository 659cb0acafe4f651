import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { IdParams } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { readOfAssociation } from '../register/index.ts';
import { ApproveBody, AssociationParams, NewDebits, NewTransfers, Order, OrderPage, OrderQuery } from './contract.ts';
import { createDebits } from './create-debits.ts';
import { createTransfers } from './create-transfers.ts';
import { mandateRoutes } from './routes-mandates.ts';
import { approveOrder, cancelOrder, exportOrder } from './step-order.ts';
import { findOrderCard, listOrders } from './store-orders.ts';

const tags = ['Payments'];
export type PaymentDeps = { db: Database; events: Events };

export function paymentRoutes(app: App, deps: PaymentDeps): void {
  const { db, events } = deps;
  const read = { access: { action: 'copro.bank.read' } };
  const write = { access: { action: 'copro.bank.write' } };
  app.get(
    '/associations/:associationId/payment-orders',
    {
      config: read,
      schema: {
        tags,
        summary: 'Payment orders, newest first',
        params: AssociationParams,
        querystring: OrderQuery,
        response: { 200: OrderPage },
      },
    },
    async request => {
      const { limit = 50, offset = 0, state = null } = request.query;
      const { associationId } = request.params;
      const page = listOrders(associationId, state, { limit, offset });
      const [items, totals] = await readOfAssociation(db, request.orgId, associationId, page);
      return { items: items as never, total: Number(totals?.[0]?.total), limit, offset };
    },
  );
  app.post(
    '/associations/:associationId/payment-orders',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Prepare the payment of booked invoices',
        params: AssociationParams,
        body: NewTransfers,
        response: { 201: Order },
      },
    },
    request =>
      request.inOrg(async tx =>
        orderInTx(tx, await createTransfers(tx, events, request.params.associationId, request.body, request.now)),
      ),
  );
  app.post(
    '/associations/:associationId/debit-orders',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Prepare the collection of what owners with a mandate owe',
        params: AssociationParams,
        body: NewDebits,
        response: { 201: Order },
      },
    },
    request =>
      request.inOrg(async tx =>
        orderInTx(tx, await createDebits(tx, events, request.params.associationId, request.body, request.now)),
      ),
  );
  app.get(
    '/payment-orders/:id',
    { config: read, schema: { tags, summary: 'A payment order', params: IdParams, response: { 200: Order } } },
    async request => assemble(await db.read(request.orgId, findOrderCard(request.params.id))),
  );
  stepRoutes(app, deps);
  mandateRoutes(app, deps);
}

function stepRoutes(app: App, { events }: PaymentDeps): void {
  app.post(
    '/payment-orders/:id/approve',
    {
      config: { access: { action: 'copro.payment.approve' } },
      schema: {
        tags,
        summary: 'Approve an order, as one of two people',
        params: IdParams,
        body: ApproveBody,
        response: { 200: Order },
      },
    },
    request =>
      request.inOrg(async tx => {
        await approveOrder(tx, events, request.params.id, request.body.sha256);
        return orderInTx(tx, request.params.id);
      }),
  );
  for (const [step, run, summary] of [
    ['export', exportOrder, 'Say that the file of an approved order goes to the bank'],
    ['cancel', cancelOrder, 'Cancel an order: what is in it may be ordered again'],
  ] as const)
    app.post(
      `/payment-orders/:id/${step}`,
      {
        config: { access: { action: 'copro.bank.write' } },
        schema: { tags, summary, params: IdParams, response: { 200: Order } },
      },
      request =>
        request.inOrg(async tx => {
          await run(tx, events, request.params.id);
          return orderInTx(tx, request.params.id);
        }),
    );
}

function assemble([heads, payments]: Record<string, unknown>[][]): never {
  const head = heads?.[0];
  if (!head) throw problem('not-found');
  return { ...head, payments } as never;
}
const orderInTx = async (tx: Tx, id: string): Promise<never> => assemble(await tx.batch(findOrderCard(id)));
