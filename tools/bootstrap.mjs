// Makes the checkout ready to run: the right Node, the packages of package-lock.json. Does nothing when nothing changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.orga-installed');
const isWindows = process.platform === 'win32';

/** Installs the packages unless exactly those of package-lock.json are there. Ends the process when that fails. */
export function bootstrap() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20)
    fail(`Node 20 or newer is needed to start; this is Node ${process.versions.node}. See https://nodejs.org`);
  const lock = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (readIfThere(stampFile) === stamp) return;
  if (!isInstalled(JSON.parse(lock.toString()))) install();
  writeFileSync(stampFile, stamp);
}

function install() {
  const isFirst = !existsSync(modules);
  console.log(
    `${isFirst ? 'First start' : 'package-lock.json has changed'}: installing packages with npm, a minute or two...`,
  );
  // Windows cannot remove the node.exe that npm scripts run on: there an existing installation is brought up to date
  const command = isWindows && !isFirst ? 'install' : 'ci';
  const npm = process.env.npm_execpath;
  const args = [command, '--no-audit', '--no-fund', '--loglevel=error'];
  const began = Date.now();
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync(isWindows ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: 'inherit', shell: isWindows });
  if (result.status !== 0) {
    fail(
      `npm ${command} failed${result.error ? `: ${result.error.message}` : ''}. Check the network and the free disk space, then try again.`,
    );
  }
  console.log(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** Compares with npm's own record of what it installed, for those who ran npm by hand. */
function isInstalled(lock) {
  const record = readIfThere(join(modules, '.package-lock.json'));
  if (record === undefined) return false;
  const present = JSON.parse(record).packages;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.link) return true;
    const found = present[path];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) bootstrap();
