-- forward
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

-- The tenant of the current transaction, or null when none is set: then no row of a tenant table is visible.
create function kernel.org_id() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.org_id', true), '')::uuid;

-- Puts a table behind the tenant wall: row level security on and forced, one restrictive tenant policy, one permissive.
create function kernel.protect(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s as restrictive for all to public
       using (org_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)
       with check (org_id = nullif(current_setting(''app.org_id'', true), '''')::uuid)', target);
  execute format('create policy allow on %s as permissive for all to public using (true) with check (true)', target);
end $$;

-- Lower case without accents, for search terms. Immutable because it names its dictionary.
create function kernel.fold(value text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, value));

create table kernel.event (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  -- The writing transaction: readers resume by it, because commit order and id order differ.
  tx xid8 not null default pg_current_xact_id(),
  type text not null,
  actor_id uuid,
  payload jsonb not null,
  occurred_at timestamptz not null default now(),
  primary key (org_id, id)
);
create index event__org_id_tx on kernel.event (org_id, tx);
select kernel.protect('kernel.event');

-- Answers kept for 24 hours by Idempotency-Key. Calls outside an org use the account's id as their tenant.
create table kernel.idempotency_key (
  org_id uuid not null default kernel.org_id(),
  account_id uuid not null,
  key text not null,
  request_hash text not null,
  status smallint,
  headers jsonb,
  body text,
  created_at timestamptz not null default now(),
  primary key (org_id, account_id, key),
  constraint idempotency_key_length check (length(key) between 1 and 200)
);
create index idempotency_key__org_id_created_at on kernel.idempotency_key (org_id, created_at);
select kernel.protect('kernel.idempotency_key');

-- Mail kept for the development mail page; never written in production.
create table kernel.caught_mail (
  id uuid primary key,
  sent_at timestamptz not null default now(),
  recipient text not null,
  subject text not null,
  text_body text not null,
  html_body text not null
);
create index caught_mail__sent_at on kernel.caught_mail (sent_at desc);
comment on table kernel.caught_mail is '@global development mail, refused in production';

-- back
drop table kernel.caught_mail;
drop table kernel.idempotency_key;
drop table kernel.event;
drop function kernel.fold(text);
drop function kernel.protect(regclass);
drop function kernel.org_id();
drop extension btree_gist;
drop extension unaccent;
drop extension pg_trgm;
