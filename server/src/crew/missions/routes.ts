import Type from 'typebox';
import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { decodeCursor, encodeCursor, isInstantText, isUuidText } from '../../kernel/http/cursor.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { Empty, IdParams, Line, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { changeMission } from './change-mission.ts';
import {
  BulkCreateBody,
  Ids,
  MissionChangeBody,
  MissionList,
  MissionQuery,
  MissionSchema,
  NewMissionBody,
  StepAnswer,
} from './contract.ts';
import { createMissions } from './create-missions.ts';
import { duplicateProject } from './duplicate-project.ts';
import {
  cancelMission,
  cancelMissions,
  deleteMission,
  duplicateMissions,
  publishMission,
  publishMissions,
} from './step-missions.ts';
import { findMissionCard, listMissions, type MissionCard, missionCards } from './store-cards.ts';

const tags = ['Missions'];
// Whatever a mission's card shows or counts.
const MISSION_TOPICS = [
  'crew.mission',
  'crew.project',
  'crew.site',
  'crew.role',
  'crew.assignment',
  'crew.invitation',
  'workplace.person',
];
const Reason = Shape({ reason: Line(500, 1) });
const Days = () => Type.Integer({ minimum: -366, maximum: 366 });

export function missionRoutes(app: App, { db, events }: { db: Database; events: Events }): void {
  const read = { access: { action: 'crew.mission.list' } };
  const write = { access: { action: 'crew.mission.write' } };

  app.get(
    '/missions',
    {
      config: { ...read, keptUntil: MISSION_TOPICS },
      schema: {
        tags,
        summary: 'Missions, by window, project, status or words',
        querystring: MissionQuery,
        response: {
          200: Shape({
            items: Type.Array(MissionSchema),
            total: Type.Integer(),
            limit: Type.Integer(),
            offset: Type.Integer(),
            nextCursor: Nullable(Type.String()),
          }),
        },
      },
    },
    async request => {
      const {
        limit = 50,
        offset = 0,
        projectId = null,
        status = null,
        from = null,
        to = null,
        q,
        sort = 'startsAt',
        cursor,
      } = request.query;
      const [at, id] = cursor ? decodeCursor(cursor, [isInstantText, isUuidText]) : [];
      const after = at && id ? { at: String(at), id: String(id) } : null;
      const list = await listMissions(
        db,
        request.orgId,
        { projectId, status, from, to, q: q || null, sort: after ? 'startsAt' : sort },
        { limit, offset: after ? 0 : offset, after },
      );
      const last = list.items.length === limit ? list.items[list.items.length - 1] : undefined;
      return {
        ...list,
        limit,
        offset,
        nextCursor: last && sort === 'startsAt' ? encodeCursor([last.startsAt, last.id]) : null,
      };
    },
  );
  app.post(
    '/missions',
    {
      config: { ...write, status: 201 },
      schema: { tags, summary: 'Create a mission', body: NewMissionBody, response: { 201: MissionSchema } },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        const { projectId, ...mission } = request.body;
        const [id = ''] = await createMissions(tx, events, projectId, [mission]);
        return withEtag(reply, await cardOf(tx, id));
      }),
  );
  app.post(
    '/projects/:id/missions::bulk_create',
    {
      config: { ...write, status: 201, takesLong: true },
      schema: {
        tags,
        summary: 'Create up to 500 missions, all or none',
        params: IdParams,
        body: BulkCreateBody,
        response: { 201: MissionList },
      },
    },
    request =>
      request.inOrg(async tx => {
        const ids = await createMissions(tx, events, request.params.id, request.body.missions);
        if (request.body.publish) await publishMissions(tx, events, ids);
        return { items: await missionCards(tx, ids) };
      }),
  );
  app.get(
    '/missions/:id',
    { config: read, schema: { tags, summary: 'A mission', params: IdParams, response: { 200: MissionSchema } } },
    async (request, reply) => {
      const card = await findMissionCard(db, request.orgId, request.params.id);
      if (!card) throw problem('not-found');
      return withEtag(reply, card);
    },
  );
  app.patch(
    '/missions/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Change or move a mission',
        params: IdParams,
        body: MissionChangeBody,
        response: { 200: MissionSchema },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await changeMission(tx, events, request.params.id, expectedVersion(request), request.body);
        return withEtag(reply, await cardOf(tx, request.params.id));
      }),
  );
  app.delete(
    '/missions/:id',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'Delete a draft', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => deleteMission(tx, events, request.params.id));
      return null;
    },
  );
  app.post(
    '/projects/:id/duplicate',
    {
      config: { access: { action: 'crew.project.write' }, status: 201, takesLong: true },
      schema: {
        tags: ['Projects'],
        summary: 'A new draft project with the same missions some days later',
        params: IdParams,
        body: Shape({ name: Line(200, 1), days: Days() }),
        response: { 201: Shape({ id: Uuid() }) },
      },
    },
    request => request.inOrg(async tx => ({ id: await duplicateProject(tx, events, request.params.id, request.body) })),
  );
  app.post(
    '/missions/:id/publish',
    {
      config: write,
      schema: { tags, summary: 'Publish a mission', params: IdParams, response: { 200: MissionSchema } },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await publishMission(tx, events, request.params.id);
        return withEtag(reply, await cardOf(tx, request.params.id));
      }),
  );
  app.post(
    '/missions/:id/cancel',
    {
      config: write,
      schema: {
        tags,
        summary: 'Cancel a mission and release its people',
        params: IdParams,
        body: Reason,
        response: { 200: MissionSchema },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await cancelMission(tx, events, request.params.id, request.body.reason);
        return withEtag(reply, await cardOf(tx, request.params.id));
      }),
  );
  app.post(
    '/missions/:id/duplicate',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Copy a mission some days later',
        params: IdParams,
        body: Shape({ days: Days() }),
        response: { 201: MissionSchema },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        const [id = ''] = await duplicateMissions(tx, events, [request.params.id], request.body.days);
        return withEtag(reply, await cardOf(tx, id));
      }),
  );
  app.post(
    '/missions::bulk_publish',
    {
      config: write,
      schema: {
        tags,
        summary: 'Publish missions; says which could not be',
        body: Shape({ ids: Ids() }),
        response: { 200: StepAnswer },
      },
    },
    request => request.inOrg(tx => publishMissions(tx, events, request.body.ids)),
  );
  app.post(
    '/missions::bulk_cancel',
    {
      config: write,
      schema: {
        tags,
        summary: 'Cancel missions',
        body: Shape({ ids: Ids(), reason: Line(500, 1) }),
        response: { 200: StepAnswer },
      },
    },
    request => request.inOrg(tx => cancelMissions(tx, events, request.body.ids, request.body.reason)),
  );
  app.post(
    '/missions::bulk_duplicate',
    {
      config: { ...write, status: 201, takesLong: true },
      schema: {
        tags,
        summary: 'Copy missions some days later',
        body: Shape({ ids: Ids(), days: Days() }),
        response: { 201: Shape({ ids: Type.Array(Uuid()) }) },
      },
    },
    request =>
      request.inOrg(async tx => ({ ids: await duplicateMissions(tx, events, request.body.ids, request.body.days) })),
  );
}

async function cardOf(tx: Tx, id: string): Promise<MissionCard> {
  const [card] = await missionCards(tx, [id]);
  if (!card) throw problem('not-found');
  return card;
}
