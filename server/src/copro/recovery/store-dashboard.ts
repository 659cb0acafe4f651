import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { Debtor } from './store-claims.ts';

export type ArrearsRow = {
  ownerId: string;
  name: string;
  openCents: number;
  days0Cents: number;
  days30Cents: number;
  days60Cents: number;
  days90Cents: number;
  oldestDueOn: string;
  level: number;
  lastSentOn: string | null;
  pausedUntil: string | null;
  hasPlan: boolean;
  hasDispute: boolean;
  isHandedOver: boolean;
};

/** Who owes what past its day, for how long, and how far its recovery is. Largest debt first. */
export const arrearsOf = (associationId: string, today: string): Sql<ArrearsRow> => sql<ArrearsRow>`
  with due as (
    select i.owner_id, i.entry_id, i.position, i.due_on, i.amount_cents - i.matched_cents as cents
      from copro.open_item i
     where i.association_id = ${associationId} and i.owner_id is not null and i.amount_cents > 0 and i.matched_cents <> i.amount_cents
       and i.due_on < ${today})
  select o.id as "ownerId", concat_ws(' ', nullif(o.first_name, ''), o.name) as name, sum(d.cents)::bigint as "openCents",
         coalesce(sum(d.cents) filter (where d.due_on > ${today}::date - 30), 0)::bigint as "days0Cents",
         coalesce(sum(d.cents) filter (where d.due_on <= ${today}::date - 30 and d.due_on > ${today}::date - 60), 0)::bigint as "days30Cents",
         coalesce(sum(d.cents) filter (where d.due_on <= ${today}::date - 60 and d.due_on > ${today}::date - 90), 0)::bigint as "days60Cents",
         coalesce(sum(d.cents) filter (where d.due_on <= ${today}::date - 90), 0)::bigint as "days90Cents",
         min(d.due_on) as "oldestDueOn",
         coalesce((select max(c.level) from copro.reminder_claim c join due x on x.entry_id = c.entry_id and x.position = c.position
                    where x.owner_id = o.id), 0)::int as level,
         (select max(r.sent_on) from copro.reminder r where r.association_id = ${associationId} and r.owner_id = o.id) as "lastSentOn",
         (select p.until_on from copro.recovery_pause p
           where p.association_id = ${associationId} and p.owner_id = o.id and p.until_on > ${today}) as "pausedUntil",
         exists (select from copro.payment_plan p
                  where p.association_id = ${associationId} and p.owner_id = o.id and p.state = 'active') as "hasPlan",
         exists (select from copro.dispute p
                  where p.association_id = ${associationId} and p.owner_id = o.id and p.closed_on is null) as "hasDispute",
         exists (select from copro.handover h where h.association_id = ${associationId} and h.owner_id = o.id) as "isHandedOver"
    from due d join copro.owner o on o.id = d.owner_id
   group by o.id, o.first_name, o.name order by sum(d.cents) desc, o.id`;

export type PaperRow = { letterId: string; name: string };

/** The reminders of an owner that were made: what a lawyer is given. */
export const reminderPapers = ({ associationId, ownerId }: Debtor): Sql<PaperRow> => sql<PaperRow>`
  select l.id as "letterId", l.name from copro.letter l
   where l.association_id = ${associationId} and l.owner_id = ${ownerId} and l.kind = 'reminder' and l.made_at is not null
   order by l.made_at, l.id`;
