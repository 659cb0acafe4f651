import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Database } from '../../../kernel/db/database.ts';
import { OutcomeUnknown } from '../../../kernel/db/unavailable.ts';
import { Empty, IdParams, Page, PageQuery } from '../../../kernel/http/schema.ts';
import type { App } from '../../../kernel/http/server.ts';
import { problem } from '../../../kernel/problem/problem.ts';
import type { PeopleDeps } from '../register-people.ts';
import { readerOf } from '../store.ts';
import { CheckBody, ImportSchema, IssueQuery, IssueSchema, type UploadChoice, UploadQuery } from './contract.ts';
import { issuesAsCsv, toImportView } from './import-view.ts';
import { importProblem } from './problems.ts';
import { completeUpload, discardUpload, MAX_FILE_BYTES, receiveFile } from './receive-file.ts';
import { removeImport, startCheck, startRun } from './start-import.ts';
import { findImport, type ImportRow, listImports, listIssues } from './store.ts';
import { UploadedFile } from './uploaded-file.ts';

const tags = ['People imports'];
const access = { access: { action: 'workplace.person.import' } };
const FILE_TYPES = ['text/csv', 'text/plain', 'application/octet-stream', 'application/vnd.ms-excel'];
// Each upload holds a piece of its file in memory while it arrives.
const MAX_UPLOADS = 8;

// Taken as a stream; its schema only describes it.
const FileBody = Type.Unsafe<unknown>({ description: 'The file itself' });
// Sent as a stream; its schema only describes it.
const CsvFile = Type.Unsafe<Readable>(Type.String());

export function importRoutes(app: App, deps: PeopleDeps): void {
  void app.register(async scope => uploadRoute(scope as App, deps));
  readRoutes(app, deps);
  issueRoutes(app, deps);
  stepRoutes(app, deps);
}

/** In a scope of its own, because bodies are streams here. */
function uploadRoute(app: App, deps: PeopleDeps): void {
  let uploads = 0;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    FILE_TYPES,
    async (request: FastifyRequest, payload: Readable) => new UploadedFile(request.headers, payload),
  );
  app.post(
    '/people/imports',
    {
      config: { ...access, slowBody: true, status: 201 },
      schema: {
        tags,
        summary: 'Upload a file of people as the body, up to 64 MB',
        consumes: FILE_TYPES,
        querystring: UploadQuery,
        body: FileBody,
        response: { 201: ImportSchema },
      },
    },
    async request => {
      if (!(request.body instanceof UploadedFile)) throw importProblem('import-file-empty');
      const file = request.body;
      if (file.size !== null && file.size > MAX_FILE_BYTES) throw problem('body-too-large');
      if (uploads >= MAX_UPLOADS) throw importProblem('import-uploads-busy', { headers: { 'retry-after': '2' } });
      const pieces = file.pieces();
      uploads++;
      try {
        return await upload(deps, request, pieces, request.query);
      } finally {
        uploads--;
        await pieces.return(undefined);
        file.discardRest();
      }
    },
  );
}

async function upload(
  { db, events }: PeopleDeps,
  request: FastifyRequest,
  pieces: AsyncGenerator<Uint8Array>,
  choice: UploadChoice,
) {
  const { orgId, accountId } = request;
  const received = await receiveFile({ db, orgId, accountId }, pieces, choice);
  try {
    return await request.inOrg(async tx => {
      await completeUpload(tx, events, received);
      return toImportView(found(await findImport(tx, received.id)));
    });
  } catch (error) {
    // Refused, or answered before: this copy of the file is nobody's. When in doubt it may be an import already.
    if (!(error instanceof OutcomeUnknown)) await discardUpload(db, orgId, received.id);
    throw error;
  }
}

function readRoutes(app: App, { db }: PeopleDeps): void {
  app.get(
    '/people/imports',
    {
      config: access,
      schema: {
        tags,
        summary: 'Imports, latest first',
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: Page(ImportSchema) },
      },
    },
    async request => {
      const { limit = 50, offset = 0 } = request.query;
      const { items, total } = await listImports(db, request.orgId, { limit, offset });
      return { items: items.map(toImportView), total, limit, offset };
    },
  );
  app.get(
    '/people/imports/:id',
    {
      config: access,
      schema: { tags, summary: 'State and progress of an import', params: IdParams, response: { 200: ImportSchema } },
    },
    async request => toImportView(await getImport(db, request.orgId, request.params.id)),
  );
}

function issueRoutes(app: App, { db }: PeopleDeps): void {
  app.get(
    '/people/imports/:id/issues',
    {
      config: access,
      schema: {
        tags,
        summary: 'What is wrong with which row',
        params: IdParams,
        querystring: IssueQuery,
        response: { 200: Page(IssueSchema) },
      },
    },
    async request => {
      const { limit = 50, offset = 0, severity = null } = request.query;
      await getImport(db, request.orgId, request.params.id);
      return {
        ...(await listIssues(db, request.orgId, request.params.id, { limit, offset, severity })),
        limit,
        offset,
      };
    },
  );
  app.get(
    '/people/imports/:id/issues.csv',
    {
      config: access,
      schema: {
        tags,
        summary: 'The row report as a file',
        params: IdParams,
        produces: ['text/csv'],
        response: { 200: CsvFile },
      },
    },
    async (request, reply) => {
      const { id } = await getImport(db, request.orgId, request.params.id);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="import-report.csv"')
        .send(Readable.from(issuesAsCsv(db, request.orgId, id), { objectMode: false }));
    },
  );
}

function stepRoutes(app: App, deps: PeopleDeps): void {
  app.post(
    '/people/imports/:id/check',
    {
      config: { ...access, status: 202 },
      schema: {
        tags,
        summary: 'Start the dry run with a mapping of columns',
        params: IdParams,
        body: CheckBody,
        response: { 202: ImportSchema },
      },
    },
    request => request.inOrg(async tx => toImportView(await startCheck(tx, deps, request.params.id, request.body))),
  );
  app.post(
    '/people/imports/:id/run',
    {
      config: { ...access, status: 202 },
      schema: {
        tags,
        summary: 'Import the checked file, or go on with an import that broke off',
        params: IdParams,
        response: { 202: ImportSchema },
      },
    },
    request => request.inOrg(async tx => toImportView(await startRun(tx, deps, request.params.id))),
  );
  app.delete(
    '/people/imports/:id',
    {
      config: { ...access, status: 204 },
      schema: { tags, summary: 'Forget an upload and its report', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => removeImport(tx, deps.events, request.params.id));
      return null;
    },
  );
}

const getImport = async (db: Database, orgId: string, id: string): Promise<ImportRow> =>
  found(await findImport(readerOf(db, orgId), id));

function found(row: ImportRow | undefined): ImportRow {
  if (!row) throw problem('not-found');
  return row;
}
