import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import type { Tx } from '../../kernel/db/database.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { IdParams } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { archivePerson, restorePerson } from './archive-person.ts';
import { bulkChangePeople } from './bulk-change-people.ts';
import { changePerson } from './change-person.ts';
import {
  BulkAnswer,
  BulkChangeBody,
  ExportQuery,
  MergeBody,
  NewPersonBody,
  PersonChangeBody,
  PersonDetailSchema,
  PersonPage,
  PersonQuery,
  SkillList,
  TagList,
} from './contract.ts';
import { createPerson } from './create-person.ts';
import { exportPeople } from './export-people.ts';
import { importRoutes } from './import/routes.ts';
import { listPeople } from './list-people.ts';
import { mergePeople } from './merge-people.ts';
import type { PeopleDeps } from './register-people.ts';
import { type PersonDetail, personDetail } from './store.ts';
import { listSkills, listTags } from './store-lists.ts';

const tags = ['People'];
// Sent as a stream; its schema only describes it.
const CsvFile = Type.Unsafe<Readable>(Type.String());
const read = { access: { action: 'workplace.person.list' } };
const write = { access: { action: 'workplace.person.write' } };

const PEOPLE_TOPICS = ['workplace.person', 'workplace.import', 'platform.team', 'platform.member'];

export function personRoutes(app: App, deps: PeopleDeps): void {
  listRoutes(app, deps);
  editRoutes(app, deps);
  stepRoutes(app, deps);
  manyRoutes(app, deps);
  importRoutes(app, deps);
}

function listRoutes(app: App, { db }: PeopleDeps): void {
  app.get(
    '/people',
    {
      config: { ...read, keptUntil: PEOPLE_TOPICS },
      schema: {
        tags,
        summary: 'People, by words (typos allowed), skill, tag, team or contract',
        querystring: PersonQuery,
        response: { 200: PersonPage },
      },
    },
    request => listPeople(db, request.orgId, request.query),
  );
  app.get(
    '/people/tags',
    { config: read, schema: { tags, summary: 'Tags in use', response: { 200: TagList } } },
    async request => ({ items: await request.readOrg(listTags()) }),
  );
  app.get(
    '/people/export.csv',
    {
      config: read,
      schema: {
        tags,
        summary: 'People as a file for spreadsheets',
        querystring: ExportQuery,
        produces: ['text/csv'],
        response: { 200: CsvFile },
      },
    },
    async (request, reply) => {
      const text = await exportPeople(db, request.orgId, request.actor, request.query);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="people.csv"')
        .send(Readable.from(text, { objectMode: false }));
    },
  );
  app.get(
    '/skills',
    {
      config: { access: { action: 'workplace.skill.list' } },
      schema: { tags, summary: 'Skills and how many people have each', response: { 200: SkillList } },
    },
    async request => ({ items: await request.readOrg(listSkills()) }),
  );
}

function editRoutes(app: App, { events }: PeopleDeps): void {
  app.post(
    '/people',
    {
      config: { ...write, status: 201 },
      schema: { tags, summary: 'Create a person', body: NewPersonBody, response: { 201: PersonDetailSchema } },
    },
    (request, reply) =>
      request.inOrg(async tx => detailOf(tx, reply, await createPerson(tx, events, request.body, request.now))),
  );
  app.get(
    '/people/:id',
    { config: read, schema: { tags, summary: 'A person', params: IdParams, response: { 200: PersonDetailSchema } } },
    async (request, reply) => {
      const [person] = await request.readOrg(personDetail(request.params.id));
      if (!person) throw problem('not-found');
      return withEtag(reply, person);
    },
  );
  app.patch(
    '/people/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Change a person',
        params: IdParams,
        body: PersonChangeBody,
        response: { 200: PersonDetailSchema },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await changePerson(tx, events, request.params.id, expectedVersion(request), request.body, request.now);
        return detailOf(tx, reply, request.params.id);
      }),
  );
}

function stepRoutes(app: App, { events }: PeopleDeps): void {
  const steps = { archive: archivePerson, restore: restorePerson };
  for (const step of ['archive', 'restore'] as const) {
    app.post(
      `/people/:id/${step}`,
      {
        config: write,
        schema: {
          tags,
          summary: `${step === 'archive' ? 'Archive' : 'Restore'} a person`,
          params: IdParams,
          response: { 200: PersonDetailSchema },
        },
      },
      (request, reply) =>
        request.inOrg(async tx => {
          await steps[step](tx, events, request.params.id);
          return detailOf(tx, reply, request.params.id);
        }),
    );
  }
}

function manyRoutes(app: App, { events }: PeopleDeps): void {
  app.post(
    '/people/:id/merge',
    {
      config: write,
      schema: {
        tags,
        summary: 'Make two records of the same human one',
        params: IdParams,
        body: MergeBody,
        response: { 200: PersonDetailSchema },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await mergePeople(tx, events, request.params.id, request.body.otherId);
        return detailOf(tx, reply, request.params.id);
      }),
  );
  app.post(
    '/people::bulk_change',
    {
      config: write,
      schema: {
        tags,
        summary: 'Tags and teams of many people; says for whom it could not be done',
        body: BulkChangeBody,
        response: { 200: BulkAnswer },
      },
    },
    request => request.inOrg(tx => bulkChangePeople(tx, events, request.body)),
  );
}

async function detailOf(tx: Tx, reply: FastifyReply, id: string): Promise<PersonDetail> {
  const person = await tx.first(personDetail(id));
  if (!person) throw problem('not-found');
  return withEtag(reply, person);
}
