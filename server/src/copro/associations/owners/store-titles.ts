import type { Tx } from '../../../kernel/db/database.ts';
import { part, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { HolderRow } from '../store-building.ts';
import type { TitlePart } from './rules-title.ts';

export type TitleKey = { id: string; lotId: string; associationId: string; startsOn: string; endsOn: string | null };
export type TitleWithHolders = Omit<TitleKey, 'lotId' | 'associationId'> & {
  deedRef: string;
  representativeId: string | null;
  holders: HolderRow[];
};
export type OwnLotRow = {
  lotId: string;
  lotCode: string;
  nature: string;
  building: string;
  floor: string;
  share: number;
  shareTotal: number;
  associationId: string;
  associationName: string;
  associationAddress: string;
  right: 'full' | 'usufruct' | 'bare';
  numerator: number;
  denominator: number;
  startsOn: string;
  isVoteSuspended: boolean;
};

const fields = part`t.id, t.lot_id as "lotId", t.association_id as "associationId", t.starts_on as "startsOn", t.ends_on as "endsOn"`;

/** The one that lasts; a lot has one at most. */
export const findLastTitle = (tx: Tx, lotId: string): Promise<TitleKey | undefined> =>
  tx.first<TitleKey>(sql`select ${fields} from copro.title t where t.lot_id = ${lotId} and t.ends_on is null`);
export const lockTitle = (tx: Tx, id: string): Promise<TitleKey | undefined> =>
  tx.first<TitleKey>(sql`select ${fields} from copro.title t where t.id = ${id} for no key update`);

export const listTitles = (lotId: string): Sql<TitleWithHolders> => sql<TitleWithHolders>`
  select t.id, t.starts_on as "startsOn", t.ends_on as "endsOn", t.deed_ref as "deedRef", t.representative_id as "representativeId",
         (select jsonb_agg(jsonb_build_object('ownerId', o.id, 'name', concat_ws(' ', nullif(o.first_name, ''), o.name),
                   'right', h.title_right, 'numerator', h.part_numerator, 'denominator', h.part_denominator)
                   order by h.title_right desc, o.sort_name, o.id)
            from copro.title_holder h join copro.owner o on o.id = h.owner_id where h.title_id = t.id) as holders
    from copro.title t where t.lot_id = ${lotId} order by t.starts_on desc`;

export async function endTitle(tx: Tx, id: string, endsOn: string): Promise<void> {
  await tx.run(sql`update copro.title set ends_on = ${endsOn} where id = ${id}`);
}

export type NewTitleRow = {
  id: string;
  associationId: string;
  lotId: string;
  startsOn: string;
  followsOn: string | null;
  representativeId: string | null;
  deedRef: string;
  holders: readonly TitlePart[];
};

export async function insertTitles(tx: Tx, titles: readonly NewTitleRow[]): Promise<void> {
  const holders = titles.flatMap(title => title.holders.map(holder => ({ titleId: title.id, ...holder })));
  await tx.batch([
    sql`insert into copro.title (id, association_id, lot_id, starts_on, follows_on, representative_id, deed_ref)
        select * from unnest(${titles.map(t => t.id)}::uuid[], ${titles.map(t => t.associationId)}::uuid[],
          ${titles.map(t => t.lotId)}::uuid[], ${titles.map(t => t.startsOn)}::date[], ${titles.map(t => t.followsOn)}::date[],
          ${titles.map(t => t.representativeId)}::uuid[], ${titles.map(t => t.deedRef)}::text[])`,
    sql`insert into copro.title_holder (title_id, owner_id, title_right, part_numerator, part_denominator)
        select * from unnest(${holders.map(h => h.titleId)}::uuid[], ${holders.map(h => h.ownerId)}::uuid[],
          ${holders.map(h => h.right)}::text[], ${holders.map(h => h.numerator)}::int[], ${holders.map(h => h.denominator)}::int[])`,
  ]);
}

export async function updateRepresentative(tx: Tx, id: string, representativeId: string | null): Promise<void> {
  await tx.run(sql`update copro.title set representative_id = ${representativeId} where id = ${id}`);
}

/** What the owner behind an account holds on a day. */
export const ownLots = (accountId: string, day: string): Sql<OwnLotRow> => sql<OwnLotRow>`
  select l.id as "lotId", l.code as "lotCode", l.nature, l.building, l.floor, l.share, a.share_total as "shareTotal",
         a.id as "associationId", a.name as "associationName",
         concat_ws(', ', nullif(a.street, ''), nullif(concat_ws(' ', nullif(a.postal_code, ''), nullif(a.city, '')), ''))
           as "associationAddress",
         h.title_right as "right", h.part_numerator as numerator, h.part_denominator as denominator, t.starts_on as "startsOn",
         t.representative_id is null and (select count(distinct x.owner_id) from copro.title_holder x where x.title_id = t.id) > 1
           as "isVoteSuspended"
    from copro.owner o join copro.title_holder h on h.owner_id = o.id join copro.title t on t.id = h.title_id
    join copro.lot l on l.id = t.lot_id join copro.association a on a.id = t.association_id
   where o.account_id = ${accountId} and t.starts_on <= ${day} and (t.ends_on is null or t.ends_on > ${day})
     and a.status <> 'archived'
   order by kernel.fold(a.name), a.id, l.position`;
