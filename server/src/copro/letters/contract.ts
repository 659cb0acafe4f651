import Type from 'typebox';
import { Email, Instant, Line, Locale, Nullable, PageQuery, Shape, Uuid } from '../../kernel/http/schema.ts';

const literals = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>(Type.Union(values.map(value => Type.Literal(value))));

export const LetterStateName = literals('waiting', 'to-print', 'printed', 'to-send', 'sent', 'failed');
export const ChannelName = literals('post', 'email');
export const Letter = Shape({
  id: Uuid(),
  associationId: Uuid(),
  ownerId: Uuid(),
  kind: literals('call', 'statement', 'reminder'),
  sourceId: Uuid(),
  name: Type.String(),
  language: Locale(),
  channel: ChannelName,
  state: LetterStateName,
  failure: Nullable(Type.String()),
  attempts: Type.Integer(),
  batchId: Nullable(Uuid()),
  batchNumber: Nullable(Type.Integer()),
  madeAt: Nullable(Instant()),
  sentAt: Nullable(Instant()),
  createdAt: Instant(),
});
export const LetterCard = Shape({ ...Letter.properties, ownerName: Type.String(), associationName: Type.String() });
export const LetterQuery = Shape({
  ...PageQuery,
  associationId: Type.Optional(Uuid()),
  sourceId: Type.Optional(Uuid()),
  ownerId: Type.Optional(Uuid()),
  state: Type.Optional(LetterStateName),
});
export const StandardQuery = Shape({ standard: Type.Optional(literals('archive', 'accessible')) });
export const LetterProgress = Shape({
  waiting: Type.Integer(),
  toPrint: Type.Integer(),
  printed: Type.Integer(),
  toSend: Type.Integer(),
  sent: Type.Integer(),
  failed: Type.Integer(),
  total: Type.Integer(),
});
export const Batch = Shape({
  id: Uuid(),
  letterCount: Type.Integer(),
  createdAt: Instant(),
  sentCount: Type.Integer(),
});
export const Office = Shape({
  name: Line(200, 1),
  street: Line(200),
  postalCode: Line(20),
  city: Line(100),
  enterpriseNumber: Nullable(Type.String({ pattern: '^[0-9]{10}$' })),
  licence: Nullable(Line(40)),
  email: Nullable(Email()),
  phone: Nullable(Line(60)),
});
export const ChargeSetting = Shape({
  deedDay: literals('buyer', 'seller'),
  billing: literals('representative', 'by-part'),
  ordinaryBearer: literals('usufruct', 'bare'),
  extraordinaryBearer: literals('usufruct', 'bare'),
  reservePosting: literals('fund', 'result'),
  qrPlace: literals('structured', 'unstructured'),
});
