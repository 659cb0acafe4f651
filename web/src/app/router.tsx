import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { bankRoutes } from '../copro/bank/routes.tsx';
import { invoiceRoutes } from '../copro/invoices/routes.tsx';
import { ledgerRoutes } from '../copro/ledger/routes.tsx';
import { coproRoutes } from '../copro/routes.tsx';
import { supplierRoutes } from '../copro/suppliers/routes.tsx';
import { crewPublicRoutes, crewRoutes } from '../crew/routes.tsx';
import { accountRoutes, devRoutes, orgSettingsRoutes, platformPublicRoutes } from '../platform/routes.tsx';
import { ErrorPage, NotFoundPage, PendingPage } from './fallback-pages.tsx';
import { orgRoute, publicRoute, rootRoute, signedInRoute } from './root-route.tsx';
import { parseSearch, stringifySearch } from './search-params.ts';
import { pickOrg } from './session.ts';

const indexRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const org = pickOrg(context.me, undefined);
    if (org === undefined) throw redirect({ to: '/welcome', replace: true });
    const { homeOf } = await import('./home.ts');
    throw redirect({ to: homeOf(org), params: { org: org.slug }, replace: true });
  },
});

const orgIndexRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { homeOf } = await import('./home.ts');
    throw redirect({ to: homeOf(context.org), params: { org: context.org.slug }, replace: true });
  },
});

// Every product adds its routes here.
const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([...platformPublicRoutes, ...crewPublicRoutes]),
  ...devRoutes,
  signedInRoute.addChildren([
    indexRoute,
    ...accountRoutes,
    orgRoute.addChildren([
      orgIndexRoute,
      ...crewRoutes,
      ...coproRoutes,
      ...ledgerRoutes,
      ...supplierRoutes,
      ...invoiceRoutes,
      ...bankRoutes,
      ...orgSettingsRoutes,
    ]),
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    scrollToTopSelectors: ['#content'],
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
