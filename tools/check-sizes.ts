// Warns of files above 300 lines and refuses those above 500; generated files and data do not count, tests only warn.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const warnAbove = 300;
const failAbove = 500;
const root = fileURLToPath(new URL('..', import.meta.url));
const notOurs =
  /(^|\/)(node_modules|dist|test-results|fixtures|data)\/|db\/types\.ts$|api\/schema\.ts$|routeTree\.gen\.ts$|\.data\.ts$/;

const files = ['server', 'web', 'e2e', 'tools'].flatMap(folder => listSources(join(root, folder)));
const sizes = files.map(file => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }));
const tooLong = sizes.filter(({ file, lines }) => lines > failAbove && !/\.test\.tsx?$/.test(file));
const long = sizes.filter(size => size.lines > warnAbove && !tooLong.includes(size));

for (const { file, lines } of long) console.log(`warning: ${file} has ${lines} lines (keep below ${warnAbove})`);
for (const { file, lines } of tooLong)
  console.log(`error: ${file} has ${lines} lines (at most ${failAbove}): split it by noun`);
console.log(`${sizes.length} files, median ${median(sizes.map(size => size.lines))} lines, ${long.length} warnings`);
process.exitCode = tooLong.length > 0 || sizes.length === 0 ? 1 : 0;

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    const name = relative(root, path).replaceAll('\\', '/');
    if (notOurs.test(entry.isDirectory() ? `${name}/` : name)) return [];
    if (entry.isDirectory()) return listSources(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [name] : [];
  });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
