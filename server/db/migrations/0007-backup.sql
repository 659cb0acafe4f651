-- forward
-- Which history the positions of events belong to. A restore begins a new one: a position that was given out before it
-- may name what no longer happened, so a stream that comes back with one is told to read everything again.
create table kernel.lineage (
  only_row boolean primary key default true,
  epoch text not null default substr(replace(gen_random_uuid()::text, '-', ''), 1, 16),
  begun_at timestamptz not null default now(),
  constraint lineage_one_row check (only_row),
  constraint lineage_epoch_shape check (epoch ~ '^[0-9a-f]{16}$')
);
comment on table kernel.lineage is '@global one row for the whole database, written by migrations and restores only; @append-only';
insert into kernel.lineage default values;

-- Backups and drills that ended, well or not: what the lateness of backups is judged by.
create table kernel.backup_run (
  id uuid primary key,
  kind text not null,
  state text not null,
  backup text,
  target text not null,
  started_at timestamptz not null,
  -- The moment the data of a good backup is of: what was written later is not in it.
  snapshot_at timestamptz,
  finished_at timestamptz not null default now(),
  bytes bigint,
  failure text,
  constraint backup_run_kind_known check (kind in ('backup', 'drill')),
  constraint backup_run_state_known check (state in ('good', 'failed')),
  constraint backup_run_good_has_snapshot check (state = 'failed' or snapshot_at is not null)
);
create index backup_run__good on kernel.backup_run (kind, snapshot_at desc) where state = 'good';
create index backup_run__finished_at on kernel.backup_run (finished_at desc);
comment on table kernel.backup_run is '@global backups are of the whole database; @append-only';

-- back
drop table kernel.backup_run;
drop table kernel.lineage;
