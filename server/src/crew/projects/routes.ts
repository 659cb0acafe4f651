import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { Day, IdParams, Line, Nullable, Page, PageQuery, Prose, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { changeProject, createProject, getProjectCard, getProjectCardInTx, stepProject } from './projects.ts';
import { listProjects } from './store.ts';

const tags = ['Projects'];
const Status = Type.Union([Type.Literal('DRAFT'), Type.Literal('ACTIVE'), Type.Literal('ARCHIVED')]);
const ProjectSchema = Shape({
  id: Uuid(),
  name: Type.String(),
  code: Type.String(),
  description: Type.String(),
  status: Status,
  zone: Type.String(),
  siteId: Nullable(Uuid()),
  startsOn: Nullable(Type.String()),
  endsOn: Nullable(Type.String()),
  color: Type.String(),
  version: Type.Integer(),
  missions: Type.Integer(),
  needed: Type.Integer(),
  invited: Type.Integer(),
  accepted: Type.Integer(),
  managers: Type.Array(Shape({ accountId: Uuid(), name: Type.String() })),
});
const fields = {
  name: Line(200, 1),
  code: Type.Optional(Line(40)),
  description: Type.Optional(Prose(5000)),
  zone: Line(60, 1),
  siteId: Type.Optional(Nullable(Uuid())),
  startsOn: Type.Optional(Nullable(Day())),
  endsOn: Type.Optional(Nullable(Day())),
  color: Type.Optional(Line(20, 1)),
  managerIds: Type.Optional(Type.Array(Uuid(), { maxItems: 50 })),
};
const NewProjectBody = Shape({
  ...fields,
  status: Type.Optional(Type.Union([Type.Literal('DRAFT'), Type.Literal('ACTIVE')])),
});
const ProjectChange = Type.Partial(Shape(fields), { additionalProperties: false });
const Query = Shape({
  ...PageQuery,
  status: Type.Optional(Status),
  q: Type.Optional(Line(100)),
  sort: Type.Optional(
    Type.Union([Type.Literal('name'), Type.Literal('-name'), Type.Literal('startsOn'), Type.Literal('-startsOn')]),
  ),
});

export function projectRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  const read = { access: { action: 'crew.project.list' } };
  const write = { access: { action: 'crew.project.write' } };
  app.get(
    '/projects',
    {
      config: read,
      schema: {
        tags,
        summary: 'Projects with their staffing',
        querystring: Query,
        response: { 200: Page(ProjectSchema) },
      },
    },
    async request => {
      const { limit = 50, offset = 0, status = null, q, sort = 'startsOn' } = request.query;
      return {
        ...(await listProjects(db, request.orgId, { status, q: q || null, sort }, { limit, offset })),
        limit,
        offset,
      };
    },
  );
  app.post(
    '/projects',
    {
      config: { ...write, status: 201 },
      schema: { tags, summary: 'Create a project', body: NewProjectBody, response: { 201: ProjectSchema } },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        const { id } = await createProject(tx, events, request.body);
        return withEtag(reply, await getProjectCardInTx(tx, id));
      }),
  );
  app.get(
    '/projects/:id',
    { config: read, schema: { tags, summary: 'A project', params: IdParams, response: { 200: ProjectSchema } } },
    async (request, reply) => withEtag(reply, await getProjectCard(db, request.orgId, request.params.id)),
  );
  app.patch(
    '/projects/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Change a project',
        params: IdParams,
        body: ProjectChange,
        response: { 200: ProjectSchema },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await changeProject(tx, events, request.params.id, expectedVersion(request), request.body);
        return withEtag(reply, await getProjectCardInTx(tx, request.params.id));
      }),
  );
  for (const step of ['activate', 'archive', 'reopen'] as const) {
    app.post(
      `/projects/:id/${step}`,
      {
        config: write,
        schema: {
          tags,
          summary: `${step[0]?.toUpperCase()}${step.slice(1)} a project`,
          params: IdParams,
          response: { 200: ProjectSchema },
        },
      },
      (request, reply) =>
        request.inOrg(async tx => {
          await stepProject(tx, events, request.params.id, step);
          return withEtag(reply, await getProjectCardInTx(tx, request.params.id));
        }),
    );
  }
}
