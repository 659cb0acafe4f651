export { siteRoutes } from './routes.ts';
export { createRole, createSite } from './sites.ts';
