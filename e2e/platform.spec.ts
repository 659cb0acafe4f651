import { expect, expectAccessible, expectNarrow, mailTo, signIn, test } from './support.ts';

test('a newcomer creates an account and a theatre with the keyboard alone', async ({ page, request }) => {
  const email = `nina.${Date.now()}@journey.example`;
  await page.goto('/sign-up');
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByLabel('Your name').focus();
  await page.keyboard.type('Nina Keller');
  await page.keyboard.press('Tab');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('a long sentence nobody guesses');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Look in your mailbox' })).toBeVisible();
  const mail = await mailTo(request, email);
  await page.goto(
    new URL(/https?:\S+verify-email\S+/.exec(mail.text)?.[0] ?? '').pathname +
      new URL(/https?:\S+verify-email\S+/.exec(mail.text)?.[0] ?? '').hash,
  );
  await page.getByRole('button', { name: 'Confirm the address' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/welcome/);
  await expectAccessible(page);
  await page.getByLabel(/name/i).first().focus();
  await page.keyboard.type('Théâtre du Parcours');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/theatre-du-parcours-[0-9a-f]{6}/);
});

test('wrong passwords and used links are refused in words, and nothing typed is lost', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('manager@crew.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByLabel('E-mail address')).toHaveValue('manager@crew.example');
  await page.goto('/magic-link#token=wrongwrongwrongwrongwrong');
  await page
    .getByRole('button', { name: /sign in/i })
    .first()
    .click();
  await expect(page.getByRole('alert').first()).toBeVisible();
});

test('every platform page is reachable, accessible in light and dark, and fits a phone', async ({ page }) => {
  test.setTimeout(180_000);
  const { slug } = await signIn(page, 'owner@crew.example');
  for (const path of [
    `/${slug}/settings/members`,
    `/${slug}/settings/teams`,
    `/${slug}/settings`,
    `/${slug}/settings/audit`,
    '/account',
    '/account/devices',
    `/${slug}/notifications`,
    '/dev/mail',
    '/sign-in',
    '/reset-password',
    '/no/such/page',
  ]) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await expectNarrow(page);
  }
});

test('signing a device out elsewhere ends its pages', async ({ page, browser }) => {
  await signIn(page, 'admin@crew.example');
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, 'admin@crew.example');
  const { items } = (await (await page.request.get('/api/v1/me/sessions')).json()) as {
    items: { id: string; current: boolean }[];
  };
  const csrf = (await page.context().cookies()).find(cookie => cookie.name === 'orga_csrf')?.value ?? '';
  for (const item of items.filter(one => !one.current))
    await page.request.delete(`/api/v1/me/sessions/${item.id}`, { headers: { 'x-csrf-token': csrf } });
  expect((await other.request.get('/api/v1/me')).status()).toBe(401);
  expect((await page.request.get('/api/v1/me')).status()).toBe(200);
  await elsewhere.close();
});

test('the command palette finds a person by the keyboard and opens that person', async ({ page }) => {
  const { slug, headers } = await signIn(page, 'owner@crew.example');
  const answer = await page.request.get('/api/v1/people?limit=1', { headers });
  const { items } = (await answer.json()) as { items: { firstName: string; lastName: string }[] };
  const name = `${items[0]?.firstName} ${items[0]?.lastName}`;
  await page.goto(`/${slug}/crew/today`);
  await page.locator('h1').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(items[0]?.lastName ?? '');
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/people\?.*person=/);
  await expect(page.getByRole('complementary').getByText(name).first()).toBeVisible();
});
