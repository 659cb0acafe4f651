import type { Database } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Weight } from './store-keys.ts';
import { type LotRow, listLots } from './store-lots.ts';

export type HolderRow = {
  ownerId: string;
  name: string;
  right: 'full' | 'usufruct' | 'bare';
  numerator: number;
  denominator: number;
};
export type TitleRow = {
  id: string;
  lotId: string;
  startsOn: string;
  endsOn: string | null;
  deedRef: string;
  representativeId: string | null;
  representativeName: string | null;
  holders: HolderRow[];
};
export type KeyOnDay = {
  id: string;
  code: string;
  name: string;
  kind: 'statutory' | 'usage' | 'meter';
  validFrom: string | null;
  denominator: number;
  weights: Weight[];
};
export type BankAccountRow = {
  id: string;
  iban: string;
  bic: string | null;
  name: string;
  purpose: 'working' | 'reserve' | 'other';
  closedOn: string | null;
};

/** The titles that hold on a day, with their holders. */
export const titlesOn = (associationId: string, day: string): Sql<TitleRow> => sql<TitleRow>`
  select t.id, t.lot_id as "lotId", t.starts_on as "startsOn", t.ends_on as "endsOn", t.deed_ref as "deedRef",
         t.representative_id as "representativeId",
         (select nullif(concat_ws(' ', nullif(r.first_name, ''), r.name), '') from copro.owner r where r.id = t.representative_id)
           as "representativeName",
         (select jsonb_agg(jsonb_build_object('ownerId', o.id, 'name', concat_ws(' ', nullif(o.first_name, ''), o.name), 'right', h.title_right,
                   'numerator', h.part_numerator, 'denominator', h.part_denominator) order by h.title_right desc, o.sort_name, o.id)
            from copro.title_holder h join copro.owner o on o.id = h.owner_id where h.title_id = t.id) as holders
    from copro.title t
   where t.association_id = ${associationId} and t.starts_on <= ${day} and (t.ends_on is null or t.ends_on > ${day})`;

// The last version that began by that day; weights of the general key come first.
const keysOn = (associationId: string, day: string): Sql<KeyOnDay> => sql<KeyOnDay>`
  select k.id, k.code, k.name, k.kind, v.valid_from as "validFrom", coalesce(v.denominator, 0) as denominator,
         coalesce((select jsonb_agg(jsonb_build_object('lotId', w.lot_id, 'weight', w.weight)) from copro.key_weight w
                    where w.version_id = v.id), '[]') as weights
    from copro.key k
    left join lateral (select v.* from copro.key_version v where v.key_id = k.id and v.valid_from <= ${day}
                        order by v.valid_from desc limit 1) v on true
   where k.association_id = ${associationId} order by k.code <> 'general', k.code`;

export const listBankAccounts = (associationId: string): Sql<BankAccountRow> => sql<BankAccountRow>`
  select id, iban, bic, name, purpose, closed_on as "closedOn" from copro.bank_account
   where association_id = ${associationId} order by closed_on is not null, purpose desc, iban`;

export async function readBuilding(db: Database, orgId: string, associationId: string, day: string) {
  const [found, lots, titles, keys, bankAccounts] = await db.read(orgId, [
    sql`select id from copro.association where id = ${associationId}`,
    listLots(associationId),
    titlesOn(associationId, day),
    keysOn(associationId, day),
    listBankAccounts(associationId),
  ]);
  if (found?.length !== 1) return undefined;
  // Rows in the shapes that the statements above name.
  return {
    lots: lots as LotRow[],
    titles: titles as TitleRow[],
    keys: keys as KeyOnDay[],
    bankAccounts: bankAccounts as BankAccountRow[],
  };
}
