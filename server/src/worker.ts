import { buildSystem } from './app.ts';
import { openDatabase } from './database.ts';
import { loadConfig } from './kernel/config/config.ts';
import { createLogger, logLastWords } from './kernel/log/create-logger.ts';
import { settleMemory } from './settle-memory.ts';

// A process that only runs jobs; it needs a database server that the other processes share (DATABASE_URL).
const config = loadConfig(process.env, process.cwd());
if (!config.database.appUrl) {
  process.stderr.write('A separate worker needs DATABASE_URL: the embedded database belongs to the server process.\n');
  process.exit(1);
}
const logger = createLogger(config.logLevel);
logLastWords(logger);
const database = await openDatabase(config, line => logger.info(line));
const system = await buildSystem(config, database, logger);
await system.start({ work: true });
settleMemory();
process.stdout.write('Orga worker is running\n');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void system.stop().then(() => process.exit(0)));
}
