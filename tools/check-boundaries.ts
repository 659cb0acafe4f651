// Checks the arrows of ARCHITECTURE.md on every import of the repository. Its proof: server/test/boundaries.test.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Import, type Scan, scanImports } from './scan-imports.ts';

export type Violation = { rule: string; file: string; line: number; message: string };
export type BoundaryReport = { fileCount: number; importCount: number; violations: Violation[] };

type Layer = 'kernel' | 'platform' | 'workplace' | 'crew' | 'copro';
/** Where a file stands: `module` is its first folder below the layer, or the file itself; tests and tools are not shipped. */
type Place = { side: 'server' | 'web' | 'other'; layer?: Layer; module?: string; isTest: boolean };
type Source = { file: string; place: Place; scan: Scan };
type Edge = { from: Source; to: string; toPlace: Place; via: Import };

const rank: Record<Layer, number> = { kernel: 0, platform: 1, workplace: 2, crew: 3, copro: 3 };
const compositionRoots = /^server\/src\/(app|main|worker|cli)\.ts$/;
const frontDoors = new Set(['index.ts', 'contract.ts']);
const isRules = (file: string): boolean => /(^|\/)rules(-[\w-]+)?\.ts$/.test(file);
const isPureKernel = (file: string): boolean => /^server\/src\/kernel\/(time|money|identifiers)\//.test(file);
const mayHoldSql = (file: string): boolean => /(^|\/)store[\w-]*\.ts$/.test(file) || !file.startsWith('server/src/');

/** Checks a tree given as path (from the root, with `/`) -> text. `serverExports` is `exports` of server/package.json. */
export function checkBoundaries(
  files: ReadonlyMap<string, string>,
  serverExports: Record<string, string>,
): BoundaryReport {
  const sources = [...files].map(
    ([file, text]): Source => ({ file, place: placeOf(file), scan: scanImports(file, text) }),
  );
  const violations: Violation[] = [];
  const edges: Edge[] = [];
  for (const from of sources) {
    violations.push(...checkContents(from));
    for (const via of from.scan.imports) {
      const target = resolve(from.file, via.specifier, files, serverExports);
      if (target.kind === 'file') edges.push({ from, to: target.file, toPlace: placeOf(target.file), via });
      else violations.push(...checkOutside(from, via, target.kind));
    }
  }
  const verdicts = edges.map(edge => ({ edge, found: checkEdge(edge) }));
  violations.push(...verdicts.flatMap(it => it.found));
  const legalEdges = verdicts.filter(it => it.found.length === 0).map(it => it.edge);
  violations.push(...findCycles(legalEdges), ...checkExports(serverExports));
  const importCount = sources.reduce((sum, source) => sum + source.scan.imports.length, 0);
  return { fileCount: sources.length, importCount, violations };
}

function placeOf(file: string): Place {
  const isTest = /\.test\.tsx?$/.test(file) || /^server\/(test|bench|torture)\/|^(e2e|tools)\//.test(file);
  const [side, layer, module] =
    /^(server|web)\/src\/(kernel|platform|workplace|crew|copro)\/([^/]+)/.exec(file)?.slice(1) ?? [];
  if (!layer) return { side: sideOf(file), isTest };
  // the pattern above admits nothing else
  return { side: side as 'server' | 'web', layer: layer as Layer, module: `${side}/src/${layer}/${module}`, isTest };
}

function sideOf(file: string): Place['side'] {
  if (file.startsWith('server/')) return 'server';
  return file.startsWith('web/') ? 'web' : 'other';
}

function isFrontDoor(file: string, place: Place): boolean {
  return frontDoors.has(posix.basename(file)) && posix.dirname(file) === place.module;
}

