export type { BankDeps } from './deps.ts';
export { importStatements } from './import-statement.ts';
export type { CommunicationSource, OwnerCommunication } from './match-open-movements.ts';
export { readStatementFile } from './read-statement-file.ts';
export { bankRoutes } from './routes.ts';
export type { Remittance, SepaFile } from './sepa/sepa-file.ts';
export { SepaRefusal } from './sepa/sepa-refusal.ts';
export { writeCreditTransfers } from './sepa/write-credit-transfers.ts';
export { writeDirectDebits } from './sepa/write-direct-debits.ts';
