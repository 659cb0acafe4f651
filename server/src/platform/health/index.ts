export { defineHousekeeping } from './housekeeping.ts';
export { healthRoutes } from './routes.ts';
