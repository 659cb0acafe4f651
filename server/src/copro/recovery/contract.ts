import Type from 'typebox';
import { Day, Line, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';

const Cents = () => Type.Integer();
export const AssociationParams = Shape({ associationId: Uuid() });
export const DebtorParams = Shape({ associationId: Uuid(), ownerId: Uuid() });
const Level = Type.Integer({ minimum: 0, maximum: 3 });
const RecipientKind = Type.Union([Type.Literal('lawyer'), Type.Literal('bailiff')]);

export const Arrears = Shape({
  today: Type.String(),
  totals: Shape({
    openCents: Cents(),
    days0Cents: Cents(),
    days30Cents: Cents(),
    days60Cents: Cents(),
    days90Cents: Cents(),
    /** Owners by the highest level of what they still owe, none first. */
    byLevel: Type.Array(Type.Integer()),
  }),
  items: Type.Array(
    Shape({
      ownerId: Uuid(),
      name: Type.String(),
      openCents: Cents(),
      days0Cents: Cents(),
      days30Cents: Cents(),
      days60Cents: Cents(),
      days90Cents: Cents(),
      oldestDueOn: Type.String(),
      level: Level,
      lastSentOn: Nullable(Type.String()),
      pausedUntil: Nullable(Type.String()),
      hasPlan: Type.Boolean(),
      hasDispute: Type.Boolean(),
      isHandedOver: Type.Boolean(),
    }),
  ),
});
export const DebtorFile = Shape({
  claims: Type.Array(
    Shape({
      entryId: Uuid(),
      position: Type.Integer(),
      dueOn: Type.String(),
      amountCents: Cents(),
      openCents: Cents(),
      text: Type.String(),
      level: Level,
      isDisputed: Type.Boolean(),
    }),
  ),
  reminders: Type.Array(
    Shape({
      id: Uuid(),
      sentOn: Type.String(),
      level: Level,
      openCents: Cents(),
      interestCents: Cents(),
      costCents: Cents(),
    }),
  ),
  plans: Type.Array(
    Shape({
      id: Uuid(),
      debtCents: Cents(),
      agreedOn: Type.String(),
      state: Type.String(),
      brokenOn: Nullable(Type.String()),
      parts: Type.Array(Shape({ dueOn: Type.String(), cents: Cents() })),
    }),
  ),
  disputes: Type.Array(
    Shape({
      id: Uuid(),
      entryId: Uuid(),
      position: Type.Integer(),
      reason: Type.String(),
      openedOn: Type.String(),
      closedOn: Nullable(Type.String()),
    }),
  ),
  handovers: Type.Array(
    Shape({
      id: Uuid(),
      recipientKind: RecipientKind,
      recipientName: Type.String(),
      handedOn: Type.String(),
      totalCents: Cents(),
    }),
  ),
  pausedUntil: Nullable(Type.String()),
});
export const RunAnswer = Shape({
  sent: Type.Integer(),
  refused: Type.Array(Shape({ ownerId: Uuid(), code: Type.String() })),
});
export const PauseBody = Shape({ untilOn: Day(), reason: Line(500, 1) });
export const DisputeBody = Shape({
  entryId: Uuid(),
  position: Type.Integer({ minimum: 1, maximum: 10_000 }),
  reason: Line(500, 1),
});
export const PlanBody = Shape({ count: Type.Integer({ minimum: 1, maximum: 60 }), firstOn: Day() });
export const HandoverBody = Shape({ recipientKind: RecipientKind, recipientName: Line(200, 1) });
export const Made = Shape({ id: Uuid() });
