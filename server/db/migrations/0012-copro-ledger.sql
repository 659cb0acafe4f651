-- forward
-- The chart of one association: the accounts of the royal decree of 12 July 2012 and its own below them.
create table copro.account (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  code text collate "C" not null,
  -- Own names by language; the normalised accounts are named by the chart, and have none here.
  names jsonb not null default '{}',
  -- owner | supplier: lines on it name whose claim or debt they are.
  party text,
  -- How a cost on it falls on the lots, and the hundredths of it that the tenant bears, unless an entry says otherwise.
  key_id uuid,
  tenant_percent smallint,
  is_open boolean not null default true,
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  foreign key (org_id, association_id, key_id) references copro.key (org_id, association_id, id),
  constraint account_code_form check (code ~ '^[1-7][0-9]{1,7}$'),
  constraint account_party_known check (party in ('owner', 'supplier')),
  constraint account_tenant_percent_range check (tenant_percent between 0 and 100)
);
create unique index account__code on copro.account (org_id, association_id, code);
select kernel.protect('copro.account');

create table copro.fiscal_year (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  name text not null,
  starts_on date not null,
  -- The day after the last one.
  ends_on date not null,
  -- draft | open | preclosed (only closing entries) | closed
  state text not null default 'draft',
  -- Entries up to this day are refused: the period is locked.
  locked_through date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  constraint fiscal_year_name_length check (length(name) between 1 and 40),
  constraint fiscal_year_state_known check (state in ('draft', 'open', 'preclosed', 'closed')),
  constraint fiscal_year_length check (ends_on > starts_on and ends_on <= starts_on + 731),
  constraint fiscal_year_lock_within check (locked_through >= starts_on - 1 and locked_through < ends_on),
  constraint fiscal_year_no_overlap exclude using gist
    (org_id with =, association_id with =, daterange(starts_on, ends_on) with &&)
);
select kernel.protect('copro.fiscal_year');

create table copro.journal (
  org_id uuid not null default kernel.org_id(),
  association_id uuid not null,
  code text not null,
  -- purchases | calls | bank | general | opening
  kind text not null,
  bank_account_id uuid,
  primary key (org_id, association_id, code),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  foreign key (org_id, association_id, bank_account_id) references copro.bank_account (org_id, association_id, id),
  constraint journal_code_form check (code ~ '^[A-Z][A-Z0-9]{1,4}$'),
  constraint journal_kind_known check (kind in ('purchases', 'calls', 'bank', 'general', 'opening'))
);
select kernel.protect('copro.journal');

-- What is being prepared: changed and thrown away freely, without a number.
create table copro.draft_entry (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  journal text not null,
  on_date date not null,
  document_ref text not null default '',
  text text not null default '',
  lines jsonb not null,
  created_by uuid,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, association_id, journal) references copro.journal (org_id, association_id, code) on delete cascade,
  constraint draft_entry_lines_are_list check (jsonb_typeof(lines) = 'array')
);
create index draft_entry__association on copro.draft_entry (org_id, association_id, on_date, id);
select kernel.protect('copro.draft_entry');

-- A posted entry. Never changed, never deleted: corrected by one that reverses it.
create table copro.entry (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  fiscal_year_id uuid not null,
  journal text not null,
  -- Without gap in its journal and year: given by the database, whatever the statement says.
  number integer not null,
  on_date date not null,
  -- normal | statement (costs charged to the owners) | closing | opening. Income statements leave out the last three.
  kind text not null default 'normal',
  document_ref text not null,
  -- What it comes from: invoice, call, statement, bank-line, reminder, transfer or nothing.
  document_type text,
  document_id uuid,
  text text not null,
  reverses_id uuid,
  line_count smallint not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, id, association_id, fiscal_year_id, on_date, kind, line_count),
  unique (org_id, association_id, fiscal_year_id, journal, number),
  foreign key (org_id, association_id, fiscal_year_id) references copro.fiscal_year (org_id, association_id, id),
  foreign key (org_id, association_id, journal) references copro.journal (org_id, association_id, code),
  foreign key (org_id, reverses_id) references copro.entry (org_id, id),
  constraint entry_kind_known check (kind in ('normal', 'statement', 'closing', 'opening')),
  constraint entry_has_document check (length(document_ref) between 1 and 120),
  constraint entry_text_length check (length(text) between 1 and 500),
  constraint entry_lines_range check (line_count between 2 and 10000)
);
comment on table copro.entry is '@append-only';
create unique index entry__reversed_once on copro.entry (org_id, reverses_id) where reverses_id is not null;
create index entry__association_on_date on copro.entry (org_id, association_id, on_date, journal, number);
create index entry__document on copro.entry (org_id, document_id) where document_id is not null;
select kernel.protect('copro.entry');

