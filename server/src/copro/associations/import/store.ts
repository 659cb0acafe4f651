import type { Tx } from '../../../kernel/db/database.ts';
import { sql } from '../../../kernel/db/sql.ts';

export type KnownOwner = { id: string; email: string; name: string; firstName: string };

export const ownersByEmails = (tx: Tx, emails: readonly string[]): Promise<KnownOwner[]> =>
  tx.rows<KnownOwner>(sql`
    select id, email, name, first_name as "firstName" from copro.owner where email = any (${emails}::text[]) order by id`);

export const listKeyCodes = (tx: Tx, associationId: string): Promise<{ code: string }[]> =>
  tx.rows<{ code: string }>(sql`select code from copro.key where association_id = ${associationId}`);

export async function insertIbans(tx: Tx, ibans: readonly { ownerId: string; iban: string }[]): Promise<void> {
  await tx.run(sql`
    insert into copro.owner_iban (owner_id, iban)
    select * from unnest(${ibans.map(one => one.ownerId)}::uuid[], ${ibans.map(one => one.iban)}::text[]) on conflict do nothing`);
}
