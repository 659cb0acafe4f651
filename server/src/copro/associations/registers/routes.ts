import type { Database } from '../../../kernel/db/database.ts';
import type { Sql } from '../../../kernel/db/sql.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../../kernel/http/etag.ts';
import { Empty, IdParams } from '../../../kernel/http/schema.ts';
import type { App } from '../../../kernel/http/server.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import { dayOf } from '../building.ts';
import { Created } from '../contract.ts';
import { readBelow } from '../store.ts';
import { changeBankAccount, createBankAccount } from './bank-accounts.ts';
import {
  BankAccountChangeBody,
  Contract,
  ContractChangeBody,
  ContractQuery,
  Contracts,
  NewBankAccountBody,
  NewContractBody,
  NewResidentBody,
  Residents,
} from './contract.ts';
import { changeContract, createContract, removeContract } from './contracts.ts';
import { changeResident, createResident, removeResident } from './residents.ts';
import { listContracts, listResidents } from './store.ts';

const read = { access: { action: 'copro.association.list' } };
const write = { access: { action: 'copro.association.write' } };
const gone = { ...write, status: 204 };

export function registerRoutes(app: App, deps: { db: Database; events: Events }): void {
  bankAccountRoutes(app, deps);
  contractRoutes(app, deps);
  residentRoutes(app, deps);
}

function bankAccountRoutes(app: App, { events }: { events: Events }): void {
  const tags = ['Associations'];
  app.post(
    '/associations/:id/bank-accounts',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Add a bank account',
        params: IdParams,
        body: NewBankAccountBody,
        response: { 201: Created },
      },
    },
    request => request.inOrg(tx => createBankAccount(tx, events, request.params.id, request.body)),
  );
  app.patch(
    '/bank-accounts/:id',
    {
      config: gone,
      schema: {
        tags,
        summary: 'Name or close a bank account',
        params: IdParams,
        body: BankAccountChangeBody,
        response: { 204: Empty },
      },
    },
    async request => {
      await request.inOrg(tx => changeBankAccount(tx, events, request.params.id, request.body));
      return null;
    },
  );
}

function contractRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  const tags = ['Contracts'];
  app.get(
    '/associations/:id/contracts',
    {
      config: read,
      schema: {
        tags,
        summary: 'Contracts, those that end first come first',
        params: IdParams,
        querystring: ContractQuery,
        response: { 200: Contracts },
      },
    },
    async request => {
      const today = Temporal.PlainDate.from(dayOf(request.now));
      const { endsWithinDays: days } = request.query;
      const until = days === undefined ? null : today.add({ days }).toString();
      const { id } = request.params;
      return { items: await listBelow(db, request.orgId, id, listContracts(id, until, today.toString())) };
    },
  );
  app.post(
    '/associations/:id/contracts',
    {
      config: { ...write, status: 201 },
      schema: { tags, summary: 'Add a contract', params: IdParams, body: NewContractBody, response: { 201: Contract } },
    },
    (request, reply) =>
      request.inOrg(async tx => withEtag(reply, await createContract(tx, events, request.params.id, request.body))),
  );
  app.patch(
    '/contracts/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Change a contract',
        params: IdParams,
        body: ContractChangeBody,
        response: { 200: Contract },
      },
    },
    (request, reply) =>
      request.inOrg(async tx =>
        withEtag(reply, await changeContract(tx, events, request.params.id, expectedVersion(request), request.body)),
      ),
  );
  app.delete(
    '/contracts/:id',
    { config: gone, schema: { tags, summary: 'Remove a contract', params: IdParams, response: { 204: Empty } } },
    async request => {
      await request.inOrg(tx => removeContract(tx, events, request.params.id));
      return null;
    },
  );
}

function residentRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  const tags = ['Residents'];
  app.get(
    '/associations/:id/residents',
    {
      config: read,
      schema: { tags, summary: 'Tenants and other occupants', params: IdParams, response: { 200: Residents } },
    },
    async request => {
      const { id } = request.params;
      return { items: await listBelow(db, request.orgId, id, listResidents(id)) };
    },
  );
  app.post(
    '/lots/:id/residents',
    {
      config: { ...write, status: 201 },
      schema: { tags, summary: 'Add an occupant', params: IdParams, body: NewResidentBody, response: { 201: Created } },
    },
    request => request.inOrg(tx => createResident(tx, events, request.params.id, request.body)),
  );
  app.put(
    '/residents/:id',
    {
      config: gone,
      schema: {
        tags,
        summary: 'Change an occupant',
        params: IdParams,
        body: NewResidentBody,
        response: { 204: Empty },
      },
    },
    async request => {
      await request.inOrg(tx => changeResident(tx, events, request.params.id, request.body));
      return null;
    },
  );
  app.delete(
    '/residents/:id',
    { config: gone, schema: { tags, summary: 'Remove an occupant', params: IdParams, response: { 204: Empty } } },
    async request => {
      await request.inOrg(tx => removeResident(tx, events, request.params.id));
      return null;
    },
  );
}

async function listBelow<R>(db: Database, orgId: string, id: string, query: Sql<R>): Promise<R[]> {
  const rows = await readBelow(db, orgId, 'association', id, query);
  if (!rows) throw problem('not-found');
  return rows;
}