-- The last number of a journal in a year. One that is rolled back gives its number back, so none is left out.
create table copro.journal_number (
  org_id uuid not null default kernel.org_id(),
  fiscal_year_id uuid not null,
  journal text not null,
  last_number integer not null,
  primary key (org_id, fiscal_year_id, journal),
  foreign key (org_id, fiscal_year_id) references copro.fiscal_year (org_id, id)
);
comment on table copro.journal_number is '@derived';
select kernel.protect('copro.journal_number');

create table copro.entry_line (
  org_id uuid not null default kernel.org_id(),
  entry_id uuid not null,
  position smallint not null,
  association_id uuid not null,
  fiscal_year_id uuid not null,
  on_date date not null,
  kind text not null,
  line_count smallint not null,
  account_id uuid not null,
  owner_id uuid,
  supplier_id uuid,
  lot_id uuid,
  -- How this cost falls on the lots; null: as its account says.
  key_id uuid,
  tenant_percent smallint,
  vat_cents bigint not null default 0,
  due_on date,
  debit_cents bigint not null default 0,
  credit_cents bigint not null default 0,
  text text not null default '',
  primary key (org_id, entry_id, position),
  foreign key (org_id, entry_id, association_id, fiscal_year_id, on_date, kind, line_count)
    references copro.entry (org_id, id, association_id, fiscal_year_id, on_date, kind, line_count),
  foreign key (org_id, association_id, account_id) references copro.account (org_id, association_id, id),
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  foreign key (org_id, supplier_id) references workplace.supplier (org_id, id),
  foreign key (org_id, association_id, lot_id) references copro.lot (org_id, association_id, id),
  foreign key (org_id, association_id, key_id) references copro.key (org_id, association_id, id),
  -- With the primary key: an entry that is complete can take no further line.
  constraint entry_line_position_within check (position between 1 and line_count),
  constraint entry_line_one_side check
    (debit_cents >= 0 and credit_cents >= 0 and (debit_cents = 0) <> (credit_cents = 0)),
  constraint entry_line_amount_range check (debit_cents <= 9007199254740991 and credit_cents <= 9007199254740991),
  constraint entry_line_tenant_percent_range check (tenant_percent between 0 and 100)
);
comment on table copro.entry_line is '@append-only';
create index entry_line__account on copro.entry_line (org_id, association_id, account_id, on_date)
  include (debit_cents, credit_cents);
create index entry_line__on_date on copro.entry_line (org_id, association_id, on_date);
create index entry_line__owner on copro.entry_line (org_id, association_id, owner_id, on_date) where owner_id is not null;
create index entry_line__supplier on copro.entry_line (org_id, association_id, supplier_id, on_date)
  where supplier_id is not null;
select kernel.protect('copro.entry_line');

-- Sums of an account in a month, kept by the database with each posting: balances read these and the days of one month.
create table copro.account_month (
  org_id uuid not null default kernel.org_id(),
  association_id uuid not null,
  fiscal_year_id uuid not null,
  account_id uuid not null,
  month date not null,
  kind text not null,
  debit_cents bigint not null,
  credit_cents bigint not null,
  primary key (org_id, association_id, fiscal_year_id, month, account_id, kind),
  foreign key (org_id, association_id, account_id) references copro.account (org_id, association_id, id)
);
comment on table copro.account_month is '@derived';
select kernel.protect('copro.account_month');

