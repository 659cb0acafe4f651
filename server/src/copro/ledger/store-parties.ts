import { part, type Sql, sql } from '../../kernel/db/sql.ts';

export type PartyKind = 'owner' | 'supplier';
export type AgedParty = {
  partyId: string;
  name: string;
  balanceCents: number;
  notDueCents: number;
  days0Cents: number;
  days30Cents: number;
  days60Cents: number;
  days90Cents: number;
};

/**
 * What each owner or supplier of an association has open on a day, and for how long it has been due. Matched amounts are
 * those of today: a past day shows what of its lines is still open now.
 */
export function agedParties(associationId: string, kind: PartyKind, day: string): Sql<AgedParty> {
  const id = kind === 'owner' ? part`i.owner_id` : part`i.supplier_id`;
  const table = kind === 'owner' ? part`copro.owner` : part`workplace.supplier`;
  const name = kind === 'owner' ? part`concat_ws(' ', nullif(p.first_name, ''), p.name)` : part`p.name`;
  const open = part`i.amount_cents - i.matched_cents`;
  const aged = (from: number | null, until: number | null) => part`coalesce(sum(${open}) filter (where
    ${from === null ? part`i.due_on >= ${day}::date` : part`i.due_on < ${day}::date - ${from}::int`}
    and ${until === null ? part`true` : part`i.due_on >= ${day}::date - ${until}::int`}), 0)::bigint`;
  return sql<AgedParty>`
    select p.id as "partyId", ${name} as name, sum(${open})::bigint as "balanceCents",
           ${aged(null, null)} as "notDueCents", ${aged(0, 30)} as "days0Cents", ${aged(30, 60)} as "days30Cents",
           ${aged(60, 90)} as "days60Cents", ${aged(90, null)} as "days90Cents"
      from copro.open_item i join ${table} p on p.id = ${id}
     where i.association_id = ${associationId} and ${id} is not null and i.matched_cents <> i.amount_cents
       and i.on_date <= ${day}
     group by p.org_id, p.id order by sum(${open}) desc, p.id`;
}

/** Sum of all lines of a party before a day: what a statement begins with; and whether there is such a party at all. */
export const partySumBefore = (
  associationId: string,
  kind: PartyKind,
  partyId: string,
  day: string,
): Sql<{ cents: number; isKnown: boolean }> => sql<{ cents: number; isKnown: boolean }>`
  select coalesce(sum(amount_cents), 0)::bigint as cents,
         exists (select from ${kind === 'owner' ? part`copro.owner` : part`workplace.supplier`} where id = ${partyId}) as "isKnown"
    from copro.open_item
   where association_id = ${associationId} and on_date < ${day}
     and ${kind === 'owner' ? part`owner_id = ${partyId}` : part`supplier_id = ${partyId}`}`;

export type PartyName = { id: string; kind: PartyKind; name: string };

/** Whose lines an entry of the association may name: who held a lot of it at any time, and the suppliers in use. */
export const listPartyNames = (associationId: string): Sql<PartyName> => sql<PartyName>`
  select o.id, 'owner' as kind, concat_ws(' ', o.name, nullif(o.first_name, '')) as name
    from copro.owner o
   where exists (select from copro.title_holder h join copro.title t on t.id = h.title_id
                  where h.owner_id = o.id and t.association_id = ${associationId})
      or exists (select from copro.open_item i where i.association_id = ${associationId} and i.owner_id = o.id)
  union all
  select s.id, 'supplier', s.name from workplace.supplier s where s.archived_at is null
  order by 2, 3, 1`;
