import { randomBytes } from 'node:crypto';
import type { Findings } from '../../test/sweep/foreign-ids.ts';
import { PASSWORD, type World } from '../kit/world.ts';
import { linkTo } from './revocation.ts';

/** Guessing is stopped, and yet its victim gets in: on a known device, from elsewhere, by a link, and after the window. */
export async function probeThrottles(world: World, say: (line: string) => void): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const email = `${randomBytes(6).toString('hex')}@example.org`;
  await world.addAccount(email);
  const office = `10.44.${randomBytes(1)[0]}.7`;
  const signIn = async (password: string, from: string, cookie = ''): Promise<Response> => {
    found.judged++;
    return fetch(`${world.servers[0]?.url}/api/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...(cookie ? { cookie } : {}) },
      body: JSON.stringify({ email, password, delivery: 'cookie' }),
    });
  };
  const expect = async (what: string, answer: Response, status: number): Promise<void> => {
    if (answer.status !== status) found.faults.push(`${what}: ${answer.status}, not ${status}`);
  };
  const first = await signIn(PASSWORD, office);
  await expect('the first sign-in', first, 200);
  const device = first.headers
    .getSetCookie()
    .map(line => line.split(';')[0] ?? '')
    .filter(pair => pair.startsWith('orga_device='))
    .join('; ');
  let stopped = 0;
  for (let n = 0; n < 40; n++) if ((await signIn(`guess ${n}`, office)).status === 429) stopped++;
  say(`of 40 guesses from one address ${stopped} were stopped`);
  if (stopped < 25) found.faults.push(`guessing goes on: only ${stopped} of 40 were stopped`);
  await expect('the right password beside the guesser, on a known device', await signIn(PASSWORD, office, device), 200);
  await expect('the right password from elsewhere', await signIn(PASSWORD, '10.45.1.1'), 200);
  for (let n = 0; n < 12; n++) await signIn(`guess ${n}`, office, `${device.slice(0, -2)}AA`);
  await expect('a forged device beside the guesser', await signIn('guess', office, `${device.slice(0, -2)}AA`), 429);
  for (let n = 0; n < 12; n++) await signIn(`guess ${n}`, office, device);
  await expect('guesses on the known device itself', await signIn('guess', office, device), 429);
  await world.must(null, 'POST', '/auth/magic-links', { email }, { 'x-forwarded-for': '10.46.1.1' });
  const token = await linkTo(world, email);
  await world.must(null, 'POST', '/auth/magic-links:confirm', { token, delivery: 'bearer' });
  // The window passes: the clock of the throttle is set back instead of waiting for a quarter of an hour.
  await world.admin.query(
    `update platform.throttle set window_started_at = window_started_at - interval '15 minutes' where window_started_at > now() - interval '15 minutes'`,
  );
  await expect('the right password after the window', await signIn(PASSWORD, office), 200);
  return found;
}
