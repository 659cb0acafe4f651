import type { Campaign, Context, Verdict } from '../campaign.ts';
import { LastByte } from '../kit/last-byte.ts';
import { World } from '../kit/world.ts';
import * as accounts from '../races/accounts.ts';
import * as assignments from '../races/assignments.ts';
import { type Race, Stage } from '../races/stage.ts';

const RACES: readonly Race[] = [...Object.values(assignments), ...Object.values(accounts)];

/** A table of races, each with the rule of its winner, over two server processes with the last bytes synchronised. */
export const races: Campaign = {
  slug: 'races',
  title: `${RACES.length} races of twenty, on two processes, last bytes synchronised`,
  plant: 'the unique index that closes double invitations of one address is dropped',
  async run(context) {
    const world = await World.open(context.dataDir, 2);
    const volley = new LastByte();
    try {
      if (context.planted) await world.admin.query('drop index platform.org_invitation__one_open');
      return await runAll(context, world, volley);
    } finally {
      volley.close();
      await world.close();
    }
  },
};

async function runAll({ long, say }: Context, world: World, volley: LastByte): Promise<Verdict> {
  const rounds = long ? 1_000 : 6;
  const faults: string[] = [];
  let judged = 0;
  for (const race of RACES) {
    const stage = await Stage.open(world);
    const began = Date.now();
    const statuses = new Map<number, number>();
    const before = faults.length;
    for (let round = 0; round < rounds; round++) {
      const heat = await race.heat(stage, round);
      const answers = await volley.release(heat.requests);
      for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const found = await heat.judge(answers);
      faults.push(...found.map(fault => `${race.slug}, round ${round}: ${fault}`));
      judged += answers.length;
    }
    const spread = [...statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status} x ${n}`);
    say(
      `${race.slug.padEnd(22)} ${rounds} rounds, ${spread.join(', ')}; ${faults.length - before} faults, ${Date.now() - began} ms`,
    );
  }
  return { judged, faults };
}
