export { defineMemberJobs, type MemberDeps } from './members.ts';
export { memberRoutes } from './routes.ts';
