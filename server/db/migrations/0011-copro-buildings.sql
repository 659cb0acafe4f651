-- forward
create schema copro;

-- An association of co-owners (ACP/VME): one or more buildings with one enterprise number and one set of shares.
create table copro.association (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  name text not null,
  -- Ten digits; null until the association is registered (Civil Code 3.86 par. 1).
  enterprise_number text,
  street text not null default '',
  postal_code text not null default '',
  city text not null default '',
  locale text not null default 'fr',
  status text not null default 'draft',
  -- Sum of the shares in the deed: never assumed to be 1,000.
  share_total integer not null,
  -- full | simplified (simplified only under 20 principal lots)
  accounting text not null default 'full',
  -- provisions | real: how ordinary costs are asked for
  charging text not null default 'provisions',
  fiscal_month smallint not null default 1,
  -- First day of the yearly window of 15 days for the ordinary meeting.
  meeting_month smallint not null default 5,
  meeting_day smallint not null default 1,
  tender_threshold_cents bigint not null default 500000,
  -- Rate of the statutes for late payment, in hundredths of a percent; null: the yearly legal rate.
  statutory_rate_bp integer,
  first_reminder_cents bigint not null default 0,
  next_reminder_cents bigint not null default 1500,
  formal_reminder_cents bigint not null default 4000,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint association_name_length check (length(name) between 1 and 200),
  constraint association_enterprise_number_form check
    (enterprise_number ~ '^[01][0-9]{9}$'
      and substr(enterprise_number, 9)::integer = 97 - substr(enterprise_number, 1, 8)::bigint % 97),
  constraint association_locale_known check (locale in ('fr', 'nl', 'de', 'en')),
  constraint association_status_known check (status in ('draft', 'active', 'archived')),
  constraint association_share_total_positive check (share_total > 0),
  constraint association_accounting_known check (accounting in ('full', 'simplified')),
  constraint association_charging_known check (charging in ('provisions', 'real')),
  constraint association_fiscal_month_range check (fiscal_month between 1 and 12),
  constraint association_meeting_window_range check (meeting_month between 1 and 12 and meeting_day between 1 and 31),
  constraint association_rate_range check (statutory_rate_bp between 0 and 10000),
  constraint association_costs_not_negative check
    (tender_threshold_cents >= 0 and first_reminder_cents >= 0 and next_reminder_cents >= 0 and formal_reminder_cents >= 0)
);
create unique index association__enterprise_number on copro.association (org_id, enterprise_number);
create index association__name on copro.association (org_id, kernel.fold(name), id);
select kernel.protect('copro.association');

create table copro.lot (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  code text not null,
  -- flat | house | shop | office | cellar | garage | parking | other
  nature text not null default 'flat',
  building text not null default '',
  floor text not null default '',
  surface_dm2 integer,
  share integer not null,
  -- Order of lists, and who gets the odd cent first.
  position integer not null,
  -- Counted towards the 20 lots of the law: cellars, garages and parking are not (3.90).
  is_principal boolean not null generated always as (nature not in ('cellar', 'garage', 'parking')) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  constraint lot_code_length check (length(code) between 1 and 40),
  constraint lot_nature_known check
    (nature in ('flat', 'house', 'shop', 'office', 'cellar', 'garage', 'parking', 'other')),
  constraint lot_share_not_negative check (share >= 0),
  constraint lot_surface_positive check (surface_dm2 > 0)
);
create unique index lot__code on copro.lot (org_id, association_id, kernel.fold(code));
create unique index lot__position on copro.lot (org_id, association_id, position);
select kernel.protect('copro.lot');

-- The shares of an association that is at work sum to the total of its deed, whoever writes them. A statement on lots touches
-- their associations, and each is added up once at the end: a check for every lot would read all lots as often as there are lots.
create function copro.check_shares() returns trigger
  language plpgsql as $$
declare
  wanted integer;
  found bigint;
begin
  select share_total into wanted from copro.association
   where org_id = kernel.org_id() and id = new.id and status = 'active' for share;
  if wanted is null then return null; end if;
  select coalesce(sum(share), 0) into found from copro.lot where org_id = kernel.org_id() and association_id = new.id;
  if found <> wanted then
    raise exception 'shares sum to %, not to %', found, wanted
      using errcode = 'check_violation', constraint = 'lot_shares_sum', schema = 'copro', table = 'lot';
  end if;
  return null;
