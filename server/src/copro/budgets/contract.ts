import Type from 'typebox';
import { Day, Locale, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';

const MAX_CENTS = 9_007_199_254_740_991;
const Amount = (minimum = 0) => Type.Integer({ minimum, maximum: 1_000_000_000_000 });
const Names = Type.Record(Type.String(), Type.String());
const Nature = Type.Union([Type.Literal('ordinary'), Type.Literal('extraordinary')]);
const Cents = () => Type.Integer({ minimum: -MAX_CENTS, maximum: MAX_CENTS });
export const RhythmName = Type.Union([Type.Literal('monthly'), Type.Literal('quarterly')]);
export const AssociationParams = Shape({ associationId: Uuid() });

export const BudgetCard = Shape({
  id: Uuid(),
  associationId: Uuid(),
  fiscalYearId: Uuid(),
  yearName: Type.String(),
  startsOn: Type.String(),
  endsOn: Type.String(),
  state: Type.Union([Type.Literal('draft'), Type.Literal('submitted'), Type.Literal('approved')]),
  ordinaryCents: Cents(),
  extraordinaryCents: Cents(),
  reserveCents: Cents(),
  reserveKeyId: Nullable(Uuid()),
  previousOrdinaryCents: Cents(),
  /** The least that law asks for: 5 % of last year's ordinary charges. */
  reserveFloorCents: Cents(),
  waivedOn: Nullable(Type.String()),
  decidedOn: Nullable(Type.String()),
  version: Type.Integer(),
});
export const BudgetDetail = Shape({
  ...BudgetCard.properties,
  lines: Type.Array(
    Shape({
      accountId: Uuid(),
      accountCode: Type.String(),
      accountNames: Names,
      keyId: Uuid(),
      keyName: Type.String(),
      nature: Nature,
      cents: Cents(),
    }),
  ),
});
export const NewBudgetBody = Shape({
  fiscalYearId: Uuid(),
  copyFrom: Type.Optional(Type.Union([Type.Literal('budget'), Type.Literal('actuals')])),
  /** In hundredths of a percent: 300 raises by 3 %. */
  percentBp: Type.Optional(Type.Integer({ minimum: -10_000, maximum: 100_000 })),
});
export const BudgetBody = Shape({
  lines: Type.Array(Shape({ accountId: Uuid(), keyId: Uuid(), cents: Amount(1), nature: Type.Optional(Nature) }), {
    maxItems: 500,
  }),
  reserveCents: Amount(),
  reserveKeyId: Nullable(Uuid()),
  previousOrdinaryCents: Type.Optional(Amount()),
  waivedOn: Nullable(Day()),
});
export const ApproveBody = Shape({ decidedOn: Day() });
export const VarianceQuery = Shape({ rhythm: Type.Optional(RhythmName), until: Type.Optional(Day()) });
const Alert = Nullable(Type.Union([Type.Literal('over'), Type.Literal('under')]));
export const VarianceReport = Shape({
  until: Type.String(),
  toleranceBp: Type.Integer(),
  rows: Type.Array(
    Shape({
      accountCode: Type.String(),
      names: Names,
      keyId: Nullable(Uuid()),
      budgetCents: Cents(),
      actualCents: Cents(),
      deviationCents: Cents(),
      alert: Alert,
      projectedCents: Nullable(Cents()),
      projectedAlert: Alert,
    }),
  ),
  periods: Type.Array(
    Shape({ startsOn: Type.String(), endsOn: Type.String(), budgetCents: Cents(), actualCents: Cents(), alert: Alert }),
  ),
});
export const PaperQuery = Shape({ language: Type.Optional(Locale()) });
