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
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(peopleCsv()) });
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
  await typeDay(page, 'From', '08032027');
  await typeDay(page, 'To', '10032027');
  const ranges = [
    ['Set-up', '0800', '1200'],
    ['Focus', '1300', '1700'],
    ['Show', '1900', '2230'],
    ['Load-out', '2300', '0200'],
  ];
  for (const [index, [title, start, end]] of ranges.entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add a time range' }).click();
    const range = page.getByRole('group', { name: `Time range ${index + 1}`, exact: true });
    await range.getByLabel('What').fill(title ?? '');
    await range.getByRole('spinbutton', { name: 'hour, Start' }).focus();
    await page.keyboard.type(start ?? '');
    await range.getByRole('spinbutton', { name: 'hour, End' }).focus();
    await page.keyboard.type(end ?? '');
  }
  await page.getByRole('button', { name: 'New role' }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('Stagehand');
  await page.getByRole('dialog').getByRole('button').last().click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Role' }).first().selectOption({ label: 'Stagehand' });
  await page.getByRole('textbox', { name: 'People' }).first().fill('2');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('12 missions').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create and publish' }).click();
  await expect(page).toHaveURL(/crew\/projects\/[0-9a-f-]{36}/);
  const projectId = /projects\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

  // The twelve missions are on the timeline, each once.
  await page.goto(`/${slug}/crew/planning?from=2027-03-08&span=week&project=${projectId}`);
  await expect.poll(() => page.locator('[data-bar^="need:"]').count()).toBe(12);

  // Two people asked for all twelve in one action: one mail each.
  await page.goto(`/${slug}/crew/projects/${projectId}`);
  await page
    .getByRole('checkbox', { name: /select all|all/i })
    .first()
    .check({ force: true });
  await page
    .getByRole('button', { name: /Invite/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  for (const name of ['Martin998', 'Martin999']) {
    const search = dialog.getByRole('combobox', { name: 'People' });
    await search.click();
    await page.keyboard.type(name, { delay: 30 });
    await expect(search).toHaveValue(name);
    await page.getByRole('option', { name: new RegExp(name) }).click();
  }
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Invite 2 people' }).click();
  await expect(page.getByText('2 people invited').first()).toBeVisible();
  const mails = await Promise.all(
    ['person998@people.example', 'person999@people.example'].map(to => mailTo(page.request, to)),
  );
  for (const mail of mails) expect(mail.text.match(/Stagehand/g)).toHaveLength(12);
});

async function typeDay(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('spinbutton', { name: `day, ${label}` }).focus();
  await page.keyboard.type(digits);
}

test('every page of Crew is accessible in light and dark and fits a phone', async ({ page }) => {
  test.setTimeout(240_000);
  const { slug, headers } = await signIn(page, 'manager@crew.example');
  const { items } = (await (await page.request.get('/api/v1/projects', { headers })).json()) as {
    items: { id: string }[];
  };
  for (const path of [
    'projects',
    `projects/${items[0]?.id}`,
    'today',
    'places',
    'projects/new',
    `projects/${items[0]?.id}/missions/new`,
    'people',
    'people/import',
    'calendars',
    'calendars/import',
    'my-missions',
  ]) {
    await page.goto(`/${slug}/crew/${path}`);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await expectNarrow(page);
  }
});
