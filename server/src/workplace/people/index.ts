export { createPerson, insertPeople, nameOf, type WholePerson } from './create-person.ts';
export { toPerson } from './normalise-person.ts';
export { type PeopleDeps, registerPeople } from './register-people.ts';
export { personRoutes } from './routes.ts';
export { type EmploymentType, findPersonByAccount, type PersonCard, peopleByIds, readPeopleByIds } from './store.ts';
export { linkPersonToAccount } from './store-accounts.ts';
