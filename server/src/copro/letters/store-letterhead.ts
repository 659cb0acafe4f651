import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { LocaleName } from '../../kernel/i18n/translate.ts';

export type OfficeRow = {
  name: string;
  street: string;
  postalCode: string;
  city: string;
  enterpriseNumber: string | null;
  licence: string | null;
  email: string | null;
  phone: string | null;
};
export type AssociationLook = {
  id: string;
  name: string;
  enterpriseNumber: string | null;
  street: string;
  postalCode: string;
  city: string;
  shareTotal: number;
  orgName: string;
  qrPlace: 'structured' | 'unstructured' | null;
};
export type BankAccountLook = { iban: string; bic: string | null; purpose: 'working' | 'reserve' | 'other' };

const officeFields =
  'name, street, postal_code as "postalCode", city, enterprise_number as "enterpriseNumber", licence, email, phone';

export const findOffice = (tx: Tx): Promise<OfficeRow | undefined> =>
  tx.first<OfficeRow>({ text: `select ${officeFields} from copro.office`, values: [] });

export async function upsertOffice(tx: Tx, row: OfficeRow): Promise<void> {
  await tx.run(sql`
    insert into copro.office (name, street, postal_code, city, enterprise_number, licence, email, phone)
    values (${row.name}, ${row.street}, ${row.postalCode}, ${row.city}, ${row.enterpriseNumber}, ${row.licence}, ${row.email}, ${row.phone})
    on conflict (org_id) do update set name = excluded.name, street = excluded.street, postal_code = excluded.postal_code,
      city = excluded.city, enterprise_number = excluded.enterprise_number, licence = excluded.licence,
      email = excluded.email, phone = excluded.phone`);
}

export async function readLetterhead(
  tx: Tx,
  associationId: string,
): Promise<{ association?: AssociationLook; office?: OfficeRow; accounts: BankAccountLook[] }> {
  const [associations, offices, accounts] = await tx.batch([
    sql`select a.id, a.name, a.enterprise_number as "enterpriseNumber", a.street, a.postal_code as "postalCode", a.city,
               a.share_total as "shareTotal", (select name from platform.org) as "orgName",
               (select s.qr_place from copro.charge_setting s where s.association_id = a.id) as "qrPlace"
          from copro.association a where a.id = ${associationId}`,
    { text: `select ${officeFields} from copro.office`, values: [] },
    sql`select iban, bic, purpose from copro.bank_account where association_id = ${associationId} and closed_on is null
         order by created_at, id`,
  ]);
  return {
    ...(associations?.[0] ? { association: associations[0] as AssociationLook } : {}),
    ...(offices?.[0] ? { office: offices[0] as OfficeRow } : {}),
    accounts: accounts as BankAccountLook[],
  };
}

export type AddresseeRow = {
  id: string;
  firstName: string;
  name: string;
  email: string | null;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  locale: LocaleName;
  delivery: 'post' | 'email';
};

export const findAddressees = (tx: Tx, ids: readonly string[]): Promise<AddresseeRow[]> =>
  tx.rows<AddresseeRow>(sql`
    select id, first_name as "firstName", name, email, street, postal_code as "postalCode", city, country, locale, delivery
      from copro.owner where id = any (${ids}::uuid[])`);

export const associationById = (id: string): Sql<{ id: string }> =>
  sql<{ id: string }>`select id from copro.association where id = ${id}`;
