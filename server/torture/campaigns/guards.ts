import { join } from 'node:path';
import { Random } from '../../src/demo/random.ts';
import type { Campaign } from '../campaign.ts';
import { GUARDS, type Guard } from '../guards/guards.ts';
import { Copy } from '../guards/unguarded.ts';
import { inspect } from '../isolation/inspect.ts';
import { World } from '../kit/world.ts';

// Takes nothing away: the sweep must stay green, and the campaign must say that it did.
const NOTHING: Guard = { name: 'a comment', remove: 'select 1', restore: 'select 1' };

/** Proof of the sweep: with any one guard removed it must turn red. */
export const guards: Campaign = {
  slug: 'guards',
  title: `the sweep turns red when any one of ${GUARDS.length} guards is removed`,
  plant: 'instead of a guard, nothing is removed',
  async run({ dataDir, long, planted, seed, say }) {
    const world = await World.open(dataDir);
    const faults: string[] = [];
    try {
      const copy = new Copy(join(dataDir, 'copy'));
      const some = new Random(seed).shuffle(GUARDS).slice(0, 1);
      const list = planted ? [NOTHING] : long ? GUARDS : some;
      const control = await without(world, copy, { file: 'main.ts', cuts: [], name: 'nothing' });
      if (control) faults.push(`the sweep is red although nothing was removed: ${control}`);
      for (const guard of list) {
        const began = Date.now();
        const first = await without(world, copy, guard);
        say(
          `without ${guard.name}: ${first ? `red: ${first.slice(0, 150)}` : 'GREEN'} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
        );
        if (!first) faults.push(`nobody noticed that ${guard.name} was missing`);
      }
      return { judged: list.length + 1, faults };
    } finally {
      await world.close();
    }
  },
};

/** The first fault that the sweep finds without a guard. */
async function without(world: World, copy: Copy, guard: Guard): Promise<string | undefined> {
  const [server] = world.servers;
  if (!server) throw new Error('no server');
  if ('remove' in guard) {
    await world.admin.query(guard.remove);
    try {
      return (await inspect(world, server, { enough: true })).faults[0];
    } finally {
      await world.admin.query(guard.restore);
    }
  }
  const restore = copy.cut(guard.file, guard.cuts);
  try {
    const other = await world.startBeside({ program: copy.program });
    // What does not even work without its guard has noticed too.
    const found = await inspect(world, other, { enough: true }).catch((error: Error) => ({ faults: [error.message] }));
    await other.kill('SIGTERM');
    return found.faults[0];
  } finally {
    restore();
  }
}
