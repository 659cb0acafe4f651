export { registerRecovery } from './daily-recovery.ts';
export { recoveryRoutes } from './routes.ts';
