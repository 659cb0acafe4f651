import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { IdParams, Page } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { NewSupplier, Supplier, SupplierChange, SupplierQuery } from './contract.ts';
import { findSupplier, listSuppliers } from './store.ts';
import { archiveSupplier, changeSupplier, createSupplier } from './suppliers.ts';

const tags = ['Suppliers'];

export function supplierRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  const read = { access: { action: 'workplace.supplier.list' } };
  const write = { access: { action: 'workplace.supplier.write' } };
  app.get(
    '/suppliers',
    {
      config: read,
      schema: { tags, summary: 'Suppliers by name', querystring: SupplierQuery, response: { 200: Page(Supplier) } },
    },
    async request => {
      const { limit = 50, offset = 0, q, archived = false } = request.query;
      const [items, totals] = await db.read(
        request.orgId,
        listSuppliers({ q: q || null, archived }, { limit, offset }),
      );
      return { items: items as never, total: Number(totals?.[0]?.total), limit, offset };
    },
  );
  app.post(
    '/suppliers',
    {
      config: { ...write, status: 201 },
      schema: { tags, summary: 'Add a supplier', body: NewSupplier, response: { 201: Supplier } },
    },
    (request, reply) => request.inOrg(async tx => withEtag(reply, await createSupplier(tx, events, request.body))),
  );
  app.get(
    '/suppliers/:id',
    { config: read, schema: { tags, summary: 'A supplier', params: IdParams, response: { 200: Supplier } } },
    async (request, reply) => {
      const [supplier] = await request.readOrg(findSupplier(request.params.id));
      if (!supplier) throw problem('not-found');
      return withEtag(reply, supplier);
    },
  );
  app.patch(
    '/suppliers/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Change a supplier',
        params: IdParams,
        body: SupplierChange,
        response: { 200: Supplier },
      },
    },
    (request, reply) =>
      request.inOrg(async tx =>
        withEtag(reply, await changeSupplier(tx, events, request.params.id, expectedVersion(request), request.body)),
      ),
  );
  for (const [step, isArchived] of [
    ['archive', true],
    ['restore', false],
  ] as const)
    app.post(
      `/suppliers/:id/${step}`,
      {
        config: write,
        schema: {
          tags,
          summary: isArchived ? 'Archive a supplier' : 'Offer an archived supplier again',
          params: IdParams,
          response: { 200: Supplier },
        },
      },
      (request, reply) =>
        request.inOrg(async tx => withEtag(reply, await archiveSupplier(tx, events, request.params.id, isArchived))),
    );
}
