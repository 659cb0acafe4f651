import Type, { type Static } from 'typebox';
import { Email, Line, Locale, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';

const Password = () =>
  Type.String({ minLength: 1, maxLength: 200, description: 'At least 10 characters, not a leaked one' });
const LinkToken = () => Type.String({ minLength: 20, maxLength: 200 });
const Delivery = () =>
  Type.Union([Type.Literal('cookie'), Type.Literal('bearer')], {
    description: 'cookie for pages, bearer for API clients',
  });

export const SignUpBody = Shape({ email: Email(), password: Password(), name: Line(200, 1), locale: Locale() });
export const SignInBody = Shape({ email: Email(), password: Password(), delivery: Delivery() });
export const EmailBody = Shape({ email: Email() });
export const TokenBody = Shape({ token: LinkToken(), delivery: Delivery() });
export const ResetBody = Shape({ token: LinkToken(), password: Password() });
export const RefreshBody = Shape({ refreshToken: Type.Optional(Type.String({ minLength: 10, maxLength: 200 })) });

export const Accepted = Shape({ status: Type.Literal('check-your-mail') });
export const SessionAnswer = Shape({
  accountId: Uuid(),
  accessToken: Type.Optional(Type.String()),
  refreshToken: Type.Optional(Type.String()),
  tokenType: Type.Optional(Type.Literal('Bearer')),
  expiresInSeconds: Type.Optional(Type.Integer()),
});
export type SessionAnswer = Static<typeof SessionAnswer>;

const OrgOfAccount = Shape({
  id: Uuid(),
  slug: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  zone: Type.String(),
  locale: Type.String(),
  products: Type.Array(Type.String()),
  role: Type.String(),
  actions: Type.Array(Type.String()),
});
export const Me = Shape({
  account: Shape({
    id: Uuid(),
    email: Type.String(),
    name: Type.String(),
    locale: Type.String(),
    emailVerified: Type.Boolean(),
    version: Type.Integer(),
  }),
  orgs: Type.Array(OrgOfAccount),
  mode: Type.String({ description: 'demo, development or production' }),
});
export const MeChange = Shape({ name: Type.Optional(Line(200, 1)), locale: Type.Optional(Locale()) });
export const Devices = Shape({
  items: Type.Array(
    Shape({
      id: Uuid(),
      createdAt: Type.String(),
      lastSeenAt: Type.String(),
      userAgent: Nullable(Type.String()),
      ip: Nullable(Type.String()),
      current: Type.Boolean(),
    }),
  ),
});
