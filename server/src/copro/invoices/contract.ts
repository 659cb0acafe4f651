import Type, { type Static } from 'typebox';
import { Day, Instant, Line, Nullable, Page, PageQuery, Prose, Shape, Uuid } from '../../kernel/http/schema.ts';

const Cents = () => Type.Integer({ minimum: -100_000_000_000, maximum: 100_000_000_000 });
const Percent = () => Type.Integer({ minimum: 0, maximum: 100 });
export const AssociationParams = Shape({ associationId: Uuid() });
const Kind = Type.Union([Type.Literal('invoice'), Type.Literal('credit-note')]);
const State = Type.Union(
  (['received', 'checked', 'approved', 'booked', 'paid', 'disputed'] as const).map(state => Type.Literal(state)),
);

const InvoiceLine = Shape({
  accountId: Type.Optional(Nullable(Uuid())),
  keyId: Type.Optional(Nullable(Uuid())),
  lotId: Type.Optional(Nullable(Uuid())),
  ownerId: Type.Optional(Nullable(Uuid())),
  tenantPercent: Type.Optional(Nullable(Percent())),
  vatRateBp: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000 })),
  vatCents: Type.Optional(Cents()),
  /** VAT included. */
  amountCents: Cents(),
  text: Type.Optional(Line(300)),
});
export type InvoiceLineInput = Static<typeof InvoiceLine>;
const optional = {
  supplierId: Type.Optional(Nullable(Uuid())),
  dueOn: Type.Optional(Day()),
  periodStartsOn: Type.Optional(Nullable(Day())),
  /** The day after the last one. */
  periodEndsOn: Type.Optional(Nullable(Day())),
  vatCents: Type.Optional(Cents()),
  /** As on the paper, with or without its signs. */
  communication: Type.Optional(Nullable(Line(40))),
  paymentText: Type.Optional(Line(140)),
  iban: Type.Optional(Nullable(Line(42))),
  contractId: Type.Optional(Nullable(Uuid())),
  correctsId: Type.Optional(Nullable(Uuid())),
  text: Type.Optional(Prose(2000)),
  lines: Type.Optional(Type.Array(InvoiceLine, { maxItems: 200 })),
};
export const NewInvoice = Shape({
  kind: Type.Optional(Kind),
  number: Line(100, 1),
  issuedOn: Day(),
  totalCents: Cents(),
  ...optional,
});
export type NewInvoice = Static<typeof NewInvoice>;
export const InvoiceChange = Shape({
  number: Type.Optional(Line(100, 1)),
  issuedOn: Type.Optional(Day()),
  totalCents: Type.Optional(Cents()),
  ...optional,
});
export type InvoiceChange = Static<typeof InvoiceChange>;

const cardFields = {
  id: Uuid(),
  associationId: Uuid(),
  supplierId: Nullable(Uuid()),
  supplierName: Nullable(Type.String()),
  kind: Kind,
  source: Type.Union([Type.Literal('manual'), Type.Literal('ubl')]),
  number: Type.String(),
  issuedOn: Type.String(),
  dueOn: Type.String(),
  totalCents: Type.Integer(),
  vatCents: Type.Integer(),
  openCents: Nullable(Type.Integer({ description: 'Still to pay, once it is booked' })),
  /** Of a live payment order. */
  orderId: Nullable(Uuid()),
  state: State,
  entryId: Nullable(Uuid()),
  version: Type.Integer(),
};
export const InvoiceCard = Shape(cardFields);
export const InvoicePage = Page(InvoiceCard);
export const Invoice = Shape({
  ...cardFields,
  periodStartsOn: Nullable(Type.String()),
  periodEndsOn: Nullable(Type.String()),
  ogmDigits: Nullable(Type.String()),
  paymentText: Type.String(),
  iban: Nullable(Type.String()),
  contractId: Nullable(Uuid()),
  correctsId: Nullable(Uuid()),
  text: Type.String(),
  supplierProposal: Nullable(Type.Record(Type.String(), Nullable(Type.String()))),
  warnings: Type.Array(Shape({ code: Type.String(), detail: Type.String() })),
  disputedBecause: Nullable(Type.String()),
  approvedByName: Nullable(Type.String()),
  approvedAt: Nullable(Instant()),
  /** Of the same supplier, for the same amount, within thirty days. */
  similar: Type.Array(Shape({ id: Uuid(), number: Type.String(), issuedOn: Type.String() })),
  files: Type.Array(
    Shape({
      id: Uuid(),
      name: Type.String(),
      mediaType: Type.String(),
      byteCount: Type.Integer(),
      sha256: Type.String(),
    }),
  ),
  lines: Type.Array(
    Shape({
      position: Type.Integer(),
      accountId: Nullable(Uuid()),
      accountCode: Nullable(Type.String()),
      keyId: Nullable(Uuid()),
      lotId: Nullable(Uuid()),
      ownerId: Nullable(Uuid()),
      tenantPercent: Nullable(Type.Integer()),
      vatRateBp: Type.Integer(),
      vatCents: Type.Integer(),
      amountCents: Type.Integer(),
      text: Type.String(),
    }),
  ),
});
export const InvoiceQuery = Shape({
  ...PageQuery,
  state: Type.Optional(State),
  supplierId: Type.Optional(Uuid()),
  q: Type.Optional(Line(100)),
});
export const Booked = Shape({ entryId: Uuid(), journal: Type.String(), number: Type.Integer() });
export const Released = Shape({ entries: Type.Integer(), amountCents: Type.Integer() });
