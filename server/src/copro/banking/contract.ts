import Type, { type Static } from 'typebox';
import { Day, Instant, Line, Nullable, Page, PageQuery, Shape, Uuid } from '../../kernel/http/schema.ts';

const Cents = () => Type.Integer({ minimum: -9_007_199_254_740_991, maximum: 9_007_199_254_740_991 });
export const AssociationParams = Shape({ associationId: Uuid() });
const Note = Shape({
  code: Type.String(),
  line: Type.Integer(),
  expected: Type.Optional(Type.String()),
  found: Type.Optional(Type.String()),
});

export const BankAccount = Shape({
  id: Uuid(),
  iban: Type.String(),
  bic: Nullable(Type.String()),
  name: Type.String(),
  purpose: Type.Union([Type.Literal('working'), Type.Literal('reserve'), Type.Literal('other')]),
  /** What the last statement says. */
  balanceCents: Nullable(Type.Integer()),
  balanceOn: Nullable(Type.String()),
  accountCode: Nullable(Type.String()),
  /** What the books say. */
  bookedCents: Type.Integer(),
  openMovements: Type.Integer(),
});

export const Imported = Shape({
  statements: Type.Array(
    Shape({
      id: Uuid(),
      associationId: Uuid(),
      bankAccountId: Uuid(),
      number: Type.String(),
      outcome: Type.Union([Type.Literal('new'), Type.Literal('known'), Type.Literal('differs')]),
      movementCount: Type.Integer(),
      isBalanced: Type.Boolean(),
    }),
  ),
  warnings: Type.Array(Note),
  matched: Shape({ booked: Type.Integer(), proposed: Type.Integer(), left: Type.Integer() }),
});
export const Matched = Shape({ booked: Type.Integer(), proposed: Type.Integer(), left: Type.Integer() });

export const Statement = Shape({
  id: Uuid(),
  bankAccountId: Uuid(),
  fileId: Uuid(),
  format: Type.String(),
  number: Type.String(),
  series: Type.String(),
  oldBalanceCents: Nullable(Type.Integer()),
  oldBalanceOn: Nullable(Type.String()),
  newBalanceCents: Nullable(Type.Integer()),
  newBalanceOn: Nullable(Type.String()),
  isBalanced: Type.Boolean(),
  problems: Type.Array(Note),
  movementCount: Type.Integer(),
  openMovements: Type.Integer(),
  /** Between this one and the one before it. */
  gap: Nullable(Type.Union([Type.Literal('statement-missing'), Type.Literal('balance-gap')])),
  createdAt: Instant(),
});

const Target = Shape({
  kind: Type.Union([Type.Literal('owner'), Type.Literal('supplier'), Type.Literal('account')]),
  id: Uuid(),
  name: Type.String(),
});
const Proposal = Shape({
  target: Target,
  allocations: Type.Array(
    Shape({ entryId: Uuid(), position: Type.Integer(), amountCents: Type.Integer(), document: Type.String() }),
  ),
  remainderCents: Type.Integer(),
  score: Type.Integer(),
  reasons: Type.Array(Shape({ code: Type.String(), points: Type.Integer(), ruleId: Type.Optional(Type.String()) })),
});
const State = Type.Union([Type.Literal('open'), Type.Literal('booked'), Type.Literal('ignored')]);
export const Movement = Shape({
  id: Uuid(),
  statementId: Uuid(),
  statementNumber: Type.String(),
  bankAccountId: Uuid(),
  position: Type.Integer(),
  amountCents: Type.Integer(),
  bookedOn: Type.String(),
  valueOn: Nullable(Type.String()),
  iban: Type.String(),
  name: Type.String(),
  ogmDigits: Nullable(Type.String()),
  text: Type.String(),
  details: Type.Array(
    Shape({ amountCents: Type.Integer(), iban: Type.String(), name: Type.String(), text: Type.String() }),
  ),
  state: State,
  proposals: Type.Array(Proposal),
  isStatementBalanced: Type.Boolean(),
  entryId: Nullable(Uuid()),
  bookingReason: Nullable(Type.String()),
});
export const MovementPage = Page(Movement);
export const MovementQuery = Shape({
  ...PageQuery,
  state: Type.Optional(State),
  statementId: Type.Optional(Uuid()),
  bankAccountId: Type.Optional(Uuid()),
  q: Type.Optional(Line(100)),
});

const BookingPart = Shape({
  ownerId: Type.Optional(Nullable(Uuid())),
  supplierId: Type.Optional(Nullable(Uuid())),
  accountId: Type.Optional(Nullable(Uuid())),
  /** Signed as the movement. */
  amountCents: Cents(),
  /** What it settles; left out: the oldest due items of the owner or supplier. */
  items: Type.Optional(
    Type.Array(
      Shape({ entryId: Uuid(), position: Type.Integer({ minimum: 1, maximum: 10_000 }), amountCents: Cents() }),
      { maxItems: 100 },
    ),
  ),
  text: Type.Optional(Line(300)),
});
export type BookingPart = Static<typeof BookingPart>;
export const BookBody = Shape({
  parts: Type.Array(BookingPart, { minItems: 1, maxItems: 50 }),
  learn: Type.Optional(Type.Boolean()),
});
export const AcceptBody = Shape({ targetId: Uuid(), learn: Type.Optional(Type.Boolean()) });
export const UndoBody = Shape({ onDate: Type.Optional(Day()) });
export const Rule = Shape({
  id: Uuid(),
  iban: Nullable(Type.String()),
  words: Type.Array(Type.String()),
  targetKind: Type.String(),
  targetId: Uuid(),
  targetName: Type.String(),
  createdAt: Instant(),
});
