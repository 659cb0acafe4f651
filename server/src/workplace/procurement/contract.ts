import Type, { type Static } from 'typebox';
import { Email, Line, Locale, Nullable, PageQuery, Prose, Shape, Uuid } from '../../kernel/http/schema.ts';

const fields = {
  enterpriseNumber: Type.Optional(Nullable(Line(20))),
  vatNumber: Type.Optional(Nullable(Line(20))),
  peppolId: Type.Optional(Nullable(Line(60))),
  iban: Type.Optional(Nullable(Line(42))),
  bic: Type.Optional(Nullable(Line(14))),
  email: Type.Optional(Nullable(Email())),
  phone: Type.Optional(Nullable(Line(40))),
  street: Type.Optional(Line(160)),
  postalCode: Type.Optional(Line(20)),
  city: Type.Optional(Line(80)),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', default: 'BE' })),
  locale: Type.Optional(Locale()),
  paymentDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
  notes: Type.Optional(Prose(4000)),
};
export const NewSupplier = Shape({ name: Line(160, 1), ...fields });
export type NewSupplier = Static<typeof NewSupplier>;
export const SupplierChange = Shape({ name: Type.Optional(Line(160, 1)), ...fields });

export const Supplier = Shape({
  id: Uuid(),
  name: Type.String(),
  enterpriseNumber: Nullable(Type.String()),
  vatNumber: Nullable(Type.String()),
  peppolId: Nullable(Type.String()),
  iban: Nullable(Type.String()),
  bic: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  street: Type.String(),
  postalCode: Type.String(),
  city: Type.String(),
  country: Type.String(),
  locale: Type.String(),
  paymentDays: Type.Integer(),
  notes: Type.String(),
  isArchived: Type.Boolean(),
  version: Type.Integer(),
});
export const SupplierQuery = Shape({
  ...PageQuery,
  q: Type.Optional(Line(100)),
  archived: Type.Optional(Type.Boolean()),
});
