import { type Sql, sql } from '../../kernel/db/sql.ts';

// Every statement here is given the account that asks, and finds its owner by it: what is not theirs is not there.

export type OwnAssociation = {
  associationId: string;
  name: string;
  ownerId: string;
  balanceCents: number;
  dueCents: number;
};

/** Associations where the caller holds or held a lot, or still has an account. */
export const ownAssociations = (accountId: string, today: string): Sql<OwnAssociation> => sql<OwnAssociation>`
  with me as (select id from copro.owner where account_id = ${accountId}),
  place as (
    select t.association_id as id from copro.title t join copro.title_holder h on h.title_id = t.id where h.owner_id in (select id from me)
    union select i.association_id from copro.open_item i where i.owner_id in (select id from me))
  select a.id as "associationId", a.name, (select id from me) as "ownerId",
         coalesce((select sum(i.amount_cents) from copro.open_item i
                    where i.association_id = a.id and i.owner_id in (select id from me) and i.on_date <= ${today}), 0)::bigint as "balanceCents",
         coalesce((select sum(i.amount_cents - i.matched_cents) from copro.open_item i
                    where i.association_id = a.id and i.owner_id in (select id from me) and i.due_on < ${today}
                      and i.matched_cents <> i.amount_cents), 0)::bigint as "dueCents"
    from copro.association a where a.id in (select id from place) order by a.name, a.id`;

export type OwnLine = {
  entryId: string;
  position: number;
  onDate: string;
  dueOn: string;
  text: string;
  documentType: string | null;
  debitCents: number;
  creditCents: number;
  openCents: number;
  /** Running, from the first line of all. */
  balanceCents: number;
};

/** The caller's account in one association, latest first, each line with the balance after it. */
export const ownAccount = (accountId: string, associationId: string): Sql<OwnLine> => sql<OwnLine>`
  select * from (
    select i.entry_id as "entryId", i.position, i.on_date as "onDate", i.due_on as "dueOn", e.text, e.document_type as "documentType",
           greatest(i.amount_cents, 0) as "debitCents", greatest(-i.amount_cents, 0) as "creditCents",
           i.amount_cents - i.matched_cents as "openCents",
           sum(i.amount_cents) over (order by i.on_date, e.journal, e.number, i.position)::bigint as "balanceCents",
           row_number() over (order by i.on_date, e.journal, e.number, i.position) as place
      from copro.open_item i join copro.entry e on e.id = i.entry_id
     where i.association_id = ${associationId}
       and i.owner_id = (select id from copro.owner where account_id = ${accountId})) line
   order by place desc limit 500`;

export type OwnClaim = {
  documentType: string;
  documentId: string;
  name: string;
  dueOn: string;
  openCents: number;
  digits: string;
  onlyReserve: boolean;
  ownerId: string;
};

/** What the caller still has to pay, one row for each call, statement or reminder with its structured communication. */
export const ownClaims = (accountId: string, associationId: string): Sql<OwnClaim> => sql<OwnClaim>`
  select e.document_type as "documentType", e.document_id as "documentId", min(e.text) as name, min(i.due_on) as "dueOn",
         sum(i.amount_cents - i.matched_cents)::bigint as "openCents", min(c.digits) as digits,
         bool_and(a.code = '4100') as "onlyReserve", min(i.owner_id::text)::uuid as "ownerId"
    from copro.open_item i
    join copro.entry e on e.id = i.entry_id
    join copro.account a on a.id = i.account_id
    join copro.communication c on c.document_id = e.document_id and c.owner_id = i.owner_id
   where i.association_id = ${associationId} and i.matched_cents <> i.amount_cents and i.amount_cents > 0
     and i.owner_id = (select id from copro.owner where account_id = ${accountId})
   group by e.document_type, e.document_id order by min(i.due_on), e.document_id`;

export type OwnLetter = { id: string; kind: string; name: string; madeAt: string };

export const ownLetters = (accountId: string, associationId: string): Sql<OwnLetter> => sql<OwnLetter>`
  select l.id, l.kind, l.name, l.made_at as "madeAt" from copro.letter l
   where l.association_id = ${associationId} and l.made_at is not null
     and l.owner_id = (select id from copro.owner where account_id = ${accountId})
   order by l.made_at desc, l.id limit 200`;

export const isOwnLetter = (accountId: string, letterId: string): Sql<{ id: string }> => sql<{ id: string }>`
  select l.id from copro.letter l where l.id = ${letterId} and l.made_at is not null
     and l.owner_id = (select id from copro.owner where account_id = ${accountId})`;

export type OwnLot = {
  lotId: string;
  code: string;
  nature: string;
  share: number;
  startsOn: string;
  endsOn: string | null;
  right: string;
};

export const ownLots = (accountId: string, associationId: string): Sql<OwnLot> => sql<OwnLot>`
  select l.id as "lotId", l.code, l.nature, l.share, t.starts_on as "startsOn", t.ends_on as "endsOn", h.title_right as "right"
    from copro.title_holder h join copro.title t on t.id = h.title_id join copro.lot l on l.id = t.lot_id
   where t.association_id = ${associationId} and h.owner_id = (select id from copro.owner where account_id = ${accountId})
   order by l.position, t.starts_on`;
