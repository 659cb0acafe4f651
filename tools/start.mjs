// `npm start`: installs and builds what is missing, then becomes the server.
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { buildWeb } from './build-web.mjs';
import { serverEnvironment, serverFlags } from './launch.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { forwardSignals, startNode, toolEnvironment } from './processes.mjs';

bootstrap();
await buildWeb();

process.chdir(root);
const args = [...serverFlags, join(root, 'server/src/main.ts'), ...process.argv.slice(2)];
if (process.execve && process.platform !== 'win32') {
  // no process of ours stays in between: signals reach the server itself, and memory is the server's alone
  process.execve(pinnedNode(), [pinnedNode(), ...args], toolEnvironment(serverEnvironment));
}
const server = startNode(args, { env: serverEnvironment });
forwardSignals(server);
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
