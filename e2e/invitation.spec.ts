import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNarrow, mailTo, signIn, test } from './support.ts';

/** One person asked for three missions in one action, by mail. */
async function invite(
  page: Page,
): Promise<{ email: string; titles: string[]; missionIds: string[]; headers: Record<string, string> }> {
  const { headers } = await signIn(page, 'manager@crew.example');
  const mark = Date.now();
  const post = async (path: string, data: unknown) => {
    const answer = await page.request.post(`/api/v1${path}`, { data, headers });
    expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const email = `zoe${mark}@journey.example`;
  const person = await post('/people', { firstName: 'Zoé', lastName: `Martin ${mark}`, email, locale: 'en' });
  const role = await post('/roles', { name: `Rôle ${mark}` });
  const project = await post('/projects', { name: `Projet ${mark}`, zone: 'Europe/Paris', status: 'ACTIVE' });
  const titles = [1, 2, 3].map(n => `Mission ${n} ${mark}`);
  const missions = titles.map((title, n) => ({
    title,
    startsLocal: `2027-03-0${n + 1}T08:00`,
    endsLocal: `2027-03-0${n + 1}T12:00`,
    needs: [{ roleId: role.id, quota: 2 }],
  }));
  const { items } = await post(`/projects/${project.id}/missions:bulk_create`, { publish: true, missions });
  await post('/invitations', {
    personIds: [person.id],
    roleNeedIds: items.map((item: { needs: { id: string }[] }) => item.needs[0]?.id),
    message: 'Nous comptons sur vous',
  });
  return { email, titles, missionIds: items.map((item: { id: string }) => item.id), headers };
}

test.use({ viewport: { width: 360, height: 740 } });

test('the invited accept one mission and decline another with a reason, on a phone, with nothing but the mail', async ({
  page,
  browser,
}) => {
  const { email, titles, missionIds, headers } = await invite(page);
  const mail = await mailTo(page.request, email);
  for (const title of titles) expect(mail.text).toContain(title);
  const link = new URL(/https?:\S+\/invitations\/\S+/.exec(mail.text)?.[0] ?? '');
  // A phone that has never seen the application, without any session.
  const phone = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    hasTouch: true,
  });
  const guest = await phone.newPage();
  await guest.goto(link.pathname + link.hash);
  await expect(guest.getByText('Nous comptons sur vous')).toBeVisible();
  await expectAccessible(guest);
  await expectNarrow(guest);
  const statuses = async () => {
    const all = await Promise.all(
      missionIds.map(
        async id =>
          (await (await page.request.get(`/api/v1/assignments?missionId=${id}`, { headers })).json()).items[0],
      ),
    );
    return all.map(item => item.status);
  };
  // Looking changes nothing.
  expect(await statuses()).toEqual(['INVITED', 'INVITED', 'INVITED']);
  const choose = (title: string, answer: 'Yes' | 'No') =>
    guest
      .getByRole('group', { name: `Your answer for ${title}` })
      .getByRole('button', { name: answer, exact: true })
      .click();
  await choose(titles[0] ?? '', 'Yes');
  await choose(titles[1] ?? '', 'No');
  await guest.getByLabel('Why do you decline?').first().fill('Already booked');
  await guest.getByRole('button', { name: 'Send my 2 answers' }).click();
  await expect(guest.getByText('Thank you, your answer has arrived.')).toBeVisible();
  expect(await statuses()).toEqual(['ACCEPTED', 'DECLINED', 'INVITED']);
  await expectAccessible(guest);
  await phone.close();
});

test('links that are wrong, cut or taken back are told apart in words', async ({ page }) => {
  const { email } = await invite(page);
  const mail = await mailTo(page.request, email);
  const link = new URL(/https?:\S+\/invitations\/\S+/.exec(mail.text)?.[0] ?? '');
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear()).catch(() => undefined);
  for (const broken of [
    link.pathname + link.hash.slice(0, -4),
    link.pathname,
    `/invitations/00000000-0000-7000-8000-000000000000${link.hash}`,
  ]) {
    await page.goto('about:blank');
    await page.goto(broken);
    await expect(page.getByText('This link does not work', { exact: true })).toBeVisible();
    await expectAccessible(page);
  }
});
