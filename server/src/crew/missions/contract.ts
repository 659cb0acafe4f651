import Type from 'typebox';
import { Instant, Line, Nullable, PageQuery, Prose, Shape, Uuid } from '../../kernel/http/schema.ts';

const MissionStatusSchema = Type.Union([
  Type.Literal('draft'),
  Type.Literal('published'),
  Type.Literal('done'),
  Type.Literal('cancelled'),
]);
const WallTime = () =>
  Type.String({
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$',
    description: 'Wall time of the zone, YYYY-MM-DDTHH:mm',
  });
const Choice = () =>
  Type.Union([Type.Literal('earlier'), Type.Literal('later')], {
    description: 'Which one, when the wall time exists twice',
  });
const Need = Shape({
  roleId: Uuid(),
  quota: Type.Integer({ minimum: 1, maximum: 500 }),
  requiredSkillIds: Type.Optional(Type.Array(Uuid(), { maxItems: 20 })),
});

const common = {
  title: Line(200, 1),
  notes: Type.Optional(Prose(5000)),
  siteId: Type.Optional(Nullable(Uuid())),
  zone: Type.Optional(Line(60, 1)),
  startsAt: Type.Optional(Instant()),
  endsAt: Type.Optional(Instant()),
  startsLocal: Type.Optional(WallTime()),
  endsLocal: Type.Optional(WallTime()),
  startsChoice: Type.Optional(Choice()),
  endsChoice: Type.Optional(Choice()),
  needs: Type.Array(Need, { maxItems: 40 }),
};
const NewMissionSchema = Shape(common);
export const NewMissionBody = Shape({ projectId: Uuid(), ...common });
export const BulkCreateBody = Shape({
  missions: Type.Array(NewMissionSchema, { minItems: 1, maxItems: 500 }),
  publish: Type.Optional(Type.Boolean({ description: 'Publish what was created' })),
});
export const MissionChangeBody = Type.Partial(Shape(common), { additionalProperties: false });
export const Ids = () => Type.Array(Uuid(), { minItems: 1, maxItems: 500 });

export const MissionSchema = Shape({
  id: Uuid(),
  projectId: Uuid(),
  projectName: Type.String(),
  siteId: Nullable(Uuid()),
  siteName: Nullable(Type.String()),
  title: Type.String(),
  notes: Type.String(),
  status: MissionStatusSchema,
  startsAt: Type.String(),
  endsAt: Type.String(),
  zone: Type.String(),
  cancelReason: Nullable(Type.String()),
  version: Type.Integer(),
  sequence: Type.Integer(),
  needs: Type.Array(
    Shape({
      id: Uuid(),
      roleId: Uuid(),
      roleName: Type.String(),
      quota: Type.Integer(),
      requiredSkillIds: Type.Array(Uuid()),
      invited: Type.Integer(),
      accepted: Type.Integer(),
    }),
  ),
});
export const MissionQuery = Shape({
  ...PageQuery,
  projectId: Type.Optional(Uuid()),
  status: Type.Optional(MissionStatusSchema),
  from: Type.Optional(Instant()),
  to: Type.Optional(Instant()),
  q: Type.Optional(Line(100)),
  cursor: Type.Optional(Type.String({ maxLength: 300, description: 'Instead of offset, in the order of startsAt' })),
  sort: Type.Optional(
    Type.Union([Type.Literal('startsAt'), Type.Literal('-startsAt'), Type.Literal('title'), Type.Literal('-title')]),
  ),
});
export const StepAnswer = Shape({
  done: Type.Array(Uuid()),
  refused: Type.Array(Shape({ id: Uuid(), code: Type.String() })),
});
export const MissionList = Shape({
  items: Type.Array(MissionSchema),
  nextCursor: Type.Optional(Nullable(Type.String())),
});
