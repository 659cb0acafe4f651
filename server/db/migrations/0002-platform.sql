-- forward
create schema platform;

create table platform.account (
  id uuid primary key,
  email text not null unique,
  name text not null,
  locale text not null default 'en',
  password_hash text,
  email_verified_at timestamptz,
  disabled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint account_email_folded check (email = lower(email) and length(email) <= 254),
  constraint account_locale_known check (locale in ('fr', 'nl', 'de', 'en')),
  constraint account_name_length check (length(name) between 1 and 200)
);
comment on table platform.account is '@global a login identity may belong to several orgs';

create table platform.session (
  id uuid primary key,
  account_id uuid not null references platform.account (id) on delete cascade,
  created_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_reason text,
  ip text,
  user_agent text,
  -- A refresh token is the session's id, its generation and a keyed signature over both and this seed: every token that
  -- was ever given out can be told from a made-up one, and any but the latest ends the session.
  refresh_seed bytea not null,
  refresh_generation integer not null default 1,
  rotated_at timestamptz not null default now()
);
create index session__account_id on platform.session (account_id, created_at desc);
comment on table platform.session is '@global sessions belong to an account, not to an org';

create table platform.account_token (
  id uuid primary key,
  account_id uuid not null references platform.account (id) on delete cascade,
  purpose text not null,
  token_hash bytea not null unique,
  -- Chosen at sign-up and taken over only when the address is confirmed: nobody can set a password for another's address.
  password_hash text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint account_token_purpose_known check (purpose in ('verify-email', 'reset-password', 'magic-link'))
);
create index account_token__account_id on platform.account_token (account_id, purpose);
comment on table platform.account_token is '@global tokens of an account, only their hash is kept';

-- Counters of failed or costly calls by hashed subject (address, e-mail): windows, never a lasting lock.
create table platform.throttle (
  key text primary key,
  window_started_at timestamptz not null,
  hits integer not null
);
comment on table platform.throttle is '@global counts calls before anybody is signed in';

create table platform.org (
  org_id uuid primary key default kernel.org_id(),
  slug text not null unique,
  name text not null,
  kind text not null,
  zone text not null,
  locale text not null,
  products text[] not null,
  settings jsonb not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint org_slug_shape check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  constraint org_name_length check (length(name) between 1 and 200),
  constraint org_kind_known check (kind in ('theatre', 'festival', 'touring', 'supplier', 'syndic', 'association')),
  constraint org_locale_known check (locale in ('fr', 'nl', 'de', 'en')),
  constraint org_products_known check (products <@ array['crew', 'copro'] and cardinality(products) >= 1)
);
select kernel.protect('platform.org');

-- Which orgs an account belongs to: links only, so that a person can be shown their orgs before one is chosen.
create table platform.account_org (
  account_id uuid not null references platform.account (id) on delete cascade,
  org_id uuid not null references platform.org (org_id) on delete cascade,
  primary key (account_id, org_id)
);
create index account_org__org_id on platform.account_org (org_id);
comment on table platform.account_org is '@global directory of links, read only by the account they belong to';

create table platform.membership (
  org_id uuid not null default kernel.org_id() references platform.org (org_id) on delete cascade,
  account_id uuid not null references platform.account (id) on delete cascade,
  role text not null,
  version integer not null default 1,
  joined_at timestamptz not null default now(),
  primary key (org_id, account_id),
  constraint membership_role_known check (role in
    ('owner', 'admin', 'manager', 'tech', 'syndic', 'accountant', 'board_member', 'co_owner', 'contractor', 'guest'))
);
select kernel.protect('platform.membership');

create table platform.org_invitation (
  org_id uuid not null default kernel.org_id() references platform.org (org_id) on delete cascade,
  id uuid not null,
  email text not null,
  role text not null,
  token_hash bytea not null,
  invited_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id),
  constraint org_invitation_email_folded check (email = lower(email))
);
create unique index org_invitation__one_open on platform.org_invitation (org_id, email)
  where accepted_at is null and revoked_at is null;
select kernel.protect('platform.org_invitation');

create table platform.team (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  name text not null,
  color text not null default 'indigo',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint team_name_length check (length(name) between 1 and 120)
);
create unique index team__name on platform.team (org_id, lower(name));
select kernel.protect('platform.team');

create table platform.audit_entry (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_name text not null,
  action text not null,
  target_type text not null,
  target_id uuid,
  target_label text not null default '',
  before jsonb,
  after jsonb,
  ip text,
  request_id text,
  primary key (org_id, id)
);
create index audit_entry__org_id_at on platform.audit_entry (org_id, at desc, id desc);
create index audit_entry__org_id_tx on platform.audit_entry (org_id, tx);
select kernel.protect('platform.audit_entry');
comment on table platform.audit_entry is '@append-only';

-- The hash chain over the entries of an org: written by a job, never changed.
create table platform.audit_seal (
  org_id uuid not null default kernel.org_id(),
  seq bigint not null,
  entry_id uuid not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (org_id, seq),
  foreign key (org_id, entry_id) references platform.audit_entry (org_id, id),
  constraint audit_seal_seq_positive check (seq > 0)
);
create unique index audit_seal__entry on platform.audit_seal (org_id, entry_id);
select kernel.protect('platform.audit_seal');
comment on table platform.audit_seal is '@append-only';

create table platform.notification (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  account_id uuid not null references platform.account (id) on delete cascade,
  type text not null,
  params jsonb not null default '{}',
  link text,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  primary key (org_id, id)
);
create index notification__inbox on platform.notification (org_id, account_id, id desc);
create index notification__unread on platform.notification (org_id, account_id) where read_at is null;
select kernel.protect('platform.notification');

-- Inverted index for search inside the tenant wall. Array, LIKE and full-text operators are not leakproof, so under row
-- level security they cannot use an index; equality and order on text can.
create table platform.search_term (
  org_id uuid not null default kernel.org_id(),
  entity_type text not null,
  term text collate "C" not null,
  entity_id uuid not null,
  weight smallint not null,
  primary key (org_id, entity_type, term, entity_id)
);
create index search_term__entity on platform.search_term (org_id, entity_type, entity_id);
select kernel.protect('platform.search_term');

-- The distinct terms by their trigrams: a misspelt word finds its neighbours here first.
create table platform.search_trigram (
  org_id uuid not null default kernel.org_id(),
  entity_type text not null,
  trigram text collate "C" not null,
  term text collate "C" not null,
  primary key (org_id, entity_type, trigram, term)
);
select kernel.protect('platform.search_trigram');

-- back
drop schema platform cascade;
