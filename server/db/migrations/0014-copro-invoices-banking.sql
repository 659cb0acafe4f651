-- forward
-- A paper as it came in or went out, with the hash that shows it was never changed.
create table copro.file (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  name text not null,
  media_type text not null,
  byte_count integer not null,
  sha256 text not null,
  content bytea not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  constraint file_name_length check (length(name) between 1 and 200),
  constraint file_media_type_known check
    (media_type in ('application/pdf', 'image/png', 'image/jpeg', 'application/xml', 'text/plain')),
  constraint file_size check (byte_count between 1 and 10485760 and byte_count = length(content)),
  constraint file_hash check (sha256 = encode(sha256(content), 'hex'))
);
comment on table copro.file is '@append-only';
create index file__association on copro.file (org_id, association_id, created_at);
select kernel.protect('copro.file');

-- A supplier's invoice or credit note. Amounts are positive on both; the kind says which way they go.
create table copro.invoice (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  -- Null while the sender of a received invoice is not recognised.
  supplier_id uuid,
  -- invoice | credit-note
  kind text not null default 'invoice',
  -- manual | ubl
  source text not null default 'manual',
  number text not null,
  issued_on date not null,
  due_on date not null,
  -- What it pays for, when that is a time: the part of a later fiscal year is deferred. Day after the last one.
  period_starts_on date,
  period_ends_on date,
  total_cents bigint not null,
  vat_cents bigint not null default 0,
  ogm_digits text,
  -- What the payment says when there is no structured communication.
  payment_text text not null default '',
  iban text,
  contract_id uuid,
  -- The invoice that a credit note takes back.
  corrects_id uuid,
  text text not null default '',
  -- What a received invoice says of a sender who is not recognised.
  supplier_proposal jsonb,
  warnings jsonb not null default '[]',
  -- received | checked | approved | booked | disputed; that it is paid is told by the ledger.
  state text not null default 'received',
  disputed_because text,
  approved_by uuid,
  approved_at timestamptz,
  -- The entry whose first line is the debt to the supplier.
  entry_id uuid,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  foreign key (org_id, supplier_id) references workplace.supplier (org_id, id),
  foreign key (org_id, contract_id) references copro.contract (org_id, id),
  foreign key (org_id, association_id, corrects_id) references copro.invoice (org_id, association_id, id),
  foreign key (org_id, entry_id) references copro.entry (org_id, id),
  constraint invoice_kind_known check (kind in ('invoice', 'credit-note')),
  constraint invoice_source_known check (source in ('manual', 'ubl')),
  constraint invoice_state_known check (state in ('received', 'checked', 'approved', 'booked', 'disputed')),
  constraint invoice_number_length check (length(number) between 1 and 100),
  constraint invoice_total_positive check (total_cents between 1 and 9007199254740991),
  constraint invoice_vat_within check (vat_cents between 0 and total_cents),
  constraint invoice_ogm_form check (ogm_digits ~ '^[0-9]{12}$'),
  constraint invoice_iban_form check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  constraint invoice_period_ordered check
    ((period_starts_on is null) = (period_ends_on is null) and period_ends_on > period_starts_on
      and period_ends_on <= period_starts_on + 3660),
  constraint invoice_supplier_known check (supplier_id is not null or state in ('received', 'disputed')),
  constraint invoice_booked_by_entry check (state <> 'booked' or entry_id is not null),
  constraint invoice_approved_by_somebody check (state not in ('approved', 'booked') or approved_at is not null),
  constraint invoice_disputed_because check ((state = 'disputed') = (disputed_because is not null))
);
-- The same invoice is never kept twice, so that it is never paid twice.
create unique index invoice__number on copro.invoice (org_id, supplier_id, kind, kernel.fold(number))
  where supplier_id is not null;
create index invoice__association on copro.invoice (org_id, association_id, issued_on desc, id);
create index invoice__supplier on copro.invoice (org_id, association_id, supplier_id, issued_on);
create unique index invoice__entry on copro.invoice (org_id, entry_id) where entry_id is not null;
select kernel.protect('copro.invoice');

