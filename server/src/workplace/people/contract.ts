import Type, { type Static } from 'typebox';
import { Day, Email, Line, Locale, Nullable, PageQuery, Prose, Shape, Uuid } from '../../kernel/http/schema.ts';

/** Separators of the import and the export cannot be part of a name in a list, so that a file read back is the same. */
const ListedName = (max: number) =>
  Type.String({ minLength: 1, maxLength: max, pattern: '^(?=.*\\S)[^,;|:\\p{Cc}\\p{Cs}]+$' });

const EmploymentTypeSchema = Type.Union([
  Type.Literal('CDI'),
  Type.Literal('CDD'),
  Type.Literal('INTERMITTENT'),
  Type.Literal('FREELANCE'),
]);
const Tags = () => Type.Array(ListedName(40), { maxItems: 50 });
const SkillInput = Shape({
  name: ListedName(80),
  level: Type.Optional(Type.Integer({ minimum: 1, maximum: 5, description: '3 unless said' })),
});
const TeamIds = () => Type.Array(Uuid(), { maxItems: 50 });

const optional = {
  firstName: Type.Optional(Line(100)),
  email: Type.Optional(Nullable(Email())),
  phone: Type.Optional(Nullable(Line(40))),
  employmentType: Type.Optional(EmploymentTypeSchema),
  city: Type.Optional(Line(120)),
  externalRef: Type.Optional(Nullable(Line(60, 1))),
  birthOn: Type.Optional(Nullable(Day())),
  notes: Type.Optional(Prose(4000)),
  tags: Type.Optional(Tags()),
  locale: Type.Optional(Locale()),
  skills: Type.Optional(
    Type.Array(SkillInput, { maxItems: 50, description: 'By name; a skill not known yet is made' }),
  ),
  teamIds: Type.Optional(TeamIds()),
};
export const NewPersonBody = Shape({ lastName: Line(100, 1), ...optional });
export const PersonChangeBody = Shape({ lastName: Type.Optional(Line(100, 1)), ...optional });

export type NewPerson = Static<typeof NewPersonBody>;
export type PersonChange = Static<typeof PersonChangeBody>;

const card = {
  id: Uuid(),
  firstName: Type.String(),
  lastName: Type.String(),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  employmentType: EmploymentTypeSchema,
  city: Type.String(),
  externalRef: Nullable(Type.String()),
  tags: Type.Array(Type.String()),
  locale: Type.String(),
  accountId: Nullable(Uuid()),
  archivedAt: Nullable(Type.String()),
  version: Type.Integer(),
  skills: Type.Array(Shape({ skillId: Uuid(), name: Type.String(), level: Type.Integer() })),
  teamIds: Type.Array(Uuid()),
};
const PersonSchema = Shape(card);
export const PersonDetailSchema = Shape({
  ...card,
  birthOn: Nullable(Type.String()),
  notes: Type.String(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
});

const SortSchema = Type.Union([
  Type.Literal('lastName'),
  Type.Literal('-lastName'),
  Type.Literal('createdAt'),
  Type.Literal('-createdAt'),
]);
const PersonFilterQuery = {
  q: Type.Optional(Line(100)),
  skillId: Type.Optional(Uuid()),
  tag: Type.Optional(Line(40)),
  teamId: Type.Optional(Uuid()),
  employmentType: Type.Optional(EmploymentTypeSchema),
  archived: Type.Optional(Type.Boolean({ default: false, description: 'true for the archived people only' })),
};
export const PersonQuery = Shape({
  ...PageQuery,
  ...PersonFilterQuery,
  cursor: Type.Optional(
    Type.String({ maxLength: 2000, description: 'Instead of offset: where the page before ended, in the same sort' }),
  ),
  sort: Type.Optional(SortSchema),
});
export const PersonPage = Shape({
  items: Type.Array(PersonSchema),
  total: Type.Integer(),
  limit: Type.Integer(),
  offset: Type.Integer(),
  nextCursor: Nullable(Type.String()),
});

const Tag = () => ListedName(40);
export const BulkChangeBody = Shape({
  ids: Type.Array(Uuid(), { minItems: 1, maxItems: 500 }),
  addTags: Type.Optional(Type.Array(Tag(), { maxItems: 50 })),
  removeTags: Type.Optional(Type.Array(Tag(), { maxItems: 50 })),
  addTeamIds: Type.Optional(TeamIds()),
  removeTeamIds: Type.Optional(TeamIds()),
});
export type BulkChange = Static<typeof BulkChangeBody>;
export const BulkAnswer = Shape({
  done: Type.Array(Uuid()),
  refused: Type.Array(Shape({ id: Uuid(), code: Type.String() })),
});
export const MergeBody = Shape({ otherId: Uuid('Who becomes part of this person and is archived') });
export const SkillList = Shape({
  items: Type.Array(Shape({ id: Uuid(), name: Type.String(), people: Type.Integer() })),
});
export const TagList = Shape({ items: Type.Array(Shape({ name: Type.String(), people: Type.Integer() })) });
export const ExportQuery = Shape({
  ...PersonFilterQuery,
  delimiter: Type.Optional(Type.Union([Type.Literal(';'), Type.Literal(','), Type.Literal('tab')])),
  bom: Type.Optional(Type.Boolean({ default: true, description: 'Without it Excel reads accents wrongly' })),
});
