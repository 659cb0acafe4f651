import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from './server.ts';

/**
 * The built web application: hashed files kept for ever by browsers, every other address answered with its page. One route
 * for all files: a route each would cost more memory than the files.
 */
export async function serveWeb(http: App, dist: string): Promise<void> {
  if (!existsSync(join(dist, 'index.html'))) return;
  const files = new Set(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(dist.length).replaceAll(sep, '/')),
  );
  await http.register(async scope => {
    scope.decorate('publicBecause', 'files of the web application');
    await scope.register(fastifyStatic, {
      root: dist,
      serve: false,
      preCompressed: true,
      index: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    scope.get('/*', async (request, reply) => {
      const path = request.url.split('?')[0] ?? '';
      if (files.has(path)) return reply.sendFile(path);
      // Addresses of the API and of files that are not there must not look like pages.
      if (path.startsWith('/api/') || /\.[a-z0-9]{2,5}$/i.test(path)) return reply.callNotFound();
      return reply.sendFile('index.html');
    });
  });
}
