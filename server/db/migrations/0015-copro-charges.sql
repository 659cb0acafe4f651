-- forward
-- How an association charges its owners. A row is made with the first paper that asks for money.
create table copro.charge_setting (
  org_id uuid not null default kernel.org_id(),
  association_id uuid not null,
  -- buyer | seller: who bears the day of the deed.
  deed_day text not null default 'buyer',
  -- representative | by-part: who is charged where several hold a lot.
  billing text not null default 'representative',
  -- usufruct | bare: which right bears what where they are apart.
  ordinary_bearer text not null default 'usufruct',
  extraordinary_bearer text not null default 'bare',
  -- fund | result: a call for the reserve credits 160 at once, or 700 until the end of the year.
  reserve_posting text not null default 'fund',
  -- structured | unstructured: where the payment's QR code has the communication.
  qr_place text not null default 'unstructured',
  -- The first four of the ten digits of its structured communications, and the number that the next one gets.
  prefix smallint not null,
  next_number integer not null default 1,
  primary key (org_id, association_id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  constraint charge_setting_deed_day_known check (deed_day in ('buyer', 'seller')),
  constraint charge_setting_billing_known check (billing in ('representative', 'by-part')),
  constraint charge_setting_bearers_known check
    (ordinary_bearer in ('usufruct', 'bare') and extraordinary_bearer in ('usufruct', 'bare')),
  constraint charge_setting_reserve_posting_known check (reserve_posting in ('fund', 'result')),
  constraint charge_setting_qr_place_known check (qr_place in ('structured', 'unstructured')),
  constraint charge_setting_numbers_left check (prefix between 1 and 9999 and next_number between 1 and 1000000)
);
create unique index charge_setting__prefix on copro.charge_setting (org_id, prefix);
select kernel.protect('copro.charge_setting');

-- The office of the syndic, as its letters name it. One row an org.
create table copro.office (
  org_id uuid not null default kernel.org_id(),
  name text not null,
  street text not null,
  postal_code text not null,
  city text not null,
  enterprise_number text,
  licence text,
  email text,
  phone text,
  primary key (org_id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint office_name_length check (length(name) between 1 and 200)
);
select kernel.protect('copro.office');

-- Every structured communication that was ever given: whose it is, and of what. The bank finds a payment's claim by it.
create table copro.communication (
  org_id uuid not null default kernel.org_id(),
  digits text not null,
  association_id uuid not null,
  owner_id uuid not null,
  -- call | statement | reminder: as entry.document_type, whose entry has the claim.
  document_type text not null,
  document_id uuid not null,
  primary key (org_id, digits),
  foreign key (org_id, association_id) references copro.association (org_id, id),
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  constraint communication_form check (digits ~ '^[0-9]{12}$'),
  constraint communication_once unique (org_id, document_id, owner_id)
);
comment on table copro.communication is '@append-only';
select kernel.protect('copro.communication');

create table copro.budget (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  fiscal_year_id uuid not null,
  -- draft | submitted (to the meeting) | approved
  state text not null default 'draft',
  reserve_cents bigint not null default 0,
  reserve_key_id uuid,
  -- Ordinary common charges of the year before: the contribution to the reserve is at least 5 % of them.
  previous_ordinary_cents bigint not null default 0,
  -- Day of the meeting that waived the contribution with four fifths (3.86 par. 3).
  waived_on date,
  -- Day of the meeting that adopted it.
  decided_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  foreign key (org_id, association_id, fiscal_year_id) references copro.fiscal_year (org_id, association_id, id),
  foreign key (org_id, association_id, reserve_key_id) references copro.key (org_id, association_id, id),
  constraint budget_state_known check (state in ('draft', 'submitted', 'approved')),
  constraint budget_amounts_not_negative check (reserve_cents >= 0 and previous_ordinary_cents >= 0),
  constraint budget_reserve_has_key check (reserve_cents = 0 or reserve_key_id is not null),
  constraint budget_reserve_floor check
    (state = 'draft' or waived_on is not null or reserve_cents * 20 >= previous_ordinary_cents),
  constraint budget_approved_by_meeting check ((state = 'approved') = (decided_on is not null)),
  constraint budget_year_once unique (org_id, fiscal_year_id)
);
create index budget__association on copro.budget (org_id, association_id, fiscal_year_id);
select kernel.protect('copro.budget');

create table copro.budget_line (
  org_id uuid not null default kernel.org_id(),
  budget_id uuid not null,
  position smallint not null,
  association_id uuid not null,
  account_id uuid not null,
  key_id uuid not null,
  -- ordinary | extraordinary
  nature text not null,
  cents bigint not null,
  primary key (org_id, budget_id, position),
  foreign key (org_id, association_id, budget_id) references copro.budget (org_id, association_id, id) on delete cascade,
  foreign key (org_id, association_id, account_id) references copro.account (org_id, association_id, id),
  foreign key (org_id, association_id, key_id) references copro.key (org_id, association_id, id),
  constraint budget_line_nature_known check (nature in ('ordinary', 'extraordinary')),
  constraint budget_line_amount_range check (cents between 1 and 9007199254740991),
  constraint budget_line_once unique (org_id, budget_id, account_id, key_id, nature)
);
select kernel.protect('copro.budget_line');

-- What a meeting was shown, and adopted, is not changed under it.
create function copro.keep_budget() returns trigger
  language plpgsql as $$
begin
  if exists (select from copro.budget
              where org_id = kernel.org_id() and id = coalesce(new.budget_id, old.budget_id) and state <> 'draft') then
    raise exception 'the budget is no draft'
      using errcode = 'check_violation', constraint = 'budget_line_of_draft', schema = 'copro', table = 'budget_line';
  end if;
  return coalesce(new, old);
end $$;
create trigger budget_line_of_draft before insert or update or delete on copro.budget_line
  for each row execute function copro.keep_budget();

-- A call for funds. As a draft it is what shall be called; approved, its parts are written down and posted for good.
create table copro.call (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  fiscal_year_id uuid not null,
  -- working | reserve | provision | works
  kind text not null,
  name text not null,
  -- An instalment of a budget: which one of how many. Null: a call by itself.
  budget_id uuid,
  rhythm text,
  due_after_days smallint,
  instalment smallint,
  starts_on date not null,
  -- The day after the last one.
  ends_on date not null,
  due_on date not null,
  decided_on date,
  -- draft | approved | reversed
  state text not null default 'draft',
  total_cents bigint not null,
  reserve_cents bigint not null default 0,
  entry_id uuid,
  reversal_id uuid,
  -- The statement that set it against the costs.
  statement_id uuid,
  approved_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id),
  foreign key (org_id, association_id, fiscal_year_id) references copro.fiscal_year (org_id, association_id, id),
  foreign key (org_id, association_id, budget_id) references copro.budget (org_id, association_id, id),
  foreign key (org_id, entry_id) references copro.entry (org_id, id),
  foreign key (org_id, reversal_id) references copro.entry (org_id, id),
  constraint call_kind_known check (kind in ('working', 'reserve', 'provision', 'works')),
  constraint call_name_length check (length(name) between 1 and 200),
  constraint call_rhythm_known check (rhythm in ('monthly', 'quarterly')),
  constraint call_of_budget_whole check
    ((budget_id is null) = (rhythm is null) and (budget_id is null) = (instalment is null)
      and (budget_id is null) = (due_after_days is null)),
  constraint call_dates_ordered check (ends_on > starts_on),
  constraint call_state_known check (state in ('draft', 'approved', 'reversed')),
  constraint call_posted check ((state = 'draft') = (entry_id is null) and (state = 'reversed') = (reversal_id is not null)),
  constraint call_amount_range check (total_cents between 1 and 9007199254740991 and reserve_cents between 0 and total_cents)
);
-- The same days of a budget are called once: a reversed call makes room for another.
create unique index call__instalment on copro.call (org_id, budget_id, starts_on)
  where budget_id is not null and state <> 'reversed';
create index call__association on copro.call (org_id, association_id, starts_on, id);
select kernel.protect('copro.call');

-- What a call by itself asks for, by key.
create table copro.call_line (
  org_id uuid not null default kernel.org_id(),
  call_id uuid not null,
  position smallint not null,
  association_id uuid not null,
  key_id uuid not null,
  cents bigint not null,
  primary key (org_id, call_id, position),
  foreign key (org_id, association_id, call_id) references copro.call (org_id, association_id, id) on delete cascade,
  foreign key (org_id, association_id, key_id) references copro.key (org_id, association_id, id),
  constraint call_line_amount_range check (cents between 1 and 9007199254740991)
);
select kernel.protect('copro.call_line');

-- What each owner was asked for each lot when the call was approved. Later deeds and keys change nothing of it.
create table copro.call_part (
  org_id uuid not null default kernel.org_id(),
  call_id uuid not null,
  position integer not null,
  association_id uuid not null,
  kind text not null,
  account_code text not null,
  key_id uuid not null,
  lot_id uuid not null,
  title_id uuid not null,
  owner_id uuid not null,
  weight integer not null,
  denominator integer not null,
  -- What all lots together were asked for the same account and key.
  line_cents bigint not null,
  cents bigint not null,
  primary key (org_id, call_id, position),
  foreign key (org_id, association_id, call_id) references copro.call (org_id, association_id, id),
  foreign key (org_id, association_id, lot_id) references copro.lot (org_id, association_id, id),
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  constraint call_part_kind_known check (kind in ('working', 'reserve', 'provision', 'works')),
  constraint call_part_not_negative check (cents >= 0)
);
comment on table copro.call_part is '@append-only';
create index call_part__owner on copro.call_part (org_id, call_id, owner_id, position);
select kernel.protect('copro.call_part');

-- The parts of an approved call sum to it, whoever writes them.
create function copro.check_call_parts() returns trigger
  language plpgsql as $$
declare
  found record;
begin
  if new.state = 'draft' then return null; end if;
  select coalesce(sum(cents), 0) as total, coalesce(sum(cents) filter (where kind = 'reserve'), 0) as reserve
    into found from copro.call_part where org_id = new.org_id and call_id = new.id;
  if found.total <> new.total_cents or found.reserve <> new.reserve_cents then
    raise exception 'parts sum to %, not to %', found.total, new.total_cents
      using errcode = 'check_violation', constraint = 'call_parts_sum', schema = 'copro', table = 'call_part';
  end if;
  return null;
end $$;
create constraint trigger call_parts_sum after insert or update on copro.call
  deferrable initially deferred for each row execute function copro.check_call_parts();

-- What meters of a key hang where.
create table copro.meter (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  lot_id uuid not null,
  key_id uuid not null,
  place text not null,
  serial text not null default '',
  unit text not null default 'm³',
  -- Where it passes to 0 again: 100,000 for five digits.
  rolls_over_at integer,
  -- From its replacement on no reading is expected of it.
  removed_on date,
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id, lot_id) references copro.lot (org_id, association_id, id),
  foreign key (org_id, association_id, key_id) references copro.key (org_id, association_id, id),
  constraint meter_place_length check (length(place) between 1 and 80 and length(serial) <= 80 and length(unit) between 1 and 20),
  constraint meter_rolls_over_positive check (rolls_over_at > 0)
);
create index meter__key on copro.meter (org_id, association_id, key_id, lot_id);
select kernel.protect('copro.meter');

