import type { Database, Tx } from '../../kernel/db/database.ts';
import { pagePart, part, type Sql, sql } from '../../kernel/db/sql.ts';
import type { AssociationStatus } from './rules.ts';

export type AssociationRow = {
  id: string;
  name: string;
  enterpriseNumber: string | null;
  street: string;
  postalCode: string;
  city: string;
  locale: 'fr' | 'nl' | 'de' | 'en';
  status: AssociationStatus;
  shareTotal: number;
  accounting: 'full' | 'simplified';
  charging: 'provisions' | 'real';
  fiscalMonth: number;
  meetingMonth: number;
  meetingDay: number;
  tenderThresholdCents: number;
  statutoryRateBp: number | null;
  firstReminderCents: number;
  nextReminderCents: number;
  formalReminderCents: number;
  version: number;
};
export type AssociationCounts = { lots: number; principalLots: number; owners: number; shareGap: number };

const fields = part`a.id, a.name, a.enterprise_number as "enterpriseNumber", a.street, a.postal_code as "postalCode", a.city,
  a.locale, a.status, a.share_total as "shareTotal", a.accounting, a.charging, a.fiscal_month as "fiscalMonth",
  a.meeting_month as "meetingMonth", a.meeting_day as "meetingDay", a.tender_threshold_cents as "tenderThresholdCents",
  a.statutory_rate_bp as "statutoryRateBp", a.first_reminder_cents as "firstReminderCents",
  a.next_reminder_cents as "nextReminderCents", a.formal_reminder_cents as "formalReminderCents", a.version`;

// Counted once for all associations of the page. Owners are those of the last title of each lot.
const cards = (
  page: ReturnType<typeof part>,
  order: ReturnType<typeof part>,
): Sql<AssociationRow & AssociationCounts> => sql`
  with page as materialized (${page}),
  counted as (select l.association_id, count(*) as lots, count(*) filter (where l.is_principal) as principal, sum(l.share) as share
                from copro.lot l where l.association_id in (select id from page) group by l.association_id),
  held as (select t.association_id, count(distinct h.owner_id) as owners
             from copro.title t join copro.title_holder h on h.title_id = t.id
            where t.association_id in (select id from page) and t.ends_on is null group by t.association_id)
  select ${fields}, coalesce(c.lots, 0)::int as lots, coalesce(c.principal, 0)::int as "principalLots",
         coalesce(h.owners, 0)::int as owners, a.share_total - coalesce(c.share, 0)::int as "shareGap"
    from page a left join counted c on c.association_id = a.id left join held h on h.association_id = a.id order by ${order}`;

export type AssociationFilter = { status: string | null; q: string | null; sort: 'name' | '-name' };

export async function listAssociations(
  db: Database,
  orgId: string,
  filter: AssociationFilter,
  page: { limit: number; offset: number },
): Promise<{ items: (AssociationRow & AssociationCounts)[]; total: number }> {
  const status = filter.status ? part` and a.status = ${filter.status}` : part``;
  const words = filter.q
    ? part` and strpos(kernel.fold(a.name || ' ' || a.city || ' ' || coalesce(a.enterprise_number, '')), kernel.fold(${filter.q}::text)) > 0`
    : part``;
  const where = part`true${status}${words}`;
  const order = { name: part`kernel.fold(a.name), a.id`, '-name': part`kernel.fold(a.name) desc, a.id` }[filter.sort];
  const [items, counts] = await db.read(orgId, [
    cards(
      part`select a.* from copro.association a where ${where} order by ${order} ${pagePart(page.limit, page.offset)}`,
      order,
    ),
    sql`select count(*) as total from copro.association a where ${where}`,
  ]);
  return { items: (items ?? []) as (AssociationRow & AssociationCounts)[], total: Number(counts?.[0]?.total ?? 0) };
}

export const findAssociationCard = (id: string): Sql<AssociationRow & AssociationCounts> =>
  cards(part`select a.* from copro.association a where a.id = ${id}`, part`a.id`);

/** Rows that hang on an association or a lot; undefined when that does not exist, so that an empty list is never a lie. */
export async function readBelow<R>(
  db: Database,
  orgId: string,
  above: 'association' | 'lot',
  id: string,
  query: Sql<R>,
): Promise<R[] | undefined> {
  const found =
    above === 'lot'
      ? sql`select id from copro.lot where id = ${id}`
      : sql`select id from copro.association where id = ${id}`;
  const [parents, rows] = await db.read(orgId, [found, query]);
  // Rows of the statement that was given.
  return parents?.length === 1 ? (rows as R[]) : undefined;
}

/** Held until the end: lots, shares, keys and the status of one association change one after the other. */
export const lockAssociation = (tx: Tx, id: string): Promise<AssociationRow | undefined> =>
  tx.first<AssociationRow>(sql`select ${fields} from copro.association a where a.id = ${id} for no key update`);

export async function insertAssociation(tx: Tx, row: AssociationRow): Promise<void> {
  await tx.run(sql`
    insert into copro.association (id, name, enterprise_number, street, postal_code, city, locale, share_total, accounting, charging,
      fiscal_month, meeting_month, meeting_day, tender_threshold_cents, statutory_rate_bp, first_reminder_cents,
      next_reminder_cents, formal_reminder_cents)
    values (${row.id}, ${row.name}, ${row.enterpriseNumber}, ${row.street}, ${row.postalCode}, ${row.city}, ${row.locale},
      ${row.shareTotal}, ${row.accounting}, ${row.charging}, ${row.fiscalMonth}, ${row.meetingMonth}, ${row.meetingDay},
      ${row.tenderThresholdCents}, ${row.statutoryRateBp}, ${row.firstReminderCents}, ${row.nextReminderCents},
      ${row.formalReminderCents})`);
}

export async function updateAssociation(tx: Tx, row: AssociationRow): Promise<void> {
  await tx.run(sql`
    update copro.association set name = ${row.name}, enterprise_number = ${row.enterpriseNumber}, street = ${row.street},
           postal_code = ${row.postalCode}, city = ${row.city}, locale = ${row.locale}, status = ${row.status},
           share_total = ${row.shareTotal}, charging = ${row.charging}, fiscal_month = ${row.fiscalMonth},
           meeting_month = ${row.meetingMonth}, meeting_day = ${row.meetingDay},
           tender_threshold_cents = ${row.tenderThresholdCents}, statutory_rate_bp = ${row.statutoryRateBp},
           first_reminder_cents = ${row.firstReminderCents}, next_reminder_cents = ${row.nextReminderCents},
           formal_reminder_cents = ${row.formalReminderCents}, version = version + 1, updated_at = now()
     where id = ${row.id}`);
}
