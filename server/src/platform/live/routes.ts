import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { DomainEvent } from '../../kernel/events/store.ts';
import { Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import type { LiveHub } from './hub.ts';
import { isVisible } from './visibility.ts';

const HEARTBEAT_MS = 10_000;
const MAX_STREAMS = 20;
// One without its history or its time is of an earlier release: it is answered with a reset.
const PLACE = /^([0-9a-f]{16}-)?[0-9]{1,19}(-[0-9]{1,12})?$/;
// A reader that leaves this much unread is dropped; it comes back and resumes where it was.
const MAX_UNREAD_BYTES = 512 * 1024;

export function liveRoutes(app: App, hub: LiveHub): void {
  app.get(
    '/stream',
    {
      config: { access: { action: 'platform.stream.open' }, longLived: true },
      schema: {
        tags: ['Live'],
        summary: 'Server-sent events of the org that the caller may see; resumes by Last-Event-ID',
        querystring: Shape({
          org: Type.Optional(Uuid()),
          lastEventId: Type.Optional(Type.String({ pattern: PLACE.source })),
        }),
        response: { 200: Type.String({ description: 'text/event-stream' }) },
      },
    },
    async (request, reply) => {
      if (hub.count(request.accountId) >= MAX_STREAMS)
        throw problem('too-many-requests', { headers: { 'retry-after': '5' } });
      const header = request.headers['last-event-id'];
      const from = typeof header === 'string' && PLACE.test(header) ? header : (request.query.lastEventId ?? null);
      await openStream(hub, request, reply, await hub.place(), from);
      return reply;
    },
  );
}

async function openStream(
  hub: LiveHub,
  request: FastifyRequest,
  reply: FastifyReply,
  start: string,
  from: string | null,
): Promise<void> {
  const { membership, identity, orgId } = request;
  if (!membership || !identity) throw problem('session-required');
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write('retry: 1000\n\n');
  const write = (text: string): void => {
    if (raw.writableLength > MAX_UNREAD_BYTES) raw.destroy();
    else raw.write(text);
  };
  const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS);
  let leave: (() => void) | undefined;
  raw.on('close', () => {
    clearInterval(heartbeat);
    leave?.();
  });
  const subscription = hub.subscribe(
    {
      orgId,
      accountId: identity.accountId,
      sessionId: identity.sessionId,
      role: membership.role,
      deliver: (event, place) => {
        if (isVisible(event, membership, identity.accountId)) write(frame(event, place));
      },
      reset: place => write(`id: ${place}\nevent: reset\ndata: {"type":"reset"}\n\n`),
      close: () => raw.end(),
    },
    start,
    from,
  );
  // The answer has begun: a failure can only be told by ending it. The reader comes back by itself.
  leave = await subscription.catch((error: unknown) => {
    request.log.warn({ err: error }, 'stream not opened');
    raw.destroy();
    return () => {};
  });
  if (raw.destroyed) leave();
}

const frame = (event: DomainEvent, place: string): string =>
  `id: ${place}\nevent: ${event.type}\ndata: ${JSON.stringify({ id: event.id, type: event.type, at: event.occurredAt, actorId: event.actorId, ...event.payload })}\n\n`;
