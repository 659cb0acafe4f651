import type { Tx } from '../../kernel/db/database.ts';
import { part, type Sql, sql } from '../../kernel/db/sql.ts';

export type LotNature = 'flat' | 'house' | 'shop' | 'office' | 'cellar' | 'garage' | 'parking' | 'other';
export type LotRow = {
  id: string;
  associationId: string;
  code: string;
  nature: LotNature;
  building: string;
  floor: string;
  surfaceDm2: number | null;
  share: number;
  position: number;
  isPrincipal: boolean;
  version: number;
};

export const lotFields = part`l.id, l.association_id as "associationId", l.code, l.nature, l.building, l.floor,
  l.surface_dm2 as "surfaceDm2", l.share, l.position, l.is_principal as "isPrincipal", l.version`;

export const listLots = (associationId: string): Sql<LotRow> => sql<LotRow>`
  select ${lotFields} from copro.lot l where l.association_id = ${associationId} order by l.position`;
export const findLot = (tx: Tx, id: string): Promise<LotRow | undefined> =>
  tx.first<LotRow>(sql`select ${lotFields} from copro.lot l where l.id = ${id}`);
/** Held until the end: titles of one lot follow one another. */
export const lockLot = (tx: Tx, id: string): Promise<LotRow | undefined> =>
  tx.first<LotRow>(sql`select ${lotFields} from copro.lot l where l.id = ${id} for no key update`);

/** Adds lots behind those that are there. The association is locked. */
export async function insertLots(
  tx: Tx,
  associationId: string,
  lots: readonly Pick<LotRow, 'id' | 'code' | 'nature' | 'building' | 'floor' | 'surfaceDm2' | 'share'>[],
): Promise<void> {
  await tx.run(sql`
    insert into copro.lot (id, association_id, code, nature, building, floor, surface_dm2, share, position)
    select id, ${associationId}::uuid, code, nature, building, floor, surface_dm2, share,
           n + (select coalesce(max(position), 0) from copro.lot where association_id = ${associationId})
      from unnest(${lots.map(lot => lot.id)}::uuid[], ${lots.map(lot => lot.code)}::text[], ${lots.map(lot => lot.nature)}::text[],
                  ${lots.map(lot => lot.building)}::text[], ${lots.map(lot => lot.floor)}::text[],
                  ${lots.map(lot => lot.surfaceDm2)}::int[], ${lots.map(lot => lot.share)}::int[])
           with ordinality as x (id, code, nature, building, floor, surface_dm2, share, n)`);
}

export async function updateLot(tx: Tx, lot: LotRow): Promise<void> {
  await tx.run(sql`
    update copro.lot set code = ${lot.code}, nature = ${lot.nature}, building = ${lot.building}, floor = ${lot.floor},
           surface_dm2 = ${lot.surfaceDm2}, share = ${lot.share}, version = version + 1 where id = ${lot.id}`);
}

export async function updateShares(tx: Tx, shares: readonly { lotId: string; share: number }[]): Promise<void> {
  await tx.run(sql`
    update copro.lot l set share = x.share, version = l.version + 1
      from unnest(${shares.map(one => one.lotId)}::uuid[], ${shares.map(one => one.share)}::int[]) as x (id, share)
     where l.id = x.id`);
}

export async function deleteLot(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from copro.lot where id = ${id}`);
}
