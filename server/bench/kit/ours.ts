// The system as `npm start` runs it, without the demonstration; prints its port. Parent: kit/stage.ts.
import pino from 'pino';
import { buildSystem } from '../../src/app.ts';
import { loadConfig } from '../../src/kernel/config/config.ts';
import { settleMemory } from '../../src/settle-memory.ts';

const config = loadConfig({ ...process.env, ORGA_PORT: '0' }, process.cwd());
const system = await buildSystem(config, { appUrl: config.database.appUrl ?? '' }, pino({ level: 'silent' }));
await system.start({ work: config.worker === 'in-process' });
settleMemory();
await system.http.listen({ host: '127.0.0.1', port: 0 });
const address = system.http.server.address();
process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
process.on('message', message => {
  if (message !== 'usage') return;
  process.send?.({ rss: process.memoryUsage().rss, roundTrips: system.deps.db.roundTrips });
});
process.on('SIGTERM', () => void system.stop().then(() => process.exit(0)));
