import type { Random } from '../../src/demo/random.ts';
import type { World } from '../kit/world.ts';

/** One change of somebody who has every right in the database, and knows how the chain is made. */
export type Edit = { readonly name: string; apply(world: World, orgId: string, random: Random): Promise<void> };

const TEXTS = ['actor_name', 'action', 'target_type', 'target_label', 'ip', 'request_id'];
const IDS = ['actor_id', 'target_id'];
const JSONS = ['before', 'after'];
const SEALED = 'id = (select entry_id from platform.audit_seal where org_id = $1 and seq = $2)';

const sqlOf = (text: string) => async (world: World, orgId: string, random: Random) => {
  const seq = 2 + random.below((await lastSeq(world, orgId)) - 3);
  await world.admin.query(text, text.includes('$2') ? [orgId, seq] : [orgId]);
};

export async function lastSeq(world: World, orgId: string): Promise<number> {
  const [row] = await world.rows<{ seq: string }>('select max(seq) as seq from platform.audit_seal where org_id = $1', [
    orgId,
  ]);
  return Number(row?.seq ?? 0);
}

const changes: Edit[] = [
  ...TEXTS.map(column => ({
    name: `${column} changed`,
    apply: sqlOf(
      `update platform.audit_entry set ${column} = coalesce(${column}, '') || 'x' where org_id = $1 and ${SEALED}`,
    ),
  })),
  ...IDS.map(column => ({
    name: `${column} changed`,
    apply: sqlOf(`update platform.audit_entry set ${column} = gen_random_uuid() where org_id = $1 and ${SEALED}`),
  })),
  ...JSONS.map(column => ({
    name: `${column} changed`,
    apply: sqlOf(
      `update platform.audit_entry set ${column} = coalesce(${column}, '{}') || '{"role": "owner"}' where org_id = $1 and ${SEALED}`,
    ),
  })),
  {
    name: 'at changed by a millisecond',
    apply: sqlOf(`update platform.audit_entry set at = at + interval '1 ms' where org_id = $1 and ${SEALED}`),
  },
  {
    name: 'hash changed',
    apply: sqlOf(`update platform.audit_seal set hash = sha256(hash) where org_id = $1 and seq = $2`),
  },
  {
    name: 'previous hash changed',
    apply: sqlOf(`update platform.audit_seal set previous_hash = sha256(hash) where org_id = $1 and seq = $2`),
  },
];

const removals: Edit[] = [
  { name: 'entry removed', apply: sqlOf(`delete from platform.audit_entry where org_id = $1 and ${SEALED}`) },
  { name: 'seal removed', apply: sqlOf('delete from platform.audit_seal where org_id = $1 and seq = $2') },
  {
    name: 'entry and seal removed',
    apply: sqlOf(
      `with s as (delete from platform.audit_seal where org_id = $1 and seq = $2 returning entry_id)
       delete from platform.audit_entry where org_id = $1 and id in (select entry_id from s)`,
    ),
  },
  {
    name: 'entry and seal removed, and what follows moved up',
    async apply(world, orgId, random) {
      await sqlOf('delete from platform.audit_seal where org_id = $1 and seq = $2')(world, orgId, random);
      await world.admin.query(
        `update platform.audit_seal s set seq = n + 1000000 from (select seq, row_number() over (order by seq) as n from platform.audit_seal where org_id = $1) o
          where s.org_id = $1 and s.seq = o.seq`,
        [orgId],
      );
      await world.admin.query('update platform.audit_seal set seq = seq - 1000000 where org_id = $1', [orgId]);
    },
  },
  {
    name: 'last entries and their seals removed',
    apply: sqlOf(
      `with s as (delete from platform.audit_seal where org_id = $1 and seq > (select max(seq) - 2 from platform.audit_seal where org_id = $1) returning entry_id)
       delete from platform.audit_entry where org_id = $1 and id in (select entry_id from s)`,
    ),
  },
  {
    name: 'everything removed',
    async apply(world, orgId) {
      await world.admin.query('delete from platform.audit_seal where org_id = $1', [orgId]);
      await world.admin.query('delete from platform.audit_entry where org_id = $1', [orgId]);
    },
  },
];

const COPIED =
  'org_id, gen_random_uuid(), actor_id, actor_name, action, target_type, target_id, target_label, before, after, ip, request_id';
const COLUMNS =
  'org_id, id, actor_id, actor_name, action, target_type, target_id, target_label, before, after, ip, request_id';

