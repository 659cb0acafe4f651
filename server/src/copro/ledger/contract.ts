import Type from 'typebox';
import { Day, Instant, Line, Nullable, PageQuery, Shape, Uuid } from '../../kernel/http/schema.ts';

/** Integer cents; PostgreSQL and JavaScript both keep them exactly. */
export const Cents = () => Type.Integer({ minimum: -9_007_199_254_740_991, maximum: 9_007_199_254_740_991 });
const Amount = () => Type.Integer({ minimum: 0, maximum: 9_007_199_254_740_991 });
export const AssociationParams = Shape({ associationId: Uuid() });
const Names = Shape({
  fr: Type.Optional(Line(160)),
  nl: Type.Optional(Line(160)),
  de: Type.Optional(Line(160)),
  en: Type.Optional(Line(160)),
});

export const Account = Shape({
  id: Uuid(),
  code: Type.String(),
  /** Own names, or those of the chart. */
  names: Names,
  side: Type.Union([Type.Literal('asset'), Type.Literal('liability'), Type.Literal('expense'), Type.Literal('income')]),
  party: Nullable(Type.Union([Type.Literal('owner'), Type.Literal('supplier')])),
  keyId: Nullable(Uuid()),
  tenantPercent: Nullable(Type.Integer()),
  isOpen: Type.Boolean(),
  isNormalised: Type.Boolean(),
});
export const NewAccount = Shape({
  code: Type.String({ pattern: '^[1-7][0-9]{2,7}$' }),
  names: Names,
  keyId: Type.Optional(Nullable(Uuid())),
  tenantPercent: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 100 }))),
});
export const AccountChange = Shape({
  names: Type.Optional(Names),
  keyId: Type.Optional(Nullable(Uuid())),
  tenantPercent: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 100 }))),
  isOpen: Type.Optional(Type.Boolean()),
});

export const FiscalYear = Shape({
  id: Uuid(),
  associationId: Uuid(),
  name: Type.String(),
  startsOn: Type.String(),
  endsOn: Type.String({ description: 'The day after the last one' }),
  state: Type.Union([Type.Literal('draft'), Type.Literal('open'), Type.Literal('preclosed'), Type.Literal('closed')]),
  lockedThrough: Nullable(Type.String()),
  version: Type.Integer(),
});
export const NewFiscalYear = Shape({ name: Line(40, 1), startsOn: Day(), endsOn: Day() });

const lineFields = {
  accountId: Uuid(),
  ownerId: Type.Optional(Nullable(Uuid())),
  supplierId: Type.Optional(Nullable(Uuid())),
  lotId: Type.Optional(Nullable(Uuid())),
  keyId: Type.Optional(Nullable(Uuid())),
  tenantPercent: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 100 }))),
  vatCents: Type.Optional(Cents()),
  dueOn: Type.Optional(Nullable(Day())),
  debitCents: Amount(),
  creditCents: Amount(),
  text: Type.Optional(Line(300)),
};
export const NewEntryBody = Shape({
  journal: Type.String({ pattern: '^[A-Z][A-Z0-9]{1,4}$' }),
  onDate: Day(),
  documentRef: Line(120, 1),
  text: Line(500, 1),
  lines: Type.Array(Shape(lineFields), { minItems: 2, maxItems: 500 }),
});
export const EntryLine = Shape({
  position: Type.Integer(),
  accountId: Uuid(),
  accountCode: Type.String(),
  ownerId: Nullable(Uuid()),
  ownerName: Nullable(Type.String()),
  supplierId: Nullable(Uuid()),
  supplierName: Nullable(Type.String()),
  lotId: Nullable(Uuid()),
  keyId: Nullable(Uuid()),
  tenantPercent: Nullable(Type.Integer()),
  vatCents: Type.Integer(),
  dueOn: Nullable(Type.String()),
  debitCents: Type.Integer(),
  creditCents: Type.Integer(),
  openCents: Nullable(Type.Integer()),
  text: Type.String(),
});
const entryFields = {
  id: Uuid(),
  associationId: Uuid(),
  fiscalYearId: Uuid(),
  journal: Type.String(),
  number: Type.Integer(),
  onDate: Type.String(),
  kind: Type.String(),
  documentRef: Type.String(),
  documentType: Nullable(Type.String()),
  documentId: Nullable(Uuid()),
  text: Type.String(),
  reversesId: Nullable(Uuid()),
};
export const EntryCard = Shape({ ...entryFields, totalCents: Type.Integer(), reversedById: Nullable(Uuid()) });
export const Entry = Shape({ ...entryFields, lines: Type.Array(EntryLine), createdAt: Instant() });
export const EntryQuery = Shape({
  ...PageQuery,
  from: Type.Optional(Day()),
  through: Type.Optional(Day()),
  journal: Type.Optional(Line(5)),
  accountId: Type.Optional(Uuid()),
  documentId: Type.Optional(Uuid()),
});

