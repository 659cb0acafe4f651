export { registerRecovery } from './daily-recovery.ts';
export { remindOwner } from './remind-owner.ts';
export { recoveryRoutes } from './routes.ts';