-- What of a line on an owner's or supplier's account is still to be settled. Positive: claimed, negative: owed.
create table copro.open_item (
  org_id uuid not null default kernel.org_id(),
  entry_id uuid not null,
  position smallint not null,
  association_id uuid not null,
  account_id uuid not null,
  owner_id uuid,
  supplier_id uuid,
  on_date date not null,
  due_on date not null,
  amount_cents bigint not null,
  matched_cents bigint not null default 0,
  primary key (org_id, entry_id, position),
  foreign key (org_id, entry_id, position) references copro.entry_line (org_id, entry_id, position),
  -- Nothing is ever settled twice, nor more than it is.
  constraint open_item_not_overpaid check
    ((amount_cents > 0 and matched_cents between 0 and amount_cents)
      or (amount_cents < 0 and matched_cents between amount_cents and 0))
);
create index open_item__owner on copro.open_item (org_id, association_id, owner_id, due_on)
  where owner_id is not null and matched_cents <> amount_cents;
create index open_item__supplier on copro.open_item (org_id, association_id, supplier_id, due_on)
  where supplier_id is not null and matched_cents <> amount_cents;
comment on table copro.open_item is '@derived';
create index open_item__owner_date on copro.open_item (org_id, association_id, owner_id, on_date) include (amount_cents)
  where owner_id is not null;
select kernel.protect('copro.open_item');

-- Lines settled against each other (lettrage). Undone by one that is its mirror.
create table copro.matching (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  -- What made it: clerk, reference, iban, amount, name, rule, reversal, closing.
  reason text not null,
  undoes_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  foreign key (org_id, undoes_id) references copro.matching (org_id, id)
);
comment on table copro.matching is '@append-only';
create unique index matching__undone_once on copro.matching (org_id, undoes_id) where undoes_id is not null;
select kernel.protect('copro.matching');

create table copro.matching_part (
  org_id uuid not null default kernel.org_id(),
  matching_id uuid not null,
  entry_id uuid not null,
  position smallint not null,
  -- Added to what is matched of the line; the parts of a matching sum to nothing.
  amount_cents bigint not null,
  primary key (org_id, matching_id, entry_id, position),
  foreign key (org_id, matching_id) references copro.matching (org_id, id),
  foreign key (org_id, entry_id, position) references copro.open_item (org_id, entry_id, position),
  constraint matching_part_not_zero check (amount_cents <> 0)
);
comment on table copro.matching_part is '@append-only';
create index matching_part__line on copro.matching_part (org_id, entry_id, position);
select kernel.protect('copro.matching_part');

-- Numbers an entry under the lock of its year, and refuses what the year does not take.
create function copro.number_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  year record;
begin
  select state, starts_on, ends_on, locked_through into year from copro.fiscal_year
   where org_id = new.org_id and id = new.fiscal_year_id for no key update;
  if year is null or new.on_date < year.starts_on or new.on_date >= year.ends_on then
    raise exception 'the day % is not in this year', new.on_date
      using errcode = 'check_violation', constraint = 'entry_in_year', schema = 'copro', table = 'entry';
  end if;
  if year.state = 'draft' or year.state = 'closed' or (year.state = 'preclosed' and new.kind = 'normal') then
    raise exception 'the year is %', year.state
      using errcode = 'check_violation', constraint = 'entry_year_open', schema = 'copro', table = 'entry';
  end if;
  if new.on_date <= year.locked_through and new.kind in ('normal', 'statement') then
    raise exception 'the period up to % is locked', year.locked_through
      using errcode = 'check_violation', constraint = 'entry_period_open', schema = 'copro', table = 'entry';
  end if;
  insert into copro.journal_number as kept (org_id, fiscal_year_id, journal, last_number)
    values (new.org_id, new.fiscal_year_id, new.journal, 1)
    on conflict (org_id, fiscal_year_id, journal) do update set last_number = kept.last_number + 1
    returning last_number into new.number;
  return new;
end $$;
create trigger entry_number before insert on copro.entry for each row execute function copro.number_entry();

-- At the end of the transaction: every line is there, debit equals credit, lines on party accounts name their party.
create function copro.check_entry() returns trigger
  language plpgsql as $$
declare
  found record;
