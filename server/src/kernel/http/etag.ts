import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../problem/problem.ts';

const etagOf = (version: number): string => `"v${version}"`;

/** Sends the version of an editable resource as its ETag, and hands the resource on. */
export function withEtag<T extends { version: number }>(reply: FastifyReply, resource: T): T {
  reply.header('etag', etagOf(resource.version));
  return resource;
}

/** The version that the caller last read, from If-Match. Without it nobody may overwrite what they have not seen. */
export function expectedVersion(request: FastifyRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) throw problem('version-required');
  const match = /^"v(\d{1,9})"$/.exec(header.trim());
  if (!match) throw problem('version-outdated');
  return Number(match[1]);
}

/** Refuses a change to something that moved on since the caller read it. */
export function assertVersion(current: number, expected: number): void {
  if (current !== expected) throw problem('version-outdated', { headers: { etag: etagOf(current) } });
}
