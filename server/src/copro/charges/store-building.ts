import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Holder, KeyVersion, Title } from './rules-terms.ts';

export type LotLook = { id: string; code: string; nature: string; floor: string; share: number };
export type KeyLook = { id: string; code: string; name: string; kind: 'statutory' | 'usage' | 'meter' };
export type BuildingRows = {
  lots: LotLook[];
  keys: KeyLook[];
  versions: (KeyVersion & { keyId: string })[];
  titles: Title[];
};

const lotsOf = (associationId: string) => sql`
  select id, code, nature, floor, share from copro.lot where association_id = ${associationId} order by position`;
const keysOf = (associationId: string) => sql`
  select id, code, name, kind from copro.key where association_id = ${associationId} order by code`;

/** What lots and keys are called. */
export async function readNames(tx: Tx, associationId: string): Promise<Pick<BuildingRows, 'lots' | 'keys'>> {
  const [lots, keys] = await tx.batch([lotsOf(associationId), keysOf(associationId)]);
  return { lots: lots as LotLook[], keys: keys as KeyLook[] };
}

/** What money falls on in one association, in one round trip: lots in their order, versions and titles from the earliest. */
export async function readBuilding(tx: Tx, associationId: string): Promise<BuildingRows> {
  const [lots, keys, versions, titles] = await tx.batch([
    lotsOf(associationId),
    keysOf(associationId),
    sql`select v.key_id as "keyId", v.valid_from as "validFrom", v.denominator,
               jsonb_agg(jsonb_build_object('lotId', w.lot_id, 'weight', w.weight) order by l.position) as weights
          from copro.key_version v join copro.key_weight w on w.version_id = v.id join copro.lot l on l.id = w.lot_id
         where v.association_id = ${associationId} group by v.id, v.org_id, v.key_id, v.valid_from, v.denominator order by v.valid_from`,
    sql`select t.id as "titleId", t.lot_id as "lotId", t.starts_on as "startsOn", t.ends_on as "endsOn",
               t.representative_id as "representativeId",
               jsonb_agg(jsonb_build_object('ownerId', h.owner_id, 'right', h.title_right, 'numerator', h.part_numerator,
                         'denominator', h.part_denominator) order by h.title_right, h.owner_id) as holders
          from copro.title t join copro.title_holder h on h.title_id = t.id
         where t.association_id = ${associationId}
         group by t.id, t.org_id, t.lot_id, t.starts_on, t.ends_on, t.representative_id order by t.starts_on`,
  ]);
  return {
    lots: lots as LotLook[],
    keys: keys as KeyLook[],
    versions: versions as BuildingRows['versions'],
    titles: titles as (Title & { holders: Holder[] })[],
  };
}