create table copro.invoice_line (
  org_id uuid not null default kernel.org_id(),
  invoice_id uuid not null,
  association_id uuid not null,
  position smallint not null,
  account_id uuid,
  key_id uuid,
  lot_id uuid,
  -- Who bears a private cost.
  owner_id uuid,
  tenant_percent smallint,
  -- Hundredths of a percent.
  vat_rate_bp integer not null default 0,
  vat_cents bigint not null default 0,
  -- VAT included. A discount is negative.
  amount_cents bigint not null,
  text text not null default '',
  primary key (org_id, invoice_id, position),
  foreign key (org_id, association_id, invoice_id) references copro.invoice (org_id, association_id, id) on delete cascade,
  foreign key (org_id, association_id, account_id) references copro.account (org_id, association_id, id),
  foreign key (org_id, association_id, key_id) references copro.key (org_id, association_id, id),
  foreign key (org_id, association_id, lot_id) references copro.lot (org_id, association_id, id),
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  constraint invoice_line_position_range check (position between 1 and 500),
  constraint invoice_line_tenant_percent_range check (tenant_percent between 0 and 100),
  constraint invoice_line_vat_rate_range check (vat_rate_bp between 0 and 10000),
  constraint invoice_line_amount_not_zero check (amount_cents <> 0),
  constraint invoice_line_text_length check (length(text) <= 300)
);
select kernel.protect('copro.invoice_line');

create table copro.invoice_file (
  org_id uuid not null default kernel.org_id(),
  invoice_id uuid not null,
  file_id uuid not null,
  association_id uuid not null,
  primary key (org_id, invoice_id, file_id),
  foreign key (org_id, association_id, invoice_id) references copro.invoice (org_id, association_id, id) on delete cascade,
  foreign key (org_id, association_id, file_id) references copro.file (org_id, association_id, id)
);
create index invoice_file__file on copro.invoice_file (org_id, file_id);
select kernel.protect('copro.invoice_file');

-- A cost of a later year, on 490 since the booking of its invoice; released by the entry on its day.
create table copro.deferral (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  invoice_id uuid not null,
  line_position smallint not null,
  release_on date not null,
  amount_cents bigint not null,
  entry_id uuid,
  primary key (org_id, id),
  foreign key (org_id, association_id, invoice_id) references copro.invoice (org_id, association_id, id),
  foreign key (org_id, invoice_id, line_position) references copro.invoice_line (org_id, invoice_id, position),
  foreign key (org_id, entry_id) references copro.entry (org_id, id),
  constraint deferral_amount_not_zero check (amount_cents <> 0)
);
create unique index deferral__once on copro.deferral (org_id, invoice_id, line_position, release_on);
create index deferral__due on copro.deferral (org_id, association_id, release_on) where entry_id is null;
select kernel.protect('copro.deferral');

-- What the bank sent for one account, kept as it was said.
create table copro.bank_statement (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  bank_account_id uuid not null,
  file_id uuid not null,
  -- coda | camt.053
  format text not null,
  number text not null,
  -- Banks deliver parts of their operations apart, with numbers of their own.
  series text not null default '',
  old_balance_cents bigint,
  old_balance_on date,
  new_balance_cents bigint,
  new_balance_on date,
  is_balanced boolean not null,
  problems jsonb not null default '[]',
  movement_count integer not null,
  fingerprint text not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id, bank_account_id) references copro.bank_account (org_id, association_id, id),
  foreign key (org_id, association_id, file_id) references copro.file (org_id, association_id, id),
  constraint bank_statement_format_known check (format in ('coda', 'camt.053')),
  constraint bank_statement_number_length check (length(number) <= 40)
);
create unique index bank_statement__fingerprint on copro.bank_statement (org_id, fingerprint);
-- Two that differ and call themselves the same cannot both be right.
create unique index bank_statement__number on copro.bank_statement
  (org_id, bank_account_id, series, number, new_balance_on) nulls not distinct;
select kernel.protect('copro.bank_statement');

create table copro.bank_movement (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  bank_account_id uuid not null,
  statement_id uuid not null,
  position integer not null,
  -- Positive: received.
  amount_cents bigint not null,
  booked_on date not null,
  value_on date,
  iban text not null default '',
  name text not null default '',
  ogm_digits text,
  text text not null default '',
  bank_reference text not null default '',
  customer_reference text not null default '',
  transaction_code text not null default '',
  details jsonb not null default '[]',
  -- open | booked | ignored
  state text not null default 'open',
  -- Who or what it may be for, ranked, with the reasons.
  proposals jsonb not null default '[]',
  fingerprint text not null,
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id, statement_id) references copro.bank_statement (org_id, association_id, id),
  foreign key (org_id, association_id, bank_account_id) references copro.bank_account (org_id, association_id, id),
  constraint bank_movement_state_known check (state in ('open', 'booked', 'ignored'))
);
create unique index bank_movement__fingerprint on copro.bank_movement (org_id, fingerprint);
create unique index bank_movement__position on copro.bank_movement (org_id, statement_id, position);
create index bank_movement__state on copro.bank_movement (org_id, association_id, state, booked_on, id);
select kernel.protect('copro.bank_movement');

