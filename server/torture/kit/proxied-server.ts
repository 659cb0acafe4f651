import { join } from 'node:path';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../src/kernel/db/embedded/embedded.ts';
import { TcpProxy } from '../../test/tcp-proxy.ts';
import { fillFolder, freePort, type ServerProcess, startServer } from './server-process.ts';

export type ProxiedServer = {
  readonly server: ServerProcess;
  readonly proxy: TcpProxy;
  stop(): Promise<void>;
};

/** A server process whose only way to its database leads through our proxy. */
export async function startProxiedServer(dataDir: string, env: Record<string, string> = {}): Promise<ProxiedServer> {
  await fillFolder(dataDir);
  const database: EmbeddedDatabase = await startEmbeddedDatabase({ dataDir, log: () => {} });
  const app = new URL(database.appUrl);
  const proxy = await new TcpProxy({
    path: join(app.searchParams.get('host') ?? '', `.s.PGSQL.${app.port || 5432}`),
  }).open();
  const DATABASE_URL = `postgres://${app.username}:${app.password}@127.0.0.1:${proxy.port}${app.pathname}`;
  const server = await startServer(dataDir, freePort(), {
    env: { DATABASE_URL, DATABASE_OWNER_URL: database.ownerUrl, ...env },
  }).catch(async (error: unknown) => {
    await proxy.close();
    await database.stop();
    throw error;
  });
  return {
    server,
    proxy,
    async stop() {
      await proxy.set('pass');
      await server.kill('SIGTERM');
      await proxy.close();
      await database.stop();
    },
  };
}
