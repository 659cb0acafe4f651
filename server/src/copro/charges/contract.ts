import Type from 'typebox';
import { Day, Line, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';

const Cents = () => Type.Integer({ minimum: -9_007_199_254_740_991, maximum: 9_007_199_254_740_991 });
const Amount = () => Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 });
export const AssociationParams = Shape({ associationId: Uuid() });
const KindName = Type.Union([
  Type.Literal('working'),
  Type.Literal('reserve'),
  Type.Literal('provision'),
  Type.Literal('works'),
]);
const RhythmName = Type.Union([Type.Literal('monthly'), Type.Literal('quarterly')]);

export const CallCard = Shape({
  id: Uuid(),
  associationId: Uuid(),
  fiscalYearId: Uuid(),
  kind: KindName,
  name: Type.String(),
  budgetId: Nullable(Uuid()),
  rhythm: Nullable(RhythmName),
  instalment: Nullable(Type.Integer()),
  startsOn: Type.String(),
  endsOn: Type.String({ description: 'The day after the last one' }),
  dueOn: Type.String(),
  decidedOn: Nullable(Type.String()),
  state: Type.Union([Type.Literal('draft'), Type.Literal('approved'), Type.Literal('reversed')]),
  totalCents: Cents(),
  /** The part that goes to the reserve (3.86 par. 3). */
  reserveCents: Cents(),
  entryId: Nullable(Uuid()),
  version: Type.Integer(),
});
export const CallDetail = Shape({
  ...CallCard.properties,
  owners: Type.Array(
    Shape({
      ownerId: Uuid(),
      name: Type.String(),
      cents: Cents(),
      reserveCents: Cents(),
      lots: Type.Array(Shape({ lotId: Uuid(), code: Type.String(), cents: Cents(), reserveCents: Cents() })),
    }),
  ),
});
export const BudgetCallsBody = Shape({
  rhythm: RhythmName,
  dueAfterDays: Type.Integer({ minimum: 0, maximum: 365 }),
});
export const NewCallBody = Shape({
  kind: KindName,
  name: Line(200, 1),
  startsOn: Day(),
  endsOn: Day(),
  dueOn: Day(),
  decidedOn: Nullable(Day()),
  lines: Type.Array(Shape({ keyId: Uuid(), cents: Amount() }), { minItems: 1, maxItems: 50 }),
});
export const ReverseBody = Shape({ onDate: Day(), text: Line(500, 1) });
