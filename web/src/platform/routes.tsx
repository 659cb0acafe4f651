import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadMessages } from '../app/messages.ts';
import { orgRoute, publicRoute, rootRoute, signedInRoute } from '../app/root-route.tsx';
import { choiceParam, countParam, dayParam, returnParam, textParam } from '../app/search-params.ts';

type Raw = Record<string, unknown>;
const loadAuth = () => loadMessages('auth');

const signInRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'sign-in',
  validateSearch: (raw: Raw): { returnTo?: string | undefined } => ({ returnTo: returnParam(raw) }),
  loader: loadAuth,
  component: lazyRouteComponent(() => import('./auth/sign-in-page.tsx'), 'SignInPage'),
});

const signUpRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'sign-up',
  validateSearch: (raw: Raw): { returnTo?: string | undefined; email?: string | undefined } => ({
    returnTo: returnParam(raw),
    email: textParam(raw, 'email'),
  }),
  loader: loadAuth,
  component: lazyRouteComponent(() => import('./auth/sign-up-page.tsx'), 'SignUpPage'),
});

const resetRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'reset-password',
  loader: loadAuth,
  component: lazyRouteComponent(() => import('./auth/reset-password-page.tsx'), 'ResetPasswordPage'),
});

const verifyRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'verify-email',
  loader: loadAuth,
  component: lazyRouteComponent(() => import('./auth/token-pages.tsx'), 'VerifyEmailPage'),
});

const magicLinkRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'magic-link',
  loader: loadAuth,
  component: lazyRouteComponent(() => import('./auth/token-pages.tsx'), 'MagicLinkPage'),
});

const joinRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: 'join',
  loader: loadAuth,
  component: lazyRouteComponent(() => import('./auth/join-page.tsx'), 'JoinPage'),
});

export const platformPublicRoutes = [
  signInRoute,
  signUpRoute,
  resetRoute,
  verifyRoute,
  magicLinkRoute,
  joinRoute,
] as const;

const devMailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'dev/mail',
  validateSearch: (raw: Raw): { to?: string | undefined; mail?: string | undefined; offset?: number | undefined } => ({
    to: textParam(raw, 'to'),
    mail: textParam(raw, 'mail'),
    offset: countParam(raw, 'offset'),
  }),
  loader: () => loadMessages('devMail'),
  component: lazyRouteComponent(() => import('./dev-mail/dev-mail-page.tsx'), 'DevMailPage'),
});

export const devRoutes = [devMailRoute] as const;

const welcomeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'welcome',
  loader: () => loadMessages('settings'),
  component: lazyRouteComponent(() => import('./settings/create-org-page.tsx'), 'CreateOrgPage'),
});

const profileRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'account',
  loader: () => loadMessages('account'),
  component: lazyRouteComponent(() => import('./account/profile-page.tsx'), 'ProfilePage'),
});

const devicesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'account/devices',
  loader: () => loadMessages('account'),
  component: lazyRouteComponent(() => import('./account/devices-page.tsx'), 'DevicesPage'),
});

const notificationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: 'notifications',
  validateSearch: (raw: Raw): { show?: 'unread' | undefined } => ({ show: choiceParam(raw, 'show', ['unread']) }),
  loader: () => loadMessages('notifications'),
  component: lazyRouteComponent(() => import('./notifications/notifications-page.tsx'), 'NotificationsPage'),
});

export const accountRoutes = [welcomeRoute, profileRoute, devicesRoute, notificationsRoute] as const;

const loadSettings = () => loadMessages('settings');

const organisationRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'settings/organisation',
  loader: loadSettings,
  component: lazyRouteComponent(() => import('./settings/organisation-page.tsx'), 'OrganisationPage'),
});

export type MembersSearch = {
  q?: string | undefined;
  offset?: number | undefined;
  dialog?: 'invite' | undefined;
};

const membersRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'settings/members',
  validateSearch: (raw: Raw): MembersSearch => ({
    q: textParam(raw, 'q'),
    offset: countParam(raw, 'offset'),
    dialog: choiceParam(raw, 'dialog', ['invite']),
  }),
  loader: loadSettings,
  component: lazyRouteComponent(() => import('./settings/members-page.tsx'), 'MembersPage'),
});

const teamsRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'settings/teams',
  validateSearch: (raw: Raw): { dialog?: 'new' | undefined } => ({ dialog: choiceParam(raw, 'dialog', ['new']) }),
  loader: loadSettings,
  component: lazyRouteComponent(() => import('./settings/teams-page.tsx'), 'TeamsPage'),
});

export type AuditSearch = {
  action?: string | undefined;
  actor?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  entry?: string | undefined;
};

const auditRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'settings/audit',
  validateSearch: (raw: Raw): AuditSearch => ({
    action: textParam(raw, 'action'),
    actor: textParam(raw, 'actor'),
    from: dayParam(raw, 'from'),
    to: dayParam(raw, 'to'),
    entry: textParam(raw, 'entry'),
  }),
  loader: () => loadMessages('audit'),
  component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
});

export const orgSettingsRoutes = [organisationRoute, membersRoute, teamsRoute, auditRoute] as const;
