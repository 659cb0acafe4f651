import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { readBic } from '../../kernel/identifiers/bic.ts';
import { readEnterpriseNumber, vatNumberOf } from '../../kernel/identifiers/enterprise-number.ts';
import { readIban } from '../../kernel/identifiers/iban.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import type { NewSupplier } from './contract.ts';
import { at, supplierProblem } from './problems.ts';
import { insertSupplier, lockSupplier, type SupplierRow, updateSupplier } from './store.ts';

const EMPTY = {
  enterpriseNumber: null,
  vatNumber: null,
  peppolId: null,
  iban: null,
  bic: null,
  email: null,
  phone: null,
  street: '',
  postalCode: '',
  city: '',
  country: 'BE',
  locale: 'fr',
  paymentDays: 30,
  notes: '',
  isArchived: false,
  version: 1,
};

/** A second supplier with the same enterprise number is refused by the database (409). */
export async function createSupplier(tx: Tx, events: Events, input: NewSupplier, id = newId()): Promise<SupplierRow> {
  const supplier = normalise({ ...EMPTY, ...input, id });
  await insertSupplier(tx, supplier);
  await tell(tx, events, 'created', supplier, { after: supplier });
  return supplier;
}

export async function changeSupplier(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: Partial<NewSupplier>,
): Promise<SupplierRow> {
  const before = await lockSupplier(tx, id);
  if (!before) throw problem('not-found');
  assertVersion(before.version, expected);
  if (before.isArchived) throw supplierProblem('supplier-archived');
  const after = normalise({ ...before, ...change });
  await updateSupplier(tx, after);
  await tell(tx, events, 'updated', after, { before, after });
  return { ...after, version: before.version + 1 };
}

/** Kept for the entries that name it; no longer offered. */
export async function archiveSupplier(tx: Tx, events: Events, id: string, isArchived: boolean): Promise<SupplierRow> {
  const before = await lockSupplier(tx, id);
  if (!before) throw problem('not-found');
  if (before.isArchived === isArchived) return before;
  const after = { ...before, isArchived };
  await updateSupplier(tx, after);
  await tell(tx, events, isArchived ? 'archived' : 'restored', after);
  return { ...after, version: before.version + 1 };
}

/** Identifiers as they are kept: checked, without blanks. */
function normalise(row: SupplierRow): SupplierRow {
  const enterpriseNumber = row.enterpriseNumber ? readEnterpriseNumber(row.enterpriseNumber) : null;
  if (row.enterpriseNumber && !enterpriseNumber)
    throw supplierProblem('supplier-enterprise-number-not-valid', at('enterpriseNumber'));
  const iban = row.iban ? readIban(row.iban) : null;
  if (iban && 'problem' in iban) throw supplierProblem('supplier-iban-not-valid', at('iban'));
  const bic = row.bic ? readBic(row.bic) : null;
  if (row.bic && !bic) throw supplierProblem('supplier-bic-not-valid', at('bic'));
  const vatNumber = row.vatNumber?.replace(/[\s.]/g, '').toUpperCase() || null;
  return {
    ...row,
    name: row.name.trim(),
    enterpriseNumber,
    vatNumber: vatNumber ?? (enterpriseNumber && row.country === 'BE' ? vatNumberOf(enterpriseNumber) : null),
    peppolId: row.peppolId?.trim() || (enterpriseNumber ? `0208:${enterpriseNumber}` : null),
    iban: iban?.iban ?? null,
    bic,
    email: row.email?.trim().toLowerCase() || null,
  };
}

async function tell(
  tx: Tx,
  events: Events,
  what: string,
  { id, name }: SupplierRow,
  change: { before?: unknown; after?: unknown } = {},
): Promise<void> {
  record(tx, `workplace.supplier.${what}`, { type: 'supplier', id, label: name }, change);
  await events.emit(tx, `workplace.supplier.${what}`, { supplierId: id });
}
