import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { Empty, IdParams } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { readOfAssociation } from '../register/index.ts';
import { AssociationParams, Invoice, InvoiceChange, InvoicePage, InvoiceQuery, NewInvoice } from './contract.ts';
import { changeInvoice, enterInvoice, removeInvoice } from './enter-invoice.ts';
import { getInvoice, getInvoiceInTx } from './get-invoice.ts';
import { invoiceFileRoutes } from './routes-files.ts';
import { invoiceStepRoutes } from './routes-steps.ts';
import { listInvoices } from './store-list.ts';

const tags = ['Invoices'];

export function invoiceRoutes(app: App, deps: { db: Database; events: Events }): void {
  const { db, events } = deps;
  const read = { access: { action: 'copro.invoice.read' } };
  const write = { access: { action: 'copro.invoice.write' } };
  app.get(
    '/associations/:associationId/invoices',
    {
      config: read,
      schema: {
        tags,
        summary: "Suppliers' invoices, newest first",
        params: AssociationParams,
        querystring: InvoiceQuery,
        response: { 200: InvoicePage },
      },
    },
    async request => {
      const { limit = 50, offset = 0, state = null, supplierId = null, q } = request.query;
      const { associationId } = request.params;
      const filter = { associationId, state, supplierId, q: q || null };
      const page = listInvoices(filter, { limit, offset });
      const [items, totals] = await readOfAssociation(db, request.orgId, associationId, page);
      return { items: items as never, total: Number(totals?.[0]?.total), limit, offset };
    },
  );
  app.post(
    '/associations/:associationId/invoices',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Enter an invoice',
        params: AssociationParams,
        body: NewInvoice,
        response: { 201: Invoice },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        const { id } = await enterInvoice(tx, events, request.params.associationId, request.body);
        return withEtag(reply, (await getInvoiceInTx(tx, id)) as never);
      }),
  );
  app.get(
    '/invoices/:id',
    { config: read, schema: { tags, summary: 'An invoice', params: IdParams, response: { 200: Invoice } } },
    async (request, reply) => withEtag(reply, (await getInvoice(db, request.orgId, request.params.id)) as never),
  );
  app.patch(
    '/invoices/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Change a received invoice',
        params: IdParams,
        body: InvoiceChange,
        response: { 200: Invoice },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await changeInvoice(tx, events, request.params.id, expectedVersion(request), request.body);
        return withEtag(reply, (await getInvoiceInTx(tx, request.params.id)) as never);
      }),
  );
  app.delete(
    '/invoices/:id',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'Remove a received invoice', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => removeInvoice(tx, events, request.params.id));
      return null;
    },
  );
  invoiceStepRoutes(app, deps);
  void app.register(async scope => invoiceFileRoutes(scope as App, deps));
}
