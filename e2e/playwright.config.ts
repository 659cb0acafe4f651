import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 21_300);
const dataDir = process.env.E2E_DATA ?? mkdtempSync(join(tmpdir(), 'orga-e2e-'));
// Workers load this file again: they must find the same folder.
process.env.E2E_DATA = dataDir;

export default defineConfig({
  testDir: '.',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // One server and its database serve all journeys; each makes its own org.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  outputDir: '../test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node ../tools/run.mjs ../server/src/main.ts',
    url: `http://localhost:${port}/readyz`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      ORGA_MODE: 'demo',
      ORGA_DATA: dataDir,
      ORGA_PORT: String(port),
      ORGA_LOG_LEVEL: 'warn',
      ORGA_WEB_DIST: '../web/dist',
    },
  },
});
