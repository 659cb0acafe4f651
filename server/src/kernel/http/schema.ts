import Type, { type Static, type TProperties, type TSchema } from 'typebox';

/** An object that refuses fields it does not name. Every request and response schema is made of these. */
export const Shape = <P extends TProperties>(properties: P) => Type.Object(properties, { additionalProperties: false });

export const Uuid = (description?: string) =>
  Type.String({ format: 'uuid', maxLength: 36, ...(description ? { description } : {}) });
/** An instant in UTC, ISO 8601 with a Z or an offset. */
export const Instant = () => Type.String({ format: 'date-time', maxLength: 40, examples: ['2026-11-20T07:41:00Z'] });
/** A calendar day, YYYY-MM-DD. */
export const Day = () => Type.String({ format: 'date', maxLength: 10, examples: ['2026-11-20'] });
/** Text without control characters (line breaks and tabs are kept out too) and halves of characters. */
export const Line = (max: number, min = 0) =>
  // What must not be empty must not be only spaces either.
  Type.String({
    minLength: min,
    maxLength: max,
    pattern: min > 0 ? '^(?=.*\\S)[^\\p{Cc}\\p{Cs}]*$' : '^[^\\p{Cc}\\p{Cs}]*$',
  });
/** Text over several lines. */
export const Prose = (max: number) => Type.String({ maxLength: max, pattern: '^(?:[^\\p{Cc}\\p{Cs}]|[\\t\\n\\r])*$' });
export const Email = () => Type.String({ format: 'email', maxLength: 254 });
export const Locale = () =>
  Type.Union([Type.Literal('fr'), Type.Literal('nl'), Type.Literal('de'), Type.Literal('en')]);
export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const IdParams = Shape({ id: Uuid() });

export const PageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
};
export const CursorQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 300, pattern: '^[A-Za-z0-9_-]*$' })),
};
export const Page = <T extends TSchema>(item: T) =>
  Shape({ items: Type.Array(item), total: Type.Integer(), limit: Type.Integer(), offset: Type.Integer() });

export const ProblemBody = Shape({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  requestId: Type.String(),
  detail: Type.Optional(Type.String()),
  params: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  errors: Type.Optional(Type.Array(Shape({ path: Type.String(), code: Type.String(), message: Type.String() }))),
});
export type ProblemBody = Static<typeof ProblemBody>;

/** Nothing to say: the answer of a successful call without a body. */
export const Empty = Type.Null({ description: 'No content' });