begin
  select count(*) as lines, sum(l.debit_cents) as debit, sum(l.credit_cents) as credit,
         coalesce(bool_and(case a.party when 'owner' then l.owner_id is not null and l.supplier_id is null
                                        when 'supplier' then l.supplier_id is not null and l.owner_id is null
                                        else l.owner_id is null and l.supplier_id is null end), true) as named
    into found
    from copro.entry_line l join copro.account a on a.org_id = l.org_id and a.id = l.account_id
   where l.org_id = new.org_id and l.entry_id = new.id;
  if found.lines <> new.line_count then
    raise exception '% of % lines', found.lines, new.line_count
      using errcode = 'check_violation', constraint = 'entry_complete', schema = 'copro', table = 'entry';
  end if;
  if found.debit is distinct from found.credit then
    raise exception 'debit % is not credit %', found.debit, found.credit
      using errcode = 'check_violation', constraint = 'entry_balanced', schema = 'copro', table = 'entry';
  end if;
  if not found.named then
    raise exception 'a line does not name its owner or supplier, or names one where none belongs'
      using errcode = 'check_violation', constraint = 'entry_parties_named', schema = 'copro', table = 'entry';
  end if;
  return null;
end $$;
create constraint trigger entry_balanced after insert on copro.entry
  deferrable initially deferred for each row execute function copro.check_entry();

-- Runs with the rights of its owner: the application reads these sums and cannot write them.
create function copro.book_lines() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into copro.account_month as kept
      (org_id, association_id, fiscal_year_id, account_id, month, kind, debit_cents, credit_cents)
    select org_id, association_id, fiscal_year_id, account_id, date_trunc('month', on_date)::date, kind,
           sum(debit_cents), sum(credit_cents)
      from added group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 5, 4, 6
    on conflict (org_id, association_id, fiscal_year_id, month, account_id, kind) do update
      set debit_cents = kept.debit_cents + excluded.debit_cents,
          credit_cents = kept.credit_cents + excluded.credit_cents;
  insert into copro.open_item
      (org_id, entry_id, position, association_id, account_id, owner_id, supplier_id, on_date, due_on, amount_cents)
    select org_id, entry_id, position, association_id, account_id, owner_id, supplier_id, on_date,
           coalesce(due_on, on_date), debit_cents - credit_cents
      -- What is carried over from a closed year is open already, under the lines it comes from.
      from added where kind <> 'opening' and (owner_id is not null or supplier_id is not null);
  return null;
end $$;
create trigger entry_line_booked after insert on copro.entry_line
  referencing new table as added for each statement execute function copro.book_lines();

create function copro.settle_parts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- In one order, so that two clerks wait for each other instead of blocking each other.
  perform 1 from copro.open_item i join added a using (org_id, entry_id, position)
    order by i.entry_id, i.position for no key update of i;
  update copro.open_item i set matched_cents = i.matched_cents + a.amount_cents
    from added a where i.org_id = a.org_id and i.entry_id = a.entry_id and i.position = a.position;
  return null;
end $$;
create trigger matching_part_settled after insert on copro.matching_part
  referencing new table as added for each statement execute function copro.settle_parts();

create function copro.check_matching() returns trigger
  language plpgsql as $$
declare
  found record;
begin
  select count(*) as parts, sum(p.amount_cents) as total, count(distinct (i.account_id, i.owner_id, i.supplier_id)) as parties
    into found
    from copro.matching_part p join copro.open_item i using (org_id, entry_id, position)
   where p.org_id = new.org_id and p.matching_id = new.id;
  if found.parts < 2 or found.total <> 0 or found.parties <> 1 then
    raise exception 'parts of a matching belong to one owner or supplier and sum to nothing'
      using errcode = 'check_violation', constraint = 'matching_parts_sum', schema = 'copro', table = 'matching_part';
  end if;
  return null;
end $$;
create constraint trigger matching_parts_sum after insert on copro.matching
  deferrable initially deferred for each row execute function copro.check_matching();

-- back
drop table copro.matching_part, copro.matching, copro.open_item, copro.account_month, copro.entry_line, copro.entry,
  copro.journal_number,
  copro.draft_entry, copro.journal, copro.fiscal_year, copro.account;
drop function copro.number_entry(), copro.check_entry(), copro.book_lines(), copro.settle_parts(), copro.check_matching();
