// `npm run check`: everything that must hold before a commit, but the tests. One line each, the whole output of what fails.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

bootstrap();
const { captureNode, isThere, tool } = await import('./processes.mjs');

const tsc = tool('typescript', 'tsc');
const checks = [
  { name: 'types: server', args: [tsc, '-p', 'server'], needs: 'server/src' },
  { name: 'types: web', args: [tsc, '-p', 'web'], needs: 'web/src' },
  { name: 'types: e2e', args: [tsc, '-p', 'e2e'], needs: 'e2e', pattern: /\.ts$/ },
  { name: 'lint', args: [tool('oxlint'), '--type-aware', ...lintedFolders()] },
  { name: 'format', args: [tool('@biomejs/biome', 'biome'), 'format', '.'] },
  { name: 'lock file', args: ['tools/check-lock.mjs'] },
  { name: 'boundaries', args: ['tools/check-boundaries.ts'] },
  { name: 'sizes', args: ['tools/check-sizes.ts'] },
  { name: 'unused code', args: [tool('knip')] },
  { name: 'generated files', args: ['tools/generate.ts', '--check'], needs: 'tools/generate.ts' },
];

const wanted = process.argv.slice(2);
const queue = checks.filter(check => wanted.length === 0 || wanted.some(word => check.name.includes(word)));
const failures = [];

await Promise.all(Array.from({ length: Math.max(1, Math.min(4, availableParallelism())) }, work));
for (const { name, output } of failures) console.log(`\n--- ${name}\n${output.trim()}`);
if (failures.length > 0)
  console.log(`\n${failures.length} of the checks failed: ${failures.map(it => it.name).join(', ')}`);
process.exit(failures.length > 0 ? 1 : 0);

async function work() {
  for (let check = queue.shift(); check; check = queue.shift()) {
    if (isMissing(check)) {
      console.log(`skip  ${check.name} (nothing there yet)`);
      continue;
    }
    const began = Date.now();
    const { code, output } = await captureNode(check.args);
    if (code !== 0) failures.push({ name: check.name, output });
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok   ' : 'FAIL '} ${check.name} (${seconds} s)${code === 0 ? lastLine(output) : ''}`);
  }
}

function isMissing(check) {
  if (!check.needs) return false;
  return (
    !isThere(check.needs) || (check.pattern && !readdirSync(join(root, check.needs)).some(it => check.pattern.test(it)))
  );
}

/** What a tool warned of or how much it looked at. */
function lastLine(output) {
  const lines = output.split('\n');
  const line = lines.find(it => /[1-9]\d* warnings?/.test(it)) ?? lines.findLast(it => /\d+ files/.test(it));
  return line ? `  ${line.trim()}` : '';
}

function lintedFolders() {
  return ['server', 'web/src', 'e2e', 'tools'].filter(isThere);
}
