import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadMessages } from '../app/messages.ts';
import { orgRoute } from '../app/root-route.tsx';
import { readAssociationSearch, readAssociationsSearch } from './associations/search.ts';
import { chargeRoutes } from './charges/routes.tsx';

const load = () => loadMessages('buildings');

const associationsRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/associations',
  validateSearch: readAssociationsSearch,
  loader: load,
  component: lazyRouteComponent(() => import('./associations/associations-page.tsx'), 'AssociationsPage'),
});

const associationRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/associations/$associationId',
  validateSearch: readAssociationSearch,
  loader: load,
  component: lazyRouteComponent(() => import('./associations/association-page.tsx'), 'AssociationPage'),
});

const importRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/associations/$associationId/import',
  loader: load,
  component: lazyRouteComponent(() => import('./import/import-page.tsx'), 'BuildingImportPage'),
});

const myLotsRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/my-lots',
  loader: load,
  component: lazyRouteComponent(() => import('./my-lots/my-lots-page.tsx'), 'MyLotsPage'),
});

export const coproRoutes = [associationsRoute, associationRoute, importRoute, myLotsRoute, ...chargeRoutes] as const;
