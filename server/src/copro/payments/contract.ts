import Type from 'typebox';
import { Day, Instant, Line, Nullable, Page, PageQuery, Shape, Uuid } from '../../kernel/http/schema.ts';

export const AssociationParams = Shape({ associationId: Uuid() });
const Sha256 = () => Type.String({ pattern: '^[0-9a-f]{64}$' });
export const OrderState = Type.Union(
  (['draft', 'approved', 'exported', 'confirmed', 'cancelled'] as const).map(state => Type.Literal(state)),
);
const card = {
  id: Uuid(),
  associationId: Uuid(),
  bankAccountId: Uuid(),
  kind: Type.Union([Type.Literal('transfer'), Type.Literal('debit')]),
  messageId: Type.String(),
  executeOn: Type.String(),
  state: OrderState,
  totalCents: Type.Integer(),
  paymentCount: Type.Integer(),
  fileId: Uuid(),
  sha256: Type.String(),
  firstApprovedBy: Nullable(Uuid()),
  firstApprovedByName: Nullable(Type.String()),
  secondApprovedByName: Nullable(Type.String()),
  version: Type.Integer(),
  createdAt: Instant(),
};
export const OrderCard = Shape(card);
export const OrderPage = Page(OrderCard);
export const OrderQuery = Shape({ ...PageQuery, state: Type.Optional(OrderState) });
export const Order = Shape({
  ...card,
  payments: Type.Array(
    Shape({
      id: Uuid(),
      invoiceId: Nullable(Uuid()),
      partyName: Type.String(),
      iban: Type.String(),
      amountCents: Type.Integer(),
      endToEndId: Type.String(),
      remittance: Type.String(),
      sequenceType: Nullable(Type.String()),
      isSettled: Type.Boolean(),
    }),
  ),
});
export const NewTransfers = Shape({
  bankAccountId: Uuid(),
  executeOn: Day(),
  invoiceIds: Type.Array(Uuid(), { minItems: 1, maxItems: 500 }),
});
export const NewDebits = Shape({ bankAccountId: Uuid(), collectOn: Day(), dueThrough: Day() });
export const ApproveBody = Shape({ sha256: Sha256() });

export const Mandate = Shape({
  id: Uuid(),
  ownerId: Uuid(),
  ownerName: Type.String(),
  reference: Type.String(),
  signedOn: Type.String(),
  iban: Type.String(),
  bic: Nullable(Type.String()),
  revokedOn: Nullable(Type.String()),
});
export const NewMandate = Shape({
  ownerId: Uuid(),
  reference: Line(35, 1),
  signedOn: Day(),
  iban: Line(42, 1),
});
export const Creditor = Shape({ identifier: Nullable(Type.String()) });
export const CreditorBody = Shape({ identifier: Line(40, 1) });
