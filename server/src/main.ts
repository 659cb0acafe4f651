import { buildSystem } from './app.ts';
import { openDatabase } from './database.ts';
import { seedDemonstration, signInLines } from './demo/demo.ts';
import { ConfigError, loadConfig } from './kernel/config/config.ts';
import { EmbeddedDatabaseError } from './kernel/db/embedded/embedded.ts';
import { createLogger, logLastWords } from './kernel/log/create-logger.ts';
import { scrub } from './kernel/log/scrub.ts';
import { settleMemory } from './settle-memory.ts';

try {
  await main();
} catch (error) {
  const expected =
    error instanceof ConfigError ||
    error instanceof EmbeddedDatabaseError ||
    (error as { code?: string }).code === 'EADDRINUSE';
  process.stderr.write(`\n${expected ? (error as Error).message : scrub(String((error as Error).stack ?? error))}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  const config = loadConfig(process.env, process.cwd());
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const logger = createLogger(config.logLevel);
  logLastWords(logger);
  const database = await openDatabase(config, say);
  const system = await buildSystem(config, database, logger).catch(async error => {
    await database.stop();
    throw error;
  });
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // Whatever hangs must not keep the process: the database finishes its own work safely.
    setTimeout(() => process.exit(code || 1), 12_000).unref();
    await system.stop().catch(error => logger.error({ err: error }, 'stopping'));
    await database.stop();
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGHUP', () => void stop(0));
  try {
    await system.start({ work: config.worker === 'in-process' });
    if (config.mode === 'demo') await seedDemonstration(system, say);
    settleMemory();
    // A long queue of new connections: one that does not fit is tried again by its system only after a second, or three.
    await system.http.listen({ host: config.host, port: config.port, backlog: 4_096 });
  } catch (error) {
    process.stderr.write(`\n${startFailure(error, config.port)}\n`);
    await stop(1);
    return;
  }
  const address = system.http.server.address();
  say(
    `\nOrga is running: ${config.port === 0 ? `http://localhost:${typeof address === 'object' ? address?.port : config.port}` : config.publicUrl}`,
  );
  if (config.mode === 'demo') for (const line of signInLines()) say(line);
}

function startFailure(error: unknown, port: number): string {
  if ((error as { code?: string }).code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop it, or choose another: ORGA_PORT=${port + 1} npm start`;
  }
  return scrub(String((error as Error).stack ?? error));
}
