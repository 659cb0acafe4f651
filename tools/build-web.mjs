// Builds the web application when what it is made of has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap, root } from './bootstrap.mjs';
import { isThere, runNode, tool } from './processes.mjs';

const stampFile = join(root, 'web/dist/.inputs');
const notInputs = new Set(['node_modules', 'dist', 'test-results', '.cache']);

export async function buildWeb() {
  if (!isThere('web/index.html')) return;
  const inputs = hashInputs();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === inputs) return;
  console.log('Building the web application (only after a change)...');
  const code = await runNode([tool('vite'), 'build', '--logLevel', 'warn'], { cwd: join(root, 'web') });
  if (code !== 0) {
    console.error('The web application could not be built.');
    process.exit(code);
  }
  writeFileSync(stampFile, inputs);
}

/** Everything below web/, the packages, and the server's rules that the web shares. */
function hashInputs() {
  const hash = createHash('sha256');
  for (const file of [...filesBelow(join(root, 'web')), ...sharedFiles(), join(root, 'package-lock.json')]) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => !notInputs.has(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function sharedFiles() {
  const server = join(root, 'server');
  const isShared = file =>
    /[\\/](rules|time|money)(-[^\\/]*)?\.ts$/.test(file) || /[\\/]kernel[\\/](time|money)[\\/]/.test(file);
  return [join(server, 'package.json'), ...filesBelow(join(server, 'src')).filter(isShared)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  bootstrap();
  await buildWeb();
}
