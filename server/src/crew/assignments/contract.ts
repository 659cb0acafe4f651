import Type from 'typebox';
import { Instant, Line, Nullable, PageQuery, Prose, Shape, Uuid } from '../../kernel/http/schema.ts';

const AssignmentStatusSchema = Type.Union([
  Type.Literal('INVITED'),
  Type.Literal('ACCEPTED'),
  Type.Literal('DECLINED'),
  Type.Literal('CANCELLED'),
]);
const shown = {
  id: Uuid(),
  missionId: Uuid(),
  needId: Uuid(),
  status: AssignmentStatusSchema,
  startsAt: Type.String(),
  endsAt: Type.String(),
  missionTitle: Type.String(),
  missionStatus: Type.String(),
  projectName: Type.String(),
  roleName: Type.String(),
  siteName: Nullable(Type.String()),
  siteAddress: Nullable(Type.String()),
  zone: Type.String(),
  reasonCode: Nullable(Type.String()),
  reason: Nullable(Type.String()),
  expiresAt: Nullable(Type.String()),
};
const PublicAssignment = Shape(shown);
export const AssignmentSchema = Shape({
  ...shown,
  projectId: Uuid(),
  personId: Uuid(),
  personName: Type.String(),
  invitationId: Nullable(Uuid()),
  answeredAt: Nullable(Type.String()),
  version: Type.Integer(),
  sequence: Type.Integer(),
  updatedAt: Type.String(),
});
export const AssignmentQuery = Shape({
  ...PageQuery,
  missionId: Type.Optional(Uuid()),
  personId: Type.Optional(Uuid()),
  projectId: Type.Optional(Uuid()),
  status: Type.Optional(AssignmentStatusSchema),
  from: Type.Optional(Instant()),
  to: Type.Optional(Instant()),
});
export const InviteBody = Shape({
  personIds: Type.Array(Uuid(), { minItems: 1, maxItems: 500 }),
  roleNeedIds: Type.Array(Uuid(), { minItems: 1, maxItems: 100 }),
  message: Type.Optional(Prose(2000)),
  expiresInHours: Type.Optional(Type.Integer({ minimum: 1, maximum: 24 * 90 })),
});
const Pair = Shape({ personId: Uuid(), roleNeedId: Uuid(), code: Type.String() });
export const InviteAnswer = Shape({
  invitations: Type.Array(Shape({ id: Uuid(), personId: Uuid(), assignmentIds: Type.Array(Uuid()) })),
  refused: Type.Array(Pair),
  warnings: Type.Array(Pair),
});
export const InvitationSchema = Shape({
  id: Uuid(),
  personId: Uuid(),
  personName: Type.String(),
  email: Nullable(Type.String()),
  message: Type.String(),
  createdAt: Type.String(),
  expiresAt: Type.String(),
  sentAt: Nullable(Type.String()),
  remindedAt: Nullable(Type.String()),
  revokedAt: Nullable(Type.String()),
  open: Type.Integer(),
  accepted: Type.Integer(),
  declined: Type.Integer(),
});
export const TokenQuery = Shape({
  token: Type.String({ minLength: 1, maxLength: 200, description: 'From the link of the message' }),
});
export const AcceptBody = Type.Optional(
  Nullable(Shape({ assignmentIds: Type.Optional(Type.Array(Uuid(), { minItems: 1, maxItems: 200 })) })),
);
export const DeclineBody = Type.Optional(
  Nullable(
    Shape({
      assignmentIds: Type.Optional(Type.Array(Uuid(), { minItems: 1, maxItems: 200 })),
      reason: Type.Optional(Line(500)),
    }),
  ),
);
export const PublicInvitationSchema = Shape({
  id: Uuid(),
  state: Type.Union([Type.Literal('open'), Type.Literal('answered'), Type.Literal('expired'), Type.Literal('revoked')]),
  orgName: Type.String(),
  orgZone: Type.String(),
  locale: Type.String(),
  personName: Type.String(),
  message: Type.String(),
  expiresAt: Type.String(),
  assignments: Type.Array(PublicAssignment),
});
export const AnswerSchema = Shape({
  invitation: PublicInvitationSchema,
  done: Type.Array(Uuid()),
  refused: Type.Array(Shape({ id: Uuid(), code: Type.String() })),
});
export const ReasonBody = Type.Optional(Nullable(Shape({ reason: Type.Optional(Nullable(Line(500))) })));
