import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('../../', import.meta.url));
const { flags, environment } = JSON.parse(readFileSync(join(server, 'launch.json'), 'utf8')) as {
  flags: string[];
  environment: Record<string, string>;
};

/** A server process of a bench or campaign runs as `npm start` runs it: same flags, same compile cache. */
export const launchFlags: readonly string[] = flags;
export const launchEnvironment: Readonly<Record<string, string>> = {
  ...environment,
  NODE_COMPILE_CACHE: join(server, '../node_modules/.cache/node-compile'),
};