const insertions: Edit[] = [
  {
    name: 'entry put in with an earlier time, left outside the chain',
    apply: sqlOf(
      `insert into platform.audit_entry (${COLUMNS}, at, tx) select ${COPIED}, at - interval '2 days', tx from platform.audit_entry where org_id = $1 and ${SEALED}`,
    ),
  },
  {
    name: 'entry put in with an earlier time, to be sealed like a new one',
    apply: sqlOf(
      `insert into platform.audit_entry (${COLUMNS}, at) select ${COPIED}, at - interval '2 days' from platform.audit_entry where org_id = $1 and ${SEALED}`,
    ),
  },
  {
    name: 'entry and seal put in behind another',
    async apply(world, orgId, random) {
      const seq = 2 + random.below((await lastSeq(world, orgId)) - 3);
      await world.admin.query('update platform.audit_seal set seq = seq + 1000001 where org_id = $1 and seq > $2', [
        orgId,
        seq,
      ]);
      await world.admin.query(
        'update platform.audit_seal set seq = seq - 1000000 where org_id = $1 and seq > 1000000',
        [orgId],
      );
      await world.admin.query(
        `with e as (insert into platform.audit_entry (${COLUMNS}, at) select ${COPIED}, at from platform.audit_entry where org_id = $1 and ${SEALED} returning id)
         insert into platform.audit_seal (org_id, seq, entry_id, previous_hash, hash)
         select $1, $2::int + 1, e.id, (select hash from platform.audit_seal where org_id = $1 and seq = $2), sha256(e.id::text::bytea) from e`,
        [orgId, seq],
      );
    },
  },
];

const swap = (first: string, second: string, what: string) =>
  sqlOf(`update platform.audit_seal s set ${what} from platform.audit_seal o
          where s.org_id = $1 and o.org_id = $1 and ((s.seq = ${first} and o.seq = ${second}) or (s.seq = ${second} and o.seq = ${first}))`);

const reorderings: Edit[] = [
  {
    name: 'two entries change places',
    async apply(world, orgId, random) {
      await world.admin.query('drop index if exists platform.audit_seal__entry');
      await swap('$2', '($2 + 1)', 'entry_id = o.entry_id')(world, orgId, random);
    },
  },
  {
    name: 'two entries with their hashes change places',
    async apply(world, orgId, random) {
      await world.admin.query('drop index if exists platform.audit_seal__entry');
      await swap('$2', '1', 'entry_id = o.entry_id, hash = o.hash, previous_hash = o.previous_hash')(
        world,
        orgId,
        random,
      );
    },
  },
  {
    name: 'two entries exchange what they say',
    apply: sqlOf(
      `update platform.audit_entry e set action = o.action, target_label = o.target_label, at = o.at, request_id = o.request_id
         from platform.audit_entry o
        where e.org_id = $1 and o.org_id = $1
          and ((e.id = (select entry_id from platform.audit_seal where org_id = $1 and seq = $2) and o.id = (select entry_id from platform.audit_seal where org_id = $1 and seq = 1))
            or (o.id = (select entry_id from platform.audit_seal where org_id = $1 and seq = $2) and e.id = (select entry_id from platform.audit_seal where org_id = $1 and seq = 1)))`,
    ),
  },
];

export const TABLE_EDITS: readonly Edit[] = [...changes, ...removals, ...insertions, ...reorderings];

/** The lines of an export with one change; each leaves something that an auditor must notice. */
export function editExport(lines: readonly string[], random: Random): { name: string; lines: string[] } {
  const at = random.below(lines.length - 2);
  const other = (at + 1 + random.below(lines.length - 3)) % (lines.length - 1);
  const kept = [...lines];
  const line = kept[at] ?? '';
  const place = random.below(line.length);
  const ways: [string, () => string[]][] = [
    [
      'a character changed',
      () => kept.with(at, line.slice(0, place) + (line[place] === '7' ? '8' : '7') + line.slice(place + 1)),
    ],
    ['a character removed', () => kept.with(at, line.slice(0, place) + line.slice(place + 1))],
    ['a character put in', () => kept.with(at, `${line.slice(0, place)} ${line.slice(place)}`)],
    ['a line removed', () => kept.toSpliced(at, 1)],
    ['a line doubled', () => kept.toSpliced(at, 0, line)],
    ['two lines exchanged', () => kept.with(at, kept[other] ?? '').with(other, line)],
    ['the end removed', () => [...kept.slice(0, -2), kept.at(-1) ?? '']],
    ['the head line removed', () => kept.slice(0, -1)],
    ['the end removed and the head written anew', () => cutWithHead(kept)],
    ['a second key of the same name', () => kept.with(at, line.replace('"entry":{', '"entry":{"action":"x",'))],
  ];
  const [name, make] = random.pick(ways);
  return { name, lines: make() };
}

function cutWithHead(lines: readonly string[]): string[] {
  const rest = lines.slice(0, -2);
  const { seq, hash } = JSON.parse(rest.at(-1) ?? '{}') as { seq: number; hash: string };
  return [...rest, JSON.stringify({ head: { seq, hash } })];
}
