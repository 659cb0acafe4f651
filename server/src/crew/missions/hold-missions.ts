import type { Tx } from '../../kernel/db/database.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { lockProjects } from '../projects/index.ts';
import { listProjectIds, lockMissions, type MissionRow } from './store.ts';

export type HeldMissions = { missions: MissionRow[]; projectStatus: (mission: MissionRow) => string };

/** Missions held behind their projects, each in the order of ids: the order of every change. All of them, or not-found. */
export async function holdMissions(tx: Tx, ids: readonly string[]): Promise<HeldMissions> {
  const unique = [...new Set(ids)];
  const projects = await lockProjects(tx, await listProjectIds(tx, unique));
  const missions = await lockMissions(tx, unique);
  if (missions.length !== unique.length) throw problem('not-found');
  const statuses = new Map(projects.map(project => [project.id, project.status]));
  return { missions, projectStatus: mission => statuses.get(mission.projectId) ?? 'ARCHIVED' };
}
