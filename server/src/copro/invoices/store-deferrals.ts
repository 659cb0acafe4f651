import type { Tx } from '../../kernel/db/database.ts';
import { sql } from '../../kernel/db/sql.ts';

export type NewDeferral = { id: string; linePosition: number; releaseOn: string; amountCents: number };

export async function insertDeferrals(
  tx: Tx,
  invoice: { id: string; associationId: string },
  deferrals: readonly NewDeferral[],
): Promise<void> {
  tx.write(sql`
    insert into copro.deferral (id, association_id, invoice_id, line_position, release_on, amount_cents)
    select id, ${invoice.associationId}::uuid, ${invoice.id}::uuid, position, release_on, amount
      from unnest(${deferrals.map(it => it.id)}::uuid[], ${deferrals.map(it => it.linePosition)}::smallint[],
                  ${deferrals.map(it => it.releaseOn)}::date[], ${deferrals.map(it => it.amountCents)}::bigint[])
        as t (id, position, release_on, amount)`);
}

export type DueDeferral = {
  id: string;
  invoiceId: string;
  invoiceNumber: string;
  yearId: string;
  releaseOn: string;
  amountCents: number;
  position: number;
  accountId: string;
  accountCode: string;
  keyId: string | null;
  lotId: string | null;
  tenantPercent: number | null;
  text: string;
};

/** Held until the end of the transaction: what is due by a day, of years that are open by then. */
export const lockDueDeferrals = (tx: Tx, associationId: string, through: string): Promise<DueDeferral[]> =>
  tx.rows<DueDeferral>(sql`
    select d.id, d.invoice_id as "invoiceId", i.number as "invoiceNumber", y.id as "yearId", d.release_on as "releaseOn",
           d.amount_cents as "amountCents", l.position, l.account_id as "accountId", a.code as "accountCode",
           l.key_id as "keyId", l.lot_id as "lotId", l.tenant_percent as "tenantPercent", l.text
      from copro.deferral d
      join copro.invoice i on i.id = d.invoice_id
      join copro.invoice_line l on l.invoice_id = d.invoice_id and l.position = d.line_position
      join copro.account a on a.id = l.account_id
      join copro.fiscal_year y on y.association_id = d.association_id and y.state = 'open'
       and d.release_on >= y.starts_on and d.release_on < y.ends_on
     where d.association_id = ${associationId} and d.release_on <= ${through} and d.entry_id is null
     order by d.release_on, d.id for no key update of d`);

export async function markReleased(tx: Tx, releases: readonly { id: string; entryId: string }[]): Promise<void> {
  await tx.run(sql`
    update copro.deferral d set entry_id = t.entry_id
      from unnest(${releases.map(it => it.id)}::uuid[], ${releases.map(it => it.entryId)}::uuid[]) as t (id, entry_id)
     where d.id = t.id`);
}
