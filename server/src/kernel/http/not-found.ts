import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../problem/problem.ts';
import type { App } from './server.ts';

/** 404, or 405 with Allow where the address exists for other methods. Outside /api the web application may answer. */
export function notFoundAnswer(app: App) {
  const patterns: { matches: RegExp; method: string }[] = [];
  app.addHook('onRoute', route => {
    for (const method of [route.method].flat()) patterns.push({ matches: patternOf(route.url), method });
  });
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const path = request.url.split('?')[0] ?? '';
    const allowed = new Set(patterns.filter(pattern => pattern.matches.test(path)).map(pattern => pattern.method));
    if (allowed.size > 0 && !allowed.has(request.method)) {
      reply.header('allow', [...allowed].toSorted().join(', '));
      throw problem('method-not-allowed');
    }
    throw problem('not-found');
  };
}

function patternOf(url: string): RegExp {
  const parts = url.split('/').map(part => {
    if (part === '*') return '.*';
    // `:id` is a value, `::` a literal colon as in `missions::bulk_create`.
    return part
      .replaceAll('::', '\u0000')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:[A-Za-z]+/g, '[^/]+')
      .replaceAll('\u0000', ':');
  });
  return new RegExp(`^${parts.join('/')}/?$`);
}
