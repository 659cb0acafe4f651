import type { Database, Tx } from '../../../kernel/db/database.ts';
import { pagePart, part, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { OwnerView } from './contract.ts';

export type OwnerRow = {
  id: string;
  kind: 'person' | 'company';
  firstName: string;
  name: string;
  enterpriseNumber: string | null;
  email: string | null;
  phone: string | null;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  locale: 'fr' | 'nl' | 'de' | 'en';
  delivery: 'post' | 'email';
  consentedOn: string | null;
  version: number;
};
export type OwnerCardRow = Pick<
  OwnerRow,
  'id' | 'kind' | 'firstName' | 'name' | 'email' | 'phone' | 'city' | 'locale' | 'delivery' | 'version'
> & { lots: number };
export type OwnerFilter = { found: readonly string[] | null; associationId: string | null; sort: 'name' | '-name' };

const fields = part`o.id, o.kind, o.first_name as "firstName", o.name, o.enterprise_number as "enterpriseNumber", o.email, o.phone,
  o.street, o.postal_code as "postalCode", o.city, o.country, o.locale, o.delivery, o.consented_on as "consentedOn", o.version`;

export async function pageOfOwners(
  db: Database,
  orgId: string,
  filter: OwnerFilter,
  page: { limit: number; offset: number },
): Promise<{ items: OwnerCardRow[]; total: number }> {
  const found = filter.found ? part` and o.id = any (${filter.found}::uuid[])` : part``;
  const within = filter.associationId
    ? part` and o.id in (select h.owner_id from copro.title t join copro.title_holder h on h.title_id = t.id
                          where t.association_id = ${filter.associationId})`
    : part``;
  const where = part`true${found}${within}`;
  const order = { name: part`o.sort_name, o.id`, '-name': part`o.sort_name desc, o.id` }[filter.sort];
  const mine = filter.associationId ? part` and t.association_id = ${filter.associationId}` : part``;
  const [items, counts] = await db.read(orgId, [
    sql`select ${fields}, (select count(*) from copro.title_holder h join copro.title t on t.id = h.title_id
                            where h.owner_id = o.id and t.ends_on is null${mine})::int as lots
          from copro.owner o where ${where} order by ${order} ${pagePart(page.limit, page.offset)}`,
    sql`select count(*) as total from copro.owner o where ${where}`,
  ]);
  return { items: (items ?? []) as OwnerCardRow[], total: Number(counts?.[0]?.total ?? 0) };
}

export const ownerDetail = (id: string): Sql<OwnerView> => sql<OwnerView>`
  select ${fields}, o.account_id is not null as "hasAccount",
         array(select iban from copro.owner_iban i where i.owner_id = o.id order by iban) as ibans,
         (select count(*) from copro.title_holder h join copro.title t on t.id = h.title_id
           where h.owner_id = o.id and t.ends_on is null)::int as lots,
         coalesce((select jsonb_agg(jsonb_build_object('titleId', t.id, 'lotId', l.id, 'lotCode', l.code, 'associationId', a.id,
                    'associationName', a.name, 'right', h.title_right, 'numerator', h.part_numerator, 'denominator', h.part_denominator,
                    'share', l.share, 'startsOn', t.starts_on, 'endsOn', t.ends_on,
                    'isRepresentative', t.representative_id is not distinct from o.id)
                    order by t.ends_on is not null, t.starts_on desc, a.name, l.position)
            from copro.title_holder h join copro.title t on t.id = h.title_id join copro.lot l on l.id = t.lot_id
            join copro.association a on a.id = t.association_id where h.owner_id = o.id), '[]') as holdings
    from copro.owner o where o.id = ${id}`;

export const lockOwner = (tx: Tx, id: string): Promise<OwnerRow | undefined> =>
  tx.first<OwnerRow>(sql`select ${fields} from copro.owner o where o.id = ${id} for no key update`);

export async function insertOwners(tx: Tx, owners: readonly OwnerRow[]): Promise<void> {
  await tx.run(sql`
    insert into copro.owner (id, kind, first_name, name, enterprise_number, email, phone, street, postal_code, city, country,
                             locale, delivery, consented_on)
    select * from unnest(${owners.map(o => o.id)}::uuid[], ${owners.map(o => o.kind)}::text[], ${owners.map(o => o.firstName)}::text[],
      ${owners.map(o => o.name)}::text[], ${owners.map(o => o.enterpriseNumber)}::text[], ${owners.map(o => o.email)}::text[],
      ${owners.map(o => o.phone)}::text[], ${owners.map(o => o.street)}::text[], ${owners.map(o => o.postalCode)}::text[],
      ${owners.map(o => o.city)}::text[], ${owners.map(o => o.country)}::text[], ${owners.map(o => o.locale)}::text[],
      ${owners.map(o => o.delivery)}::text[], ${owners.map(o => o.consentedOn)}::date[])`);
}

export async function updateOwner(tx: Tx, o: OwnerRow): Promise<void> {
  await tx.run(sql`
    update copro.owner set kind = ${o.kind}, first_name = ${o.firstName}, name = ${o.name}, enterprise_number = ${o.enterpriseNumber},
           email = ${o.email}, phone = ${o.phone}, street = ${o.street}, postal_code = ${o.postalCode}, city = ${o.city},
           country = ${o.country}, locale = ${o.locale}, delivery = ${o.delivery}, consented_on = ${o.consentedOn},
           version = version + 1, updated_at = now() where id = ${o.id}`);
}

export async function replaceIbans(tx: Tx, ownerId: string, ibans: readonly string[]): Promise<void> {
  await tx.batch([
    sql`delete from copro.owner_iban where owner_id = ${ownerId}`,
    sql`insert into copro.owner_iban (owner_id, iban) select ${ownerId}::uuid, * from unnest(${ibans}::text[])`,
  ]);
}

/*
 * Which account an owner is follows from the e-mail alone, confirmed and of a member: see people. Two owners with one
 * address are nobody's account, because it cannot be known which of them signs in.
 */
export async function linkOwners(tx: Tx, ownerIds: readonly string[]): Promise<void> {
  await tx.batch([
    sql`update copro.owner o set account_id = null
         where o.id = any (${ownerIds}::uuid[]) and o.account_id is not null
           and o.email is distinct from (select a.email from platform.account a where a.id = o.account_id)`,
    sql`update copro.owner o set account_id = a.id
          from platform.membership m join platform.account a on a.id = m.account_id
         where o.id = any (${ownerIds}::uuid[]) and o.account_id is null and a.email = o.email and a.email_verified_at is not null
           and not exists (select from copro.owner other where other.id <> o.id and (other.email = o.email or other.account_id = a.id))`,
  ]);
}

export async function linkOwnerToAccount(tx: Tx, accountId: string): Promise<void> {
  tx.write(sql`
    update copro.owner o set account_id = a.id from platform.account a
     where a.id = ${accountId} and a.email_verified_at is not null and o.email = a.email and o.account_id is null
       and not exists (select from copro.owner other where other.id <> o.id and (other.email = o.email or other.account_id = a.id))`);
}

export async function unlinkOwner(tx: Tx, accountId: string): Promise<void> {
  tx.write(sql`update copro.owner set account_id = null where account_id = ${accountId}`);
}