-- A meter from one reading to the next. Indexes count thousandths of its unit.
create table copro.reading (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  meter_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  old_index integer not null,
  new_index integer not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, association_id, meter_id) references copro.meter (org_id, association_id, id),
  constraint reading_dates_ordered check (ends_on > starts_on),
  constraint reading_indexes_not_negative check (old_index >= 0 and new_index >= 0),
  constraint reading_no_overlap exclude using gist
    (org_id with =, meter_id with =, daterange(starts_on, ends_on) with &&)
);
create index reading__meter on copro.reading (org_id, association_id, meter_id, starts_on);
select kernel.protect('copro.reading');

-- A statement of charges (decompte): what a period cost each owner, less what was called.
create table copro.statement (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  fiscal_year_id uuid not null,
  name text not null,
  starts_on date not null,
  ends_on date not null,
  due_on date not null,
  -- draft | approved | reversed
  state text not null default 'draft',
  costs_cents bigint not null default 0,
  provisions_cents bigint not null default 0,
  entry_id uuid,
  reversal_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  approved_at timestamptz,
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id, fiscal_year_id) references copro.fiscal_year (org_id, association_id, id),
  foreign key (org_id, entry_id) references copro.entry (org_id, id),
  foreign key (org_id, reversal_id) references copro.entry (org_id, id),
  constraint statement_name_length check (length(name) between 1 and 200),
  constraint statement_dates_ordered check (ends_on > starts_on),
  constraint statement_state_known check (state in ('draft', 'approved', 'reversed')),
  constraint statement_posted check
    ((state = 'draft') = (entry_id is null) and (state = 'reversed') = (reversal_id is not null))
);
create index statement__association on copro.statement (org_id, association_id, starts_on, id);
select kernel.protect('copro.statement');
alter table copro.call add constraint call_statement_id_fkey
  foreign key (org_id, association_id, statement_id) references copro.statement (org_id, association_id, id);