end $$;
create constraint trigger association_shares_sum after insert or update of status, share_total on copro.association
  deferrable initially deferred for each row execute function copro.check_shares();

create function copro.touch_associations() returns trigger
  language plpgsql as $$
begin
  update copro.association a set share_total = a.share_total
    from (select distinct org_id, association_id from changed) c
   where a.org_id = c.org_id and a.id = c.association_id and a.status = 'active';
  return null;
end $$;
create trigger lot_added after insert on copro.lot
  referencing new table as changed for each statement execute function copro.touch_associations();
create trigger lot_removed after delete on copro.lot
  referencing old table as changed for each statement execute function copro.touch_associations();
create function copro.touch_changed_associations() returns trigger
  language plpgsql as $$
begin
  update copro.association a set share_total = a.share_total
    from (select org_id, association_id, id, share from was except select org_id, association_id, id, share from became
          union
          select org_id, association_id, id, share from became except select org_id, association_id, id, share from was) c
   where a.org_id = c.org_id and a.id = c.association_id and a.status = 'active';
  return null;
end $$;
create trigger lot_changed after update on copro.lot
  referencing old table as was new table as became for each statement execute function copro.touch_changed_associations();

-- A person or company that may hold lots, of the whole office: the same owner may hold lots of several associations.
create table copro.owner (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  -- Set when this owner signs in.
  account_id uuid references platform.account (id) on delete set null,
  kind text not null default 'person',
  first_name text not null default '',
  -- Last name, or the name of the company.
  name text not null,
  enterprise_number text,
  email text,
  phone text,
  street text not null default '',
  postal_code text not null default '',
  city text not null default '',
  country text not null default 'BE',
  locale text not null default 'fr',
  -- post | email: letters go by e-mail only with the owner's own written consent (3.87 par. 3).
  delivery text not null default 'post',
  consented_on date,
  sort_name text collate "C" generated always as (kernel.fold(name) || E'\t' || kernel.fold(first_name)) stored,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint owner_kind_known check (kind in ('person', 'company')),
  constraint owner_name_length check (length(name) between 1 and 160 and length(first_name) <= 120),
  constraint owner_email_folded check (email = lower(email) and length(email) <= 254),
  constraint owner_locale_known check (locale in ('fr', 'nl', 'de', 'en')),
  constraint owner_delivery_known check (delivery in ('post', 'email')),
  constraint owner_email_needs_consent check (delivery <> 'email' or (email is not null and consented_on is not null)),
  constraint owner_country_form check (country ~ '^[A-Z]{2}$')
);
create index owner__sort_name on copro.owner (org_id, sort_name, id);
create unique index owner__account on copro.owner (org_id, account_id) where account_id is not null;
create index owner__email on copro.owner (org_id, email) where email is not null;
select kernel.protect('copro.owner');

-- Accounts an owner pays from: how a payment without a reference is recognised.
create table copro.owner_iban (
  org_id uuid not null default kernel.org_id(),
  owner_id uuid not null,
  iban text not null,
  primary key (org_id, owner_id, iban),
  foreign key (org_id, owner_id) references copro.owner (org_id, id) on delete cascade,
  constraint owner_iban_form check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$')
);
create index owner_iban__iban on copro.owner_iban (org_id, iban);
select kernel.protect('copro.owner_iban');

-- Who holds a lot during a time, as a whole: one holder or several. Each title but the first begins on the day the one
-- before it ends, which is a foreign key: no gap. Two of one lot never share a day: no overlap.
create table copro.title (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  lot_id uuid not null,
  starts_on date not null,
  -- The day after the last one; null while it lasts.
  ends_on date,
  -- The day the title before it ends: equal to starts_on, null for the first of a lot.
  follows_on date,
  -- Who receives calls and papers for the others; the vote is suspended while several hold and nobody is named (3.87 par. 1).
  representative_id uuid,
  deed_ref text not null default '',
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, association_id, lot_id) references copro.lot (org_id, association_id, id) on delete cascade,
  foreign key (org_id, representative_id) references copro.owner (org_id, id),
  constraint title_dates_ordered check (ends_on > starts_on),
  constraint title_follows_start check (follows_on = starts_on),
  constraint title_no_overlap exclude using gist
    (org_id with =, lot_id with =, daterange(starts_on, ends_on) with &&) deferrable initially deferred,
  constraint title_end_once unique (org_id, lot_id, ends_on),
  constraint title_no_gap foreign key (org_id, lot_id, follows_on) references copro.title (org_id, lot_id, ends_on)
    deferrable initially deferred
);
create unique index title__first on copro.title (org_id, lot_id) where follows_on is null;
create index title__current on copro.title (org_id, association_id, lot_id, starts_on);
create index title__representative on copro.title (org_id, representative_id);
select kernel.protect('copro.title');

