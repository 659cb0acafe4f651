export { projectProblem } from './problems.ts';
export { createProject, lockOpenProject, type NewProject } from './projects.ts';
export { projectRoutes } from './routes.ts';
export { findProject, listManagerIds, lockProjects, type ProjectRow } from './store.ts';