-- The entry by which a movement stands in the books. Undone by a reversal; another may follow it then.
create table copro.bank_booking (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  movement_id uuid not null,
  entry_id uuid not null,
  -- communication | payment | clerk | proposal
  reason text not null,
  reasons jsonb not null default '[]',
  reversal_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, association_id, movement_id) references copro.bank_movement (org_id, association_id, id),
  foreign key (org_id, entry_id) references copro.entry (org_id, id),
  foreign key (org_id, reversal_id) references copro.entry (org_id, id),
  constraint bank_booking_reason_known check (reason in ('communication', 'payment', 'clerk', 'proposal'))
);
-- Money is never booked twice.
create unique index bank_booking__live on copro.bank_booking (org_id, movement_id) where reversal_id is null;
create unique index bank_booking__entry on copro.bank_booking (org_id, entry_id);
create index bank_booking__movement on copro.bank_booking (org_id, movement_id);
select kernel.protect('copro.bank_booking');

-- What clerks decided before: money from this account, or with these words, is for this owner, supplier or account.
create table copro.bank_rule (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  iban text,
  words text[] not null default '{}',
  owner_id uuid,
  supplier_id uuid,
  account_id uuid,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  foreign key (org_id, supplier_id) references workplace.supplier (org_id, id),
  foreign key (org_id, association_id, account_id) references copro.account (org_id, association_id, id),
  constraint bank_rule_one_sign check ((iban is null) = (cardinality(words) > 0)),
  constraint bank_rule_one_target check (num_nonnulls(owner_id, supplier_id, account_id) = 1)
);
create unique index bank_rule__once on copro.bank_rule
  (org_id, association_id, iban, words, owner_id, supplier_id, account_id) nulls not distinct;
select kernel.protect('copro.bank_rule');

-- An owner's consent to be debited.
create table copro.mandate (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  owner_id uuid not null,
  reference text not null,
  signed_on date not null,
  iban text not null,
  bic text,
  revoked_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  foreign key (org_id, owner_id) references copro.owner (org_id, id),
  constraint mandate_reference_form check (reference ~ '^[A-Za-z0-9+?/:().,''-]{1,35}$'),
  constraint mandate_iban_form check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$')
);
create unique index mandate__reference on copro.mandate (org_id, association_id, reference);
create unique index mandate__live on copro.mandate (org_id, association_id, owner_id) where revoked_on is null;
select kernel.protect('copro.mandate');

-- Who collects by direct debit: given to the association by its bank.
create table copro.sepa_creditor (
  org_id uuid not null default kernel.org_id(),
  association_id uuid not null,
  identifier text not null,
  primary key (org_id, association_id),
  foreign key (org_id, association_id) references copro.association (org_id, id) on delete cascade,
  constraint sepa_creditor_form check (identifier ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{4,31}$')
);
select kernel.protect('copro.sepa_creditor');

-- Payments to suppliers, or collections from owners, that go to the bank as one file.
create table copro.payment_order (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  bank_account_id uuid not null,
  -- transfer (pain.001) | debit (pain.008)
  kind text not null,
  message_id text not null,
  execute_on date not null,
  -- draft | approved | exported | confirmed | cancelled
  state text not null default 'draft',
  total_cents bigint not null,
  payment_count integer not null,
  file_id uuid not null,
  -- What both approve.
  sha256 text not null,
  first_approved_by uuid,
  first_approved_at timestamptz,
  second_approved_by uuid,
  second_approved_at timestamptz,
  exported_at timestamptz,
  confirmed_at timestamptz,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, association_id, id),
  foreign key (org_id, association_id, bank_account_id) references copro.bank_account (org_id, association_id, id),
  foreign key (org_id, association_id, file_id) references copro.file (org_id, association_id, id),
  constraint payment_order_kind_known check (kind in ('transfer', 'debit')),
  constraint payment_order_state_known check (state in ('draft', 'approved', 'exported', 'confirmed', 'cancelled')),
  constraint payment_order_two_people check (first_approved_by <> second_approved_by),
  constraint payment_order_approved_twice check
    (state in ('draft', 'cancelled') or (first_approved_by is not null and second_approved_by is not null)),
  constraint payment_order_approved_in_turn check (second_approved_by is null or first_approved_by is not null)
);
create unique index payment_order__message on copro.payment_order (org_id, message_id);
create index payment_order__association on copro.payment_order (org_id, association_id, created_at desc, id);
select kernel.protect('copro.payment_order');

