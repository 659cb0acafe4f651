import type { Tx } from '../../kernel/db/database.ts';
import { withEtag } from '../../kernel/http/etag.ts';
import { IdParams } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { NewPersonBody, PersonDetailSchema, PersonPage, PersonQuery } from './contract.ts';
import { createPerson } from './create-person.ts';
import { listPeople } from './list-people.ts';
import type { PeopleDeps } from './register-people.ts';
import { type PersonDetail, personDetail } from './store.ts';

const tags = ['People'];

export function personRoutes(app: App, { db, events }: PeopleDeps): void {
  const read = { access: { action: 'workplace.person.list' } };
  const write = { access: { action: 'workplace.person.write' } };

  app.get(
    '/people',
    {
      config: read,
      schema: {
        tags,
        summary: 'People, by words (typos allowed), skill, tag, team or contract',
        querystring: PersonQuery,
        response: { 200: PersonPage },
      },
    },
    request => listPeople(db, request.orgId, request.query),
  );
  app.post(
    '/people',
    {
      config: { ...write, status: 201 },
      schema: { tags, summary: 'Create a person', body: NewPersonBody, response: { 201: PersonDetailSchema } },
    },
    (request, reply) =>
      request.inOrg(async tx =>
        withEtag(reply, await detailOf(tx, await createPerson(tx, events, request.body, request.now))),
      ),
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
}

async function detailOf(tx: Tx, id: string): Promise<PersonDetail> {
  const person = await tx.first(personDetail(id));
  if (!person) throw problem('not-found');
  return person;
}
