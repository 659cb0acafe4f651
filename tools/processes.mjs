// Running the tools of node_modules on the pinned Node, whatever Node npm itself runs on.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from './bootstrap.mjs';
import { pinnedNode } from './pinned-node.mjs';

/** Arguments that run a package's program with node, e.g. `tool('typescript', 'tsc')`. */
export function tool(packageName, program = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/** Environment in which a bare `node` is the pinned one as well. */
export function toolEnvironment(extra = {}) {
  return { ...process.env, PATH: `${dirname(pinnedNode())}${delimiter}${process.env.PATH ?? ''}`, ...extra };
}

export function startNode(args, options = {}) {
  return spawn(pinnedNode(), args, { cwd: root, stdio: 'inherit', ...options, env: toolEnvironment(options.env) });
}

/** Resolves to the exit code. */
export function runNode(args, options) {
  return new Promise(resolve => {
    const child = startNode(args, options);
    child.on('error', error => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', code => resolve(code ?? 1));
  });
}

/** Resolves to the exit code and everything that was printed. */
export function captureNode(args, options) {
  return new Promise(resolve => {
    const child = startNode(args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        output += chunk;
      });
    }
    child.on('error', error => resolve({ code: 1, output: error.message }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}

/** Hands our signals on. A Ctrl-C in a terminal reaches the children by itself: a second one would mean "at once". */
export function forwardSignals(...children) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      for (const child of children) child.kill(signal);
    });
  }
}

export const isThere = path => existsSync(join(root, path));
