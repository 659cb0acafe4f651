import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadMessages } from '../../app/messages.ts';
import { orgRoute } from '../../app/root-route.tsx';
import { countParam, textParam } from '../../app/search-params.ts';

const suppliersRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/suppliers',
  validateSearch: (
    raw: Record<string, unknown>,
  ): { q?: string | undefined; offset?: number | undefined; dialog?: string | undefined } => ({
    q: textParam(raw, 'q'),
    offset: countParam(raw, 'offset'),
    dialog: textParam(raw, 'dialog'),
  }),
  loader: () => loadMessages('invoices'),
  component: lazyRouteComponent(() => import('./suppliers-page.tsx'), 'SuppliersPage'),
});

export const supplierRoutes = [suppliersRoute];
