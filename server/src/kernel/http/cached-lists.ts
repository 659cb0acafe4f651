import type { FastifyRequest, RouteOptions } from 'fastify';
import type { ListCache } from '../cache/list-cache.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * A list that may be kept until something of these topics is written in the org. A topic is the type of an event
     * without its last word: `crew.mission` for `crew.mission.updated`. The answer may depend on the org, the role and
     * the query, and on nothing else.
     */
    keptUntil?: readonly string[];
  }
}

/** Answers the route from the cache: by entity tag without a body, or with the bytes that were serialised before. */
export function keepLists(route: RouteOptions, lists: ListCache): void {
  const topics = route.config?.keptUntil;
  if (!topics) return;
  if (route.method !== 'GET' && route.method !== 'HEAD') throw new Error(`${route.url}: only what is read can be kept`);
  const load = route.handler;
  route.handler = async function answerList(request, reply) {
    const { membership } = request;
    if (!membership) throw new Error(`${route.url}: a list of no org cannot be kept`);
    const serialised = async (): Promise<string> => {
      const text = reply.serialize((await load.call(this, request, reply)) as object);
      if (typeof text !== 'string') throw new TypeError(`${route.url}: a list is serialised as text`);
      return text;
    };
    const key = { orgId: membership.orgId, rest: `${membership.role} ${route.url} ${queryOf(request)}` };
    // RFC 9111, 5.2.1.4: the caller wants it from the source.
    const fromSource = request.headers['cache-control'] === 'no-cache';
    const list = await (fromSource ? lists.readFromSource(serialised) : lists.read(key, topics, serialised));
    reply.header('etag', list.etag);
    if (hasTag(request.headers['if-none-match'], list.etag)) {
      lists.counts.notModified++;
      return reply.status(304).send();
    }
    return reply.type('application/json; charset=utf-8').send(list.body);
  };
}

/** The validated query in one order, so that the same question has the same key. */
function queryOf(request: FastifyRequest): string {
  const query = request.query as Record<string, unknown>;
  return JSON.stringify(
    Object.keys(query)
      .toSorted()
      .map(name => [name, query[name]]),
  );
}

/** Weak comparison of If-None-Match (RFC 9110, 13.1.2). */
const hasTag = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some(part => {
    const tag = part.trim();
    return tag === '*' || tag.replace(/^W\//, '') === etag;
  });
