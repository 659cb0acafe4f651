import Type from 'typebox';
import { Day, Line, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';

const Cents = () => Type.Integer();
const Index = () => Type.Integer({ minimum: 0, maximum: 2_147_483_647 });

export const StatementCard = Shape({
  id: Uuid(),
  associationId: Uuid(),
  fiscalYearId: Uuid(),
  name: Type.String(),
  startsOn: Type.String(),
  endsOn: Type.String({ description: 'The day after the last one' }),
  dueOn: Type.String(),
  state: Type.Union([Type.Literal('draft'), Type.Literal('approved'), Type.Literal('reversed')]),
  costsCents: Cents(),
  provisionsCents: Cents(),
  entryId: Nullable(Uuid()),
  version: Type.Integer(),
});
export const StatementDetailView = Shape({
  ...StatementCard.properties,
  owners: Type.Array(
    Shape({
      ownerId: Uuid(),
      name: Type.String(),
      costsCents: Cents(),
      provisionsCents: Cents(),
      balanceCents: Cents(),
      rows: Type.Array(
        Shape({
          lotCode: Type.String(),
          keyName: Type.String(),
          accountCode: Type.String(),
          totalCents: Cents(),
          weight: Type.Integer(),
          denominator: Type.Integer(),
          days: Type.Integer(),
          periodDays: Type.Integer(),
          cents: Cents(),
          ownerCents: Cents(),
          tenantCents: Cents(),
        }),
      ),
    }),
  ),
});
export const NewStatementBody = Shape({ name: Line(200, 1), startsOn: Day(), endsOn: Day(), dueOn: Day() });

export const Meter = Shape({
  id: Uuid(),
  lotId: Uuid(),
  lotCode: Type.String(),
  keyId: Uuid(),
  keyName: Type.String(),
  place: Type.String(),
  serial: Type.String(),
  unit: Type.String(),
  rollsOverAt: Nullable(Type.Integer()),
  removedOn: Nullable(Type.String()),
});
export const NewMeterBody = Shape({
  lotId: Uuid(),
  keyId: Uuid(),
  place: Line(80, 1),
  serial: Type.Optional(Line(80)),
  unit: Type.Optional(Line(20, 1)),
  rollsOverAt: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 2_147_483_647 }))),
});
export const Reading = Shape({
  id: Uuid(),
  meterId: Uuid(),
  startsOn: Type.String(),
  endsOn: Type.String(),
  oldIndex: Type.Integer(),
  newIndex: Type.Integer(),
});
export const NewReadingBody = Shape({
  startsOn: Day(),
  /** The day it was read: also the first day of the next. */
  endsOn: Day(),
  /** In thousandths of the meter's unit. */
  oldIndex: Index(),
  newIndex: Index(),
});
export const ReadingQuery = Shape({ from: Day(), until: Day() });
