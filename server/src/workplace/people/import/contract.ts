import Type, { type Static } from 'typebox';
import { Instant, Line, Nullable, PageQuery, Shape, Uuid } from '../../../kernel/http/schema.ts';

const Encoding = () =>
  Type.Union([Type.Literal('utf-8'), Type.Literal('utf-16le'), Type.Literal('utf-16be'), Type.Literal('windows-1252')]);
export const UploadQuery = Shape({
  fileName: Line(200, 1),
  encoding: Type.Optional(Encoding()),
  delimiter: Type.Optional(
    Type.Union([Type.Literal(','), Type.Literal(';'), Type.Literal('tab'), Type.Literal('|')], {
      description: 'Detected unless said',
    }),
  ),
});
export type UploadChoice = Static<typeof UploadQuery>;

const Column = () => Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 499 })));
const MappingSchema = Shape({
  lastName: Column(),
  firstName: Column(),
  displayName: Column(),
  email: Column(),
  phone: Column(),
  employmentType: Column(),
  city: Column(),
  skills: Column(),
  tags: Column(),
  externalRef: Column(),
  birthDate: Column(),
  notes: Column(),
});
const OnError = () => Type.Union([Type.Literal('valid-rows'), Type.Literal('all-or-nothing')]);
const OnDuplicate = () => Type.Union([Type.Literal('skip'), Type.Literal('update')]);
export const CheckBody = Shape({
  mapping: MappingSchema,
  onError: Type.Optional(OnError()),
  onDuplicate: Type.Optional(OnDuplicate()),
});
export type CheckInput = Static<typeof CheckBody>;

export const ImportSchema = Shape({
  id: Uuid(),
  fileName: Type.String(),
  state: Type.Union([
    Type.Literal('uploaded'),
    Type.Literal('checking'),
    Type.Literal('checked'),
    Type.Literal('importing'),
    Type.Literal('imported'),
    Type.Literal('failed'),
  ]),
  encoding: Type.String(),
  delimiter: Type.String({ description: 'The character itself' }),
  header: Type.Array(Type.String()),
  sample: Type.Array(Type.Array(Type.String()), { description: 'The first rows, for the choice of the mapping' }),
  warnings: Type.Array(
    Shape({ code: Type.String(), column: Type.Optional(Type.Integer()), name: Type.Optional(Type.String()) }),
    { description: 'What is odd about the file: duplicate-header, empty-header, encoding-uncertain' },
  ),
  suggestedMapping: MappingSchema,
  mapping: Nullable(MappingSchema),
  onError: OnError(),
  onDuplicate: OnDuplicate(),
  rowCount: Type.Integer({ description: 'An estimate until the first check has finished' }),
  doneCount: Type.Integer(),
  createdCount: Type.Integer({ description: 'After a check: how many would be created' }),
  updatedCount: Type.Integer(),
  skippedCount: Type.Integer(),
  errorCount: Type.Integer({ description: 'Rows that cannot be imported' }),
  warningCount: Type.Integer({ description: 'Rows with a warning' }),
  issueCount: Type.Integer({ description: 'All errors and warnings found' }),
  keptIssueCount: Type.Integer({ description: 'Of these the first 10,000 can be listed' }),
  failure: Nullable(Shape({ code: Type.String(), line: Nullable(Type.Integer()) })),
  createdAt: Instant(),
  finishedAt: Nullable(Instant()),
});
export const IssueQuery = Shape({
  ...PageQuery,
  severity: Type.Optional(Type.Union([Type.Literal('error'), Type.Literal('warning')])),
});
export const IssueSchema = Shape({
  line: Type.Integer({ description: 'Of the file, counted from 1 with the titles' }),
  field: Nullable(Type.String()),
  code: Type.String(),
  value: Nullable(Type.String()),
  firstLine: Nullable(Type.Integer({ description: 'For a repeated value: where it stands first' })),
  severity: Type.String(),
});
