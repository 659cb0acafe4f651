import { createServer, type Server } from 'node:http';
import type { Registry } from 'prom-client';
import type { MetricsConfig } from '../config/observe-config.ts';

export type MetricsServer = { readonly port: number; close(): Promise<void> };

/** `GET /metrics` on a listener of its own: what it shows is never on the public port. */
export async function serveMetrics(registry: Registry, { host, port }: MetricsConfig): Promise<MetricsServer> {
  const server = createServer(
    { headersTimeout: 5_000, requestTimeout: 10_000, maxHeaderSize: 8_192 },
    (request, reply) => {
      const isScrape =
        request.url?.split('?')[0] === '/metrics' && (request.method === 'GET' || request.method === 'HEAD');
      if (!isScrape)
        return void reply.writeHead(404, { 'content-type': 'text/plain' }).end('only GET /metrics is here\n');
      registry.metrics().then(
        text => reply.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text),
        () => reply.writeHead(500, { 'content-type': 'text/plain' }).end('the metrics could not be read\n'),
      );
    },
  );
  server.maxConnections = 20;
  await listen(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`port ${port} for metrics is taken: give each process its own ORGA_METRICS_PORT`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}
