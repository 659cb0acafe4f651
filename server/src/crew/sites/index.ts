export { siteRoutes } from './routes.ts';
export { createRole, createSite } from './sites.ts';
export { countRoles, findSite, type SiteRow } from './store.ts';
