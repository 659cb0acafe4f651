import { Random } from '../../src/demo/random.ts';
import type { Findings } from '../../test/sweep/foreign-ids.ts';
import type { Campaign } from '../campaign.ts';
import { faultsOfLog } from '../kit/log-words.ts';
import { World } from '../kit/world.ts';
import { probeEnumeration } from '../sessions/enumeration.ts';
import { probeMutations } from '../sessions/mutations.ts';
import { probeRevocation } from '../sessions/revocation.ts';
import { probeThrottles } from '../sessions/throttles.ts';

/** Tokens, their end on two processes, what the doors tell about accounts, and throttles. */
export const sessions: Campaign = {
  slug: 'sessions',
  title: 'changed tokens, revocation on two processes within 5 s, no enumeration, throttles that let the owner in',
  plant: 'the database undoes every revocation of a session',
  async run({ dataDir, long, seed, planted, say }) {
    const world = await World.open(dataDir, 2);
    try {
      if (planted) await world.admin.query(PLANT);
      const parts: [string, () => Promise<Findings>][] = [
        ['mutations', () => probeMutations(world, new Random(seed), long ? 1_000 : 60)],
        ['revocation', () => probeRevocation(world, say)],
        ['throttles', () => probeThrottles(world, say)],
        ['enumeration', () => (planted ? none() : probeEnumeration(world, long ? 1_000 : 100, long ? 1_000 : 30, say))],
        ['logs', async () => faultsOfLog(world.logFile, ['Camille', '@example.org', 'Grue-Levage', 'eyJhbGciOi'])],
      ];
      const found: Findings = { judged: 0, faults: [] };
      for (const [name, probe] of parts) {
        const began = Date.now();
        const part = await probe();
        say(`${name.padEnd(12)} ${part.judged} judged, ${part.faults.length} faults, ${Date.now() - began} ms`);
        found.judged += part.judged;
        found.faults.push(...part.faults.map(fault => `${name}: ${fault}`));
      }
      return found;
    } finally {
      await world.close();
    }
  },
};

const none = async (): Promise<Findings> => ({ judged: 0, faults: [] });
const PLANT = `
  create function platform.undo() returns trigger language plpgsql as $$ begin new.revoked_at := null; return new; end $$;
  create trigger undo before update on platform.session for each row execute function platform.undo()`;
