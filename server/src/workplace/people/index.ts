export { toPersonsArchived } from './archive-person.ts';
export { insertPeople, nameOf } from './create-person.ts';
export { type PersonMerged, toPersonMerged } from './merge-people.ts';
export { toPerson } from './normalise-person.ts';
export { registerPeople } from './register-people.ts';
export { personRoutes } from './routes.ts';
export { findPersonByAccount, type PersonCard, peopleByIds } from './store.ts';
