import { randomInt, randomUUID } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '../../src/kernel/db/embedded/embedded.ts';
import type { Campaign } from '../campaign.ts';
import { adminSql } from '../kit/admin-sql.ts';
import { orga } from '../kit/orga.ts';
import { freePort, signIn, startServer } from '../kit/server-process.ts';

const WRITERS = 4;
type Settings = Record<string, string>;

/**
 * Backups beside a server that writes, each restored into an installation of its own and compared with what had been
 * acknowledged before the backup began; copies with one damaged byte are all refused.
 */
export const backup: Campaign = {
  slug: 'backup',
  title: 'backups under load restore whole, damaged ones never',
  plant:
    'one row of the restored database is changed, one acknowledged person removed, one damaged copy is mended again',
  async run({ long, dataDir, planted, say }) {
    const faults: string[] = [];
    const live = join(dataDir, 'live');
    mkdirSync(live);
    chmodSync(dataDir, 0o755);
    const settings: Settings = {
      ORGA_DATA: live,
      ORGA_BACKUP_TARGET: join(dataDir, 'backups'),
      ORGA_BACKUP_IDENTITY_FILE: join(dataDir, 'key'),
    };
    settings.ORGA_BACKUP_RECIPIENTS =
      (await orga(['db', 'keygen', join(dataDir, 'key')], settings)).text.trim().split('=')[1] ?? '';
    const server = await startServer(live, freePort());
    const load = await writeUnderLoad(server.url);
    const known: { id: string; acknowledged: Set<string> }[] = [];
    for (let round = 0; round < (long ? 20 : 1); round++) {
      await new Promise(resolve => setTimeout(resolve, 700));
      const acknowledged = new Set(load.acknowledged);
      const { code, text } = await orga(['db', 'backup'], settings);
      if (code !== 0) faults.push(`backup ${round}: ${text}`);
      else known.push({ id: text.split(' ')[0] ?? '', acknowledged });
    }
    await load.stop();
    await server.kill('SIGTERM');
    let judged = 0;
    for (const { id, acknowledged } of known) {
      judged += await judgeRestored(join(dataDir, `restored-${id}`), id, acknowledged, settings, planted, faults);
      rmSync(join(dataDir, `restored-${id}`), { recursive: true, force: true });
    }
    const last = known.at(-1);
    const refused = last ? await judgeDamaged(dataDir, last.id, settings, long ? 200 : 3, planted, faults) : 0;
    say(
      `${known.length} backups beside ${load.acknowledged.size} writes, ${judged} people compared, ${refused} damaged copies refused`,
    );
    return { judged: judged + refused, faults };
  },
};

async function writeUnderLoad(url: string): Promise<{ acknowledged: Set<string>; stop: () => Promise<void> }> {
  const headers = await signIn(url);
  const acknowledged = new Set<string>();
  const state = { stop: false };
  const writers = Array.from({ length: WRITERS }, async () => {
    while (!state.stop) {
      const answer = await fetch(`${url}/api/v1/people`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': randomUUID() },
        body: JSON.stringify({ lastName: 'Torture' }),
      });
      if (answer.status === 201) acknowledged.add(((await answer.json()) as { id: string }).id);
    }
  });
  return {
    acknowledged,
    async stop() {
      state.stop = true;
      await Promise.all(writers);
    },
  };
}

/** In the restored installation: everybody acknowledged before the backup, each with one audit entry and one event; chains whole. */
async function judgeRestored(
  folder: string,
  id: string,
  acknowledged: ReadonlySet<string>,
  settings: Settings,
  planted: boolean,
  faults: string[],
): Promise<number> {
  mkdirSync(folder);
  const there = { ...settings, ORGA_DATA: folder };
  const restored = await orga(['db', 'restore', id], there);
  if (restored.code !== 0) {
    faults.push(`${id} does not restore: ${restored.text}`);
    return 0;
  }
  const database = await startEmbeddedDatabase({ dataDir: folder, fsync: false, log: () => {} });
  try {
    if (planted) await plantLoss(folder);
    const { rows } = await adminSql(
      folder,
      `select p.id, (select count(*)::int from platform.audit_entry a where a.target_id = p.id and a.action = 'workplace.person.created') as entries,
              (select count(*)::int from kernel.event e where e.type = 'workplace.person.created' and e.payload->'personIds'->>0 = p.id::text) as events
         from workplace.person p where p.last_name = 'Torture'`,
    );
    const people = rows as { id: string; entries: number; events: number }[];
    for (const one of people)
      if (one.entries !== 1 || one.events !== 1)
        faults.push(`${id}: ${one.id} has ${one.entries} entries and ${one.events} events`);
    const found = new Set(people.map(one => one.id));
    const missing = [...acknowledged].filter(one => !found.has(one));
    if (missing.length > 0) faults.push(`${id}: ${missing.length} people acknowledged before it are not in it`);
    const chains = await orga(['audit', 'verify'], there);
    if (chains.code !== 0) faults.push(`${id}: ${chains.text.split('\n').find(line => line.startsWith('BROKEN'))}`);
    return people.length;
  } finally {
    await database.stop();
  }
}

async function plantLoss(folder: string): Promise<void> {
  await adminSql(
    folder,
    `delete from workplace.person where id = (select id from workplace.person where last_name = 'Torture' order by created_at limit 1)`,
  );
  await adminSql(
    folder,
    `update platform.audit_entry set actor_name = 'somebody else' where id = (select entry_id from platform.audit_seal order by seq limit 1)`,
  );
}

/** Copies of a backup with one bit changed somewhere: a drill refuses each of them. */
async function judgeDamaged(
  dataDir: string,
  id: string,
  settings: Settings,
  count: number,
  planted: boolean,
  faults: string[],
): Promise<number> {
  const place = join(dataDir, 'damaged');
  let refused = 0;
  // The same copy without damage: what is refused below is refused because of the damage.
  cpSync(join(settings.ORGA_BACKUP_TARGET ?? '', id), join(place, id), { recursive: true });
  const whole = await orga(['db', 'drill', id], { ...settings, ORGA_BACKUP_TARGET: place });
  if (whole.code !== 0) faults.push(`a copy without damage was refused: ${whole.text.slice(0, 300)}`);
  rmSync(place, { recursive: true });
  for (let n = 0; n < count; n++) {
    cpSync(join(settings.ORGA_BACKUP_TARGET ?? '', id), join(place, id), { recursive: true });
    const files = readdirSync(join(place, id));
    const file = join(place, id, files[n % files.length] ?? '');
    const bytes = readFileSync(file);
    const at = randomInt(bytes.length);
    const isMended = planted && n === 0;
    if (!isMended) bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << randomInt(8)), at);
    writeFileSync(file, bytes);
    const { code, text } = await orga(['db', 'drill', id], { ...settings, ORGA_BACKUP_TARGET: place });
    if (code === 0) faults.push(`a copy with byte ${at} of ${files[n % files.length]} changed was accepted`);
    else if (/\n +at /.test(text)) faults.push(`a damaged copy made the command fall over: ${text.slice(0, 300)}`);
    else refused++;
    rmSync(place, { recursive: true });
  }
  return refused;
}
