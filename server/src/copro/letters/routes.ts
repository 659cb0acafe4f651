import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { IdParams, Nullable, Page, PageQuery, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { failLetter, paperOf, retryLetter } from './change-letters.ts';
import { Batch, ChannelName, Letter, LetterCard, LetterProgress, LetterQuery, StandardQuery } from './contract.ts';
import type { LetterDeps } from './letters.ts';
import { batchFile, createBatch, sendBatch } from './print-batches.ts';
import { settingRoutes } from './routes-settings.ts';
import { type LetterCard as Card, listLetters, progressOf } from './store.ts';
import { type BatchCard, listBatches } from './store-batches.ts';

const tags = ['Letters'];
/** Sent as bytes; its schema only describes it. */
export const PdfFile = Type.Unsafe<Buffer>(Type.String({ description: 'application/pdf' }));
const ZipFile = Type.Unsafe<Readable>(Type.String({ description: 'application/zip' }));
const read = { access: { action: 'copro.charge.read' } };
const write = { access: { action: 'copro.charge.write' } };

/** A paper as bytes, with its hash: two people can compare what they hold. */
export function sendPdf(reply: FastifyReply, file: { content: Buffer; sha256: string }, name: string): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}.pdf"`)
    .header('x-content-sha256', file.sha256)
    .send(file.content);
}

export function letterRoutes(app: App, deps: LetterDeps): void {
  const { db } = deps;
  app.get(
    '/letters',
    {
      config: read,
      schema: { tags, summary: 'Letters, latest first', querystring: LetterQuery, response: { 200: Page(LetterCard) } },
    },
    async request => {
      const {
        limit = 50,
        offset = 0,
        associationId = null,
        sourceId = null,
        state = null,
        ownerId = null,
      } = request.query;
      const filter = { associationId, sourceId, state, ownerId };
      const [items, totals] = await db.read(request.orgId, listLetters(filter, { limit, offset }));
      return { items: items as Card[], total: Number(totals?.[0]?.total), limit, offset };
    },
  );
  app.get(
    '/letters/progress/:id',
    {
      config: read,
      schema: {
        tags,
        summary: 'How far the letters of a call, statement or reminder are',
        params: IdParams,
        response: { 200: LetterProgress },
      },
    },
    async request => {
      const [progress] = await request.readOrg(progressOf(request.params.id));
      if (!progress || progress.total === 0) throw problem('not-found');
      return progress;
    },
  );
  app.get(
    '/letters/:id/paper.pdf',
    {
      config: read,
      schema: {
        tags,
        summary: 'The paper of a letter, as it was made',
        params: IdParams,
        querystring: StandardQuery,
        produces: ['application/pdf'],
        response: { 200: PdfFile },
      },
    },
    async (request, reply) => {
      const { standard = 'archive' } = request.query;
      return sendPdf(reply, await paperOf(deps, request.orgId, request.params.id, standard), 'letter');
    },
  );
  app.post(
    '/letters/:id/retry',
    {
      config: write,
      schema: {
        tags,
        summary: 'Try a letter again that failed',
        params: IdParams,
        body: Shape({ channel: Type.Optional(ChannelName) }),
        response: { 200: Letter },
      },
    },
    request => request.inOrg(tx => retryLetter(tx, deps, request.params.id, request.body)),
  );
  app.post(
    '/letters/:id/fail',
    {
      config: write,
      schema: {
        tags,
        summary: 'A letter came back or was spoiled',
        params: IdParams,
        body: Shape({ reason: Type.Union([Type.Literal('returned'), Type.Literal('spoiled')]) }),
        response: { 200: Letter },
      },
    },
    request => request.inOrg(tx => failLetter(tx, deps, request.params.id, request.body.reason)),
  );
  batchRoutes(app, deps);
  settingRoutes(app, deps);
}

function batchRoutes(app: App, { db, events }: LetterDeps): void {
  app.get(
    '/print-batches',
    {
      config: read,
      schema: { tags, summary: 'Postal batches', querystring: Shape(PageQuery), response: { 200: Page(Batch) } },
    },
    async request => {
      const { limit = 50, offset = 0 } = request.query;
      const [items, totals] = await db.read(request.orgId, listBatches({ limit, offset }));
      return { items: items as BatchCard[], total: Number(totals?.[0]?.total), limit, offset };
    },
  );
  app.post(
    '/print-batches',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Take every letter that waits for the post into one numbered batch',
        body: Shape({ associationId: Type.Optional(Nullable(Uuid())) }),
        response: { 201: Shape({ id: Uuid(), letterCount: Type.Integer() }) },
      },
    },
    request => request.inOrg(tx => createBatch(tx, events, request.body.associationId ?? null)),
  );
  app.get(
    '/print-batches/:id/papers.zip',
    {
      config: { ...read, takesLong: true },
      schema: {
        tags,
        summary: 'The papers of a batch, numbered, with their list',
        params: IdParams,
        produces: ['application/zip'],
        response: { 200: ZipFile },
      },
    },
    async (request, reply) => {
      const zip = await batchFile(db, request.orgId, request.params.id);
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="letters.zip"')
        .send(Readable.from(zip, { objectMode: false }));
    },
  );
  app.post(
    '/print-batches/:id/sent',
    {
      config: write,
      schema: {
        tags,
        summary: 'The letters of a batch went to the post',
        params: IdParams,
        response: { 200: Shape({ sent: Type.Integer() }) },
      },
    },
    request => request.inOrg(tx => sendBatch(tx, events, request.params.id)),
  );
}
