export { type Hit, indexDocuments, removeDocuments, type SearchDocument, searchDocuments } from './store.ts';
