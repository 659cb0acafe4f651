// How a server process is started: flags that keep its memory small, and the cache of compiled TypeScript, with which
// Node need not load its compiler (20 MB). server/launch.json is read by the benches and campaigns too.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

const { flags, environment } = JSON.parse(readFileSync(join(root, 'server/launch.json'), 'utf8'));

export const serverFlags = flags;
export const serverEnvironment = {
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node-compile'),
  ...environment,
};
