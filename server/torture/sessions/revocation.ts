import type { Findings } from '../../test/sweep/foreign-ids.ts';
import { Stream } from '../isolation/streams.ts';
import { PASSWORD, type World, type WorldOrg } from '../kit/world.ts';

type Member = Awaited<ReturnType<World['signIn']>>;
type Ending = {
  readonly name: string;
  end(world: World, org: WorldOrg, member: Member): Promise<unknown>;
  /** What a read that needs the role answers once it counts. */
  readonly answers: readonly number[];
};

const sqlOf = (text: string) => (world: World, org: WorldOrg, member: Member) =>
  world.admin.query(text, text.includes('$2') ? [member.accountId, org.id] : [member.accountId]);

const ENDINGS: readonly Ending[] = [
  {
    name: 'revoked from the list of devices',
    end: async (world, _, member) => {
      const other = await world.signIn(member.email);
      await world.must(other, 'DELETE', `/me/sessions/${member.sessionId}`);
    },
    answers: [401],
  },
  { name: 'signed out', end: (world, _, member) => world.must(member, 'POST', '/auth/sign-out'), answers: [401] },
  { name: 'password reset by the link', end: resetPassword, answers: [401] },
  {
    name: 'refresh token used twice',
    end: async (world, _, member) => {
      let token = member.refresh;
      for (let n = 0; n < 2; n++)
        token = (await world.must(null, 'POST', '/auth/refresh', { refreshToken: token })).body.refreshToken;
      return world.call(null, 'POST', '/auth/refresh', { refreshToken: member.refresh });
    },
    answers: [401],
  },
  {
    name: 'role taken',
    end: (world, org, member) => world.must(org.as.owner, 'PATCH', `/members/${member.accountId}`, { role: 'tech' }),
    answers: [403],
  },
  {
    name: 'removed from the org',
    end: (world, org, member) => world.must(org.as.owner, 'DELETE', `/members/${member.accountId}`),
    answers: [404],
  },
  // Without any hint to the processes, as when the one that wrote it died before it could tell.
  {
    name: 'revoked, and no process was told',
    end: sqlOf('update platform.session set revoked_at = now() where account_id = $1'),
    answers: [401],
  },
  {
    name: 'account disabled, and no process was told',
    end: sqlOf('update platform.account set disabled_at = now() where id = $1'),
    answers: [401],
  },
  {
    name: 'role taken, and no process was told',
    end: sqlOf(`update platform.membership set role = 'tech' where account_id = $1 and org_id = $2`),
    answers: [403],
  },
  {
    name: 'removed from the org, and no process was told',
    end: sqlOf('delete from platform.membership where account_id = $1 and org_id = $2'),
    answers: [404],
  },
];

const LIMIT_MS = 5_000;

/** Each way to lose access, on every process and every open stream, measured from the moment it was answered. */
export async function probeRevocation(world: World, say: (line: string) => void): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const org = await world.addOrg('Entzug');
  const members: Member[] = [];
  for (const _ of ENDINGS) {
    const member = await world.addMember(org.id, 'manager');
    members.push({ ...(await world.signIn(member.email, org.id, 'manager')) });
  }
  await Promise.all(
    ENDINGS.map(async (ending, index) => {
      const member = members[index] as Member;
      const slowest = await measure(world, org, ending, member);
      found.judged += world.servers.length * 2;
      say(`${ending.name}: after ${slowest.ms} ms at the latest`);
      if (slowest.ms > LIMIT_MS) found.faults.push(`${ending.name}: ${slowest.what} not within ${LIMIT_MS} ms`);
    }),
  );
  return found;
}

async function measure(
  world: World,
  org: WorldOrg,
  ending: Ending,
  member: Member,
): Promise<{ ms: number; what: string }> {
  const streams = await Promise.all(world.servers.map(server => Stream.open(server.url, member)));
  const read = async (server: number) =>
    (await world.via(world.servers[server]).inject(member, 'GET', '/calendar-feeds')).status;
  for (const [index] of world.servers.entries())
    if ((await read(index)) !== 200) throw new Error(`${ending.name}: not signed in on server ${index}`);
  await ending.end(world, org, member);
  const began = Date.now();
  let what = '';
  for (;;) {
    const statuses = await Promise.all(world.servers.map((_, index) => read(index)));
    what = statuses.some(status => !ending.answers.includes(status))
      ? `a call is answered ${statuses.join(' and ')}`
      : streams.some(stream => stream.isOpen)
        ? 'a stream is open'
        : '';
    if (what === '' || Date.now() - began > LIMIT_MS * 2) break;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  for (const stream of streams) stream.close();
  return { ms: Date.now() - began, what };
}

async function resetPassword(world: World, _: WorldOrg, member: Member): Promise<void> {
  await world.must(null, 'POST', '/auth/password-resets', { email: member.email });
  const token = await linkTo(world, member.email);
  await world.must(null, 'POST', '/auth/password-resets:confirm', { token, password: `${PASSWORD}-2` });
}

/** The token of the last link that was mailed to an address. */
export async function linkTo(world: World, email: string): Promise<string> {
  for (let n = 0; n < 500; n++) {
    const { body } = await world.call(null, 'GET', `/dev/mails?to=${encodeURIComponent(email)}`);
    const found = /#token=([\w-]+)/.exec(JSON.stringify(body))?.[1];
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error(`no mail reached ${email}`);
}
