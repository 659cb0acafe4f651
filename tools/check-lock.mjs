// Checks package-lock.json: every package for every platform is named, and no registry's address is. `--fix` adds what is missing.
//
// A registry that lacks a package of another platform makes npm leave it out of the lock without a word, and `npm ci`
// then refuses the lock everywhere. An entry with name, version and platform is all that npm needs to pass it over, or,
// on that platform, to fetch it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = findMissing(lock.packages);
const addressed = Object.entries(lock.packages)
  .filter(([, it]) => it.resolved?.includes('://'))
  .map(([path]) => path);

if (process.argv.includes('--fix')) {
  for (const { path, entry } of missing) lock.packages[path] = entry;
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${missing.length} packages of other platforms added to package-lock.json`);
} else {
  for (const { path } of missing) console.log(`package-lock.json lacks ${path}: run "node tools/check-lock.mjs --fix"`);
  for (const path of addressed) console.log(`package-lock.json names the address of ${path}: remove its "resolved"`);
  process.exitCode = missing.length + addressed.length > 0 ? 1 : 0;
}

function findMissing(packages) {
  const found = new Map();
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (foldersAbove(path).some(folder => packages[`${folder}node_modules/${name}`])) continue;
      if (!/^\d/.test(version)) throw new Error(`${path} wants ${name}@${version}: only exact versions can be added`);
      const entry = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
      found.set(`node_modules/${name}`, { path: `node_modules/${name}`, entry });
    }
  }
  return [...found.values()];
}

/** Where npm looks for a dependency of the package at this path: `a/node_modules/b` -> `a/node_modules/b/`, `a/`, ``. */
function foldersAbove(path) {
  const folders = [''];
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) folders.unshift(`${at}/`);
  return folders;
}

function platformOf(name) {
  const words = name.split(/[-/.]/);
  const pick = known => words.find(word => known.includes(word));
  const os = pick([
    'aix',
    'android',
    'darwin',
    'freebsd',
    'linux',
    'netbsd',
    'openbsd',
    'openharmony',
    'sunos',
    'win32',
  ]);
  const cpu = pick(['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']);
  if (!os && !cpu) throw new Error(`${name} does not tell its platform`);
  const isMusl = words.some(word => word.startsWith('musl'));
  const libc = os === 'linux' ? { libc: [isMusl ? 'musl' : 'glibc'] } : {};
  return { ...(cpu && { cpu: [cpu] }), ...libc, ...(os && { os: [os] }) };
}
