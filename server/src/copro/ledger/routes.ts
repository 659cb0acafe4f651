import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { Day, IdParams, Nullable, Shape } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { accountCard, changeAccount, createAccount } from './accounts.ts';
import { Account, AccountChange, AssociationParams, FiscalYear, NewAccount, NewFiscalYear } from './contract.ts';
import { createYear, lockPeriod, stepYear } from './fiscal-years.ts';
import { entryRoutes } from './routes-entries.ts';
import { reportRoutes } from './routes-reports.ts';
import { listAccounts, readOfAssociation } from './store-accounts.ts';
import { listYears } from './store-years.ts';

const tags = ['Ledger'];

export function ledgerRoutes(app: App, deps: { db: Database; events: Events }): void {
  const { db, events } = deps;
  const read = { access: { action: 'copro.ledger.read' } };
  const write = { access: { action: 'copro.ledger.write' } };
  app.get(
    '/associations/:associationId/accounts',
    {
      config: read,
      schema: {
        tags,
        summary: 'The chart of an association',
        params: AssociationParams,
        response: { 200: Shape({ items: Type.Array(Account) }) },
      },
    },
    async ({ orgId, params: { associationId } }) => ({
      items: (await readOfAssociation(db, orgId, associationId, listAccounts(associationId))).map(accountCard),
    }),
  );
  app.post(
    '/associations/:associationId/accounts',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Add an own account',
        params: AssociationParams,
        body: NewAccount,
        response: { 201: Account },
      },
    },
    request =>
      request.inOrg(async tx =>
        accountCard(await createAccount(tx, events, request.params.associationId, request.body)),
      ),
  );
  app.patch(
    '/accounts/:id',
    {
      config: write,
      schema: { tags, summary: 'Change an account', params: IdParams, body: AccountChange, response: { 200: Account } },
    },
    request => request.inOrg(async tx => accountCard(await changeAccount(tx, events, request.params.id, request.body))),
  );
  app.get(
    '/associations/:associationId/fiscal-years',
    {
      config: read,
      schema: {
        tags,
        summary: 'Fiscal years, latest first',
        params: AssociationParams,
        response: { 200: Shape({ items: Type.Array(FiscalYear) }) },
      },
    },
    async ({ orgId, params: { associationId } }) => ({
      items: await readOfAssociation(db, orgId, associationId, listYears(associationId)),
    }),
  );
  app.post(
    '/associations/:associationId/fiscal-years',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Prepare a fiscal year',
        params: AssociationParams,
        body: NewFiscalYear,
        response: { 201: FiscalYear },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => withEtag(reply, await createYear(tx, events, { ...request.params, ...request.body }))),
  );
  for (const [step, to] of [
    ['open', 'open'],
    ['preclose', 'preclosed'],
    ['close', 'closed'],
  ] as const)
    app.post(
      `/fiscal-years/:id/${step}`,
      {
        config: { access: { action: step === 'close' ? 'copro.year.close' : 'copro.ledger.write' }, takesLong: true },
        schema: {
          tags,
          summary: `${step[0]?.toUpperCase()}${step.slice(1)} a fiscal year`,
          params: IdParams,
          response: { 200: FiscalYear },
        },
      },
      (request, reply) => request.inOrg(async tx => withEtag(reply, await stepYear(tx, events, request.params.id, to))),
    );
  app.put(
    '/fiscal-years/:id/lock',
    {
      config: write,
      schema: {
        tags,
        summary: 'Lock the period up to a day, or unlock it',
        params: IdParams,
        body: Shape({ through: Nullable(Day()) }),
        response: { 200: FiscalYear },
      },
    },
    (request, reply) =>
      request.inOrg(async tx =>
        withEtag(
          reply,
          await lockPeriod(tx, events, request.params.id, expectedVersion(request), request.body.through),
        ),
      ),
  );
  entryRoutes(app, deps);
  reportRoutes(app, deps);
}
