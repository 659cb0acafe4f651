import type { Findings } from '../../test/sweep/foreign-ids.ts';
import type { Call } from '../../test/sweep/furnish.ts';
import type { Campaign } from '../campaign.ts';
import { inspect } from '../isolation/inspect.ts';
import type { Pair } from '../isolation/pair.ts';
import { probePool } from '../isolation/pooled.ts';
import { probeTimes } from '../isolation/times.ts';
import { faultsOfLog } from '../kit/log-words.ts';
import { World } from '../kit/world.ts';

/** One tenant attacks another through everything that the API describes, and then everything it obtained is searched. */
export const isolation: Campaign = {
  slug: 'isolation',
  title: "every route with another tenant's ids; canaries; pooled connections; time",
  plant: 'the restrictive policy of the people is dropped',
  async run({ dataDir, long, planted, say }) {
    const world = await World.open(dataDir);
    try {
      if (planted) await world.admin.query('drop policy tenant on workplace.person');
      const [server] = world.servers;
      if (!server) throw new Error('no server');
      const found = await inspect(world, server, { enough: planted, say });
      if (planted) return found;
      const call = world.via(server).inject as Call;
      const few = await world.startBeside({ env: { ORGA_DB_POOL: '2' } });
      world.servers.push(few);
      const parts: [string, Findings][] = [
        ['pooled', await probePool(few.port, world.via(few).inject as Call, found.pair, long ? 500 : 15)],
        ['mails', await probeMails(call, found.pair)],
        ['times', await probeTimes(call, found.pair, long ? 1_000 : 120, say)],
        ['logs', probeLogs(world.logFile, found.pair)],
      ];
      for (const [name, part] of parts) {
        say(`${name.padEnd(12)} ${part.judged} judged, ${part.faults.length} faults`);
        found.judged += part.judged;
        found.faults.push(...part.faults.map(fault => `${name}: ${fault}`));
      }
      return found;
    } finally {
      await world.close();
    }
  },
};

/** Mail to one tenant's people says nothing of the other. */
async function probeMails(call: Call, { attacker, victim }: Pair): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const { body } = await call(null, 'GET', '/dev/mails?limit=200');
  for (const mail of body.items as { to: string }[]) {
    const text = JSON.stringify(mail);
    found.judged++;
    if (mail.to.includes(attacker.mark.toLowerCase()) && text.includes(victim.mark))
      found.faults.push(`a mail to ${mail.to} names the other tenant`);
  }
  if (found.judged === 0) found.faults.push('no mail was sent');
  return found;
}

/** Logs name orgs, accounts and requests by id: no name, address, password or token ever reaches them. */
function probeLogs(file: string, { attacker, victim }: Pair): Findings {
  const tokens = [...Object.values(attacker.org.as), ...Object.values(victim.org.as)].map(caller => caller.token);
  const links = [attacker, victim].flatMap(({ links: { feed, invitation } }) => [
    feed.split('/').at(-1) ?? feed,
    invitation.split('token=')[1] ?? invitation,
  ]);
  const words = [attacker.mark, victim.mark, 'Camille', '@example.org', 'Grue-Levage', 'Bearer ', ...tokens, ...links];
  return faultsOfLog(file, words);
}
