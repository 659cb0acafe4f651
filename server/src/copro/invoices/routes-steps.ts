import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { withEtag } from '../../kernel/http/etag.ts';
import { Day, IdParams, Line, Shape } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { bookInvoice } from './book-invoice.ts';
import { AssociationParams, Booked, Invoice, Released } from './contract.ts';
import { getInvoiceInTx } from './get-invoice.ts';
import { releaseDeferrals } from './release-deferrals.ts';
import { stepInvoice } from './step-invoice.ts';

const tags = ['Invoices'];
const STEPS = [
  ['check', 'copro.invoice.write', 'Say that an invoice is complete'],
  ['approve', 'copro.invoice.approve', 'Approve an invoice'],
  ['reopen', 'copro.invoice.write', 'Take an invoice back to be changed'],
  ['settle', 'copro.invoice.write', 'End the dispute about an invoice'],
] as const;

export function invoiceStepRoutes(app: App, { events }: { db: Database; events: Events }): void {
  const write = { access: { action: 'copro.invoice.write' } };
  for (const [step, action, summary] of STEPS)
    app.post(
      `/invoices/:id/${step}`,
      { config: { access: { action } }, schema: { tags, summary, params: IdParams, response: { 200: Invoice } } },
      (request, reply) =>
        request.inOrg(async tx => {
          await stepInvoice(tx, events, request.params.id, step, request.now);
          return withEtag(reply, (await getInvoiceInTx(tx, request.params.id)) as never);
        }),
    );
  app.post(
    '/invoices/:id/dispute',
    {
      config: write,
      schema: {
        tags,
        summary: 'Dispute an invoice: it is not paid meanwhile',
        params: IdParams,
        body: Shape({ because: Line(500, 1) }),
        response: { 200: Invoice },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await stepInvoice(tx, events, request.params.id, 'dispute', request.now, request.body.because);
        return withEtag(reply, (await getInvoiceInTx(tx, request.params.id)) as never);
      }),
  );
  app.post(
    '/invoices/:id/book',
    {
      config: write,
      schema: {
        tags,
        summary: 'Post an approved invoice; nobody can change it afterwards',
        params: IdParams,
        body: Shape({ onDate: Type.Optional(Day()) }),
        response: { 200: Booked },
      },
    },
    request => request.inOrg(tx => bookInvoice(tx, events, request.params.id, request.body.onDate ?? null)),
  );
  app.post(
    '/associations/:associationId/deferrals/release',
    {
      config: write,
      schema: {
        tags,
        summary: 'Charge deferred costs to the open years that have begun',
        params: AssociationParams,
        body: Shape({ through: Day() }),
        response: { 200: Released },
      },
    },
    request => request.inOrg(tx => releaseDeferrals(tx, events, request.params.associationId, request.body.through)),
  );
}