-- What was shown to the first who approves is what goes to the bank.
create function copro.keep_order() returns trigger
  language plpgsql as $$
begin
  if (new.file_id, new.sha256, new.total_cents, new.payment_count, new.bank_account_id, new.execute_on, new.message_id)
     is distinct from
     (old.file_id, old.sha256, old.total_cents, old.payment_count, old.bank_account_id, old.execute_on, old.message_id)
    or (old.first_approved_by is not null and new.first_approved_by is distinct from old.first_approved_by)
    or (old.second_approved_by is not null and new.second_approved_by is distinct from old.second_approved_by) then
    raise exception 'an order does not change'
      using errcode = 'check_violation', constraint = 'payment_order_fixed', schema = 'copro', table = 'payment_order';
  end if;
  return new;
end $$;
create trigger payment_order_fixed before update on copro.payment_order
  for each row execute function copro.keep_order();

create table copro.payment (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  association_id uuid not null,
  order_id uuid not null,
  -- The open item that it settles.
  entry_id uuid not null,
  entry_position smallint not null,
  invoice_id uuid,
  mandate_id uuid,
  -- FRST | RCUR of a collection.
  sequence_type text,
  party_name text not null,
  iban text not null,
  amount_cents bigint not null,
  end_to_end_id text not null,
  remittance text not null default '',
  -- Of an order that was not cancelled.
  is_live boolean not null default true,
  primary key (org_id, id),
  foreign key (org_id, association_id, order_id) references copro.payment_order (org_id, association_id, id),
  foreign key (org_id, entry_id, entry_position) references copro.open_item (org_id, entry_id, position),
  foreign key (org_id, association_id, invoice_id) references copro.invoice (org_id, association_id, id),
  foreign key (org_id, association_id, mandate_id) references copro.mandate (org_id, association_id, id),
  constraint payment_amount_positive check (amount_cents > 0),
  constraint payment_sequence_known check (sequence_type in ('FRST', 'RCUR'))
);
-- Nothing is in two orders that the bank may get.
create unique index payment__live on copro.payment (org_id, entry_id, entry_position) where is_live;
create unique index payment__end_to_end on copro.payment (org_id, end_to_end_id);
create index payment__order on copro.payment (org_id, order_id);
select kernel.protect('copro.payment');

-- Several matchings written in one statement may settle parts of the same line: their sum is added to it.
create or replace function copro.settle_parts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- In one order, so that two clerks wait for each other instead of blocking each other.
  perform 1 from copro.open_item i
    where (i.org_id, i.entry_id, i.position) in (select org_id, entry_id, position from added)
    order by i.entry_id, i.position for no key update of i;
  update copro.open_item i set matched_cents = i.matched_cents + a.amount_cents
    from (select org_id, entry_id, position, sum(amount_cents) as amount_cents from added group by 1, 2, 3) a
   where i.org_id = a.org_id and i.entry_id = a.entry_id and i.position = a.position;
  return null;
end $$;

-- back
drop table copro.payment, copro.payment_order, copro.sepa_creditor, copro.mandate, copro.bank_rule, copro.bank_booking,
  copro.bank_movement, copro.bank_statement, copro.deferral, copro.invoice_file, copro.invoice_line, copro.invoice,
  copro.file;
drop function copro.keep_order();
create or replace function copro.settle_parts() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- In one order, so that two clerks wait for each other instead of blocking each other.
  perform 1 from copro.open_item i join added a using (org_id, entry_id, position)
    order by i.entry_id, i.position for no key update of i;
  update copro.open_item i set matched_cents = i.matched_cents + a.amount_cents
    from added a where i.org_id = a.org_id and i.entry_id = a.entry_id and i.position = a.position;
  return null;
end $$;
