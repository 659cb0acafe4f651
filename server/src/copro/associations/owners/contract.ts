import Type, { type Static } from 'typebox';
import { Day, Email, Line, Locale, Nullable, Page, PageQuery, Shape, Uuid } from '../../../kernel/http/schema.ts';

const Kind = Type.Union([Type.Literal('person'), Type.Literal('company')]);
const Delivery = Type.Union([Type.Literal('post'), Type.Literal('email')]);
const Right = Type.Union([Type.Literal('full'), Type.Literal('usufruct'), Type.Literal('bare')]);
const Part = () => Type.Integer({ minimum: 1, maximum: 1_000_000 });

const fields = {
  kind: Type.Optional(Kind),
  firstName: Type.Optional(Line(120)),
  name: Line(160, 1),
  enterpriseNumber: Type.Optional(Nullable(Line(20))),
  email: Type.Optional(Nullable(Email())),
  phone: Type.Optional(Nullable(Line(40))),
  street: Type.Optional(Line(200)),
  postalCode: Type.Optional(Line(20)),
  city: Type.Optional(Line(120)),
  country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', maxLength: 2, examples: ['BE'] })),
  locale: Type.Optional(Locale()),
  delivery: Type.Optional(Delivery),
  consentedOn: Type.Optional(Nullable(Day())),
  ibans: Type.Optional(Type.Array(Line(50, 1), { maxItems: 20 })),
};
export const NewOwnerBody = Shape(fields);
export type NewOwner = Static<typeof NewOwnerBody>;
export const OwnerChangeBody = Type.Partial(Shape(fields), { additionalProperties: false });
export type OwnerChange = Static<typeof OwnerChangeBody>;

const card = {
  id: Uuid(),
  kind: Kind,
  firstName: Type.String(),
  name: Type.String(),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  city: Type.String(),
  locale: Locale(),
  delivery: Delivery,
  version: Type.Integer(),
};
export const OwnerCard = Shape({ ...card, lots: Type.Integer() });
export const OwnerPage = Page(OwnerCard);
export const Owner = Shape({
  ...card,
  enterpriseNumber: Nullable(Type.String()),
  street: Type.String(),
  postalCode: Type.String(),
  country: Type.String(),
  consentedOn: Nullable(Type.String()),
  hasAccount: Type.Boolean(),
  ibans: Type.Array(Type.String()),
  /** Present and past, latest first. */
  holdings: Type.Array(
    Shape({
      titleId: Uuid(),
      lotId: Uuid(),
      lotCode: Type.String(),
      associationId: Uuid(),
      associationName: Type.String(),
      right: Right,
      numerator: Type.Integer(),
      denominator: Type.Integer(),
      share: Type.Integer(),
      startsOn: Type.String(),
      endsOn: Nullable(Type.String()),
      isRepresentative: Type.Boolean(),
    }),
  ),
});
export type OwnerView = Static<typeof Owner>;
export const OwnerQuery = Shape({
  ...PageQuery,
  q: Type.Optional(Line(100)),
  associationId: Type.Optional(Uuid()),
  sort: Type.Optional(Type.Union([Type.Literal('name'), Type.Literal('-name')])),
});

export const NewTitleBody = Shape({
  startsOn: Day(),
  holders: Type.Array(Shape({ ownerId: Uuid(), right: Right, numerator: Part(), denominator: Part() }), {
    minItems: 1,
    maxItems: 50,
  }),
  representativeId: Type.Optional(Nullable(Uuid())),
  deedRef: Type.Optional(Line(200)),
});
export type NewTitle = Static<typeof NewTitleBody>;
export const TitleChangeBody = Shape({ representativeId: Nullable(Uuid()) });
export const Titles = Shape({
  items: Type.Array(
    Shape({
      id: Uuid(),
      startsOn: Type.String(),
      endsOn: Nullable(Type.String()),
      deedRef: Type.String(),
      representativeId: Nullable(Uuid()),
      holders: Type.Array(
        Shape({
          ownerId: Uuid(),
          name: Type.String(),
          right: Right,
          numerator: Type.Integer(),
          denominator: Type.Integer(),
        }),
      ),
    }),
  ),
});

export const OwnLots = Shape({
  items: Type.Array(
    Shape({
      lotId: Uuid(),
      lotCode: Type.String(),
      nature: Type.String(),
      building: Type.String(),
      floor: Type.String(),
      share: Type.Integer(),
      shareTotal: Type.Integer(),
      associationId: Uuid(),
      associationName: Type.String(),
      associationAddress: Type.String(),
      right: Right,
      numerator: Type.Integer(),
      denominator: Type.Integer(),
      startsOn: Type.String(),
      isVoteSuspended: Type.Boolean(),
    }),
  ),
});