-- The holders of a title: full owners alone, or usufruct and bare ownership together; the parts of each right sum to one.
create table copro.title_holder (
  org_id uuid not null default kernel.org_id(),
  title_id uuid not null,
  owner_id uuid not null,
  -- full | usufruct | bare
  title_right text not null default 'full',
  part_numerator integer not null default 1,
  part_denominator integer not null default 1,
  primary key (org_id, title_id, owner_id, title_right),
  foreign key (org_id, title_id) references copro.title (org_id, id) on delete cascade,
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  constraint title_holder_right_known check (title_right in ('full', 'usufruct', 'bare')),
  constraint title_holder_part_range check
    (part_numerator between 1 and part_denominator and part_denominator <= 1000000)
);
create index title_holder__owner on copro.title_holder (org_id, owner_id, title_id);
select kernel.protect('copro.title_holder');

create function copro.check_title_parts() returns trigger
  language plpgsql as $$
declare
  checked uuid;
  holder record;
  rights text[] := '{}';
  n numeric := 0;
  d numeric := 1;
  divisor numeric;
  whole boolean := true;
begin
  if tg_table_name = 'title' then checked := new.id; else checked := coalesce(new.title_id, old.title_id); end if;
  if not exists (select from copro.title where org_id = kernel.org_id() and id = checked) then return null; end if;
  for holder in
    select title_right, part_numerator, part_denominator from copro.title_holder
     where org_id = kernel.org_id() and title_id = checked order by title_right
  loop
    if not holder.title_right = any (rights) then
      whole := whole and (rights = '{}' or n = d);
      rights := rights || holder.title_right;
      n := 0;
      d := 1;
    end if;
    n := n * holder.part_denominator + d * holder.part_numerator;
    d := d * holder.part_denominator;
    divisor := gcd(n, d);
    n := n / divisor;
    d := d / divisor;
  end loop;
  if not whole or n <> d or rights not in ('{full}', '{bare,usufruct}') then
    raise exception 'the parts of each right do not sum to one'
      using errcode = 'check_violation', constraint = 'title_parts_sum', schema = 'copro', table = 'title_holder';
  end if;
  return null;
end $$;
create constraint trigger title_parts_sum after insert or update or delete on copro.title_holder
  deferrable initially deferred for each row execute function copro.check_title_parts();
create constraint trigger title_has_holders after insert on copro.title
  deferrable initially deferred for each row execute function copro.check_title_parts();

-- Tenants and other occupants: told of meetings, charged nothing by the association.
create table copro.resident (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  lot_id uuid not null,
  name text not null,
  email text,
  phone text,
  starts_on date not null,
  ends_on date,
  primary key (org_id, id),
  foreign key (org_id, association_id, lot_id) references copro.lot (org_id, association_id, id) on delete cascade,
  constraint resident_name_length check (length(name) between 1 and 160),
  constraint resident_email_folded check (email = lower(email) and length(email) <= 254),
  constraint resident_dates_ordered check (ends_on > starts_on)
);
create index resident__lot on copro.resident (org_id, association_id, lot_id);
select kernel.protect('copro.resident');

-- A distribution key: how a cost falls on the lots. `general` is the shares of the deed.
create table copro.key (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  code text not null,
  name text not null,
  -- statutory | usage | meter
  kind text not null default 'statutory',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  constraint key_code_form check (code ~ '^[a-z0-9][a-z0-9-]{0,30}$'),
  constraint key_name_length check (length(name) between 1 and 120),
  constraint key_kind_known check (kind in ('statutory', 'usage', 'meter'))
);
create unique index key__code on copro.key (org_id, association_id, code);
select kernel.protect('copro.key');

