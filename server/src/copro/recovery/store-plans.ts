import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Payment } from './rules-interest.ts';
import type { PlanInstalment } from './rules-plan.ts';
import type { Debtor } from './store-claims.ts';

export type PlanState = 'active' | 'kept' | 'broken' | 'cancelled';
export type PlanRow = Debtor & {
  id: string;
  debtCents: number;
  agreedOn: string;
  state: PlanState;
  brokenOn: string | null;
  parts: PlanInstalment[];
};

const plans = (
  where: 'active' | 'owner' | 'id',
  values: { associationId?: string; ownerId?: string; id?: string },
): Sql<PlanRow> => sql<PlanRow>`
  select p.id, p.association_id as "associationId", p.owner_id as "ownerId", p.debt_cents as "debtCents", p.agreed_on as "agreedOn", p.state,
         p.broken_on as "brokenOn",
         (select jsonb_agg(jsonb_build_object('dueOn', i.due_on, 'cents', i.cents) order by i.due_on)
            from copro.payment_plan_part i where i.plan_id = p.id) as parts
    from copro.payment_plan p
   where (${where} = 'active' and p.state = 'active')
      or (${where} = 'owner' and p.association_id = ${values.associationId ?? null}::uuid and p.owner_id = ${values.ownerId ?? null}::uuid)
      or (${where} = 'id' and p.id = ${values.id ?? null}::uuid)
   order by p.agreed_on desc, p.id`;

export const activePlans = (): Sql<PlanRow> => plans('active', {});
export const plansOf = (debtor: Debtor): Sql<PlanRow> => plans('owner', debtor);
export const planById = (id: string): Sql<PlanRow> => plans('id', { id });

export async function insertPlan(
  tx: Tx,
  plan: Debtor & { id: string; debtCents: number; agreedOn: string },
  parts: readonly PlanInstalment[],
): Promise<void> {
  await tx.batch([
    sql`insert into copro.payment_plan (id, association_id, owner_id, debt_cents, agreed_on)
        values (${plan.id}, ${plan.associationId}, ${plan.ownerId}, ${plan.debtCents}, ${plan.agreedOn})`,
    sql`insert into copro.payment_plan_part (plan_id, association_id, due_on, cents)
        select ${plan.id}::uuid, ${plan.associationId}::uuid, due_on, cents
          from unnest(${parts.map(one => one.dueOn)}::date[], ${parts.map(one => one.cents)}::bigint[]) as t (due_on, cents)`,
  ]);
}

/** False when it was over already. */
export const endPlan = async (tx: Tx, id: string, state: PlanState, brokenOn: string | null): Promise<boolean> =>
  (await tx.run(
    sql`update copro.payment_plan set state = ${state}, broken_on = ${brokenOn} where id = ${id} and state = 'active'`,
  )) === 1;

/** What an owner paid from a day on: money that came in, not what a reversal or a statement gave back. */
export const paymentsSince = ({ associationId, ownerId }: Debtor, day: string): Sql<Payment> => sql<Payment>`
  select i.on_date as "on", -i.amount_cents as cents from copro.open_item i join copro.entry e on e.id = i.entry_id
   where i.association_id = ${associationId} and i.owner_id = ${ownerId} and i.amount_cents < 0 and i.on_date >= ${day}
     and e.kind = 'normal' and e.reverses_id is null
   order by i.on_date`;

/** False when the association or the owner is not there. */
export const upsertPause = async (
  tx: Tx,
  { associationId, ownerId }: Debtor,
  { untilOn, reason }: { untilOn: string; reason: string },
): Promise<boolean> =>
  (await tx.run(sql`
    insert into copro.recovery_pause (association_id, owner_id, until_on, reason)
    select a.id, o.id, ${untilOn}::date, ${reason} from copro.association a, copro.owner o
     where a.id = ${associationId} and o.id = ${ownerId}
    on conflict (org_id, association_id, owner_id) do update set until_on = excluded.until_on, reason = excluded.reason`)) ===
  1;

export const deletePause = async (tx: Tx, { associationId, ownerId }: Debtor): Promise<boolean> =>
  (await tx.run(
    sql`delete from copro.recovery_pause where association_id = ${associationId} and owner_id = ${ownerId}`,
  )) === 1;

export type DisputeRow = {
  id: string;
  entryId: string;
  position: number;
  reason: string;
  openedOn: string;
  closedOn: string | null;
};

/** False when the owner has no such open claim. */
export const insertDispute = async (
  tx: Tx,
  { associationId, ownerId }: Debtor,
  dispute: Omit<DisputeRow, 'closedOn'>,
): Promise<boolean> =>
  (await tx.run(sql`
    insert into copro.dispute (id, association_id, owner_id, entry_id, position, reason, opened_on)
    select ${dispute.id}::uuid, i.association_id, i.owner_id, i.entry_id, i.position, ${dispute.reason}, ${dispute.openedOn}::date
      from copro.open_item i
     where i.association_id = ${associationId} and i.owner_id = ${ownerId} and i.entry_id = ${dispute.entryId}
       and i.position = ${dispute.position} and i.amount_cents > 0 and i.matched_cents <> i.amount_cents`)) === 1;

export const closeDispute = (tx: Tx, id: string, closedOn: string): Promise<Debtor | undefined> =>
  tx.first<Debtor>(sql`
    update copro.dispute set closed_on = greatest(${closedOn}::date, opened_on) where id = ${id} and closed_on is null
    returning association_id as "associationId", owner_id as "ownerId"`);

export const disputesOf = ({ associationId, ownerId }: Debtor): Sql<DisputeRow> => sql<DisputeRow>`
  select id, entry_id as "entryId", position, reason, opened_on as "openedOn", closed_on as "closedOn" from copro.dispute
   where association_id = ${associationId} and owner_id = ${ownerId} order by opened_on desc, id`;

export type HandoverRow = {
  id: string;
  recipientKind: 'lawyer' | 'bailiff';
  recipientName: string;
  handedOn: string;
  totalCents: number;
};

export const insertHandover = async (tx: Tx, { associationId, ownerId }: Debtor, row: HandoverRow): Promise<void> => {
  await tx.run(sql`
    insert into copro.handover (id, association_id, owner_id, recipient_kind, recipient_name, handed_on, total_cents)
    values (${row.id}, ${associationId}, ${ownerId}, ${row.recipientKind}, ${row.recipientName}, ${row.handedOn}, ${row.totalCents})`);
};
export const handoversOf = ({ associationId, ownerId }: Debtor): Sql<HandoverRow> => sql<HandoverRow>`
  select id, recipient_kind as "recipientKind", recipient_name as "recipientName", handed_on as "handedOn", total_cents as "totalCents"
    from copro.handover where association_id = ${associationId} and owner_id = ${ownerId} order by handed_on desc, id`;
export const findHandover = (id: string): Sql<HandoverRow & Debtor> => sql<HandoverRow & Debtor>`
  select id, association_id as "associationId", owner_id as "ownerId", recipient_kind as "recipientKind",
         recipient_name as "recipientName", handed_on as "handedOn", total_cents as "totalCents" from copro.handover where id = ${id}`;
