export { teamRoutes } from './routes.ts';
export { createTeam } from './teams.ts';
