import Type, { type Static } from 'typebox';
import { Day, Line, Locale, Nullable, PageQuery, Shape, Uuid } from '../../kernel/http/schema.ts';

const MAX_SHARES = 1_000_000_000;
const Cents = () => Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 });
export const Share = () => Type.Integer({ minimum: 0, maximum: MAX_SHARES });
export const Status = Type.Union([Type.Literal('draft'), Type.Literal('active'), Type.Literal('archived')]);
const Accounting = Type.Union([Type.Literal('full'), Type.Literal('simplified')]);
const Charging = Type.Union([Type.Literal('provisions'), Type.Literal('real')]);
export const Nature = Type.Union([
  Type.Literal('flat'),
  Type.Literal('house'),
  Type.Literal('shop'),
  Type.Literal('office'),
  Type.Literal('cellar'),
  Type.Literal('garage'),
  Type.Literal('parking'),
  Type.Literal('other'),
]);
export const KeyKind = Type.Union([Type.Literal('statutory'), Type.Literal('usage'), Type.Literal('meter')]);

const changeable = {
  name: Type.Optional(Line(200, 1)),
  enterpriseNumber: Type.Optional(Nullable(Line(20))),
  street: Type.Optional(Line(200)),
  postalCode: Type.Optional(Line(20)),
  city: Type.Optional(Line(120)),
  locale: Type.Optional(Locale()),
  charging: Type.Optional(Charging),
  fiscalMonth: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
  meetingMonth: Type.Optional(Type.Integer({ minimum: 1, maximum: 12 })),
  meetingDay: Type.Optional(Type.Integer({ minimum: 1, maximum: 31 })),
  tenderThresholdCents: Type.Optional(Cents()),
  statutoryRateBp: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 10_000 }))),
  firstReminderCents: Type.Optional(Cents()),
  nextReminderCents: Type.Optional(Cents()),
  formalReminderCents: Type.Optional(Cents()),
};
export const NewAssociationBody = Shape({
  ...changeable,
  name: Line(200, 1),
  shareTotal: Type.Integer({ minimum: 1, maximum: MAX_SHARES }),
  accounting: Type.Optional(Accounting),
});
export type NewAssociation = Static<typeof NewAssociationBody>;
export const AssociationChangeBody = Shape({
  ...changeable,
  shareTotal: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_SHARES })),
});
export type AssociationChange = Static<typeof AssociationChangeBody>;

export const Association = Shape({
  id: Uuid(),
  name: Type.String(),
  enterpriseNumber: Nullable(Type.String()),
  street: Type.String(),
  postalCode: Type.String(),
  city: Type.String(),
  locale: Locale(),
  status: Status,
  shareTotal: Type.Integer(),
  accounting: Accounting,
  charging: Charging,
  fiscalMonth: Type.Integer(),
  meetingMonth: Type.Integer(),
  meetingDay: Type.Integer(),
  tenderThresholdCents: Type.Integer(),
  statutoryRateBp: Nullable(Type.Integer()),
  firstReminderCents: Type.Integer(),
  nextReminderCents: Type.Integer(),
  formalReminderCents: Type.Integer(),
  version: Type.Integer(),
  lots: Type.Integer(),
  principalLots: Type.Integer(),
  owners: Type.Integer(),
  shareGap: Type.Integer({ description: 'Total of the deed less the sum of the shares of the lots' }),
  isFullAccountingCompulsory: Type.Boolean(),
  isCouncilCompulsory: Type.Boolean(),
});
export type AssociationView = Static<typeof Association>;
export const AssociationQuery = Shape({
  ...PageQuery,
  status: Type.Optional(Status),
  q: Type.Optional(Line(100)),
  sort: Type.Optional(Type.Union([Type.Literal('name'), Type.Literal('-name')])),
});

export const LotFields = {
  code: Line(40, 1),
  nature: Type.Optional(Nature),
  building: Type.Optional(Line(80)),
  floor: Type.Optional(Line(40)),
  surfaceDm2: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 100_000_000 }))),
  share: Share(),
};
export const NewLotsBody = Shape({ lots: Type.Array(Shape(LotFields), { minItems: 1, maxItems: 2_000 }) });
export type NewLot = Static<typeof NewLotsBody>['lots'][number];
export const LotChangeBody = Type.Partial(Shape(LotFields), { additionalProperties: false });
export type LotChange = Static<typeof LotChangeBody>;
export const Lot = Shape({
  id: Uuid(),
  associationId: Uuid(),
  code: Type.String(),
  nature: Nature,
  building: Type.String(),
  floor: Type.String(),
  surfaceDm2: Nullable(Type.Integer()),
  share: Type.Integer(),
  position: Type.Integer(),
  isPrincipal: Type.Boolean(),
  version: Type.Integer(),
});
export const SharesBody = Shape({
  validFrom: Day(),
  shareTotal: Type.Optional(Type.Integer({ minimum: 1, maximum: MAX_SHARES })),
  shares: Type.Array(Shape({ lotId: Uuid(), share: Share() }), { minItems: 1, maxItems: 5_000 }),
});
export type NewShares = Static<typeof SharesBody>;

const Weights = Type.Array(Shape({ lotId: Uuid(), weight: Share() }), { minItems: 1, maxItems: 5_000 });
export const KeyVersionBody = Shape({ validFrom: Day(), weights: Weights });
export type NewKeyVersion = Static<typeof KeyVersionBody>;
export const NewKeyBody = Shape({
  code: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,30}$', maxLength: 31, examples: ['lift'] }),
  name: Line(120, 1),
  kind: Type.Optional(KeyKind),
  validFrom: Day(),
  weights: Weights,
});
export type NewKey = Static<typeof NewKeyBody>;
export const Created = Shape({ id: Uuid() });

export const TitleHolder = Shape({
  ownerId: Uuid(),
  name: Type.String(),
  right: Type.Union([Type.Literal('full'), Type.Literal('usufruct'), Type.Literal('bare')]),
  numerator: Type.Integer(),
  denominator: Type.Integer(),
});
export const Building = Shape({
  associationId: Uuid(),
  on: Type.String(),
  lots: Type.Array(
    Shape({
      ...Lot.properties,
      title: Nullable(
        Shape({
          id: Uuid(),
          startsOn: Type.String(),
          endsOn: Nullable(Type.String()),
          deedRef: Type.String(),
          representativeId: Nullable(Uuid()),
          representativeName: Nullable(Type.String()),
          isVoteSuspended: Type.Boolean(),
          holders: Type.Array(TitleHolder),
        }),
      ),
    }),
  ),
  keys: Type.Array(
    Shape({
      id: Uuid(),
      code: Type.String(),
      name: Type.String(),
      kind: KeyKind,
      validFrom: Nullable(Type.String()),
      denominator: Type.Integer(),
      weights: Type.Array(Shape({ lotId: Uuid(), weight: Type.Integer() })),
    }),
  ),
  bankAccounts: Type.Array(
    Shape({
      id: Uuid(),
      iban: Type.String(),
      bic: Nullable(Type.String()),
      name: Type.String(),
      purpose: Type.Union([Type.Literal('working'), Type.Literal('reserve'), Type.Literal('other')]),
      closedOn: Nullable(Type.String()),
    }),
  ),
});
export const BuildingQuery = Shape({ on: Type.Optional(Day()) });
