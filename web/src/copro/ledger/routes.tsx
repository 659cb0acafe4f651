import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadMessages } from '../../app/messages.ts';
import { orgRoute } from '../../app/root-route.tsx';
import { readLedgerSearch } from './ledger-search.ts';

const ledgerRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/associations/$associationId/books',
  validateSearch: readLedgerSearch,
  loader: () => loadMessages('ledger'),
  component: lazyRouteComponent(() => import('./ledger-page.tsx'), 'LedgerPage'),
});

const newEntryRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/associations/$associationId/books/new',
  loader: () => loadMessages('ledger'),
  component: lazyRouteComponent(() => import('./new-entry-page.tsx'), 'NewEntryPage'),
});

export const ledgerRoutes = [ledgerRoute, newEntryRoute];