-- The costs in it: each is charged to the owners once, until its statement is reversed.
create table copro.statement_cost (
  org_id uuid not null default kernel.org_id(),
  entry_id uuid not null,
  position smallint not null,
  statement_id uuid not null,
  association_id uuid not null,
  primary key (org_id, entry_id, position),
  foreign key (org_id, entry_id, position) references copro.entry_line (org_id, entry_id, position),
  foreign key (org_id, association_id, statement_id) references copro.statement (org_id, association_id, id)
);
create index statement_cost__statement on copro.statement_cost (org_id, statement_id);
select kernel.protect('copro.statement_cost');

create table copro.statement_owner (
  org_id uuid not null default kernel.org_id(),
  statement_id uuid not null,
  owner_id uuid not null,
  association_id uuid not null,
  position integer not null,
  costs_cents bigint not null,
  provisions_cents bigint not null,
  balance_cents bigint not null,
  -- Rows, readings and provisions as they were charged: what its letter shows.
  detail jsonb not null,
  primary key (org_id, statement_id, owner_id),
  foreign key (org_id, association_id, statement_id) references copro.statement (org_id, association_id, id),
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  constraint statement_owner_balance check (balance_cents = costs_cents - provisions_cents)
);
comment on table copro.statement_owner is '@append-only';
select kernel.protect('copro.statement_owner');

