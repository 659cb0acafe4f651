import { randomBytes } from 'node:crypto';
import { type Call, type Furnished, furnish } from '../../test/sweep/furnish.ts';
import type { World } from '../kit/world.ts';

/** Two furnished orgs: what the one must never learn of the other is recognised by its mark. */
export type Pair = { readonly attacker: Furnished; readonly victim: Furnished };

export async function openPair(world: World, call: Call): Promise<Pair> {
  return { attacker: await fill(world, call, 'Eigen'), victim: await fill(world, call, 'Kanarie') };
}

async function fill(world: World, call: Call, word: string): Promise<Furnished> {
  // Letters only: words with digits are searched in another way.
  const mark = `${word}${[...randomBytes(8)].map(byte => String.fromCharCode(97 + (byte % 26))).join('')}`;
  const org = await world.addOrg(mark);
  const notice = await world.rows<{ id: string }>(
    `insert into platform.notification (org_id, id, account_id, type, params) values ($1, gen_random_uuid(), $2, 'test', $3) returning id`,
    [org.id, org.as.manager.accountId, JSON.stringify({ mark })],
  );
  return furnish(call, org, mark, { notificationsId: notice[0]?.id ?? '' });
}
