import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { IdParams } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { type FileRow, findFile } from './store.ts';

// Sent as it is; its schema only describes it.
const Bytes = Type.Unsafe<Buffer>(Type.String({ description: 'The file itself' }));

export function fileRoutes(app: App): void {
  app.get(
    '/files/:id',
    {
      config: { access: { action: 'copro.invoice.read' } },
      schema: { tags: ['Files'], summary: 'A kept paper, to be saved', params: IdParams, response: { 200: Bytes } },
    },
    async (request, reply) => {
      const [file] = await request.readOrg(findFile(request.params.id));
      if (!file) throw problem('not-found');
      return sendFile(reply, file);
    },
  );
}

/** Always as an attachment: nothing that came from outside is shown by the browser as a page of ours. */
function sendFile(reply: FastifyReply, { name, mediaType, sha256, content }: FileRow): Buffer {
  reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('digest', `sha-256=${Buffer.from(sha256, 'hex').toString('base64')}`);
  return Buffer.from(content);
}
