import Type, { type Static } from 'typebox';
import { Day, Email, Line, Nullable, Prose, Shape, Uuid } from '../../../kernel/http/schema.ts';

const Purpose = Type.Union([Type.Literal('working'), Type.Literal('reserve'), Type.Literal('other')]);
const Indexation = Type.Union([
  Type.Literal('none'),
  Type.Literal('consumer-prices'),
  Type.Literal('health'),
  Type.Literal('other'),
]);

export const NewBankAccountBody = Shape({
  iban: Line(50, 1),
  bic: Type.Optional(Nullable(Line(11))),
  name: Type.Optional(Line(120)),
  purpose: Purpose,
});
export type NewBankAccount = Static<typeof NewBankAccountBody>;
export const BankAccountChangeBody = Shape({
  name: Type.Optional(Line(120)),
  closedOn: Type.Optional(Nullable(Day())),
});
export type BankAccountChange = Static<typeof BankAccountChangeBody>;

const contractFields = {
  supplierId: Type.Optional(Nullable(Uuid())),
  title: Line(200, 1),
  reference: Type.Optional(Line(120)),
  startsOn: Day(),
  endsOn: Type.Optional(Nullable(Day())),
  noticeDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 3650 })),
  yearlyCents: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 })),
  indexation: Type.Optional(Indexation),
  notes: Type.Optional(Prose(5000)),
};
export const NewContractBody = Shape(contractFields);
export type NewContract = Static<typeof NewContractBody>;
export const ContractChangeBody = Type.Partial(Shape(contractFields), { additionalProperties: false });
export type ContractChange = Static<typeof ContractChangeBody>;
export const Contract = Shape({
  id: Uuid(),
  associationId: Uuid(),
  supplierId: Nullable(Uuid()),
  title: Type.String(),
  reference: Type.String(),
  startsOn: Type.String(),
  endsOn: Nullable(Type.String()),
  noticeDays: Type.Integer(),
  yearlyCents: Type.Integer(),
  indexation: Indexation,
  notes: Type.String(),
  version: Type.Integer(),
});
export const Contracts = Shape({ items: Type.Array(Contract) });
export const ContractQuery = Shape({
  endsWithinDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 3650 })),
});

export const NewResidentBody = Shape({
  name: Line(160, 1),
  email: Type.Optional(Nullable(Email())),
  phone: Type.Optional(Nullable(Line(40))),
  startsOn: Day(),
  endsOn: Type.Optional(Nullable(Day())),
});
export type NewResident = Static<typeof NewResidentBody>;
export const Residents = Shape({
  items: Type.Array(
    Shape({
      id: Uuid(),
      lotId: Uuid(),
      lotCode: Type.String(),
      name: Type.String(),
      email: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      startsOn: Type.String(),
      endsOn: Nullable(Type.String()),
    }),
  ),
});
