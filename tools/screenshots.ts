// Makes the pictures of the README from the demonstration: `npm run screenshots`. Needs a Chromium (CHROMIUM_PATH).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContextOptions, chromium } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'docs/screenshots');
const dataDir = mkdtempSync(join(tmpdir(), 'orga-pictures-'));
const port = 21_700;
const url = `http://localhost:${port}`;
mkdirSync(out, { recursive: true });

const server = spawn(process.execPath, [join(root, 'server/src/main.ts')], {
  cwd: root,
  env: { ...process.env, ORGA_MODE: 'demo', ORGA_DATA: dataDir, ORGA_PORT: String(port), ORGA_LOG_LEVEL: 'silent' },
  stdio: 'ignore',
});
try {
  await ready();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const desk = { viewport: { width: 1360, height: 850 } };
  const phone = { viewport: { width: 390, height: 780 } };
  await picture('planning', '/crew/planning?span=week', desk);
  await picture('planning-dark', '/crew/planning?span=2w', { ...desk, colorScheme: 'dark' });
  await picture('projects', '/crew/projects', desk);
  await picture('people', '/crew/people', desk);
  await picture('planning-phone', '/crew/planning?span=week', phone);
  await picture('my-missions-phone', '/crew/my-missions', phone, 'tech@crew.example');
  await browser.close();

  async function picture(
    name: string,
    path: string,
    options: BrowserContextOptions,
    email = 'manager@crew.example',
  ): Promise<void> {
    const context = await browser.newContext({
      ...options,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
    });
    await context.request.post(`${url}/api/v1/auth/sign-in`, {
      data: { email, password: 'demonstration-only', delivery: 'cookie' },
    });
    const { orgs } = (await (await context.request.get(`${url}/api/v1/me`)).json()) as { orgs: { slug: string }[] };
    const page = await context.newPage();
    await page.goto(`${url}/${orgs[0]?.slug}${path}`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(out, `${name}.png`) });
    process.stdout.write(`${name}.png\n`);
    await context.close();
  }
} finally {
  server.kill('SIGTERM');
  await new Promise(resolve => server.once('exit', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

async function ready(): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (
      await fetch(`${url}/readyz`).then(
        answer => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}