-- The owners of an approved statement bear what it cost, to the cent, whoever writes them.
create function copro.check_statement_owners() returns trigger
  language plpgsql as $$
declare
  found record;
begin
  if new.state = 'draft' then return null; end if;
  select coalesce(sum(costs_cents), 0) as costs, coalesce(sum(provisions_cents), 0) as provisions
    into found from copro.statement_owner where org_id = new.org_id and statement_id = new.id;
  if found.costs <> new.costs_cents or found.provisions <> new.provisions_cents then
    raise exception 'owners bear %, not %', found.costs, new.costs_cents
      using errcode = 'check_violation', constraint = 'statement_owners_sum', schema = 'copro', table = 'statement_owner';
  end if;
  return null;
end $$;
create constraint trigger statement_owners_sum after insert or update on copro.statement
  deferrable initially deferred for each row execute function copro.check_statement_owners();

-- One order of the postal office's work: the letters that are printed together, numbered.
create table copro.print_batch (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  letter_count integer not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint print_batch_not_empty check (letter_count > 0)
);
create index print_batch__created_at on copro.print_batch (org_id, created_at, id);
select kernel.protect('copro.print_batch');

-- A letter to one owner about one thing.
create table copro.letter (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  owner_id uuid not null,
  -- call | statement | reminder
  kind text not null,
  -- The call, statement or reminder, and its place in the order of owners.
  source_id uuid not null,
  position integer not null,
  name text not null,
  language text not null,
  -- post | email
  channel text not null,
  -- waiting | to-print | printed | to-send | sent | failed
  state text not null default 'waiting',
  -- Why it failed: not-made, not-sent.
  failure text,
  attempts smallint not null default 0,
  batch_id uuid,
  batch_number integer,
  -- What the paper says, as it was made.
  data jsonb,
  made_at timestamptz,
  sent_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id),
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  foreign key (org_id, batch_id) references copro.print_batch (org_id, id),
  constraint letter_kind_known check (kind in ('call', 'statement', 'reminder')),
  constraint letter_language_known check (language in ('fr', 'nl', 'de', 'en')),
  constraint letter_channel_known check (channel in ('post', 'email')),
  constraint letter_state_known check (state in ('waiting', 'to-print', 'printed', 'to-send', 'sent', 'failed')),
  constraint letter_printed_in_batch check ((batch_id is null) = (batch_number is null)),
  constraint letter_once unique (org_id, source_id, owner_id)
);
create index letter__state on copro.letter (org_id, state, association_id, created_at);
create index letter__owner on copro.letter (org_id, owner_id, created_at);
create unique index letter__batch on copro.letter (org_id, batch_id, batch_number) where batch_id is not null;
select kernel.protect('copro.letter');

