import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Events } from '../../../kernel/events/events.ts';
import { IdParams } from '../../../kernel/http/schema.ts';
import type { App } from '../../../kernel/http/server.ts';
import { dayOf } from '../building.ts';
import { ImportOutcome, ImportQuery, TemplateQuery } from './contract.ts';
import { importBuilding, previewBuilding } from './import-building.ts';
import { buildingFileProblem } from './problems.ts';
import { readTablesInWorker } from './read-in-worker.ts';
import { importTemplate } from './template.ts';

const tags = ['Buildings'];
const write = { access: { action: 'copro.association.write' } };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FILE_TYPES = ['text/csv', 'text/plain', 'application/octet-stream', 'application/vnd.ms-excel', XLSX];
const MAX_FILE_BYTES = 4 * 1024 * 1024;
// Read as bytes; its schema only describes it.
const FileBody = Type.Unsafe<unknown>({ description: 'The file itself: a workbook (.xlsx) or a table of text (.csv)' });
// Sent as bytes; its schema only describes it.
const Workbook = Type.Unsafe<Readable>(Type.String());

export function importRoutes(app: App, deps: { events: Events }): void {
  void app.register(async scope => fileRoutes(scope as App, deps));
  app.get(
    '/building-template.xlsx',
    {
      config: write,
      schema: {
        tags,
        summary: 'An example of the file to import',
        querystring: TemplateQuery,
        produces: [XLSX],
        response: { 200: Workbook },
      },
    },
    async (request, reply) =>
      reply
        .type(XLSX)
        .header('content-disposition', 'attachment; filename="building.xlsx"')
        .send(Readable.from(Buffer.from(importTemplate(request.query.locale ?? 'fr')), { objectMode: false })),
  );
}

/** In a scope of its own, because bodies are files here. */
function fileRoutes(app: App, { events }: { events: Events }): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(FILE_TYPES, { parseAs: 'buffer', bodyLimit: MAX_FILE_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  const schema = {
    tags,
    consumes: FILE_TYPES,
    params: IdParams,
    querystring: ImportQuery,
    body: FileBody,
    response: { 200: ImportOutcome },
  };
  app.post(
    '/associations/:id/import-preview',
    {
      config: { ...write, takesLong: true },
      bodyLimit: MAX_FILE_BYTES,
      schema: { ...schema, summary: 'What a file of lots, owners and balances would make; writes nothing' },
    },
    async request => {
      const tables = await readTablesInWorker(fileOf(request));
      const { openingOn = null } = request.query;
      return request.inOrg(tx => previewBuilding(tx, request.params.id, tables, openingOn, dayOf(request.now)));
    },
  );
  app.post(
    '/associations/:id/import',
    {
      config: { ...write, takesLong: true },
      bodyLimit: MAX_FILE_BYTES,
      schema: { ...schema, summary: 'Import lots, keys, owners, titles and opening balances, all or nothing' },
    },
    async request => {
      const tables = await readTablesInWorker(fileOf(request));
      const { openingOn = null } = request.query;
      return request.inOrg(tx => importBuilding(tx, events, request.params.id, tables, openingOn, dayOf(request.now)));
    },
  );
}

function fileOf({ body }: Pick<FastifyRequest, 'body'>): Uint8Array {
  if (!(body instanceof Uint8Array)) throw buildingFileProblem('building-file-empty');
  return body;
}
