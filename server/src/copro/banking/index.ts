export { importStatements } from './import-statement.ts';
export type { CommunicationSource, OwnerCommunication } from './match-open-movements.ts';
export { readStatementFile } from './read-statement-file.ts';
export { bankRoutes } from './routes.ts';
