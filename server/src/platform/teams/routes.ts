import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { Empty, IdParams, Line, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { listTeams } from './store.ts';
import { changeTeam, createTeam, removeTeam } from './teams.ts';

const tags = ['Teams'];
const Team = Shape({ id: Uuid(), name: Type.String(), color: Type.String(), version: Type.Integer() });

export function teamRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  app.get(
    '/teams',
    {
      config: { access: { action: 'platform.team.list' } },
      schema: { tags, summary: 'Teams', response: { 200: Shape({ items: Type.Array(Team) }) } },
    },
    async request => ({ items: await listTeams(db, request.orgId) }),
  );
  app.post(
    '/teams',
    {
      config: { access: { action: 'platform.team.write' }, status: 201 },
      schema: {
        tags,
        summary: 'Create a team',
        body: Shape({ name: Line(120, 1), color: Type.Optional(Line(20, 1)) }),
        response: { 201: Team },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => withEtag(reply, await createTeam(tx, events, { color: 'indigo', ...request.body }))),
  );
  app.patch(
    '/teams/:id',
    {
      config: { access: { action: 'platform.team.write' } },
      schema: {
        tags,
        summary: 'Rename a team',
        params: IdParams,
        body: Shape({ name: Type.Optional(Line(120, 1)), color: Type.Optional(Line(20, 1)) }),
        response: { 200: Team },
      },
    },
    (request, reply) =>
      request.inOrg(async tx =>
        withEtag(reply, await changeTeam(tx, events, request.params.id, expectedVersion(request), request.body)),
      ),
  );
  app.delete(
    '/teams/:id',
    {
      config: { access: { action: 'platform.team.write' }, status: 204 },
      schema: { tags, summary: 'Delete a team', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => removeTeam(tx, events, request.params.id));
      return null;
    },
  );
}
