export { getAssociation, readOfAssociation } from './associations.ts';
export type { AssociationFacts } from './store.ts';
