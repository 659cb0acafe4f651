import Type, { type Static } from 'typebox';
import { Day, Locale, Nullable, Shape } from '../../../kernel/http/schema.ts';

export const ImportQuery = Shape({
  openingOn: Type.Optional(Day()),
});
export const TemplateQuery = Shape({ locale: Type.Optional(Locale()) });

const Section = Type.Union([
  Type.Literal('lots'),
  Type.Literal('owners'),
  Type.Literal('balances'),
  Type.Literal('file'),
]);
export const ImportIssue = Shape({
  section: Section,
  line: Nullable(Type.Integer()),
  column: Nullable(Type.String()),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  code: Type.String(),
  value: Type.String(),
});
export type ImportIssue = Static<typeof ImportIssue>;
export const ImportOutcome = Shape({
  openingOn: Type.String({ description: 'First day of the titles and of the fiscal year of the opening balances' }),
  lots: Type.Integer(),
  principalLots: Type.Integer(),
  owners: Type.Integer(),
  knownOwners: Type.Integer({ description: 'Owners of the office already, found by e-mail and name' }),
  titles: Type.Integer(),
  shareSum: Type.Integer(),
  shareTotal: Type.Integer(),
  shareGap: Type.Integer({ description: 'What the association lacks to its total after the import' }),
  keys: Type.Array(Shape({ name: Type.String(), denominator: Type.Integer(), lots: Type.Integer() })),
  balances: Type.Integer(),
  balanceCents: Type.Integer({ description: 'Debits less credits; booked on the suspense account' }),
  errors: Type.Integer(),
  warnings: Type.Integer(),
  issues: Type.Array(ImportIssue, { description: 'The first 500' }),
  preview: Type.Array(
    Shape({
      code: Type.String(),
      nature: Type.String(),
      share: Type.Integer(),
      holders: Type.Array(Type.String()),
    }),
    { description: 'The lots, the first 200' },
  ),
});
export type ImportOutcome = Static<typeof ImportOutcome>;
