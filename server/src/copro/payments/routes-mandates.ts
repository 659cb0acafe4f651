import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { Empty, IdParams, Shape } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { readOfAssociation } from '../register/index.ts';
import { AssociationParams, Creditor, CreditorBody, Mandate, NewMandate } from './contract.ts';
import { createMandate, endMandate, setCreditor } from './mandates.ts';
import { findCreditor, findMandate, listMandates } from './store-mandates.ts';

const tags = ['Payments'];

export function mandateRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  const read = { access: { action: 'copro.bank.read' } };
  const write = { access: { action: 'copro.bank.write' } };
  app.get(
    '/associations/:associationId/mandates',
    {
      config: read,
      schema: {
        tags,
        summary: 'Mandates of owners, by name',
        params: AssociationParams,
        response: { 200: Shape({ items: Type.Array(Mandate) }) },
      },
    },
    async request => {
      const { associationId } = request.params;
      const [items] = await readOfAssociation(db, request.orgId, associationId, [listMandates(associationId)]);
      return { items: items as never };
    },
  );
  app.post(
    '/associations/:associationId/mandates',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: "Keep an owner's mandate",
        params: AssociationParams,
        body: NewMandate,
        response: { 201: Mandate },
      },
    },
    request =>
      request.inOrg(async tx => {
        const id = await createMandate(tx, events, request.params.associationId, request.body);
        return (await tx.first(findMandate(id))) as never;
      }),
  );
  app.post(
    '/mandates/:id/revoke',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'Revoke a mandate', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => endMandate(tx, events, request.params.id, request.now.slice(0, 10)));
      return null;
    },
  );
  app.get(
    '/associations/:associationId/creditor-identifier',
    {
      config: read,
      schema: { tags, summary: 'Who collects by direct debit', params: AssociationParams, response: { 200: Creditor } },
    },
    async request => {
      const { associationId } = request.params;
      const [found] = await readOfAssociation(db, request.orgId, associationId, [findCreditor(associationId)]);
      return { identifier: (found?.[0]?.identifier as string | undefined) ?? null };
    },
  );
  app.put(
    '/associations/:associationId/creditor-identifier',
    {
      config: write,
      schema: {
        tags,
        summary: 'Set the creditor identifier that the bank gave',
        params: AssociationParams,
        body: CreditorBody,
        response: { 200: Creditor },
      },
    },
    request =>
      request.inOrg(async tx => ({
        identifier: await setCreditor(tx, events, request.params.associationId, request.body.identifier),
      })),
  );
}
