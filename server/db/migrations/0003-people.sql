-- forward
create schema workplace;

create table workplace.person (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  account_id uuid references platform.account (id) on delete set null,
  first_name text not null default '',
  last_name text not null,
  email text,
  phone text,
  employment_type text not null default 'INTERMITTENT',
  city text not null default '',
  external_ref text,
  birth_on date,
  notes text not null default '',
  tags text[] not null default '{}',
  locale text not null default 'fr',
  archived_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Order of lists: without case and accents, the same on every installation. The tab sorts before any letter or space.
  sort_name text collate "C" generated always as (kernel.fold(last_name) || E'\t' || kernel.fold(first_name)) stored,
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint person_name_length check (length(last_name) between 1 and 120 and length(first_name) <= 120),
  constraint person_email_folded check (email = lower(email) and length(email) <= 254),
  constraint person_employment_type_known check (employment_type in ('CDI', 'CDD', 'INTERMITTENT', 'FREELANCE')),
  constraint person_locale_known check (locale in ('fr', 'nl', 'de', 'en'))
);
create unique index person__email on workplace.person (org_id, email) where email is not null and archived_at is null;
create unique index person__external_ref on workplace.person (org_id, external_ref)
  where external_ref is not null and archived_at is null;
create unique index person__account on workplace.person (org_id, account_id) where account_id is not null;
create index person__sort_name on workplace.person (org_id, sort_name, id);
create index person__created_at on workplace.person (org_id, created_at, id);
select kernel.protect('workplace.person');

create table workplace.skill (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint skill_name_length check (length(name) between 1 and 80)
);
create unique index skill__name on workplace.skill (org_id, kernel.fold(name));
select kernel.protect('workplace.skill');

create table workplace.person_skill (
  org_id uuid not null default kernel.org_id(),
  person_id uuid not null,
  skill_id uuid not null,
  level smallint not null default 3,
  primary key (org_id, person_id, skill_id),
  foreign key (org_id, person_id) references workplace.person (org_id, id) on delete cascade,
  foreign key (org_id, skill_id) references workplace.skill (org_id, id) on delete cascade,
  constraint person_skill_level_range check (level between 1 and 5)
);
create index person_skill__skill on workplace.person_skill (org_id, skill_id);
select kernel.protect('workplace.person_skill');

create table workplace.team_person (
  org_id uuid not null default kernel.org_id(),
  team_id uuid not null,
  person_id uuid not null,
  primary key (org_id, team_id, person_id),
  foreign key (org_id, team_id) references platform.team (org_id, id) on delete cascade,
  foreign key (org_id, person_id) references workplace.person (org_id, id) on delete cascade
);
create index team_person__person on workplace.team_person (org_id, person_id);
select kernel.protect('workplace.team_person');

create table workplace.people_import (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  file_name text not null,
  -- uploaded | checking | checked | importing | imported | failed
  state text not null default 'uploaded',
  encoding text not null,
  delimiter text not null,
  header text[] not null,
  sample jsonb not null default '[]',
  -- What is odd about the file as a whole: repeated or empty titles, an encoding that is a guess.
  warnings jsonb not null default '[]',
  -- Encoding and delimiter where the user chose them in place of what was detected.
  reading jsonb not null default '{}',
  byte_count integer not null default 0,
  mapping jsonb,
  on_error text not null default 'valid-rows',
  on_duplicate text not null default 'skip',
  -- Estimated from the line ends until the file was read once.
  row_count integer not null default 0,
  -- Rows that are finished. Kept in the transaction of each batch: a job that starts again goes on from here.
  done_count integer not null default 0,
  created_count integer not null default 0,
  updated_count integer not null default 0,
  skipped_count integer not null default 0,
  error_count integer not null default 0,
  warning_count integer not null default 0,
  -- All that were found; of these the first ten thousand are kept.
  issue_count integer not null default 0,
  failure_code text,
  failure_line integer,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  -- Set when the first people were written: from then on the import can be continued, not checked anew.
  started_at timestamptz,
  progress_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint people_import_state_known check
    (state in ('uploaded', 'checking', 'checked', 'importing', 'imported', 'failed')),
  constraint people_import_on_error_known check (on_error in ('valid-rows', 'all-or-nothing')),
  constraint people_import_on_duplicate_known check (on_duplicate in ('skip', 'update'))
);
create index people_import__created_at on workplace.people_import (org_id, created_at desc, id);
select kernel.protect('workplace.people_import');

-- The uploaded file in pieces, so that neither reading nor writing it needs it whole in memory.
create table workplace.people_import_chunk (
  org_id uuid not null default kernel.org_id(),
  import_id uuid not null,
  position integer not null,
  content bytea not null,
  primary key (org_id, import_id, position),
  foreign key (org_id, import_id) references workplace.people_import (org_id, id) on delete cascade
);
select kernel.protect('workplace.people_import_chunk');

create table workplace.people_import_issue (
  org_id uuid not null default kernel.org_id(),
  import_id uuid not null,
  line integer not null,
  position integer not null,
  severity text not null,
  field text,
  code text not null,
  value text,
  -- For a repeated value: the line that had it first.
  first_line integer,
  primary key (org_id, import_id, line, position),
  foreign key (org_id, import_id) references workplace.people_import (org_id, id) on delete cascade,
  constraint people_import_issue_severity_known check (severity in ('error', 'warning'))
);
select kernel.protect('workplace.people_import_issue');

-- back
drop schema workplace cascade;
