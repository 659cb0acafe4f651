// `npm run dev`: the server restarts and the browser reloads on every change.
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';
import { serverFlags } from './launch.mjs';
import { forwardSignals, isThere, startNode, tool } from './processes.mjs';

bootstrap();

const env = { ORGA_MODE: process.env.ORGA_MODE ?? 'development' };
const children = [startNode([...serverFlags, '--watch', 'server/src/main.ts'], { env })];
if (isThere('web/index.html')) children.push(startNode([tool('vite')], { cwd: join(root, 'web'), env }));

forwardSignals(...children);
let left = children.length;
for (const child of children) {
  child.on('exit', code => {
    process.exitCode ||= code ?? 0;
    left -= 1;
    for (const other of children) if (other !== child) other.kill('SIGTERM');
    if (left === 0) process.exit();
  });
}
