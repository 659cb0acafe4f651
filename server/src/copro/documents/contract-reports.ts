import Type, { type Static } from 'typebox';
import { Day, Line, Nullable, Shape } from '../../kernel/http/schema.ts';
import { Cents, Rows, reportParts } from './contract-parts.ts';

const BooksState = Type.Union([Type.Literal('draft'), Type.Literal('closed'), Type.Literal('approved')]);

/** Level 1 is a class or a sum; deeper levels are indented. */
const AccountRow = Shape({
  code: Line(12),
  name: Line(500),
  level: Type.Integer({ minimum: 1, maximum: 5 }),
  amountCents: Cents(),
  previousCents: Nullable(Cents()),
});

export const BalanceSheet = Shape({
  ...reportParts,
  at: Day(),
  /** Null: no column of another year. */
  previousAt: Nullable(Day()),
  state: BooksState,
  assets: Rows(AccountRow),
  liabilities: Rows(AccountRow),
  assetsCents: Cents(),
  liabilitiesCents: Cents(),
  previousAssetsCents: Nullable(Cents()),
  previousLiabilitiesCents: Nullable(Cents()),
});
export type BalanceSheet = Static<typeof BalanceSheet>;

export const IncomeStatement = Shape({
  ...reportParts,
  startsOn: Day(),
  endsOn: Day(),
  /** Name of the year of the second column. */
  previousName: Nullable(Line(200)),
  state: BooksState,
  expenses: Rows(AccountRow),
  income: Rows(AccountRow),
  expensesCents: Cents(),
  incomeCents: Cents(),
  previousExpensesCents: Nullable(Cents()),
  previousIncomeCents: Nullable(Cents()),
});
export type IncomeStatement = Static<typeof IncomeStatement>;

const BudgetRow = Shape({
  code: Line(12),
  name: Line(500),
  keyName: Line(120),
  /** What was budgeted for the year before, and what was spent in it. */
  previousCents: Nullable(Cents()),
  actualCents: Nullable(Cents()),
  budgetCents: Cents(),
});

export const Budget = Shape({
  ...reportParts,
  startsOn: Day(),
  endsOn: Day(),
  /** Day of the meeting that adopted it; null while it is a proposal. */
  votedOn: Nullable(Day()),
  ordinary: Rows(BudgetRow),
  extraordinary: Rows(BudgetRow),
  /** At least 5 % of the ordinary common charges of the year before (Civil Code 3.86). */
  reserve: Shape({ contributionCents: Cents(), previousOrdinaryCents: Cents(), minimumCents: Cents() }),
  totals: Shape({ ordinaryCents: Cents(), extraordinaryCents: Cents(), totalCents: Cents() }),
});
export type Budget = Static<typeof Budget>;
