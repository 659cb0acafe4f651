import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadMessages } from '../../app/messages.ts';
import { orgRoute } from '../../app/root-route.tsx';
import { readChargeSearch } from './charges-search.ts';

const chargesRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/associations/$associationId/charges',
  validateSearch: readChargeSearch,
  loader: () => loadMessages('charges'),
  component: lazyRouteComponent(() => import('./charges-page.tsx'), 'ChargesPage'),
});

const myAccountRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/my-account',
  loader: () => loadMessages('charges'),
  component: lazyRouteComponent(() => import('../my-account/my-account-page.tsx'), 'MyAccountPage'),
});

export const chargeRoutes = [chargesRoute, myAccountRoute] as const;
