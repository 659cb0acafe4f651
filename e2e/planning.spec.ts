import type { APIRequestContext, Page } from '@playwright/test';
import { expect, expectAccessible, expectNarrow, signIn, test } from './support.ts';

type Mission = { id: string; version: number; startsAt: string; endsAt: string; needs: { id: string }[] };
type Made = { mission: Mission; assignmentId: string; link: { id: string; token: string } };

/** A mission next Wednesday at 9:00 in Paris with one person asked for it, on a project of its own. */
async function makeMission(page: Page, headers: Record<string, string>): Promise<Made> {
  const post = async (path: string, data: unknown) => {
    const answer = await page.request.post(`/api/v1${path}`, { data, headers });
    expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const mark = Date.now();
  const project = await post('/projects', { name: `Parcours ${mark}`, zone: 'Europe/Paris', status: 'ACTIVE' });
  const role = await post('/roles', { name: `Rôle ${mark}` });
  const person = await post('/people', {
    firstName: 'Ada',
    lastName: `Aaron ${mark}`,
    email: `ada${mark}@journey.example`,
  });
  const day = '2027-02-10';
  const { items } = await post(`/projects/${project.id}/missions:bulk_create`, {
    publish: true,
    missions: [
      {
        title: `Essai ${mark}`,
        startsLocal: `${day}T09:00`,
        endsLocal: `${day}T13:00`,
        needs: [{ roleId: role.id, quota: 1 }],
      },
    ],
  });
  const invited = await post('/invitations', { personIds: [person.id], roleNeedIds: [items[0].needs[0].id] });
  const id = invited.invitations[0].id;
  const { url } = await (await page.request.get(`/api/v1/invitations/${id}/link`, { headers })).json();
  return {
    mission: items[0],
    assignmentId: invited.invitations[0].assignmentIds[0],
    link: { id, token: new URL(url).hash.replace('#token=', '') },
  };
}
const readMission = async (request: APIRequestContext, headers: Record<string, string>, id: string): Promise<Mission> =>
  (await request.get(`/api/v1/missions/${id}`, { headers })).json();
const accept = (request: APIRequestContext, link: Made['link']) =>
  request.post(`/api/v1/invitations/${link.id}/accept?token=${link.token}`, { data: {} });
const hours = (instant: string, other: string): number => (Date.parse(instant) - Date.parse(other)) / 3_600_000;

test('an answer given elsewhere changes the planning within a second, without a reload', async ({ page }) => {
  const { slug, headers } = await signIn(page, 'manager@crew.example');
  const made = await makeMission(page, headers);
  await page.goto(`/${slug}/crew/planning?from=2027-02-08&span=week`);
  const bar = page.locator(`[data-bar="${made.assignmentId}"]`);
  await expect(bar).toHaveAttribute('data-status', 'INVITED');
  await page.waitForLoadState('networkidle');
  expect((await accept(page.request, made.link)).ok()).toBe(true);
  await expect(bar).toHaveAttribute('data-status', 'ACCEPTED', { timeout: 1_500 });
});

test('a mission is moved by an hour with the mouse and with the keyboard, and moving can be undone', async ({
  page,
}) => {
  const { slug, headers } = await signIn(page, 'manager@crew.example');
  const made = await makeMission(page, headers);
  await page.goto(`/${slug}/crew/planning?from=2027-02-10&span=day`);
  const bar = page.locator(`[data-bar="${made.assignmentId}"]`);
  await expect(bar).toBeVisible();
  await page.waitForLoadState('networkidle');
  // The bar is four hours long: a quarter of it is an hour.
  const box = await bar.boundingBox();
  if (!box) throw new Error('no bar');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + box.width / 8, box.y + box.height / 2, { steps: 4 });
  await page.mouse.move(box.x + box.width / 2 + box.width / 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect
    .poll(async () =>
      hours((await readMission(page.request, headers, made.mission.id)).startsAt, made.mission.startsAt),
    )
    .toBe(1);
  await page.locator(`[data-bar="${made.assignmentId}"]`).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () =>
      hours((await readMission(page.request, headers, made.mission.id)).startsAt, made.mission.startsAt),
    )
    .toBe(2);
  await page.keyboard.press('Control+z');
  await expect
    .poll(async () =>
      hours((await readMission(page.request, headers, made.mission.id)).startsAt, made.mission.startsAt),
    )
    .toBe(1);
  await page.locator(`[data-bar="${made.assignmentId}"]`).focus();
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  expect(hours((await readMission(page.request, headers, made.mission.id)).startsAt, made.mission.startsAt)).toBe(1);
});

test('the planning is accessible in every span and by rows of people and roles, and is a list on a phone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { slug } = await signIn(page, 'manager@crew.example');
  for (const view of ['span=day', 'span=week', 'span=4w&rows=roles', 'span=month']) {
    await page.goto(`/${slug}/crew/planning?${view}`);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
  await page.goto(`/${slug}/crew/planning?span=week`);
  await page.waitForLoadState('networkidle');
  await expectNarrow(page);
});

test('the inspector opens from a bar by keyboard and shows who is on the mission', async ({ page }) => {
  const { slug, headers } = await signIn(page, 'manager@crew.example');
  const made = await makeMission(page, headers);
  await page.goto(`/${slug}/crew/planning?from=2027-02-08&span=week`);
  const bar = page.locator(`[data-bar="${made.assignmentId}"]`);
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByText(/Aaron/).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page);
});
