import Type, { type Static } from 'typebox';
import { Day, Line, Nullable, Shape } from '../../kernel/http/schema.ts';

/** Integer cents; what JavaScript counts exactly. */
export const Cents = () => Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });
export const Count = (minimum = 0) => Type.Integer({ minimum, maximum: 2_147_483_647 });
/** One document holds at most so many rows, about 20 pages and 250 MB while it is made: above that it is an export. */
export const Rows = <T extends Parameters<typeof Type.Array>[0]>(row: T, maxItems = 1_000) =>
  Type.Array(row, { maxItems });
/** Ten digits; null while it is applied for. */
export const EnterpriseNumber = () => Nullable(Type.String({ pattern: '^[0-9]{10}$' }));
const AddressLines = (maxItems: number) => Type.Array(Line(500, 1), { minItems: 1, maxItems });

/** The syndic, who writes in the name of the association. */
export const Sender = Shape({
  name: Line(200, 1),
  address: AddressLines(4),
  enterpriseNumber: EnterpriseNumber(),
  /** Number of the professional institute (IPI/BIV). */
  licence: Nullable(Line(40)),
  email: Nullable(Line(254)),
  phone: Nullable(Line(60)),
});

/** Its enterprise number stands on every paper (Civil Code 3.86 par. 1). */
export const Association = Shape({
  name: Line(200, 1),
  enterpriseNumber: EnterpriseNumber(),
  address: AddressLines(4),
});

/** What every letter to an owner begins with. */
export const letterParts = {
  sender: Sender,
  association: Association,
  /** As on the envelope: name, street, postal code and city, country. */
  addressee: AddressLines(6),
  place: Line(100, 1),
  on: Day(),
  reference: Line(80, 1),
};

/** What every paper without an addressee begins with; `name` is the financial year. */
export const reportParts = { sender: Sender, association: Association, name: Line(200, 1) };

/** Null where nothing is to be paid. */
export const Payment = Nullable(
  Shape({
    amountCents: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    /** Null: on receipt. */
    dueOn: Nullable(Day()),
    beneficiary: Line(70, 1),
    iban: Type.String({ pattern: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$' }),
    bic: Nullable(Type.String({ pattern: '^[A-Z0-9]{8}([A-Z0-9]{3})?$' })),
    /** As it is shown: `+++ddd/dddd/ddddd+++`, or free text. */
    communication: Line(140, 1),
    /** What the QR code holds (EPC069-12); null: no code is drawn. */
    epcText: Nullable(Type.String({ minLength: 1, maxLength: 331 })),
  }),
);
export type Payment = Static<typeof Payment>;

export const LotShare = Shape({
  code: Line(40, 1),
  description: Line(500),
  share: Count(),
  shareTotal: Count(1),
});

/** Days of the period that the lot was held; null: all of them. */
export const DaysHeld = Nullable(Shape({ held: Count(), of: Count(1) }));
