import type { Tx } from '../../kernel/db/database.ts';
import { part, type Sql, sql } from '../../kernel/db/sql.ts';

export type SupplierRow = {
  id: string;
  name: string;
  enterpriseNumber: string | null;
  vatNumber: string | null;
  peppolId: string | null;
  iban: string | null;
  bic: string | null;
  email: string | null;
  phone: string | null;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  locale: string;
  paymentDays: number;
  notes: string;
  isArchived: boolean;
  version: number;
};

const columns = part`id, name, enterprise_number as "enterpriseNumber", vat_number as "vatNumber", peppol_id as "peppolId", iban,
  bic, email, phone, street, postal_code as "postalCode", city, country, locale, payment_days as "paymentDays", notes,
  archived_at is not null as "isArchived", version`;

export function listSuppliers(
  filter: { q: string | null; archived: boolean },
  page: { limit: number; offset: number },
): [Sql<SupplierRow>, Sql<{ total: number }>] {
  const words = filter.q
    ? part` and strpos(kernel.fold(concat_ws(' ', name, enterprise_number, iban, city)), kernel.fold(${filter.q}::text)) > 0`
    : part``;
  const where = part`(archived_at is not null) = ${filter.archived}${words}`;
  return [
    sql`select ${columns} from workplace.supplier where ${where}
         order by kernel.fold(name), id limit ${page.limit} offset ${page.offset}`,
    sql`select count(*) as total from workplace.supplier where ${where}`,
  ];
}

export const findSupplier = (id: string): Sql<SupplierRow> =>
  sql<SupplierRow>`select ${columns} from workplace.supplier where id = ${id}`;
export const lockSupplier = (tx: Tx, id: string): Promise<SupplierRow | undefined> =>
  tx.first<SupplierRow>(sql`select ${columns} from workplace.supplier where id = ${id} for no key update`);

/** By its number in the register, whatever the sender calls it. */
export const findSupplierByNumber = (tx: Tx, enterpriseNumber: string): Promise<SupplierRow | undefined> =>
  tx.first<SupplierRow>(sql`
    select ${columns} from workplace.supplier where enterprise_number = ${enterpriseNumber} and archived_at is null`);
export const findSupplierByVat = (tx: Tx, vatNumber: string): Promise<SupplierRow | undefined> =>
  tx.first<SupplierRow>(sql`
    select ${columns} from workplace.supplier where vat_number = ${vatNumber} and archived_at is null order by id limit 1`);

export async function insertSupplier(tx: Tx, row: SupplierRow): Promise<void> {
  await tx.run(sql`
    insert into workplace.supplier (id, name, enterprise_number, vat_number, peppol_id, iban, bic, email, phone, street,
                                    postal_code, city, country, locale, payment_days, notes)
    values (${row.id}, ${row.name}, ${row.enterpriseNumber}, ${row.vatNumber}, ${row.peppolId}, ${row.iban}, ${row.bic},
            ${row.email}, ${row.phone}, ${row.street}, ${row.postalCode}, ${row.city}, ${row.country}, ${row.locale},
            ${row.paymentDays}, ${row.notes})`);
}

export async function updateSupplier(tx: Tx, row: SupplierRow): Promise<void> {
  await tx.run(sql`
    update workplace.supplier set name = ${row.name}, enterprise_number = ${row.enterpriseNumber},
           vat_number = ${row.vatNumber}, peppol_id = ${row.peppolId}, iban = ${row.iban}, bic = ${row.bic},
           email = ${row.email}, phone = ${row.phone}, street = ${row.street}, postal_code = ${row.postalCode},
           city = ${row.city}, country = ${row.country}, locale = ${row.locale}, payment_days = ${row.paymentDays},
           notes = ${row.notes}, archived_at = case when ${row.isArchived} then coalesce(archived_at, now()) end,
           version = version + 1, updated_at = now()
     where id = ${row.id}`);
}
