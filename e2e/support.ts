import AxeBuilder from '@axe-core/playwright';
import { type APIRequestContext, test as base, expect, type Page } from '@playwright/test';

/** A page that fails its test on any error in the console, and that can be checked for accessibility. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(error.message));
    page.on('console', message => {
      // Refusals that a journey provokes on purpose are answers, not faults.
      if (
        message.type() === 'error' &&
        !/Failed to load resource: the server responded with a status of 4\d\d/.test(message.text())
      )
        errors.push(message.text());
    });
    await use(page);
    expect(errors, 'console errors').toEqual([]);
  },
});
export { expect };

/** No violation of WCAG 2.2 A and AA, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const found = violations.map(
      violation =>
        `${violation.id}: ${violation.help} — ${violation.nodes
          .slice(0, 3)
          .map(node => node.html.slice(0, 160))
          .join(' | ')}`,
    );
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await page.title()).not.toBe('');
  await expect(page.locator('h1')).toHaveCount(1);
}

/** Nothing is cut off or needs sideways scrolling at 320 px. */
export async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  // Polled: the new width reaches the style of a busy page a moment later.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), {
      message: `${page.url()} is too wide at 320 px`,
    })
    .toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
}

export type Mail = { id: string; to: string; subject: string; text: string };

/** The latest caught mail to an address, waiting for it. */
export async function mailTo(request: APIRequestContext, to: string, after = 0): Promise<Mail> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { items, total } = (await (await request.get(`/api/v1/dev/mails?to=${encodeURIComponent(to)}`)).json()) as {
      items: Mail[];
      total: number;
    };
    if (total > after && items[0]) return items[0];
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${to}`);
}

/** Signs a demonstration account in with cookies; returns the slug and id of its first org. */
export async function signIn(
  page: Page,
  email: string,
): Promise<{ slug: string; orgId: string; headers: Record<string, string> }> {
  const answer = await page.request.post('/api/v1/auth/sign-in', {
    data: { email, password: 'demonstration-only', delivery: 'cookie' },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const { orgs } = (await (await page.request.get('/api/v1/me')).json()) as { orgs: { id: string; slug: string }[] };
  const csrf = (await page.context().cookies()).find(cookie => cookie.name === 'orga_csrf')?.value ?? '';
  return {
    slug: orgs[0]?.slug ?? '',
    orgId: orgs[0]?.id ?? '',
    headers: { 'x-org-id': orgs[0]?.id ?? '', 'x-csrf-token': csrf },
  };
}