export const SheetRow = Shape({
  code: Type.String(),
  names: Names,
  level: Type.Integer(),
  cents: Type.Integer(),
  isSum: Type.Boolean(),
  accountId: Nullable(Uuid()),
});
export const TrialBalance = Shape({
  at: Type.String(),
  rows: Type.Array(
    Shape({
      accountId: Uuid(),
      code: Type.String(),
      names: Names,
      debitCents: Type.Integer(),
      creditCents: Type.Integer(),
      balanceCents: Type.Integer(),
    }),
  ),
  debitCents: Type.Integer(),
  creditCents: Type.Integer(),
});
export const BalanceSheet = Shape({
  at: Type.String(),
  assets: Type.Array(SheetRow),
  liabilities: Type.Array(SheetRow),
  assetsCents: Type.Integer(),
  liabilitiesCents: Type.Integer(),
});
export const IncomeStatement = Shape({
  from: Type.String(),
  through: Type.String(),
  expenses: Type.Array(SheetRow),
  income: Type.Array(SheetRow),
  expensesCents: Type.Integer(),
  incomeCents: Type.Integer(),
});
export const AccountLines = Shape({
  items: Type.Array(
    Shape({
      entryId: Uuid(),
      position: Type.Integer(),
      onDate: Type.String(),
      journal: Type.String(),
      number: Type.Integer(),
      documentRef: Type.String(),
      documentType: Nullable(Type.String()),
      documentId: Nullable(Uuid()),
      text: Type.String(),
      ownerId: Nullable(Uuid()),
      supplierId: Nullable(Uuid()),
      debitCents: Type.Integer(),
      creditCents: Type.Integer(),
    }),
  ),
});
export const PartyAccount = Shape({
  openingCents: Type.Integer(),
  closingCents: Type.Integer(),
  items: Type.Array(
    Shape({
      entryId: Uuid(),
      position: Type.Integer(),
      onDate: Type.String(),
      journal: Type.String(),
      number: Type.Integer(),
      accountCode: Type.String(),
      documentRef: Type.String(),
      documentType: Nullable(Type.String()),
      documentId: Nullable(Uuid()),
      text: Type.String(),
      dueOn: Nullable(Type.String()),
      debitCents: Type.Integer(),
      creditCents: Type.Integer(),
      openCents: Type.Integer(),
    }),
  ),
});
export const PartyBalances = Shape({
  items: Type.Array(
    Shape({
      partyId: Uuid(),
      name: Type.String(),
      balanceCents: Type.Integer(),
      /** Open and due, by days since the due day at the day asked for. */
      notDueCents: Type.Integer(),
      days0Cents: Type.Integer(),
      days30Cents: Type.Integer(),
      days60Cents: Type.Integer(),
      days90Cents: Type.Integer(),
    }),
  ),
});
export const MatchBody = Shape({
  parts: Type.Array(
    Shape({ entryId: Uuid(), position: Type.Integer({ minimum: 1, maximum: 10_000 }), amountCents: Cents() }),
    { minItems: 2, maxItems: 200 },
  ),
});
export const PartyNames = Shape({
  items: Type.Array(
    Shape({ id: Uuid(), kind: Type.Union([Type.Literal('owner'), Type.Literal('supplier')]), name: Type.String() }),
  ),
});
