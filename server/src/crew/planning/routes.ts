import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import { Instant, Line, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { defineProblems } from '../../kernel/problem/problem.ts';
import { readPlanning, readToday } from './store.ts';

const planningProblem = defineProblems({
  'planning-window-wrong': { status: 422, title: 'The window must be 1 minute to 62 days long' },
});
const MAX_DAYS = 62;
// Whatever a window of the planning shows: nothing in it depends on the clock.
const PLANNING_TOPICS = [
  'crew.mission',
  'crew.project',
  'crew.site',
  'crew.role',
  'crew.assignment',
  'crew.invitation',
  'workplace.person',
  'workplace.import',
  'platform.team',
];

const Query = Shape({
  from: Instant(),
  to: Instant(),
  projectId: Type.Optional(Uuid()),
  teamId: Type.Optional(Uuid()),
  q: Type.Optional(Line(100)),
  peopleLimit: Type.Optional(Type.Integer({ minimum: 1, maximum: 2000, default: 1000 })),
  peopleOffset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
});
const Planning = Shape({
  people: Type.Array(
    Shape({
      id: Uuid(),
      name: Type.String(),
      employmentType: Type.String(),
      teamIds: Type.Array(Uuid()),
      minutes: Type.Integer({ description: 'Accepted work in the window' }),
    }),
  ),
  peopleTotal: Type.Integer(),
  missions: Type.Array(
    Shape({
      id: Uuid(),
      projectId: Uuid(),
      title: Type.String(),
      status: Type.String(),
      startsAt: Type.String(),
      endsAt: Type.String(),
      zone: Type.String(),
      siteId: Nullable(Uuid()),
      version: Type.Integer(),
      needs: Type.Array(
        Shape({ id: Uuid(), roleId: Uuid(), quota: Type.Integer(), invited: Type.Integer(), accepted: Type.Integer() }),
      ),
    }),
  ),
  assignments: Type.Array(
    Shape({
      id: Uuid(),
      missionId: Uuid(),
      needId: Uuid(),
      personId: Uuid(),
      status: Type.String(),
      version: Type.Integer(),
    }),
  ),
  projects: Type.Array(Shape({ id: Uuid(), name: Type.String(), color: Type.String() })),
  roles: Type.Array(Shape({ id: Uuid(), name: Type.String() })),
  sites: Type.Array(Shape({ id: Uuid(), name: Type.String(), zone: Type.String() })),
});
const Today = Shape({
  unfilled: Type.Integer(),
  waiting: Type.Integer(),
  upcoming: Type.Integer(),
  drafts: Type.Integer(),
});

export function planningRoutes(app: App, db: Database): void {
  const config = { access: { action: 'crew.mission.list' } };
  app.get(
    '/planning',
    {
      config: { ...config, keptUntil: PLANNING_TOPICS },
      schema: {
        tags: ['Planning'],
        summary: 'A window of the planning: people, missions, who is asked',
        querystring: Query,
        response: { 200: Planning },
      },
    },
    request => {
      const { from, to, projectId = null, teamId = null, q, peopleLimit = 1000, peopleOffset = 0 } = request.query;
      const length = Date.parse(to) - Date.parse(from);
      if (!(length >= 60_000 && length <= MAX_DAYS * 86_400_000))
        throw planningProblem('planning-window-wrong', {
          errors: [{ path: 'querystring.to', code: 'window', message: 'must be after from, by 62 days at most' }],
        });
      return readPlanning(db, request.orgId, { from, to, projectId, teamId, q: q || null, peopleLimit, peopleOffset });
    },
  );
  app.get(
    '/planning/today',
    {
      config,
      schema: { tags: ['Planning'], summary: 'What needs somebody today, as numbers', response: { 200: Today } },
    },
    request => readToday(db, request.orgId, request.now),
  );
}
