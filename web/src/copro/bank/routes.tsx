import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadMessages } from '../../app/messages.ts';
import { orgRoute } from '../../app/root-route.tsx';
import { readBankSearch } from './bank-search.ts';

const bankRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/associations/$associationId/bank',
  validateSearch: readBankSearch,
  loader: () => loadMessages('bank', 'invoices'),
  component: lazyRouteComponent(() => import('./bank-page.tsx'), 'BankPage'),
});

export const bankRoutes = [bankRoute];