function checkEdge({ from, to, toPlace, via }: Edge): Violation[] {
  const { file, place } = from;
  const report = (rule: string, message: string): Violation[] => [{ rule, file, line: via.line, message }];
  if (place.side !== toPlace.side) return crossSide(from, to, toPlace, via, report);
  if (toPlace.isTest && !place.isTest) return report('no-test-code', `production code imports ${to}`);
  if (isRules(file) || isPureKernel(file)) {
    const isOwnContractType = via.isTypeOnly && to === posix.join(posix.dirname(file), 'contract.ts');
    const isAllowed = isPureKernel(to) || (isRules(file) && (isRules(to) || isOwnContractType));
    if (!place.isTest && !isAllowed) return report('pure-rules', `rules and pure kernel files may not import ${to}`);
  }
  if (!place.layer) return checkShared(place, file, to, toPlace, report);
  if (!toPlace.layer) {
    const isRoot = /^server\/src\/[^/]+$/.test(to) || /^web\/src\/app\/(router|products)\.tsx?$/.test(to);
    return isRoot && !place.isTest ? report('layers', `${place.layer} imports the composition root ${to}`) : [];
  }
  if (rank[place.layer] < rank[toPlace.layer])
    return report('layers', `${place.layer} imports ${toPlace.layer}: ${to}`);
  if (rank[place.layer] === 3 && rank[toPlace.layer] === 3 && place.layer !== toPlace.layer) {
    return report('siblings', `${place.layer} and ${toPlace.layer} never import each other: ${to}`);
  }
  const isInside = place.module === toPlace.module || toPlace.layer === 'kernel' || place.side === 'web';
  if (!isInside && !isFrontDoor(to, toPlace) && !(isRules(file) && isRules(to))) {
    return report('front-door', `from outside only index.ts or contract.ts of ${toPlace.module}, not ${to}`);
  }
  return [];
}

