import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

/** An order is confirmed while everything in it is settled; a booking that is undone takes that back. */
export async function confirmOrders(tx: Tx, associationId: string): Promise<void> {
  const unsettled = sql`
    update copro.payment_order o
       set state = case when w.is_open then 'exported' else 'confirmed' end,
           confirmed_at = case when w.is_open then null else now() end, version = o.version + 1
      from (select p.order_id, bool_or(abs(i.matched_cents) < p.amount_cents) as is_open
              from copro.payment p join copro.open_item i on i.entry_id = p.entry_id and i.position = p.entry_position
             where p.association_id = ${associationId} and p.is_live group by p.order_id) w
     where o.id = w.order_id and o.association_id = ${associationId}
       and ((o.state = 'exported' and not w.is_open) or (o.state = 'confirmed' and w.is_open))`;
  await tx.run(unsettled);
}
