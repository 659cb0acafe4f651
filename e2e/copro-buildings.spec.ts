import { writeFileSync } from 'node:fs';
import { expect, expectAccessible, expectNarrow, signIn, test } from './support.ts';

test('a syndic brings a building from a spreadsheet, activates it and transfers a lot', async ({ page }, info) => {
  test.setTimeout(180_000);
  const { slug, headers } = await signIn(page, 'syndic@copro.example');
  await page.request.patch('/api/v1/me', { data: { locale: 'en' }, headers });
  await page.goto(`/${slug}/copro/associations`);
  await expect(page.getByRole('link', { name: 'Résidence Les Tilleuls' })).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);

  await page.getByRole('button', { name: 'New association' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Résidence du Voyage');
  await page.getByLabel('Enterprise number').fill('0202.239.952');
  await page.getByLabel('Enterprise number').blur();
  await expect(page.getByText('This enterprise number is not valid')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Enterprise number').fill('');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Résidence du Voyage', level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Import a spreadsheet' }).click();
  await expect(page.getByRole('heading', { name: 'Import lots and owners' })).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the example' }).click();
  const example = info.outputPath('example.xlsx');
  await (await download).saveAs(example);
  const broken = info.outputPath('broken.csv');
  writeFileSync(broken, 'Lot;Share\nA1;ten\n');
  await page.locator('input[type=file]').setInputFiles(broken);
  await expect(page.getByText('A whole number is needed.')).toBeVisible();
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles(example);
  await expect(page.getByText('Ready to import.')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Import all' }).click();

  await expect(page.getByText('Karl Schmitz')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Activate' }).click();
  await expect(page.getByText('Active', { exact: true })).toBeVisible();

  const lot = page.getByRole('row').filter({ hasText: 'Alice Brown' });
  await lot.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Transfer' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Transfer lot A6' })).toBeVisible();
  await expectAccessible(page);
  const day = dialog.getByRole('group', { name: 'Day of the transfer' });
  await day.getByRole('spinbutton').first().focus();
  await page.keyboard.type('15092026');
  await dialog.getByRole('combobox', { name: 'Owner' }).fill('Janssens An');
  await page.getByRole('option', { name: 'An Janssens' }).first().click();
  await dialog.getByRole('button', { name: 'Transfer', exact: true }).click();
  await expect(page.getByText('Lot A6 is transferred.').first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'A6' })).toContainText('An Janssens');

  for (const tab of ['Owners', 'Bank accounts', 'Contracts']) {
    await page.getByText(tab, { exact: true }).first().click();
    await expect(
      page
        .getByRole('grid')
        .or(page.getByText(/No .* yet/).first())
        .first(),
    ).toBeVisible();
    await expectAccessible(page);
    await expectNarrow(page);
  }
});

test('an owner sees the lots held in their own name, and nothing of the office', async ({ page }) => {
  const { slug, headers } = await signIn(page, 'coowner@copro.example');
  await page.request.patch('/api/v1/me', { data: { locale: 'en' }, headers });
  await page.goto(`/${slug}`);
  await expect(page).toHaveURL(/my-lots/);
  await expect(page.getByRole('heading', { name: 'My lots' })).toBeVisible();
  await expect(page.getByText('380 / 10,000')).toBeVisible();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.goto(`/${slug}/copro/associations`);
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.getByText('Résidence Les Tilleuls')).toHaveCount(0);
  await expectAccessible(page);
});
