import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

export type ChargeSettingRow = {
  deedDay: 'buyer' | 'seller';
  billing: 'representative' | 'by-part';
  ordinaryBearer: 'usufruct' | 'bare';
  extraordinaryBearer: 'usufruct' | 'bare';
  reservePosting: 'fund' | 'result';
  qrPlace: 'structured' | 'unstructured';
};

export const findChargeSetting = (tx: Tx, associationId: string): Promise<ChargeSettingRow | undefined> =>
  tx.first<ChargeSettingRow>(sql`
    select deed_day as "deedDay", billing, ordinary_bearer as "ordinaryBearer", extraordinary_bearer as "extraordinaryBearer",
           reserve_posting as "reservePosting", qr_place as "qrPlace"
      from copro.charge_setting where association_id = ${associationId}`);

/** The row of an association, made with the next free prefix of its communications. */
export function addChargeSetting(tx: Tx, associationId: string): void {
  tx.write(sql`
    insert into copro.charge_setting (association_id, prefix)
    select ${associationId}::uuid, coalesce(max(prefix), 0) + 1 from copro.charge_setting
    having not exists (select from copro.charge_setting where association_id = ${associationId})
    on conflict (org_id, association_id) do nothing`);
}

export async function updateChargeSetting(tx: Tx, associationId: string, row: ChargeSettingRow): Promise<void> {
  await tx.run(sql`
    update copro.charge_setting set deed_day = ${row.deedDay}, billing = ${row.billing},
           ordinary_bearer = ${row.ordinaryBearer}, extraordinary_bearer = ${row.extraordinaryBearer},
           reserve_posting = ${row.reservePosting}, qr_place = ${row.qrPlace}
     where association_id = ${associationId}`);
}

/** Takes so many numbers of an association; nobody else gets them, whether they are used or not. */
export async function takeNumbers(
  tx: Tx,
  associationId: string,
  count: number,
): Promise<{ prefix: number; first: number } | undefined> {
  return tx.first<{ prefix: number; first: number }>(sql`
    update copro.charge_setting set next_number = next_number + ${count}::int where association_id = ${associationId}
    returning prefix, next_number - ${count}::int as first`);
}

export type NewCommunication = { digits: string; ownerId: string };

export async function insertCommunications(
  tx: Tx,
  of: { associationId: string; documentType: string; documentId: string },
  rows: readonly NewCommunication[],
): Promise<void> {
  await tx.run(sql`
    insert into copro.communication (digits, association_id, owner_id, document_type, document_id)
    select digits, ${of.associationId}::uuid, owner_id, ${of.documentType}, ${of.documentId}::uuid
      from unnest(${rows.map(row => row.digits)}::text[], ${rows.map(row => row.ownerId)}::uuid[]) as t (digits, owner_id)`);
}

export const findCommunication = (
  tx: Tx,
  documentId: string,
  ownerId: string,
): Promise<{ digits: string } | undefined> =>
  tx.first<{ digits: string }>(
    sql`select digits from copro.communication where document_id = ${documentId} and owner_id = ${ownerId}`,
  );

/** Every communication that was given in an association: by it the bank finds whose payment it is, and of what. */
export const communicationsOf = (
  associationId: string,
): Sql<{ digits: string; ownerId: string; documentId: string | null }> => sql`
  select digits, owner_id as "ownerId", document_id as "documentId" from copro.communication
   where association_id = ${associationId}`;
