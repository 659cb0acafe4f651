import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { Day, Empty, IdParams, Line, Page, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { AssociationParams, Entry, EntryCard, EntryQuery, MatchBody, NewEntryBody } from './contract.ts';
import { matchItems, undoMatching } from './match-items.ts';
import { enterEntry } from './post-entries.ts';
import { reverseEntry } from './reverse-entry.ts';
import { readOfAssociation } from './store-accounts.ts';
import { listEntries } from './store-entry-list.ts';
import { findEntryCard } from './store-reads.ts';

const tags = ['Ledger'];
const Posted = Shape({ id: Uuid(), journal: Type.String(), number: Type.Integer() });

export function entryRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  const read = { access: { action: 'copro.ledger.read' } };
  const write = { access: { action: 'copro.ledger.write' } };
  app.get(
    '/associations/:associationId/entries',
    {
      config: read,
      schema: {
        tags,
        summary: 'Posted entries, newest first',
        params: AssociationParams,
        querystring: EntryQuery,
        response: { 200: Page(EntryCard) },
      },
    },
    async request => {
      const {
        limit = 50,
        offset = 0,
        from = null,
        through = null,
        journal = null,
        accountId = null,
        documentId = null,
      } = request.query;
      const filter = { ...request.params, from, through, journal, accountId, documentId };
      const [page, count] = listEntries(filter, { limit, offset });
      const [items, [counted]] = await Promise.all([
        request.readOrg(page),
        readOfAssociation(db, request.orgId, filter.associationId, count),
      ]);
      return { items, total: counted?.total ?? 0, limit, offset };
    },
  );
  app.post(
    '/associations/:associationId/entries',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Post an entry; nobody can change it afterwards',
        params: AssociationParams,
        body: NewEntryBody,
        response: { 201: Posted },
      },
    },
    request => request.inOrg(tx => enterEntry(tx, events, request.params.associationId, request.body)),
  );
  app.get(
    '/entries/:id',
    { config: read, schema: { tags, summary: 'An entry with its lines', params: IdParams, response: { 200: Entry } } },
    async request => {
      const entry = await findEntryCard(db, request.orgId, request.params.id);
      if (!entry) throw problem('not-found');
      return entry as never;
    },
  );
  app.post(
    '/entries/:id/reverse',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Undo an entry by its mirror',
        params: IdParams,
        body: Shape({ onDate: Day(), text: Line(500, 1) }),
        response: { 201: Posted },
      },
    },
    request => request.inOrg(tx => reverseEntry(tx, events, request.params.id, request.body)),
  );
  app.post(
    '/associations/:associationId/matchings',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Settle lines of one owner or supplier against each other',
        params: AssociationParams,
        body: MatchBody,
        response: { 201: Shape({ id: Uuid() }) },
      },
    },
    request =>
      request.inOrg(async tx => {
        const id = await matchItems(tx, request.params.associationId, 'clerk', request.body.parts);
        await events.emit(tx, 'copro.matching.made', { ...request.params });
        return { id };
      }),
  );
  app.post(
    '/matchings/:id/undo',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'Open again what it settled', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => undoMatching(tx, request.params.id));
      return null;
    },
  );
}
