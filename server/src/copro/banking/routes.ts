import Type from 'typebox';
import { Empty, IdParams, Line, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { bytesOf, FileBody, takeFiles } from '../files/index.ts';
import { readOfAssociation } from '../register/index.ts';
import { AssociationParams, BankAccount, Imported, Statement } from './contract.ts';
import type { BankDeps } from './deps.ts';
import { importStatements } from './import-statement.ts';
import { readStatementFile } from './read-statement-file.ts';
import { removeStatement } from './remove-statement.ts';
import { movementRoutes } from './routes-movements.ts';
import { listBankAccounts } from './store-accounts.ts';
import { listStatements } from './store-statements.ts';
import { withGaps } from './with-gaps.ts';

const tags = ['Bank'];
const TYPES = ['application/octet-stream', 'text/plain', 'application/xml', 'text/xml'];

export function bankRoutes(app: App, deps: BankDeps): void {
  const { db, events } = deps;
  const read = { access: { action: 'copro.bank.read' } };
  app.get(
    '/associations/:associationId/bank-accounts',
    {
      config: read,
      schema: {
        tags,
        summary: 'Bank accounts with what the bank and the books say is on them',
        params: AssociationParams,
        response: { 200: Shape({ items: Type.Array(BankAccount) }) },
      },
    },
    async request => {
      const { associationId } = request.params;
      const [items] = await readOfAssociation(db, request.orgId, associationId, [listBankAccounts(associationId)]);
      return { items: items as never };
    },
  );
  app.get(
    '/associations/:associationId/bank-statements',
    {
      config: read,
      schema: {
        tags,
        summary: 'Bank statements by account, newest first, with what is missing between them',
        params: AssociationParams,
        querystring: Shape({ bankAccountId: Type.Optional(Uuid()) }),
        response: { 200: Shape({ items: Type.Array(Statement) }) },
      },
    },
    async request => {
      const { associationId } = request.params;
      const query = listStatements(associationId, request.query.bankAccountId ?? null);
      const [items] = await readOfAssociation(db, request.orgId, associationId, [query]);
      return { items: withGaps(items as never) as never };
    },
  );
  app.delete(
    '/bank-statements/:id',
    {
      config: { access: { action: 'copro.bank.write' }, status: 204 },
      schema: {
        tags,
        summary: 'Remove a statement of which nothing was ever booked',
        params: IdParams,
        response: { 204: Empty },
      },
    },
    async request => {
      await request.inOrg(tx => removeStatement(tx, events, request.params.id));
      return null;
    },
  );
  movementRoutes(app, deps);
  void app.register(async scope => importRoute(scope as App, deps));
}

/** In a scope of its own: its bodies are files. */
function importRoute(app: App, deps: BankDeps): void {
  takeFiles(app, TYPES);
  app.post(
    '/bank-statements',
    {
      config: { access: { action: 'copro.bank.write' }, slowBody: true, takesLong: true, status: 201 },
      schema: {
        tags,
        summary: 'Import a CODA or CAMT.053 file as the body, up to 10 MB, of any associations of the org',
        consumes: TYPES,
        querystring: Shape({ fileName: Type.Optional(Line(200, 1)) }),
        body: FileBody,
        response: { 201: Imported },
      },
    },
    async request => {
      const bytes = bytesOf(request.body);
      const file = await readStatementFile(bytes);
      const fileName = request.query.fileName ?? 'releve.cod';
      const done = await request.inOrg(tx => importStatements(tx, deps, { file, bytes, fileName }));
      return { ...done, warnings: file.warnings };
    },
  );
}
