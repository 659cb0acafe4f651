import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { loadMessages } from '../../app/messages.ts';
import { orgRoute } from '../../app/root-route.tsx';
import { readInvoiceSearch } from './invoice-search.ts';

const load = () => loadMessages('invoices');

const invoicesRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/associations/$associationId/invoices',
  validateSearch: readInvoiceSearch,
  loader: load,
  component: lazyRouteComponent(() => import('./invoices-page.tsx'), 'InvoicesPage'),
});

const newInvoiceRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/associations/$associationId/invoices/new',
  loader: load,
  component: lazyRouteComponent(() => import('./invoice-pages.tsx'), 'NewInvoicePage'),
});

const invoiceRoute = createRoute({
  getParentRoute: () => orgRoute,
  path: 'copro/associations/$associationId/invoices/$invoiceId',
  loader: load,
  component: lazyRouteComponent(() => import('./invoice-pages.tsx'), 'InvoicePage'),
});

export const invoiceRoutes = [invoicesRoute, newInvoiceRoute, invoiceRoute];
