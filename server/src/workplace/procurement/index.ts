export { supplierRoutes } from './routes.ts';
export { findSupplier, findSupplierByNumber, findSupplierByVat, type SupplierRow } from './store.ts';
export { createSupplier } from './suppliers.ts';
export { readUblInvoice } from './ubl/read-ubl.ts';
export type { UblInvoice, UblParty } from './ubl/ubl-invoice.ts';
export { UblRefusal } from './ubl/ubl-refusal.ts';
