import { hash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { App } from '../../kernel/http/server.ts';
import { fileProblem } from './problems.ts';

export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** A whole file as the body of a request. */
export class ReceivedBytes {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** What an Idempotency-Key compares. */
  toJSON(): object {
    return { sha256: hash('sha256', this.bytes) };
  }
}

/** Read as it is; its schema only describes it. */
export const FileBody = Type.Unsafe<unknown>({ description: 'The file itself' });

/** Takes bodies of these types whole, in this scope and no other. */
export function takeFiles(app: App, types: readonly string[]): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    [...types],
    { parseAs: 'buffer', bodyLimit: MAX_FILE_BYTES },
    async (_request: FastifyRequest, bytes: Buffer) => new ReceivedBytes(bytes),
  );
}

export function bytesOf(body: unknown): Uint8Array {
  if (!(body instanceof ReceivedBytes) || body.bytes.length === 0) throw fileProblem('file-empty');
  return body.bytes;
}