create table copro.key_version (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  key_id uuid not null,
  association_id uuid not null,
  valid_from date not null,
  denominator integer not null,
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id, key_id) references copro.key (org_id, association_id, id) on delete cascade,
  constraint key_version_denominator_positive check (denominator > 0)
);
create unique index key_version__from on copro.key_version (org_id, key_id, valid_from);
select kernel.protect('copro.key_version');

create table copro.key_weight (
  org_id uuid not null default kernel.org_id(),
  version_id uuid not null,
  association_id uuid not null,
  lot_id uuid not null,
  weight integer not null,
  primary key (org_id, version_id, lot_id),
  foreign key (org_id, association_id, version_id) references copro.key_version (org_id, association_id, id) on delete cascade,
  foreign key (org_id, association_id, lot_id) references copro.lot (org_id, association_id, id) on delete cascade,
  constraint key_weight_not_negative check (weight >= 0)
);
create index key_weight__lot on copro.key_weight (org_id, association_id, lot_id);
select kernel.protect('copro.key_weight');

-- A statement on weights touches their versions, and each is added up once at the end.
create function copro.check_key_weights() returns trigger
  language plpgsql as $$
declare
  wanted integer;
  found bigint;
begin
  select denominator into wanted from copro.key_version where org_id = kernel.org_id() and id = new.id for share;
  if wanted is null then return null; end if;
  select coalesce(sum(weight), 0) into found from copro.key_weight where org_id = kernel.org_id() and version_id = new.id;
  if found <> wanted then
    raise exception 'weights sum to %, not to %', found, wanted
      using errcode = 'check_violation', constraint = 'key_weights_sum', schema = 'copro', table = 'key_weight';
  end if;
  return null;
end $$;
create constraint trigger key_version_weights_sum after insert or update on copro.key_version
  deferrable initially deferred for each row execute function copro.check_key_weights();

create function copro.touch_key_versions() returns trigger
  language plpgsql as $$
begin
  update copro.key_version v set denominator = v.denominator
    from (select distinct org_id, version_id from changed) c
   where v.org_id = c.org_id and v.id = c.version_id;
  return null;
end $$;
create trigger key_weight_added after insert on copro.key_weight
  referencing new table as changed for each statement execute function copro.touch_key_versions();
create trigger key_weight_removed after delete on copro.key_weight
  referencing old table as changed for each statement execute function copro.touch_key_versions();
create function copro.touch_changed_versions() returns trigger
  language plpgsql as $$
begin
  update copro.key_version v set denominator = v.denominator
    from (select org_id, version_id from was union select org_id, version_id from became) c
   where v.org_id = c.org_id and v.id = c.version_id;
  return null;
end $$;
create trigger key_weight_changed after update on copro.key_weight
  referencing old table as was new table as became for each statement execute function copro.touch_changed_versions();

-- The association's own accounts at the bank; working and reserve funds each have one of their own (3.86 par. 3).
create table copro.bank_account (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  iban text not null,
  bic text,
  name text not null default '',
  -- working | reserve | other
  purpose text not null,
  created_at timestamptz not null default now(),
  closed_on date,
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  constraint bank_account_iban_form check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  constraint bank_account_purpose_known check (purpose in ('working', 'reserve', 'other'))
);
create unique index bank_account__iban on copro.bank_account (org_id, iban);
select kernel.protect('copro.bank_account');

-- Register of contracts: what recurs, until when, and how it is indexed.
create table copro.contract (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  supplier_id uuid,
  title text not null,
  reference text not null default '',
  starts_on date not null,
  ends_on date,
  notice_days integer not null default 90,
  -- What it costs in a year, and the index it follows (none | consumer-prices | health | other).
  yearly_cents bigint not null default 0,
  indexation text not null default 'none',
  notes text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  foreign key (org_id, supplier_id) references workplace.supplier (org_id, id),
  constraint contract_title_length check (length(title) between 1 and 200),
  constraint contract_dates_ordered check (ends_on > starts_on),
  constraint contract_amount_not_negative check (yearly_cents >= 0 and notice_days between 0 and 3650),
  constraint contract_indexation_known check (indexation in ('none', 'consumer-prices', 'health', 'other'))
);
create index contract__association on copro.contract (org_id, association_id, ends_on);
select kernel.protect('copro.contract');

-- back
drop schema copro cascade;