/** Outside of the layers: roots and tests may import all, other files the front doors; the web's ui and api no business. */
function checkShared(
  place: Place,
  file: string,
  to: string,
  toPlace: Place,
  report: (rule: string, message: string) => Violation[],
): Violation[] {
  if (place.isTest || !toPlace.layer || compositionRoots.test(file)) return [];
  if (/^web\/src\/(ui|api)\//.test(file)) return report('layers', `the design system and the client import ${to}`);
  if (!file.startsWith('server/src/') || toPlace.layer === 'kernel' || isFrontDoor(to, toPlace)) return [];
  return report('composition', `only app.ts, main.ts, worker.ts and cli.ts reach behind front doors, not to ${to}`);
}

function crossSide(
  { place }: Source,
  to: string,
  toPlace: Place,
  via: Import,
  report: (rule: string, message: string) => Violation[],
): Violation[] {
  if (toPlace.side === 'server' && place.side === 'web') {
    const isByPackage = via.specifier.startsWith('@orga/server/');
    return isByPackage ? [] : report('web-server', `the web imports ${to} other than by the server's package exports`);
  }
  return place.isTest ? [] : report('web-server', `${place.side} imports ${to}`);
}

function checkOutside(from: Source, via: Import, kind: 'package' | 'unresolved' | 'not-exported'): Violation[] {
  const { file, place } = from;
  const at = { file, line: via.line };
  if (kind === 'unresolved') return [{ rule: 'unresolved', ...at, message: `no file for ${via.specifier}` }];
  if (kind === 'not-exported') {
    return [{ rule: 'web-server', ...at, message: `${via.specifier} is not in the exports of server/package.json` }];
  }
  if ((isRules(file) || isPureKernel(file)) && !place.isTest) {
    return [{ rule: 'pure-rules', ...at, message: `rules and pure kernel files may not import ${via.specifier}` }];
  }
  if (/^(kysely|pg)($|\/)/.test(via.specifier) && place.layer !== 'kernel' && !place.isTest && !mayHoldSql(file)) {
    return [{ rule: 'sql-place', ...at, message: `${via.specifier} belongs in store*.ts and the kernel` }];
  }
  return [];
}

function checkContents({ file, place, scan }: Source): Violation[] {
  const isBound = place.layer !== 'kernel' && !place.isTest && !mayHoldSql(file);
  const tags = isBound ? scan.imports.filter(it => it.specifier.startsWith('.') && it.names.includes('sql')) : [];
  const sqlLines = isBound ? [...tags.map(it => it.line), ...scan.sql] : [];
  const impure = isRules(file) && !place.isTest ? scan.impure : [];
  return [
    ...sqlLines.map(line => ({ rule: 'sql-place', file, line, message: 'SQL belongs in store*.ts and the kernel' })),
    ...impure.map(({ what, line }) => ({ rule: 'pure-rules', file, line, message: `rules may not use ${what}` })),
  ];
}

/** What the server shows to the web is pure. */
function checkExports(serverExports: Record<string, string>): Violation[] {
  return Object.entries(serverExports)
    .map(([name, target]) => ({ name, target: posix.join('server', target) }))
    .filter(({ target }) => !isRules(target) && !isPureKernel(target))
    .map(({ name, target }) => {
      const message = `exports "${name}": ${target} is neither a rules file nor a pure kernel file`;
      return { rule: 'web-server', file: 'server/package.json', line: 1, message };
    });
}

function findCycles(edges: readonly Edge[]): Violation[] {
  const graph = new Map<string, Map<string, Edge>>();
  for (const edge of edges) {
    const { place } = edge.from;
    if (place.isTest || place.side !== 'server' || !place.module || !edge.toPlace.module) continue;
    if (place.module === edge.toPlace.module) continue;
    const targets = graph.get(place.module) ?? new Map<string, Edge>();
    graph.set(place.module, targets.set(edge.toPlace.module, edge));
  }
  const violations: Violation[] = [];
  const done = new Set<string>();
  const walk = (module: string, path: string[]): void => {
    const start = path.indexOf(module);
    if (start >= 0) {
      const cycle = [...path.slice(start), module];
      const edge = graph.get(path.at(-1) ?? module)?.get(module);
      if (edge)
        violations.push({ rule: 'cycles', file: edge.from.file, line: edge.via.line, message: cycle.join(' -> ') });
      return;
    }
    if (done.has(module)) return;
    for (const next of graph.get(module)?.keys() ?? []) walk(next, [...path, module]);
    done.add(module);
  };
  for (const module of graph.keys()) walk(module, []);
  return violations;
}

type Target = { kind: 'file'; file: string } | { kind: 'package' | 'unresolved' | 'not-exported' };

function resolve(
  from: string,
  specifier: string,
  files: ReadonlyMap<string, string>,
  serverExports: Record<string, string>,
): Target {
  if (specifier.startsWith('@orga/server')) {
    const target = serverExports[specifier.replace('@orga/server', '.')];
    return target ? { kind: 'file', file: posix.join('server', target) } : { kind: 'not-exported' };
  }
  const isAlias = specifier.startsWith('@/') && from.startsWith('web/');
  if (!specifier.startsWith('.') && !isAlias) return { kind: 'package' };
  const plain = specifier.replace(/\?.*$/, '');
  const path = isAlias ? posix.join('web/src', plain.slice(2)) : posix.join(posix.dirname(from), plain);
  const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`].find(it => files.has(it));
  if (found) return { kind: 'file', file: found };
  const isSource = /\.tsx?$/.test(path) || posix.extname(path) === '';
  return { kind: isSource ? 'unresolved' : 'package' }; // JSON, styles, pictures: not our arrows
}

/** Every TypeScript file of server, web, e2e and tools. */
export function readTree(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const read = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !['node_modules', 'dist', 'test-results'].includes(entry.name)) read(path);
      if (entry.isFile() && /\.tsx?$/.test(entry.name))
        files.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  };
  for (const folder of ['server', 'web', 'e2e', 'tools']) read(join(root, folder));
  return files;
}

export function readServerExports(root: string): Record<string, string> {
  const manifest: { exports?: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'server/package.json'), 'utf8'),
  );
  return manifest.exports ?? {};
}

if (import.meta.main) {
  const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
  const report = checkBoundaries(readTree(root), readServerExports(root));
  for (const { rule, file, line, message } of report.violations) console.log(`${file}:${line} [${rule}] ${message}`);
  console.log(`${report.fileCount} files read, ${report.importCount} imports, ${report.violations.length} violations`);
  process.exitCode = report.violations.length > 0 || report.fileCount === 0 || report.importCount === 0 ? 1 : 0;
}
