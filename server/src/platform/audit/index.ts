export { defineAuditJobs, exportChain, record, Sealer, verifyChain } from './audit.ts';
export { auditRoutes } from './routes.ts';
