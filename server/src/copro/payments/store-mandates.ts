import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

export type NewMandateRow = {
  id: string;
  associationId: string;
  ownerId: string;
  reference: string;
  signedOn: string;
  iban: string;
};

export async function insertMandate(tx: Tx, mandate: NewMandateRow): Promise<void> {
  await tx.run(sql`
    insert into copro.mandate (id, association_id, owner_id, reference, signed_on, iban)
    values (${mandate.id}, ${mandate.associationId}, ${mandate.ownerId}, ${mandate.reference}, ${mandate.signedOn},
            ${mandate.iban})`);
}

export const revokeMandate = (tx: Tx, id: string, day: string): Promise<{ reference: string } | undefined> =>
  tx.first<{ reference: string }>(sql`
    update copro.mandate set revoked_on = coalesce(revoked_on, ${day}), version = version + 1
     where id = ${id} returning reference`);

const select = (where: 'association' | 'id', value: string): Sql =>
  where === 'id'
    ? sql`select m.id, m.owner_id as "ownerId", concat_ws(' ', nullif(o.first_name, ''), o.name) as "ownerName", m.reference,
               m.signed_on as "signedOn", m.iban, m.bic, m.revoked_on as "revokedOn"
          from copro.mandate m join copro.owner o on o.id = m.owner_id where m.id = ${value}`
    : sql`select m.id, m.owner_id as "ownerId", concat_ws(' ', nullif(o.first_name, ''), o.name) as "ownerName", m.reference,
               m.signed_on as "signedOn", m.iban, m.bic, m.revoked_on as "revokedOn"
          from copro.mandate m join copro.owner o on o.id = m.owner_id where m.association_id = ${value}
         order by o.sort_name, m.signed_on desc, m.id limit 2000`;
export const listMandates = (associationId: string): Sql => select('association', associationId);
export const findMandate = (id: string): Sql => select('id', id);

export const findCreditor = (associationId: string): Sql<{ identifier: string }> => sql<{ identifier: string }>`
  select identifier from copro.sepa_creditor where association_id = ${associationId}`;

export async function upsertCreditor(tx: Tx, associationId: string, identifier: string): Promise<void> {
  await tx.run(sql`
    insert into copro.sepa_creditor (association_id, identifier) values (${associationId}, ${identifier})
    on conflict (org_id, association_id) do update set identifier = excluded.identifier`);
}
