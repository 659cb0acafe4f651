export { type AccountDeps, defineAccountJobs } from './accounts.ts';
export { hashPassword } from './passwords.ts';
export { accountRoutes } from './routes.ts';
export { noSignIns } from './sign-in-counts.ts';
export { findAccount, findAccountByEmail, insertAccount, markVerified, updateAccount } from './store.ts';
