// Generated from the migrated database by `npm run generate`. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely';

export interface CrewAssignment {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  mission_id: string;
  role_need_id: string;
  person_id: string;
  invitation_id: ColumnType<string | null, string | null | undefined, string | null>;
  status: string;
  starts_at: string;
  ends_at: string;
  during: GeneratedAlways<string>;
  reason_code: ColumnType<string | null, string | null | undefined, string | null>;
  reason: ColumnType<string | null, string | null | undefined, string | null>;
  answered_at: ColumnType<string | null, string | null | undefined, string | null>;
  answered_by: ColumnType<string | null, string | null | undefined, string | null>;
  agreed_starts_at: ColumnType<string | null, string | null | undefined, string | null>;
  agreed_ends_at: ColumnType<string | null, string | null | undefined, string | null>;
  agreed_site_id: ColumnType<string | null, string | null | undefined, string | null>;
  version: ColumnType<number, number | undefined, number>;
  sequence: ColumnType<number, number | undefined, number>;
  created_at: ColumnType<string, string | undefined, string>;
  updated_at: ColumnType<string, string | undefined, string>;
}

export interface CrewCalendarFeed {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  kind: string;
  person_id: ColumnType<string | null, string | null | undefined, string | null>;
  team_id: ColumnType<string | null, string | null | undefined, string | null>;
  project_id: ColumnType<string | null, string | null | undefined, string | null>;
  token_hash: Buffer;
  created_by: string;
  created_at: ColumnType<string, string | undefined, string>;
  revoked_at: ColumnType<string | null, string | null | undefined, string | null>;
  last_read_at: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface CrewInvitation {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  person_id: string;
  token_hash: Buffer;
  channel: ColumnType<string, string | undefined, string>;
  message: ColumnType<string, string | undefined, string>;
  created_by: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: ColumnType<string, string | undefined, string>;
  expires_at: string;
  sent_at: ColumnType<string | null, string | null | undefined, string | null>;
  reminded_at: ColumnType<string | null, string | null | undefined, string | null>;
  revoked_at: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface CrewMission {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  project_id: string;
  site_id: ColumnType<string | null, string | null | undefined, string | null>;
  title: string;
  notes: ColumnType<string, string | undefined, string>;
  status: ColumnType<string, string | undefined, string>;
  starts_at: string;
  ends_at: string;
  zone: string;
  cancel_reason: ColumnType<string | null, string | null | undefined, string | null>;
  version: ColumnType<number, number | undefined, number>;
  sequence: ColumnType<number, number | undefined, number>;
  source_uid: ColumnType<string | null, string | null | undefined, string | null>;
  source_recurrence_id: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: ColumnType<string, string | undefined, string>;
  updated_at: ColumnType<string, string | undefined, string>;
}

export interface CrewProject {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  name: string;
  code: ColumnType<string, string | undefined, string>;
  description: ColumnType<string, string | undefined, string>;
  status: ColumnType<string, string | undefined, string>;
  zone: string;
  site_id: ColumnType<string | null, string | null | undefined, string | null>;
  starts_on: ColumnType<string | null, string | null | undefined, string | null>;
  ends_on: ColumnType<string | null, string | null | undefined, string | null>;
  color: ColumnType<string, string | undefined, string>;
  version: ColumnType<number, number | undefined, number>;
  created_at: ColumnType<string, string | undefined, string>;
  updated_at: ColumnType<string, string | undefined, string>;
}

export interface CrewProjectManager {
  org_id: ColumnType<string, string | undefined, string>;
  project_id: string;
  account_id: string;
}

export interface CrewRole {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  name: string;
  created_at: ColumnType<string, string | undefined, string>;
}

export interface CrewRoleNeed {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  mission_id: string;
  role_id: string;
  quota: number;
  required_skill_ids: ColumnType<string[], string[] | undefined, string[]>;
  removed_at: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface CrewSite {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  name: string;
  address: ColumnType<string, string | undefined, string>;
  city: ColumnType<string, string | undefined, string>;
  zone: string;
  version: ColumnType<number, number | undefined, number>;
  created_at: ColumnType<string, string | undefined, string>;
}

export interface KernelBackupRun {
  id: string;
  kind: string;
  state: string;
  backup: ColumnType<string | null, string | null | undefined, string | null>;
  target: string;
  started_at: string;
  snapshot_at: ColumnType<string | null, string | null | undefined, string | null>;
  finished_at: ColumnType<string, string | undefined, string>;
  bytes: ColumnType<number | null, number | null | undefined, number | null>;
  failure: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface KernelCaughtMail {
  id: string;
  sent_at: ColumnType<string, string | undefined, string>;
  recipient: string;
  subject: string;
  text_body: string;
  html_body: string;
}

export interface KernelEvent {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  tx: ColumnType<string, string | undefined, string>;
  type: string;
  actor_id: ColumnType<string | null, string | null | undefined, string | null>;
  payload: unknown;
  occurred_at: ColumnType<string, string | undefined, string>;
}

export interface KernelIdempotencyKey {
  org_id: ColumnType<string, string | undefined, string>;
  account_id: string;
  key: string;
  request_hash: string;
  status: number;
  headers: unknown;
  body: string;
  created_at: ColumnType<string, string | undefined, string>;
}

export interface KernelLineage {
  only_row: ColumnType<boolean, boolean | undefined, boolean>;
  epoch: ColumnType<string, string | undefined, string>;
  begun_at: ColumnType<string, string | undefined, string>;
}

export interface KernelMigration {
  id: string;
  checksum: string;
  applied_at: ColumnType<string, string | undefined, string>;
}

export interface PlatformAccount {
  id: string;
  email: string;
  name: string;
  locale: ColumnType<string, string | undefined, string>;
  password_hash: ColumnType<string | null, string | null | undefined, string | null>;
  email_verified_at: ColumnType<string | null, string | null | undefined, string | null>;
  disabled_at: ColumnType<string | null, string | null | undefined, string | null>;
  version: ColumnType<number, number | undefined, number>;
  created_at: ColumnType<string, string | undefined, string>;
}

export interface PlatformAccountOrg {
  account_id: string;
  org_id: string;
}

export interface PlatformAccountToken {
  id: string;
  account_id: string;
  purpose: string;
  token_hash: Buffer;
  password_hash: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: ColumnType<string, string | undefined, string>;
  expires_at: string;
  used_at: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface PlatformAuditEntry {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  tx: ColumnType<string, string | undefined, string>;
  at: ColumnType<string, string | undefined, string>;
  actor_id: ColumnType<string | null, string | null | undefined, string | null>;
  actor_name: string;
  action: string;
  target_type: string;
  target_id: ColumnType<string | null, string | null | undefined, string | null>;
  target_label: ColumnType<string, string | undefined, string>;
  before: ColumnType<unknown, unknown | undefined, unknown>;
  after: ColumnType<unknown, unknown | undefined, unknown>;
  ip: ColumnType<string | null, string | null | undefined, string | null>;
  request_id: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface PlatformAuditSeal {
  org_id: ColumnType<string, string | undefined, string>;
  seq: number;
  entry_id: string;
  previous_hash: Buffer;
  hash: Buffer;
  sealed_at: ColumnType<string, string | undefined, string>;
}

export interface PlatformMembership {
  org_id: ColumnType<string, string | undefined, string>;
  account_id: string;
  role: string;
  version: ColumnType<number, number | undefined, number>;
  joined_at: ColumnType<string, string | undefined, string>;
}

export interface PlatformNotification {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  account_id: string;
  type: string;
  params: ColumnType<unknown, unknown | undefined, unknown>;
  link: ColumnType<string | null, string | null | undefined, string | null>;
  created_at: ColumnType<string, string | undefined, string>;
  read_at: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface PlatformOrg {
  org_id: ColumnType<string, string | undefined, string>;
  slug: string;
  name: string;
  kind: string;
  zone: string;
  locale: string;
  products: string[];
  settings: ColumnType<unknown, unknown | undefined, unknown>;
  version: ColumnType<number, number | undefined, number>;
  created_at: ColumnType<string, string | undefined, string>;
}

export interface PlatformOrgInvitation {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  email: string;
  role: string;
  token_hash: Buffer;
  invited_by: string;
  created_at: ColumnType<string, string | undefined, string>;
  expires_at: string;
  accepted_at: ColumnType<string | null, string | null | undefined, string | null>;
  revoked_at: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface PlatformSearchTerm {
  org_id: ColumnType<string, string | undefined, string>;
  entity_type: string;
  term: string;
  entity_id: string;
  weight: number;
}

export interface PlatformSearchTrigram {
  org_id: ColumnType<string, string | undefined, string>;
  entity_type: string;
  trigram: string;
  term: string;
}

export interface PlatformSession {
  id: string;
  account_id: string;
  created_at: ColumnType<string, string | undefined, string>;
  last_used_at: ColumnType<string, string | undefined, string>;
  expires_at: string;
  revoked_at: ColumnType<string | null, string | null | undefined, string | null>;
  revoked_reason: ColumnType<string | null, string | null | undefined, string | null>;
  ip: ColumnType<string | null, string | null | undefined, string | null>;
  user_agent: ColumnType<string | null, string | null | undefined, string | null>;
  refresh_seed: Buffer;
  refresh_generation: ColumnType<number, number | undefined, number>;
  rotated_at: ColumnType<string, string | undefined, string>;
}

export interface PlatformTeam {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  name: string;
  color: ColumnType<string, string | undefined, string>;
  version: ColumnType<number, number | undefined, number>;
  created_at: ColumnType<string, string | undefined, string>;
}

export interface PlatformThrottle {
  key: string;
  window_started_at: string;
  hits: number;
}

export interface WorkplacePeopleImport {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  file_name: string;
  state: ColumnType<string, string | undefined, string>;
  encoding: string;
  delimiter: string;
  header: string[];
  sample: ColumnType<unknown, unknown | undefined, unknown>;
  warnings: ColumnType<unknown, unknown | undefined, unknown>;
  reading: ColumnType<unknown, unknown | undefined, unknown>;
  byte_count: ColumnType<number, number | undefined, number>;
  mapping: ColumnType<unknown, unknown | undefined, unknown>;
  on_error: ColumnType<string, string | undefined, string>;
  on_duplicate: ColumnType<string, string | undefined, string>;
  row_count: ColumnType<number, number | undefined, number>;
  done_count: ColumnType<number, number | undefined, number>;
  created_count: ColumnType<number, number | undefined, number>;
  updated_count: ColumnType<number, number | undefined, number>;
  skipped_count: ColumnType<number, number | undefined, number>;
  error_count: ColumnType<number, number | undefined, number>;
  warning_count: ColumnType<number, number | undefined, number>;
  issue_count: ColumnType<number, number | undefined, number>;
  failure_code: ColumnType<string | null, string | null | undefined, string | null>;
  failure_line: ColumnType<number | null, number | null | undefined, number | null>;
  created_by: string;
  created_at: ColumnType<string, string | undefined, string>;
  started_at: ColumnType<string | null, string | null | undefined, string | null>;
  progress_at: ColumnType<string, string | undefined, string>;
  finished_at: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface WorkplacePeopleImportChunk {
  org_id: ColumnType<string, string | undefined, string>;
  import_id: string;
  position: number;
  content: Buffer;
}

export interface WorkplacePeopleImportIssue {
  org_id: ColumnType<string, string | undefined, string>;
  import_id: string;
  line: number;
  position: number;
  severity: string;
  field: ColumnType<string | null, string | null | undefined, string | null>;
  code: string;
  value: ColumnType<string | null, string | null | undefined, string | null>;
  first_line: ColumnType<number | null, number | null | undefined, number | null>;
}

export interface WorkplacePerson {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  account_id: ColumnType<string | null, string | null | undefined, string | null>;
  first_name: ColumnType<string, string | undefined, string>;
  last_name: string;
  email: ColumnType<string | null, string | null | undefined, string | null>;
  phone: ColumnType<string | null, string | null | undefined, string | null>;
  employment_type: ColumnType<string, string | undefined, string>;
  city: ColumnType<string, string | undefined, string>;
  external_ref: ColumnType<string | null, string | null | undefined, string | null>;
  birth_on: ColumnType<string | null, string | null | undefined, string | null>;
  notes: ColumnType<string, string | undefined, string>;
  tags: ColumnType<string[], string[] | undefined, string[]>;
  locale: ColumnType<string, string | undefined, string>;
  archived_at: ColumnType<string | null, string | null | undefined, string | null>;
  version: ColumnType<number, number | undefined, number>;
  created_at: ColumnType<string, string | undefined, string>;
  updated_at: ColumnType<string, string | undefined, string>;
  sort_name: GeneratedAlways<string | null>;
}

export interface WorkplacePersonSkill {
  org_id: ColumnType<string, string | undefined, string>;
  person_id: string;
  skill_id: string;
  level: ColumnType<number, number | undefined, number>;
}

export interface WorkplaceSkill {
  org_id: ColumnType<string, string | undefined, string>;
  id: string;
  name: string;
  created_at: ColumnType<string, string | undefined, string>;
}

export interface WorkplaceTeamPerson {
  org_id: ColumnType<string, string | undefined, string>;
  team_id: string;
  person_id: string;
}

export interface DB {
  'crew.assignment': CrewAssignment;
  'crew.calendar_feed': CrewCalendarFeed;
  'crew.invitation': CrewInvitation;
  'crew.mission': CrewMission;
  'crew.project': CrewProject;
  'crew.project_manager': CrewProjectManager;
  'crew.role': CrewRole;
  'crew.role_need': CrewRoleNeed;
  'crew.site': CrewSite;
  'kernel.backup_run': KernelBackupRun;
  'kernel.caught_mail': KernelCaughtMail;
  'kernel.event': KernelEvent;
  'kernel.idempotency_key': KernelIdempotencyKey;
  'kernel.lineage': KernelLineage;
  'kernel.migration': KernelMigration;
  'platform.account': PlatformAccount;
  'platform.account_org': PlatformAccountOrg;
  'platform.account_token': PlatformAccountToken;
  'platform.audit_entry': PlatformAuditEntry;
  'platform.audit_seal': PlatformAuditSeal;
  'platform.membership': PlatformMembership;
  'platform.notification': PlatformNotification;
  'platform.org': PlatformOrg;
  'platform.org_invitation': PlatformOrgInvitation;
  'platform.search_term': PlatformSearchTerm;
  'platform.search_trigram': PlatformSearchTrigram;
  'platform.session': PlatformSession;
  'platform.team': PlatformTeam;
  'platform.throttle': PlatformThrottle;
  'workplace.people_import': WorkplacePeopleImport;
  'workplace.people_import_chunk': WorkplacePeopleImportChunk;
  'workplace.people_import_issue': WorkplacePeopleImportIssue;
  'workplace.person': WorkplacePerson;
  'workplace.person_skill': WorkplacePersonSkill;
  'workplace.skill': WorkplaceSkill;
  'workplace.team_person': WorkplaceTeamPerson;
}