-- The papers as they were made: kept as bytes with their hash, never made again.
create table copro.letter_file (
  org_id uuid not null default kernel.org_id(),
  letter_id uuid not null,
  -- archive (PDF/A, kept and printed) | accessible (PDF/UA, sent)
  standard text not null,
  content bytea not null,
  sha256 text not null,
  pages smallint not null,
  made_at timestamptz not null default now(),
  primary key (org_id, letter_id, standard),
  foreign key (org_id, letter_id) references copro.letter (org_id, id),
  constraint letter_file_standard_known check (standard in ('archive', 'accessible')),
  constraint letter_file_hash_true check (sha256 = encode(sha256(content), 'hex'))
);
comment on table copro.letter_file is '@append-only';
select kernel.protect('copro.letter_file');

-- A reminder that went out: one letter for all claims of an owner that were due one.
create table copro.reminder (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  owner_id uuid not null,
  level smallint not null,
  sent_on date not null,
  open_cents bigint not null,
  interest_cents bigint not null,
  cost_cents bigint not null,
  entry_id uuid,
  -- Lines of the letter: items, interest by segment, costs.
  detail jsonb not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id),
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  foreign key (org_id, entry_id) references copro.entry (org_id, id),
  constraint reminder_level_range check (level between 1 and 3),
  -- Two jobs at once, or a job that runs twice: one letter a day.
  constraint reminder_once_a_day unique (org_id, association_id, owner_id, sent_on)
);
comment on table copro.reminder is '@append-only';
select kernel.protect('copro.reminder');

create table copro.reminder_claim (
  org_id uuid not null default kernel.org_id(),
  reminder_id uuid not null,
  association_id uuid not null,
  entry_id uuid not null,
  position smallint not null,
  level smallint not null,
  open_cents bigint not null,
  -- Interest is charged up to the day before; the next letter goes on from here. Null: none was.
  interest_until date,
  -- No claim gets the same level twice.
  primary key (org_id, entry_id, position, level),
  foreign key (org_id, association_id, reminder_id) references copro.reminder (org_id, association_id, id),
  foreign key (org_id, entry_id, position) references copro.entry_line (org_id, entry_id, position),
  constraint reminder_claim_level_range check (level between 1 and 3)
);
comment on table copro.reminder_claim is '@append-only';
create index reminder_claim__reminder on copro.reminder_claim (org_id, reminder_id);
select kernel.protect('copro.reminder_claim');

