import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

export type MeterRow = {
  id: string;
  lotId: string;
  lotCode: string;
  keyId: string;
  keyName: string;
  place: string;
  serial: string;
  unit: string;
  rollsOverAt: number | null;
  removedOn: string | null;
};
export type ReadingRow = {
  id: string;
  meterId: string;
  startsOn: string;
  endsOn: string;
  oldIndex: number;
  newIndex: number;
};

/** Meters of an association in the order of its lots. */
export const listMeters = (associationId: string): Sql<MeterRow> => sql<MeterRow>`
  select m.id, m.lot_id as "lotId", l.code as "lotCode", m.key_id as "keyId", k.name as "keyName", m.place, m.serial, m.unit,
         m.rolls_over_at as "rollsOverAt", m.removed_on as "removedOn"
    from copro.meter m join copro.lot l on l.id = m.lot_id join copro.key k on k.id = m.key_id
   where m.association_id = ${associationId} order by l.position, m.place, m.id`;

export const listReadings = (
  associationId: string,
  startsOn: string,
  endsOn: string,
): Sql<ReadingRow> => sql<ReadingRow>`
  select id, meter_id as "meterId", starts_on as "startsOn", ends_on as "endsOn", old_index as "oldIndex", new_index as "newIndex"
    from copro.reading where association_id = ${associationId} and starts_on < ${endsOn} and ends_on > ${startsOn}
   order by starts_on, id`;

/** False when the lot, or a key that follows meters, is not of the association. */
export async function insertMeter(
  tx: Tx,
  associationId: string,
  meter: Omit<MeterRow, 'lotCode' | 'keyName' | 'removedOn'>,
): Promise<boolean> {
  const written = await tx.run(sql`
    insert into copro.meter (id, association_id, lot_id, key_id, place, serial, unit, rolls_over_at)
    select ${meter.id}::uuid, l.association_id, l.id, k.id, ${meter.place}, ${meter.serial}, ${meter.unit}, ${meter.rollsOverAt}::int
      from copro.lot l join copro.key k on k.association_id = l.association_id
     where l.association_id = ${associationId} and l.id = ${meter.lotId} and k.id = ${meter.keyId} and k.kind = 'meter'`);
  return written === 1;
}

/** False when the meter is not there. */
export async function insertReading(tx: Tx, reading: ReadingRow): Promise<boolean> {
  const written = await tx.run(sql`
    insert into copro.reading (id, association_id, meter_id, starts_on, ends_on, old_index, new_index)
    select ${reading.id}::uuid, m.association_id, m.id, ${reading.startsOn}::date, ${reading.endsOn}::date, ${reading.oldIndex}::int,
           ${reading.newIndex}::int
      from copro.meter m where m.id = ${reading.meterId}`);
  return written === 1;
}
