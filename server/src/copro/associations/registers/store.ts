import type { Tx } from '../../../kernel/db/database.ts';
import { part, type Sql, sql } from '../../../kernel/db/sql.ts';
import type { BankAccountRow } from '../store-building.ts';

export type ContractRow = {
  id: string;
  associationId: string;
  supplierId: string | null;
  title: string;
  reference: string;
  startsOn: string;
  endsOn: string | null;
  noticeDays: number;
  yearlyCents: number;
  indexation: 'none' | 'consumer-prices' | 'health' | 'other';
  notes: string;
  version: number;
};
export type ResidentRow = {
  id: string;
  lotId: string;
  lotCode: string;
  name: string;
  email: string | null;
  phone: string | null;
  startsOn: string;
  endsOn: string | null;
};

const account = part`id, iban, bic, name, purpose, closed_on as "closedOn"`;

export async function insertBankAccount(tx: Tx, associationId: string, row: BankAccountRow): Promise<void> {
  await tx.run(sql`
    insert into copro.bank_account (id, association_id, iban, bic, name, purpose)
    values (${row.id}, ${associationId}, ${row.iban}, ${row.bic}, ${row.name}, ${row.purpose})`);
}
export const lockBankAccount = (
  tx: Tx,
  id: string,
): Promise<(BankAccountRow & { associationId: string }) | undefined> =>
  tx.first(sql<BankAccountRow & { associationId: string }>`
    select ${account}, association_id as "associationId" from copro.bank_account where id = ${id} for no key update`);
export async function updateBankAccount(tx: Tx, row: BankAccountRow): Promise<void> {
  await tx.run(sql`update copro.bank_account set name = ${row.name}, closed_on = ${row.closedOn} where id = ${row.id}`);
}

const contract = part`id, association_id as "associationId", supplier_id as "supplierId", title, reference, starts_on as "startsOn",
  ends_on as "endsOn", notice_days as "noticeDays", yearly_cents as "yearlyCents", indexation, notes, version`;

/** Those that end first come first; `until` leaves out what ends later or never. */
export const listContracts = (associationId: string, until: string | null, from: string): Sql<ContractRow> =>
  sql<ContractRow>`
  select ${contract} from copro.contract
   where association_id = ${associationId}
     and (${until}::date is null or (ends_on <= ${until}::date and ends_on >= ${from}::date))
   order by ends_on nulls last, title, id limit 1000`;
export const lockContract = (tx: Tx, id: string): Promise<ContractRow | undefined> =>
  tx.first<ContractRow>(sql`select ${contract} from copro.contract where id = ${id} for no key update`);
export async function insertContract(tx: Tx, row: ContractRow): Promise<void> {
  await tx.run(sql`
    insert into copro.contract (id, association_id, supplier_id, title, reference, starts_on, ends_on, notice_days, yearly_cents, indexation, notes)
    values (${row.id}, ${row.associationId}, ${row.supplierId}, ${row.title}, ${row.reference}, ${row.startsOn}, ${row.endsOn},
            ${row.noticeDays}, ${row.yearlyCents}, ${row.indexation}, ${row.notes})`);
}
export async function updateContract(tx: Tx, row: ContractRow): Promise<void> {
  await tx.run(sql`
    update copro.contract set supplier_id = ${row.supplierId}, title = ${row.title}, reference = ${row.reference},
           starts_on = ${row.startsOn}, ends_on = ${row.endsOn}, notice_days = ${row.noticeDays}, yearly_cents = ${row.yearlyCents},
           indexation = ${row.indexation}, notes = ${row.notes}, version = version + 1 where id = ${row.id}`);
}
export async function deleteContract(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from copro.contract where id = ${id}`);
}

const resident = part`r.id, r.lot_id as "lotId", r.name, r.email, r.phone, r.starts_on as "startsOn", r.ends_on as "endsOn"`;

export const listResidents = (associationId: string): Sql<ResidentRow> => sql<ResidentRow>`
  select ${resident}, l.code as "lotCode" from copro.resident r join copro.lot l on l.id = r.lot_id
   where r.association_id = ${associationId} order by l.position, r.starts_on desc, r.id`;
export const lockResident = (tx: Tx, id: string) =>
  tx.first(sql<Omit<ResidentRow, 'lotCode'> & { associationId: string }>`
    select ${resident}, r.association_id as "associationId" from copro.resident r where r.id = ${id} for no key update`);
export async function insertResident(tx: Tx, associationId: string, row: Omit<ResidentRow, 'lotCode'>): Promise<void> {
  await tx.run(sql`
    insert into copro.resident (id, association_id, lot_id, name, email, phone, starts_on, ends_on)
    values (${row.id}, ${associationId}, ${row.lotId}, ${row.name}, ${row.email}, ${row.phone}, ${row.startsOn}, ${row.endsOn})`);
}
export async function updateResident(tx: Tx, row: Omit<ResidentRow, 'lotCode'>): Promise<void> {
  await tx.run(sql`
    update copro.resident set name = ${row.name}, email = ${row.email}, phone = ${row.phone}, starts_on = ${row.startsOn},
           ends_on = ${row.endsOn} where id = ${row.id}`);
}
export async function deleteResident(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`delete from copro.resident where id = ${id}`);
}
