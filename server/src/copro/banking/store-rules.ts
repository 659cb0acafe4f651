import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

export type NewRule = {
  id: string;
  associationId: string;
  iban: string | null;
  words: readonly string[];
  ownerId: string | null;
  supplierId: string | null;
  accountId: string | null;
};

/** Once: a decision that was remembered before changes nothing. */
export async function insertRule(tx: Tx, rule: NewRule): Promise<void> {
  await tx.run(sql`
    insert into copro.bank_rule (id, association_id, iban, words, owner_id, supplier_id, account_id, created_by)
    values (${rule.id}, ${rule.associationId}, ${rule.iban}, ${rule.words}, ${rule.ownerId}, ${rule.supplierId},
            ${rule.accountId}, ${tx.actor.accountId})
    on conflict do nothing`);
}

export const listRules = (associationId: string): Sql => sql`
  select r.id, r.iban, r.words, coalesce(r.owner_id, r.supplier_id, r.account_id) as "targetId",
         case when r.owner_id is not null then 'owner' when r.supplier_id is not null then 'supplier' else 'account' end
           as "targetKind",
         coalesce(concat_ws(' ', nullif(o.first_name, ''), o.name), s.name, a.code) as "targetName",
         r.created_at as "createdAt"
    from copro.bank_rule r
    left join copro.owner o on o.id = r.owner_id
    left join workplace.supplier s on s.id = r.supplier_id
    left join copro.account a on a.id = r.account_id
   where r.association_id = ${associationId} order by r.created_at desc, r.id limit 1000`;

export const deleteRule = (tx: Tx, id: string): Promise<{ associationId: string } | undefined> =>
  tx.first<{ associationId: string }>(sql`
    delete from copro.bank_rule where id = ${id} returning association_id as "associationId"`);
