import Type, { type Static } from 'typebox';
import { Day, Line, Nullable, Shape } from '../../kernel/http/schema.ts';
import { Cents, Count, DaysHeld, LotShare, letterParts, Payment, Rows } from './contract-parts.ts';
import { BalanceSheet, Budget, IncomeStatement } from './contract-reports.ts';

// Amounts are integer cents and days are ISO: the templates format both, in one file (documents/lib/format.typ). So the
// pages depend on the data and the templates alone, and a newer Node with other language data changes no kept file.

export const CallForFunds = Shape({
  ...letterParts,
  kind: Type.Union([
    Type.Literal('working'),
    Type.Literal('reserve'),
    Type.Literal('provision'),
    Type.Literal('works'),
  ]),
  /** Of the call: `3e trimestre 2026`. */
  name: Line(200, 1),
  startsOn: Nullable(Day()),
  endsOn: Nullable(Day()),
  /** Day of the meeting that decided it. */
  decidedOn: Nullable(Day()),
  lots: Type.Array(LotShare, { minItems: 1, maxItems: 500 }),
  /** Of each lot, in the order of the lots. */
  rows: Rows(
    Shape({
      lotCode: Line(40, 1),
      description: Line(500),
      fund: Type.Union([Type.Literal('working'), Type.Literal('reserve')]),
      keyName: Line(120),
      totalCents: Cents(),
      weight: Count(),
      denominator: Count(1),
      days: DaysHeld,
      amountCents: Cents(),
    }),
  ),
  totalCents: Cents(),
  /** The part that goes to the reserve: every call states it (Civil Code 3.86). */
  reserveCents: Cents(),
  /** Of the owner's account without this call; positive: owed by the owner. */
  balanceCents: Nullable(Cents()),
  payment: Payment,
});
export type CallForFunds = Static<typeof CallForFunds>;

const parts = { amountCents: Cents(), vatCents: Cents(), ownerCents: Cents(), tenantCents: Cents() };

export const Statement = Shape({
  ...letterParts,
  /** Of the period: `Exercice 2025`. */
  name: Line(200, 1),
  startsOn: Day(),
  endsOn: Day(),
  lots: Type.Array(LotShare, { minItems: 1, maxItems: 500 }),
  /** Those of one lot and key stand one after the other. */
  rows: Rows(
    Shape({
      lotCode: Line(40, 1),
      keyName: Line(120),
      accountCode: Line(12),
      accountName: Line(500),
      totalCents: Cents(),
      weight: Count(),
      denominator: Count(1),
      days: DaysHeld,
      ...parts,
    }),
  ),
  /** Readings behind rows of a metered key; their amounts are part of those rows. */
  meters: Rows(
    Shape({
      lotCode: Line(40, 1),
      name: Line(200),
      unit: Line(20),
      startThousandths: Cents(),
      endThousandths: Cents(),
      amountCents: Cents(),
    }),
  ),
  privateCosts: Rows(Shape({ on: Day(), description: Line(500), ...parts })),
  provisions: Rows(Shape({ on: Day(), description: Line(500), amountCents: Cents() })),
  totals: Shape({
    chargesCents: Cents(),
    privateCents: Cents(),
    provisionsCents: Cents(),
    /** Charges and private costs less provisions; positive: to be paid. */
    balanceCents: Cents(),
    vatCents: Cents(),
    ownerCents: Cents(),
    tenantCents: Cents(),
  }),
  payment: Payment,
});
export type Statement = Static<typeof Statement>;

export const Reminder = Shape({
  ...letterParts,
  /** 1 friendly, 2 firm, 3 formal notice. */
  level: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]),
  earlierOn: Type.Array(Day(), { maxItems: 20 }),
  items: Rows(
    Shape({
      dueOn: Day(),
      documentRef: Line(120),
      description: Line(500),
      amountCents: Cents(),
      paidCents: Cents(),
      daysLate: Count(),
    }),
  ),
  interest: Rows(
    Shape({
      startsOn: Day(),
      /** The last day counted. */
      endsOn: Day(),
      principalCents: Cents(),
      /** Yearly, in hundredths of a percent. */
      rateBp: Type.Integer({ minimum: 0, maximum: 100_000 }),
      days: Count(),
      /** Ten-thousandths of a euro: lines are not rounded to cents, their sum is, once. */
      amountTenThousandths: Cents(),
    }),
  ),
  costs: Rows(Shape({ description: Line(500), amountCents: Cents() })),
  totals: Shape({ openCents: Cents(), interestCents: Cents(), costsCents: Cents(), totalCents: Cents() }),
  payment: Payment,
});
export type Reminder = Static<typeof Reminder>;

export const OwnerLedger = Shape({
  ...letterParts,
  startsOn: Day(),
  endsOn: Day(),
  openingCents: Cents(),
  rows: Rows(
    Shape({
      on: Day(),
      documentRef: Line(120),
      description: Line(500),
      dueOn: Nullable(Day()),
      debitCents: Cents(),
      creditCents: Cents(),
      balanceCents: Cents(),
    }),
  ),
  closingCents: Cents(),
  payment: Payment,
});
export type OwnerLedger = Static<typeof OwnerLedger>;

/** What each template is given. */
export const documentSchemas = {
  'call-for-funds': CallForFunds,
  statement: Statement,
  reminder: Reminder,
  'owner-ledger': OwnerLedger,
  'balance-sheet': BalanceSheet,
  'income-statement': IncomeStatement,
  budget: Budget,
} as const;
export type DocumentTemplate = keyof typeof documentSchemas;
export type DocumentData<T extends DocumentTemplate = DocumentTemplate> = Static<(typeof documentSchemas)[T]>;
