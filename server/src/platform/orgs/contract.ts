import Type from 'typebox';
import { Line, Locale, Shape, Uuid } from '../../kernel/http/schema.ts';

const Kind = () =>
  Type.Union(
    (['theatre', 'festival', 'touring', 'supplier', 'syndic', 'association'] as const).map(kind => Type.Literal(kind)),
  );
export const NewOrgBody = Shape({ name: Line(200, 1), kind: Kind(), zone: Line(60, 1), locale: Locale() });
export const OrgChange = Shape({
  name: Type.Optional(Line(200, 1)),
  kind: Type.Optional(Kind()),
  zone: Type.Optional(Line(60, 1)),
  locale: Type.Optional(Locale()),
});
export const Org = Shape({
  id: Uuid(),
  slug: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  zone: Type.String(),
  locale: Type.String(),
  products: Type.Array(Type.String()),
  version: Type.Integer(),
});
