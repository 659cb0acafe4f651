export { createProject, lockOpenProject, type NewProject } from './projects.ts';
export { projectRoutes } from './routes.ts';
export { findProject, listManagerIds, type ProjectRow } from './store.ts';
