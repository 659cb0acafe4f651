import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { withEtag } from '../../kernel/http/etag.ts';
import { IdParams, Line, Shape } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { bytesOf, FileBody, keepPaper, takeFiles } from '../files/index.ts';
import { AssociationParams, Invoice } from './contract.ts';
import { getInvoiceInTx } from './get-invoice.ts';
import { importUbl } from './import-ubl.ts';
import { readUblBody } from './read-ubl-body.ts';
import { linkFile, lockInvoice } from './store.ts';

const tags = ['Invoices'];
const TYPES = ['application/octet-stream', 'application/xml', 'text/xml', 'application/pdf', 'image/png', 'image/jpeg'];
const FileName = Shape({ fileName: Type.Optional(Line(200, 1)) });

/** In a scope of its own: its bodies are files. */
export function invoiceFileRoutes(app: App, { events }: { db: Database; events: Events }): void {
  takeFiles(app, TYPES);
  const write = { access: { action: 'copro.invoice.write' }, slowBody: true, status: 201 };
  app.post(
    '/associations/:associationId/invoices/ubl',
    {
      config: write,
      schema: {
        tags,
        summary: 'Import an electronic invoice (UBL, Peppol BIS 3) as the body, up to 10 MB',
        consumes: TYPES,
        params: AssociationParams,
        querystring: FileName,
        body: FileBody,
        response: { 201: Invoice },
      },
    },
    async (request, reply) => {
      const bytes = bytesOf(request.body);
      const ubl = await readUblBody(bytes);
      const received = { ubl, bytes, fileName: request.query.fileName ?? `${ubl.number}.xml` };
      return request.inOrg(async tx => {
        const id = await importUbl(tx, events, request.params.associationId, received);
        return withEtag(reply, (await getInvoiceInTx(tx, id)) as never);
      });
    },
  );
  app.post(
    '/invoices/:id/files',
    {
      config: write,
      schema: {
        tags,
        summary: 'Add a paper to an invoice: PDF, PNG or JPEG as the body, up to 10 MB',
        consumes: TYPES,
        params: IdParams,
        querystring: FileName,
        body: FileBody,
        response: { 201: Invoice },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        const invoice = await lockInvoice(tx, request.params.id);
        if (!invoice) throw problem('not-found');
        const name = request.query.fileName ?? invoice.number;
        const { id } = await keepPaper(tx, invoice.associationId, name, bytesOf(request.body));
        await linkFile(tx, invoice, id);
        return withEtag(reply, (await getInvoiceInTx(tx, invoice.id)) as never);
      }),
  );
}
