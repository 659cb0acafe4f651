import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { assertVersion } from '../../kernel/http/etag.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { defineConstraints, problem } from '../../kernel/problem/problem.ts';
import { isKnownZone } from '../../kernel/time/wall-time.ts';
import { record } from '../../platform/audit/index.ts';
import { projectProblem } from './problems.ts';
import { type ProjectStatus, type ProjectStep, statusAfter } from './rules.ts';
import {
  findProjectCard,
  insertProject,
  lockProject,
  type ProjectCard,
  type ProjectRow,
  replaceManagers,
  updateProject,
} from './store.ts';

defineConstraints({
  project_org_id_site_id_fkey: () => projectProblem('project-site-unknown'),
  project_manager_org_id_account_id_fkey: () => projectProblem('project-manager-unknown'),
  project_dates_ordered: () => projectProblem('project-dates-reversed'),
});

export type NewProject = {
  name: string;
  code?: string;
  description?: string;
  zone: string;
  siteId?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
  color?: string;
  managerIds?: string[];
  status?: 'DRAFT' | 'ACTIVE';
};

/** Creates a project; the caller manages it unless others are named. */
export async function createProject(tx: Tx, events: Events, input: NewProject, id = newId()): Promise<ProjectRow> {
  assertZone(input.zone);
  const project: ProjectRow = {
    id,
    name: input.name.trim(),
    code: input.code ?? '',
    description: input.description ?? '',
    status: input.status ?? 'DRAFT',
    zone: input.zone,
    siteId: input.siteId ?? null,
    startsOn: input.startsOn ?? null,
    endsOn: input.endsOn ?? null,
    color: input.color ?? 'indigo',
    version: 1,
  };
  await insertProject(tx, project);
  await replaceManagers(tx, id, input.managerIds ?? (tx.actor.accountId ? [tx.actor.accountId] : []));
  record(tx, 'crew.project.created', { type: 'project', id, label: project.name }, { after: input });
  await events.emit(tx, 'crew.project.created', { projectId: id });
  return project;
}

export async function changeProject(
  tx: Tx,
  events: Events,
  id: string,
  expected: number,
  change: Partial<NewProject>,
): Promise<void> {
  if (change.zone !== undefined) assertZone(change.zone);
  const before = await lockOpenProject(tx, id);
  assertVersion(before.version, expected);
  const { managerIds, status: _status, ...fields } = change;
  const after: ProjectRow = { ...before, ...fields };
  await updateProject(tx, after);
  if (managerIds) await replaceManagers(tx, id, managerIds);
  record(tx, 'crew.project.updated', { type: 'project', id, label: after.name }, { before, after: change });
  await events.emit(tx, 'crew.project.updated', { projectId: id });
}

const STEP_ACTIONS: Record<ProjectStep, string> = {
  activate: 'crew.project.activated',
  archive: 'crew.project.archived',
  reopen: 'crew.project.reopened',
};

export async function stepProject(tx: Tx, events: Events, id: string, step: ProjectStep): Promise<ProjectStatus> {
  const before = await lockProject(tx, id);
  if (!before) throw problem('not-found');
  const status = statusAfter(before.status, step);
  if (!status) throw projectProblem('project-status-not-reachable', { params: { status: before.status, step } });
  await updateProject(tx, { ...before, status });
  record(
    tx,
    STEP_ACTIONS[step],
    { type: 'project', id, label: before.name },
    { before: { status: before.status }, after: { status } },
  );
  await events.emit(tx, 'crew.project.updated', { projectId: id });
  return status;
}

/** A project that may still be changed, held until the end of the transaction. */
export async function lockOpenProject(tx: Tx, id: string): Promise<ProjectRow> {
  const project = await lockProject(tx, id);
  if (!project) throw problem('not-found');
  if (project.status === 'ARCHIVED') throw projectProblem('project-archived');
  return project;
}

export async function getProjectCard(db: Database, orgId: string, id: string): Promise<ProjectCard> {
  const [card] = await db.readRows(orgId, findProjectCard(id));
  if (!card) throw problem('not-found');
  return card;
}

export async function getProjectCardInTx(tx: Tx, id: string): Promise<ProjectCard> {
  const card = await tx.first(findProjectCard(id));
  if (!card) throw problem('not-found');
  return card;
}

function assertZone(zone: string): void {
  if (!isKnownZone(zone))
    throw projectProblem('project-zone-unknown', {
      errors: [{ path: 'zone', code: 'unknown-zone', message: 'is not a known time zone' }],
    });
}
