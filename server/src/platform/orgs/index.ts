export { createOrg, Memberships, type NewOrg } from './orgs.ts';
export { type OrgDeps, orgRoutes } from './routes.ts';
export { findOrg, insertMembership, linkAccount, listOrgIds, lockOrg, type OrgRow, unlinkAccount } from './store.ts';
