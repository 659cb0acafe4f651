import type { Database, Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';
import type { LocaleName } from '../../kernel/i18n/translate.ts';
import type { ReminderLevel } from './rules-reminder.ts';

export type Debtor = { associationId: string; ownerId: string };

/** Owners with something open past its due day. */
export const listDebtors = (
  db: Database,
  orgId: string,
  associationId: string | null,
  today: string,
): Promise<Debtor[]> =>
  db.readRows<Debtor>(
    orgId,
    sql`select distinct i.association_id as "associationId", i.owner_id as "ownerId" from copro.open_item i
         where i.owner_id is not null and i.amount_cents > 0 and i.matched_cents <> i.amount_cents and i.due_on < ${today}
           and (${associationId}::uuid is null or i.association_id = ${associationId})
         order by 1, 2`,
  );

export const debtorById = ({ associationId, ownerId }: Debtor): Sql<{ id: string }> => sql<{ id: string }>`
  select o.id from copro.owner o, copro.association a where o.id = ${ownerId} and a.id = ${associationId}`;

export type ClaimRow = {
  entryId: string;
  position: number;
  dueOn: string;
  amountCents: number;
  openCents: number;
  text: string;
  documentRef: string;
  /** Interest and costs of an earlier letter climb no further by themselves. */
  isOfReminder: boolean;
  isDisputed: boolean;
  payments: { on: string; cents: number }[];
};

/** What an owner was asked and has not wholly settled, with when which part of it was paid. Oldest due first. */
export const claimsOf = ({ associationId, ownerId }: Debtor): Sql<ClaimRow> => sql<ClaimRow>`
  select i.entry_id as "entryId", i.position, i.due_on as "dueOn", i.amount_cents as "amountCents",
         i.amount_cents - i.matched_cents as "openCents", e.text, e.document_ref as "documentRef",
         e.document_type is not distinct from 'reminder' as "isOfReminder",
         exists (select from copro.dispute d where d.entry_id = i.entry_id and d.position = i.position and d.closed_on is null) as "isDisputed",
         coalesce((select jsonb_agg(jsonb_build_object('cents', p.amount_cents, 'on', (
                     select max(o.on_date) from copro.matching_part q join copro.entry o on o.id = q.entry_id
                      where q.matching_id = p.matching_id and (q.entry_id, q.position) <> (p.entry_id, p.position))))
                     from copro.matching_part p where p.entry_id = i.entry_id and p.position = i.position), '[]') as payments
    from copro.open_item i join copro.entry e on e.id = i.entry_id
   where i.association_id = ${associationId} and i.owner_id = ${ownerId} and i.amount_cents > 0 and i.matched_cents <> i.amount_cents
   order by i.due_on, i.entry_id, i.position`;

/** Money of an owner that nobody has settled against anything yet, below zero. */
export const unsettledOf = ({ associationId, ownerId }: Debtor): Sql<{ cents: number }> => sql<{ cents: number }>`
  select coalesce(sum(amount_cents - matched_cents), 0)::bigint as cents from copro.open_item
   where association_id = ${associationId} and owner_id = ${ownerId} and amount_cents < 0 and matched_cents <> amount_cents`;

export type SentRow = {
  id: string;
  sentOn: string;
  level: ReminderLevel;
  openCents: number;
  interestCents: number;
  costCents: number;
  claims: { claimId: string; level: ReminderLevel; interestUntil: string | null }[];
};

export const remindersOf = ({ associationId, ownerId }: Debtor): Sql<SentRow> => sql<SentRow>`
  select r.id, r.sent_on as "sentOn", r.level, r.open_cents as "openCents", r.interest_cents as "interestCents", r.cost_cents as "costCents",
         coalesce((select jsonb_agg(jsonb_build_object('claimId', c.entry_id || ':' || c.position, 'level', c.level,
                                                      'interestUntil', c.interest_until))
                     from copro.reminder_claim c where c.reminder_id = r.id), '[]') as claims
    from copro.reminder r where r.association_id = ${associationId} and r.owner_id = ${ownerId} order by r.sent_on, r.id`;

export type RecoverySettings = {
  statutoryRateBp: number | null;
  firstCents: number;
  nextCents: number;
  formalCents: number;
};
export const settingsOf = (associationId: string): Sql<RecoverySettings> => sql<RecoverySettings>`
  select statutory_rate_bp as "statutoryRateBp", first_reminder_cents as "firstCents", next_reminder_cents as "nextCents",
         formal_reminder_cents as "formalCents" from copro.association where id = ${associationId}`;

export type SuspensionRow = { untilOn: string | null; hasPlan: boolean };
export const suspensionOf = ({ associationId, ownerId }: Debtor): Sql<SuspensionRow> => sql<SuspensionRow>`
  select (select until_on from copro.recovery_pause where association_id = ${associationId} and owner_id = ${ownerId}) as "untilOn",
         exists (select from copro.payment_plan where association_id = ${associationId} and owner_id = ${ownerId} and state = 'active') as "hasPlan"`;

/** Held until the end: two jobs at once look at an owner one after the other. */
export const lockOwner = (tx: Tx, ownerId: string): Promise<{ locale: LocaleName } | undefined> =>
  tx.first<{ locale: LocaleName }>(sql`select locale from copro.owner where id = ${ownerId} for no key update`);

export type NewReminder = Debtor & {
  id: string;
  level: ReminderLevel;
  sentOn: string;
  openCents: number;
  interestCents: number;
  costCents: number;
  entryId: string | null;
  detail: unknown;
};
export type NewReminderClaim = {
  entryId: string;
  position: number;
  level: ReminderLevel;
  openCents: number;
  interestUntil: string | null;
};

export async function insertReminder(tx: Tx, row: NewReminder, claims: readonly NewReminderClaim[]): Promise<void> {
  const rows = claims.map(claim => ({
    entry_id: claim.entryId,
    position: claim.position,
    level: claim.level,
    open_cents: claim.openCents,
    interest_until: claim.interestUntil,
  }));
  await tx.batch([
    sql`insert into copro.reminder (id, association_id, owner_id, level, sent_on, open_cents, interest_cents, cost_cents, entry_id, detail)
        values (${row.id}, ${row.associationId}, ${row.ownerId}, ${row.level}, ${row.sentOn}, ${row.openCents}, ${row.interestCents},
                ${row.costCents}, ${row.entryId}, ${JSON.stringify(row.detail)}::jsonb)`,
    sql`insert into copro.reminder_claim (reminder_id, association_id, entry_id, position, level, open_cents, interest_until)
        select ${row.id}::uuid, ${row.associationId}::uuid, entry_id, position, level, open_cents, interest_until
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as t (entry_id uuid, position smallint, level smallint, open_cents bigint, interest_until date)`,
  ]);
}

export const findReminder = (
  tx: Tx,
  id: string,
): Promise<(Debtor & { level: ReminderLevel; sentOn: string; detail: unknown }) | undefined> =>
  tx.first<Debtor & { level: ReminderLevel; sentOn: string; detail: unknown }>(sql`
    select association_id as "associationId", owner_id as "ownerId", level, sent_on as "sentOn", detail
      from copro.reminder where id = ${id}`);
