-- forward
create schema crew;

create table crew.site (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  name text not null,
  address text not null default '',
  city text not null default '',
  zone text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint site_name_length check (length(name) between 1 and 160)
);
create unique index site__name on crew.site (org_id, kernel.fold(name));
select kernel.protect('crew.site');

create table crew.role (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  constraint role_name_length check (length(name) between 1 and 80)
);
create unique index role__name on crew.role (org_id, kernel.fold(name));
select kernel.protect('crew.role');

create table crew.project (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  name text not null,
  code text not null default '',
  description text not null default '',
  status text not null default 'DRAFT',
  zone text not null,
  site_id uuid,
  starts_on date,
  ends_on date,
  color text not null default 'indigo',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id) references platform.org (org_id) on delete cascade,
  foreign key (org_id, site_id) references crew.site (org_id, id),
  constraint project_name_length check (length(name) between 1 and 200),
  constraint project_status_known check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
  constraint project_dates_ordered check (ends_on >= starts_on)
);
create index project__org_id_status on crew.project (org_id, status, starts_on);
select kernel.protect('crew.project');

create table crew.project_manager (
  org_id uuid not null default kernel.org_id(),
  project_id uuid not null,
  account_id uuid not null,
  primary key (org_id, project_id, account_id),
  foreign key (org_id, project_id) references crew.project (org_id, id) on delete cascade,
  foreign key (org_id, account_id) references platform.membership (org_id, account_id) on delete cascade
);
create index project_manager__account on crew.project_manager (org_id, account_id);
select kernel.protect('crew.project_manager');

create table crew.mission (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  project_id uuid not null,
  site_id uuid,
  title text not null,
  notes text not null default '',
  status text not null default 'draft',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  zone text not null,
  cancel_reason text,
  version integer not null default 1,
  -- RFC 5545 SEQUENCE of the mission's own calendar event: grows with each change of time, place or status.
  sequence integer not null default 0,
  source_uid text,
  source_recurrence_id text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, project_id) references crew.project (org_id, id) on delete cascade,
  foreign key (org_id, site_id) references crew.site (org_id, id),
  constraint mission_title_length check (length(title) between 1 and 200),
  constraint mission_status_known check (status in ('draft', 'published', 'done', 'cancelled')),
  constraint mission_ends_after_start check (ends_at > starts_at),
  -- Windows are searched by start: a bound on length keeps that search exact and indexed.
  constraint mission_length_bounded check (ends_at - starts_at <= interval '31 days')
);
create index mission__org_id_starts_at on crew.mission (org_id, starts_at, id);
create index mission__org_id_project on crew.mission (org_id, project_id, starts_at);
create unique index mission__source on crew.mission (org_id, project_id, source_uid, source_recurrence_id) nulls not distinct
  where source_uid is not null;
select kernel.protect('crew.mission');

create table crew.role_need (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  mission_id uuid not null,
  role_id uuid not null,
  quota integer not null,
  required_skill_ids uuid[] not null default '{}',
  -- Not looked for any more, kept for what people answered; naming the role again brings it back.
  removed_at timestamptz,
  primary key (org_id, id),
  unique (org_id, mission_id, role_id),
  unique (org_id, id, mission_id),
  foreign key (org_id, mission_id) references crew.mission (org_id, id) on delete cascade,
  foreign key (org_id, role_id) references crew.role (org_id, id),
  constraint role_need_quota_range check (quota between 1 and 500)
);
select kernel.protect('crew.role_need');

create table crew.invitation (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  channel text not null default 'email',
  message text not null default '',
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  sent_at timestamptz,
  reminded_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references workplace.person (org_id, id) on delete cascade
);
create index invitation__person on crew.invitation (org_id, person_id);
create index invitation__org_id_expires_at on crew.invitation (org_id, expires_at) where revoked_at is null;
select kernel.protect('crew.invitation');

create table crew.assignment (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  mission_id uuid not null,
  role_need_id uuid not null,
  person_id uuid not null,
  invitation_id uuid,
  status text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  during tstzrange not null generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
  reason_code text,
  reason text,
  answered_at timestamptz,
  answered_by text,
  -- When and where the person said yes to: what a move is measured from. Only while they are ACCEPTED.
  agreed_starts_at timestamptz,
  agreed_ends_at timestamptz,
  agreed_site_id uuid,
  version integer not null default 1,
  sequence integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, mission_id) references crew.mission (org_id, id) on delete cascade,
  foreign key (org_id, role_need_id, mission_id) references crew.role_need (org_id, id, mission_id),
  foreign key (org_id, person_id) references workplace.person (org_id, id) on delete cascade,
  foreign key (org_id, invitation_id) references crew.invitation (org_id, id),
  constraint assignment_status_known check (status in ('INVITED', 'ACCEPTED', 'DECLINED', 'CANCELLED')),
  constraint assignment_agreed_when_accepted check (
    (status = 'ACCEPTED') = (agreed_starts_at is not null) and (agreed_starts_at is null) = (agreed_ends_at is null)
    and (agreed_site_id is null or agreed_starts_at is not null)),
  constraint assignment_no_double_booking exclude using gist (org_id with =, person_id with =, during with &&)
    where (status = 'ACCEPTED') deferrable initially immediate
);
create unique index assignment__one_active on crew.assignment (org_id, mission_id, person_id)
  where status in ('INVITED', 'ACCEPTED');
create index assignment__mission on crew.assignment (org_id, mission_id);
create index assignment__need on crew.assignment (org_id, role_need_id, status);
create index assignment__person_starts_at on crew.assignment (org_id, person_id, starts_at);
create index assignment__org_id_starts_at on crew.assignment (org_id, starts_at);
create index assignment__invitation on crew.assignment (org_id, invitation_id);
select kernel.protect('crew.assignment');

create table crew.calendar_feed (
  org_id uuid not null default kernel.org_id(),
  id uuid not null,
  kind text not null,
  person_id uuid,
  team_id uuid,
  project_id uuid,
  token_hash bytea not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  last_read_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references workplace.person (org_id, id) on delete cascade,
  foreign key (org_id, team_id) references platform.team (org_id, id) on delete cascade,
  foreign key (org_id, project_id) references crew.project (org_id, id) on delete cascade,
  constraint calendar_feed_subject check (
    (kind = 'person' and person_id is not null and team_id is null and project_id is null)
    or (kind = 'team' and team_id is not null and person_id is null and project_id is null)
    or (kind = 'project' and project_id is not null and person_id is null and team_id is null)
    or (kind = 'org' and person_id is null and team_id is null and project_id is null))
);
select kernel.protect('crew.calendar_feed');

-- back
drop schema crew cascade;
