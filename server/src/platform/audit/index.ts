export { defineAuditJobs, exportChain, record, Sealer, sealEntries, verifyChain } from './audit.ts';
export { brokenChains } from './check-chains.ts';
export { auditRoutes } from './routes.ts';
export { chainHeads } from './store-heads.ts';
export { readSealingLag } from './store-lag.ts';
