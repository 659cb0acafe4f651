export { bookInvoice } from './book-invoice.ts';
export { enterInvoice } from './enter-invoice.ts';
export { invoiceRoutes } from './routes.ts';
export { stepInvoice } from './step-invoice.ts';
