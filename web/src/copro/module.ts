import { Building2, KeyRound, Store, Wallet } from 'lucide-react';
import type { ProductModule } from '../app/product.ts';
import { BANK_READS } from './bank/bank-reads.ts';
import { chargeLive } from './charges/live.ts';
import { BOOKING_READS, INVOICE_READS } from './invoices/invoice-reads.ts';

/** Reads that change with the lots, keys, titles or accounts of an association. */
const BUILDING_READS = [
  '/associations',
  '/associations/{id}',
  '/associations/{id}/building',
  '/owners',
  '/owners/{id}',
  '/lots/{id}/titles',
  '/me/lots',
] as const;
const ASSOCIATION_READS = ['/associations', '/associations/{id}'] as const;
const CONTRACT_READS = ['/associations/{id}/contracts'] as const;

/** What Copro adds to the shell: places, commands, live rules. Its pages are in routes.tsx. */
export const coproModule: ProductModule = {
  id: 'copro',
  home: can => (can('copro.association.list') ? '/$org/copro/associations' : '/$org/copro/my-lots'),
  areas: ['copro'],
  nav: [
    {
      id: 'associations',
      label: 'copro.nav.associations',
      icon: Building2,
      to: '/$org/copro/associations',
      action: 'copro.association.list',
      phone: true,
    },
    {
      id: 'suppliers',
      label: 'copro.nav.suppliers',
      icon: Store,
      to: '/$org/copro/suppliers',
      action: 'workplace.supplier.list',
    },
    {
      id: 'my-lots',
      label: 'copro.nav.myLots',
      icon: KeyRound,
      to: '/$org/copro/my-lots',
      action: 'copro.own.read',
      phone: true,
    },
    {
      id: 'my-account',
      label: 'copro.nav.myAccount',
      icon: Wallet,
      to: '/$org/copro/my-account',
      action: 'copro.own.read',
      phone: true,
    },
  ],
  commands: [
    {
      id: 'new-association',
      label: 'copro.commands.newAssociation',
      icon: Building2,
      to: '/$org/copro/associations',
      search: { dialog: 'new' },
      action: 'copro.association.write',
    },
  ],
  live: {
    ...chargeLive,
    'copro.association.created': ASSOCIATION_READS,
    'copro.association.updated': BUILDING_READS,
    'copro.association.imported': BUILDING_READS,
    'copro.association.activated': ASSOCIATION_READS,
    'copro.association.archived': ASSOCIATION_READS,
    'copro.association.reopened': ASSOCIATION_READS,
    'copro.lot.created': BUILDING_READS,
    'copro.lot.updated': BUILDING_READS,
    'copro.lot.deleted': BUILDING_READS,
    'copro.lot.transferred': BUILDING_READS,
    'copro.title.updated': BUILDING_READS,
    'copro.key.created': ['/associations/{id}/building'],
    'copro.key.updated': ['/associations/{id}/building'],
    'copro.bank_account.created': ['/associations/{id}/building'],
    'copro.bank_account.updated': ['/associations/{id}/building'],
    'copro.owner.created': ['/owners'],
    'copro.owner.updated': BUILDING_READS,
    'copro.contract.created': CONTRACT_READS,
    'copro.contract.updated': CONTRACT_READS,
    'copro.contract.deleted': CONTRACT_READS,
    'copro.resident.created': ['/associations/{id}/residents'],
    'copro.resident.updated': ['/associations/{id}/residents'],
    'copro.resident.deleted': ['/associations/{id}/residents'],
    'workplace.supplier.created': ['/suppliers'],
    'workplace.supplier.updated': ['/suppliers'],
    'workplace.supplier.archived': ['/suppliers'],
    'workplace.supplier.restored': ['/suppliers'],
    'copro.invoice.received': INVOICE_READS,
    'copro.invoice.changed': INVOICE_READS,
    'copro.invoice.removed': INVOICE_READS,
    'copro.invoice.checked': INVOICE_READS,
    'copro.invoice.approved': INVOICE_READS,
    'copro.invoice.reopened': INVOICE_READS,
    'copro.invoice.disputed': INVOICE_READS,
    'copro.invoice.settled': INVOICE_READS,
    'copro.invoice.booked': BOOKING_READS,
    'copro.bank-statement.imported': BANK_READS,
    'copro.bank-statement.removed': BANK_READS,
    'copro.bank-movement.booked': BANK_READS,
    'copro.bank-movement.undone': BANK_READS,
    'copro.payment-order.created': BANK_READS,
    'copro.payment-order.approved': BANK_READS,
    'copro.payment-order.exported': BANK_READS,
    'copro.payment-order.cancelled': BANK_READS,
  },
  offline: [],
};
