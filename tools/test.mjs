// `npm test [server] [web] [e2e] [-- vitest options]`: the unit and database tests, then the journeys where a browser is found.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

bootstrap();
const { buildWeb } = await import('./build-web.mjs');
const { findChromium } = await import('./find-chromium.mjs');
const { isThere, runNode, tool } = await import('./processes.mjs');

const parts = ['server', 'web', 'e2e'];
const args = process.argv.slice(2);
const chosen = args.filter(arg => parts.includes(arg));
const passedOn = args.filter(arg => !parts.includes(arg));
const isWanted = part => chosen.length === 0 || chosen.includes(part);
const reports = mkdtempSync(join(tmpdir(), 'orga-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

for (const part of ['server', 'web']) {
  if (isWanted(part)) add(part, await runVitest(part));
}
if (isWanted('e2e')) add('e2e', await runJourneys());
rmSync(reports, { recursive: true, force: true });
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

function add(part, result) {
  for (const key of Object.keys(total)) total[key] += result[key] ?? 0;
  if (result.note) console.log(`${part}: ${result.note}`);
}

async function runVitest(part) {
  if (!hasFile(join(root, part), /\.test\.tsx?$/)) return { note: 'no tests' };
  const report = join(reports, `${part}.json`);
  const options = ['run', '--root', part, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode([tool('vitest'), ...options, ...passedOn]);
  const result = readReport(report);
  if (!result) return { failed: 1, note: 'vitest ended without a report' };
  // a file that could not even be loaded has no tests to count
  const broken = result.testResults.filter(file => file.status === 'failed' && !file.assertionResults.some(isFailed));
  const failed = result.numFailedTests + broken.length;
  return {
    passed: result.numPassedTests,
    failed: code === 0 ? failed : Math.max(failed, 1), // an error outside of any test
    skipped: result.numPendingTests + (result.numTodoTests ?? 0),
  };
}

async function runJourneys() {
  if (!isThere('e2e/playwright.config.ts')) return { note: 'no journeys' };
  const chromium = findChromium();
  if (!chromium) return { note: 'skipped: no Chromium, Chrome or Edge found (name one in CHROMIUM_PATH)' };
  await buildWeb();
  const report = join(reports, 'e2e.json');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await runNode([tool('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
    cwd: join(root, 'e2e'),
    env,
  });
  const result = readReport(report);
  if (!result) return { failed: 1, note: 'Playwright ended without a report' };
  const failed = result.stats.unexpected + result.errors.length;
  return {
    passed: result.stats.expected + result.stats.flaky,
    failed: code === 0 ? failed : Math.max(failed, 1),
    skipped: result.stats.skipped,
  };
}

function isFailed(assertion) {
  return assertion.status === 'failed';
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function hasFile(folder, pattern) {
  return readdirSync(folder, { withFileTypes: true }).some(entry => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return false;
    return entry.isDirectory() ? hasFile(join(folder, entry.name), pattern) : pattern.test(entry.name);
  });
}
