import { createHash } from 'node:crypto';
import Type from 'typebox';
import { Empty, IdParams, Instant, Line, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { isKnownZone } from '../../kernel/time/wall-time.ts';
import { findPersonByAccount } from '../../workplace/people/index.ts';
import { createFeed, endFeed, type FeedDeps, ownFeed, readFeed, withUrl } from './feeds.ts';
import { followMembers } from './follow-members.ts';
import { planImport, runImport, zoneOfProject } from './import-calendar.ts';
import { calendarProblem } from './problems.ts';
import { readCalendarInWorker } from './read-in-worker.ts';
import { listFeeds } from './store.ts';

const tags = ['Calendars'];
const Kind = Type.Union([Type.Literal('person'), Type.Literal('team'), Type.Literal('project'), Type.Literal('org')]);
const Feed = Shape({
  id: Uuid(),
  kind: Kind,
  personId: Nullable(Uuid()),
  teamId: Nullable(Uuid()),
  projectId: Nullable(Uuid()),
  label: Type.String(),
  createdAt: Type.String(),
  lastReadAt: Nullable(Type.String()),
  url: Type.String(),
});
const FeedBody = Shape({
  kind: Kind,
  personId: Type.Optional(Uuid()),
  teamId: Type.Optional(Uuid()),
  projectId: Type.Optional(Uuid()),
});
const ImportBody = Shape({
  contentBase64: Type.String({
    minLength: 1,
    maxLength: 7_500_000,
    pattern: '^[A-Za-z0-9+/]+={0,2}$',
    description: 'The .ics file, up to 5 MB',
  }),
  projectId: Uuid(),
  roleId: Type.Optional(Nullable(Uuid())),
  quota: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  zone: Type.Optional(Line(60, 1)),
  from: Type.Optional(Instant()),
  to: Type.Optional(Instant()),
  dryRun: Type.Boolean({ description: 'Only say what would happen' }),
});
const ImportAnswer = Shape({
  calendarName: Nullable(Type.String()),
  dryRun: Type.Boolean(),
  missions: Type.Array(
    Shape({
      action: Type.Union([
        Type.Literal('create'),
        Type.Literal('update'),
        Type.Literal('unchanged'),
        Type.Literal('cancel'),
        Type.Literal('skip'),
      ]),
      uid: Type.String(),
      recurrenceId: Nullable(Type.String()),
      title: Type.String(),
      startsAt: Type.String(),
      endsAt: Type.String(),
      zone: Type.String(),
      missionId: Nullable(Uuid()),
    }),
  ),
  report: Type.Array(
    Shape({
      uid: Type.String(),
      summary: Type.String(),
      line: Type.Optional(Type.Integer()),
      outcome: Type.String(),
      code: Type.String(),
      detail: Type.String(),
    }),
  ),
});

export function calendarRoutes(app: App, deps: FeedDeps): void {
  followMembers(deps);
  const feeds = { access: { action: 'crew.calendar.feed' } };
  const own = { access: { action: 'crew.calendar.own' } };
  app.get(
    '/calendar-feeds',
    {
      config: feeds,
      schema: { tags, summary: 'Calendar addresses that work', response: { 200: Shape({ items: Type.Array(Feed) }) } },
    },
    async request => ({
      items: (await listFeeds(deps.db, request.orgId)).map(feed => withUrl(deps, request.orgId, feed)),
    }),
  );
  app.post(
    '/calendar-feeds',
    {
      config: { ...feeds, status: 201, secretAnswer: true },
      schema: { tags, summary: 'Create a calendar address', body: FeedBody, response: { 201: Feed } },
    },
    request => request.inOrg(tx => createFeed(deps, tx, request.body, request.accountId)),
  );
  app.delete(
    '/calendar-feeds/:id',
    {
      config: { ...feeds, status: 204 },
      schema: { tags, summary: 'Revoke a calendar address', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => endFeed(deps, tx, request.params.id));
      return null;
    },
  );
  app.post(
    '/me/calendar-feed',
    {
      config: { ...own, secretAnswer: true },
      schema: { tags, summary: 'The address of the calendar of my missions', response: { 200: Feed } },
    },
    async request => {
      const person = await findPersonByAccount(deps.db, request.orgId, request.accountId);
      if (!person) throw calendarProblem('no-own-person');
      return request.inOrg(tx => ownFeed(deps, tx, person.id, request.accountId));
    },
  );
  app.delete(
    '/me/calendar-feed',
    {
      config: { ...own, status: 204 },
      schema: { tags, summary: 'Revoke it; the next one has another address', response: { 204: Empty } },
    },
    async request => {
      const person = await findPersonByAccount(deps.db, request.orgId, request.accountId);
      if (!person) throw calendarProblem('no-own-person');
      await request.inOrg(async tx => endFeed(deps, tx, (await ownFeed(deps, tx, person.id, request.accountId)).id));
      return null;
    },
  );
  app.get(
    '/calendar/:token.ics',
    {
      config: { access: { public: 'the token of the address is the proof' } },
      schema: {
        tags,
        summary: 'A calendar as other programs read it',
        params: Shape({ token: Type.String({ maxLength: 200 }) }),
        response: {
          200: Type.String({ description: 'text/calendar' }),
          304: Type.Null({ description: 'Unchanged since If-None-Match' }),
        },
      },
    },
    async (request, reply) => {
      const text = await readFeed(deps, request.params.token);
      const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match'] === etag) return reply.status(304).send(null);
      return reply.type('text/calendar; charset=utf-8').send(text);
    },
  );
  app.post(
    '/calendar/import',
    {
      bodyLimit: 8 * 1024 * 1024,
      config: { access: { action: 'crew.calendar.import' }, takesLong: true },
      schema: {
        tags,
        summary: 'Missions from an .ics file; again, it updates instead of doubling',
        body: ImportBody,
        response: { 200: ImportAnswer },
      },
    },
    async request => {
      const { contentBase64, projectId, roleId = null, quota = 1, zone, from, to, dryRun } = request.body;
      if (zone !== undefined && !isKnownZone(zone))
        throw calendarProblem('calendar-zone-unknown', {
          errors: [{ path: 'zone', code: 'unknown-zone', message: 'is not a known time zone' }],
        });
      const projectZone = await deps.db.transaction(request.orgId, tx => zoneOfProject(tx, projectId));
      const bytes = Buffer.from(contentBase64, 'base64');
      const reading = await readCalendarInWorker(bytes, {
        defaultZone: zone ?? projectZone,
        ...(from && to ? { window: { from, to } } : {}),
      });
      // The whole answer is made inside: it is what a repeated call with the same key gets again.
      return request.inOrg(async tx => {
        const { missions, report } = await (dryRun
          ? planImport(tx, reading, projectId)
          : runImport(tx, deps.events, reading, { projectId, roleId, quota }));
        return {
          calendarName: reading.calendarName,
          dryRun,
          missions,
          report: [...report, ...reading.report].slice(0, 5_000),
        };
      });
    },
  );
}
