export { defineAuditJobs, exportChain, record, Sealer, sealEntries, verifyChain } from './audit.ts';
export { auditRoutes } from './routes.ts';
