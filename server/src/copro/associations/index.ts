export { createAssociation, lockOpenAssociation, stepAssociation } from './associations.ts';
export { createKey } from './keys.ts';
export { addLots, SINCE_EVER } from './lots.ts';
export { createOwner } from './owners/owners.ts';
export { registerOwners } from './owners/register-owners.ts';
export { createTitle } from './owners/titles.ts';
export { createBankAccount } from './registers/bank-accounts.ts';
export { createContract } from './registers/contracts.ts';
export { associationRoutes } from './routes.ts';