-- Nothing is sent to this owner until a day.
create table copro.recovery_pause (
  org_id uuid not null default kernel.org_id(),
  association_id uuid not null,
  owner_id uuid not null,
  until_on date not null,
  reason text not null,
  created_at timestamptz not null default now(),
  primary key (org_id, association_id, owner_id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  foreign key (org_id, owner_id) references copro.owner (org_id, id) on delete cascade,
  constraint recovery_pause_reason_length check (length(reason) between 1 and 500)
);
select kernel.protect('copro.recovery_pause');

-- An owner disputes a claim: it climbs no further until the dispute is settled.
create table copro.dispute (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  owner_id uuid not null,
  entry_id uuid not null,
  position smallint not null,
  reason text not null,
  opened_on date not null,
  closed_on date,
  primary key (org_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id),
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  foreign key (org_id, entry_id, position) references copro.entry_line (org_id, entry_id, position),
  constraint dispute_reason_length check (length(reason) between 1 and 500),
  constraint dispute_dates_ordered check (closed_on >= opened_on)
);
create unique index dispute__open on copro.dispute (org_id, entry_id, position) where closed_on is null;
select kernel.protect('copro.dispute');

-- A debt paid in monthly parts. While it is kept nothing is sent.
create table copro.payment_plan (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  owner_id uuid not null,
  debt_cents bigint not null,
  agreed_on date not null,
  -- active | kept | broken | cancelled
  state text not null default 'active',
  broken_on date,
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id),
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  constraint payment_plan_state_known check (state in ('active', 'kept', 'broken', 'cancelled')),
  constraint payment_plan_debt_positive check (debt_cents > 0)
);
create unique index payment_plan__active on copro.payment_plan (org_id, association_id, owner_id) where state = 'active';
select kernel.protect('copro.payment_plan');

create table copro.payment_plan_part (
  org_id uuid not null default kernel.org_id(),
  plan_id uuid not null,
  association_id uuid not null,
  due_on date not null,
  cents bigint not null,
  primary key (org_id, plan_id, due_on),
  foreign key (org_id, association_id, plan_id) references copro.payment_plan (org_id, association_id, id),
  constraint payment_plan_part_positive check (cents > 0)
);
comment on table copro.payment_plan_part is '@append-only';
select kernel.protect('copro.payment_plan_part');

-- A file that was handed over to a lawyer or bailiff.
create table copro.handover (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  owner_id uuid not null,
  -- lawyer | bailiff
  recipient_kind text not null,
  recipient_name text not null,
  handed_on date not null,
  total_cents bigint not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id),
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  constraint handover_recipient_known check (recipient_kind in ('lawyer', 'bailiff')),
  constraint handover_name_length check (length(recipient_name) between 1 and 200)
);
comment on table copro.handover is '@append-only';
create index handover__owner on copro.handover (org_id, association_id, owner_id);
select kernel.protect('copro.handover');

-- back
drop table copro.handover, copro.payment_plan_part, copro.payment_plan, copro.dispute, copro.recovery_pause,
  copro.reminder_claim, copro.reminder, copro.letter_file, copro.letter, copro.print_batch;
alter table copro.call drop constraint call_statement_id_fkey;
drop table copro.statement_owner, copro.statement_cost, copro.statement, copro.reading, copro.meter, copro.call_part,
  copro.call_line, copro.call, copro.budget_line, copro.budget, copro.communication, copro.office, copro.charge_setting;
drop function copro.keep_budget(), copro.check_call_parts(), copro.check_statement_owners();
