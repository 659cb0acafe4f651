import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNarrow, mailTo, signIn, test } from './support.ts';

/** A new account with a theatre of its own, through the pages; returns the first part of its addresses. */
async function newTheatre(page: Page): Promise<string> {
  const email = `founder.${Date.now()}@journey.example`;
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Nora Founder');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('a long sentence nobody guesses');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await expect(page.getByRole('heading', { name: 'Look in your mailbox' })).toBeVisible();
  const mail = await mailTo(page.request, email);
  const link = new URL(/https?:\S+verify-email\S+/.exec(mail.text)?.[0] ?? '');
  await page.goto(link.pathname + link.hash);
  await page.getByRole('button', { name: 'Confirm the address' }).click();
  await expect(page).toHaveURL(/welcome/);
  await page.getByLabel(/name/i).first().fill('Journey Theatre');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/journey-theatre-[0-9a-f]{6}/);
  return new URL(page.url()).pathname.split('/')[1] ?? '';
}

/** 1,000 people, three of them wrong. */
function peopleCsv(): string {
  const lines = ['Name;First name;E-mail;Employment;City;Skills'];
  for (let n = 0; n < 1000; n++) {
    const email = n % 400 === 7 ? 'not an address' : `person${n}@people.example`;
    lines.push(`Martin${n};Camille;${email};Intermittent;Lyon;Sound:3, Light`);
  }
  return `${lines.join('\n')}\n`;
}

test('from an empty org to a planned crew', async ({ page }) => {
  test.setTimeout(180_000);
  const slug = await newTheatre(page);

  // 1,000 people from a file, looked at before anything is written.
  await page.goto(`/${slug}/crew/people/import`);
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(peopleCsv()) });
  await expect(page.getByText('What is in which column?')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByRole('button', { name: 'Import 997 rows' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('row', { name: /not an address/ })).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Import 997 rows' }).click();
  await expect(page.getByText('997 people imported')).toBeVisible({ timeout: 30_000 });

  // A project and twelve missions with the wizard: 3 days x 4 time ranges.
  await page.goto(`/${slug}/crew/projects/new`);
  await expectAccessible(page);
  await page.getByLabel('Name', { exact: true }).fill('The Tempest');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Time ranges').first()).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
});

test('every page of Crew is accessible in light and dark and fits a phone', async ({ page }) => {
  test.setTimeout(240_000);
  const { slug, headers } = await signIn(page, 'manager@crew.example');
  const { items } = (await (await page.request.get('/api/v1/projects', { headers })).json()) as { items: { id: string }[] };
  for (const path of ['projects', `projects/${items[0]?.id}`, 'projects/new', `projects/${items[0]?.id}/missions/new`, 'people', 'people/import', 'calendars', 'calendars/import', 'my-missions']) {
    await page.goto(`/${slug}/crew/${path}`);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await expectNarrow(page);
  }
});
