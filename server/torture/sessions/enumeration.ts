import { randomBytes, randomUUID } from 'node:crypto';
import type { Findings } from '../../test/sweep/foreign-ids.ts';
import { type Call, furnish } from '../../test/sweep/furnish.ts';
import { LIMIT_T, steadyT } from '../kit/timing.ts';
import { PASSWORD, type World } from '../kit/world.ts';

type Door = {
  readonly name: string;
  readonly tries: number;
  ask(email: string): Promise<{ status: number; text: string; headers: Record<string, string> }>;
};
const unknown = (): string => `${randomBytes(8).toString('hex')}@example.org`;

/** Whether an address has an account: not told by status, body, headers or time, at any door. */
export async function probeEnumeration(
  world: World,
  tries: number,
  slowTries: number,
  say: (line: string) => void,
): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const call = world.call as Call;
  const doors: Door[] = [
    {
      name: 'sign-in',
      tries: slowTries,
      ask: email =>
        call(null, 'POST', '/auth/sign-in', { email, password: 'wrong for all of them', delivery: 'bearer' }),
    },
    {
      name: 'sign-up',
      tries: slowTries,
      ask: email => call(null, 'POST', '/auth/sign-up', { email, password: PASSWORD, name: 'Ana', locale: 'fr' }),
    },
    { name: 'magic link', tries, ask: email => call(null, 'POST', '/auth/magic-links', { email }) },
    { name: 'password reset', tries, ask: email => call(null, 'POST', '/auth/password-resets', { email }) },
    { name: 'confirmation again', tries, ask: email => call(null, 'POST', '/auth/verification-mails', { email }) },
  ];
  for (const door of doors) {
    const wanted = door.tries;
    const known = await addAccounts(world, wanted * 3 + 20);
    const answers = new Set<string>();
    const ask = async (email: string): Promise<void> => {
      const answer = await door.ask(email);
      answers.add(`${answer.status} ${withoutIds(answer)}`);
      found.judged++;
    };
    const t = await steadyT(
      wanted,
      () => ask(known.pop() ?? unknown()),
      () => ask(unknown()),
    );
    // Accounts that cannot sign in look the same too.
    for (const email of await addLameAccounts(world)) await ask(email);
    say(`${door.name}: |t| ${t.toFixed(2)} over ${wanted} tries, ${answers.size} kind of answer`);
    if (answers.size > 1)
      found.faults.push(`${door.name} answers in ${answers.size} ways: ${[...answers].join(' | ').slice(0, 400)}`);
    if (t > LIMIT_T) found.faults.push(`${door.name} tells by its time: |t| ${t.toFixed(1)}`);
  }
  const links = await probeLinks(world, call, tries, say);
  return { judged: found.judged + links.judged, faults: [...found.faults, ...links.faults] };
}

/** An invitation that exists, asked for with a wrong token, looks like one that does not. */
async function probeLinks(world: World, call: Call, tries: number, say: (line: string) => void): Promise<Findings> {
  const { ids, links } = await furnish(call, await world.addOrg('Links'), 'Links');
  const other = await furnish(call, await world.addOrg('Andere'), 'Andere');
  // A genuine token of another invitation: it passes the signature, so that the id must decide.
  const token = other.links.invitation.split('token=')[1] ?? '';
  const answers = new Set<string>();
  const ask = async (id: string): Promise<void> => {
    const answer = await call(null, 'GET', `/invitations/${id}?token=${token}`);
    answers.add(`${answer.status} ${withoutIds(answer)}`);
  };
  const t = await steadyT(
    tries,
    () => ask(ids.invitationsId ?? ''),
    () => ask(randomUUID()),
  );
  say(`invitation link: |t| ${t.toFixed(2)} over ${tries} tries, ${answers.size} kind of answer`);
  const faults = [
    ...(answers.size > 1 ? [`invitation links answer in ${answers.size} ways`] : []),
    ...(t > LIMIT_T ? [`invitation links tell by their time: |t| ${t.toFixed(1)}`] : []),
    ...(links.invitation === '' ? ['no invitation'] : []),
  ];
  return { judged: tries * 2, faults };
}

const withoutIds = ({ text, headers }: { text: string; headers: Record<string, string> }): string =>
  `${text.replace(/"requestId":"[^"]+"/, '')} ${Object.keys(headers).toSorted().join()} ${headers['retry-after'] ?? ''}`;

async function addAccounts(world: World, count: number): Promise<string[]> {
  const emails = Array.from({ length: count }, unknown);
  // The hash of another account of this world: argon2id with the same cost as all.
  await world.addAccount();
  await world.admin.query(
    `insert into platform.account (id, email, name, locale, password_hash, email_verified_at)
     select gen_random_uuid(), e, 'Camille', 'fr', (select password_hash from platform.account where password_hash is not null limit 1), now()
       from unnest($1::text[]) as e`,
    [emails],
  );
  return emails;
}

async function addLameAccounts(world: World): Promise<string[]> {
  const [unconfirmed = '', disabled = '', without = ''] = await addAccounts(world, 3);
  await world.admin.query('update platform.account set email_verified_at = null where email = $1', [unconfirmed]);
  await world.admin.query('update platform.account set disabled_at = now() where email = $1', [disabled]);
  await world.admin.query('update platform.account set password_hash = null where email = $1', [without]);
  return [unconfirmed, disabled, without];
}
