export { type Hit, indexDocuments, type SearchDocument, searchDocuments } from './store.ts';
