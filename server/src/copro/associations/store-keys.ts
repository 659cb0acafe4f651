import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type KeyRow = {
  id: string;
  associationId: string;
  code: string;
  name: string;
  kind: 'statutory' | 'usage' | 'meter';
};
export type Weight = { lotId: string; weight: number };

export function insertKey(tx: Tx, key: KeyRow): void {
  tx.write(sql`
    insert into copro.key (id, association_id, code, name, kind)
    values (${key.id}, ${key.associationId}, ${key.code}, ${key.name}, ${key.kind})`);
}

export const findKey = (tx: Tx, id: string): Promise<KeyRow | undefined> =>
  tx.first<KeyRow>(sql`select id, association_id as "associationId", code, name, kind from copro.key where id = ${id}`);

/** A version with its weights; the denominator is their sum. */
export async function insertKeyVersion(
  tx: Tx,
  version: { id: string; keyId: string; associationId: string; validFrom: string; weights: readonly Weight[] },
): Promise<void> {
  const denominator = version.weights.reduce((sum, { weight }) => sum + weight, 0);
  await tx.batch([
    sql`insert into copro.key_version (id, key_id, association_id, valid_from, denominator)
        values (${version.id}, ${version.keyId}, ${version.associationId}, ${version.validFrom}, ${denominator})`,
    sql`insert into copro.key_weight (version_id, association_id, lot_id, weight)
        select ${version.id}::uuid, ${version.associationId}::uuid, * from unnest(${version.weights.map(one => one.lotId)}::uuid[],
               ${version.weights.map(one => one.weight)}::int[])`,
  ]);
}

/** The general key of a draft, made anew from the shares of its lots, or from this day on for one at work. */
export async function writeGeneralVersion(
  tx: Tx,
  associationId: string,
  versionId: string,
  validFrom: string,
  replaces: 'every-version' | 'same-day',
): Promise<void> {
  await tx.batch([
    sql`delete from copro.key_version v using copro.key k
         where k.id = v.key_id and k.association_id = ${associationId} and k.code = 'general'
           and (${replaces === 'every-version'} or v.valid_from = ${validFrom}::date)`,
    sql`insert into copro.key_version (id, key_id, association_id, valid_from, denominator)
        select ${versionId}::uuid, k.id, ${associationId}::uuid, ${validFrom}::date, s.total
          from copro.key k, (select sum(share) as total from copro.lot where association_id = ${associationId}) s
         where k.association_id = ${associationId} and k.code = 'general' and s.total > 0`,
    sql`insert into copro.key_weight (version_id, association_id, lot_id, weight)
        select v.id, v.association_id, l.id, l.share from copro.key_version v join copro.lot l on l.association_id = v.association_id
         where v.id = ${versionId}`,
  ]);
}

/** After lots went: what the weights of every key sum to now; versions without any weight left go too. */
export async function settleKeys(tx: Tx, associationId: string): Promise<void> {
  await tx.batch([
    sql`delete from copro.key_version v where v.association_id = ${associationId}
           and not exists (select from copro.key_weight w where w.version_id = v.id and w.weight > 0)`,
    sql`update copro.key_version v set denominator = (select sum(w.weight) from copro.key_weight w where w.version_id = v.id)
         where v.association_id = ${associationId}`,
  ]);
}
