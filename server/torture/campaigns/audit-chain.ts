import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../../src/demo/random.ts';
import { Database } from '../../src/kernel/db/database.ts';
import { exportChain, sealEntries, verifyChain } from '../../src/platform/audit/index.ts';
import { editExport, TABLE_EDITS } from '../audit/edits.ts';
import type { Campaign, Context, Verdict } from '../campaign.ts';
import { World } from '../kit/world.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const cli = fileOf('../../src/cli.ts');
const standAlone = fileOf('../../../tools/audit-verify.mjs');

/** Single edits of an audit chain, in the table and in its export, each of which both verifiers must find. */
export const auditChain: Campaign = {
  slug: 'audit-chain',
  title: 'single edits, removals, insertions and reorderings of the audit chain are found by two verifiers',
  plant: 'the edits are announced and not made',
  async run(context) {
    // Nothing seals by itself here: what an edit leaves open stays so until it is judged.
    const world = await World.open(context.dataDir, 1, { ORGA_WORKER: 'separate' });
    const db = new Database({ url: world.urls.appUrl, poolSize: 2, preparedStatements: true });
    try {
      return await attack(context, world, db);
    } finally {
      await db.close();
      await world.close();
    }
  },
};

async function attack({ dataDir, long, seed, planted, say }: Context, world: World, db: Database): Promise<Verdict> {
  const random = new Random(seed);
  const org = await world.addOrg('Chronik');
  for (let n = 0; n < 40; n++) await world.must(org.as.manager, 'POST', '/roles', { name: `Chronik ${n}` });
  await sealed(db, org.id);
  const first = await verifyChain(db, org.id);
  if (first.fault) throw new Error(`the untouched chain is broken: ${JSON.stringify(first.fault)}`);
  const head = { seq: first.entries, hash: first.head };
  const keep = await keeper(world, org.id);
  const file = join(dataDir, 'chain.jsonl');
  const env = { ...process.env, ORGA_MODE: 'development', ORGA_DATA: dataDir, DATABASE_URL: world.urls.appUrl };
  const run = (args: string[]) => spawnSync(process.execPath, args, { env, encoding: 'utf8', timeout: 60_000 });
  const verifyExport = (text: string): boolean => {
    writeFileSync(file, text);
    return run([standAlone, file, `${head.seq}:${head.hash}`]).status === 0;
  };
  const textOf = async (): Promise<string> => (await Array.fromAsync(exportChain(db, org.id))).join('');
  if (!verifyExport(await textOf())) throw new Error('the stand-alone verifier does not take the untouched export');
  const faults: string[] = [];
  const [tableEdits, exportEdits, byCommand] = long ? [1_000, 1_000, 50] : [TABLE_EDITS.length, 25, 1];
  for (let n = 0; n < tableEdits; n++) {
    const edit = TABLE_EDITS[n % TABLE_EDITS.length];
    if (!edit) continue;
    if (!planted) await edit.apply(world, org.id, random);
    await sealEntries(db, org.id);
    const report = await verifyChain(db, org.id, head);
    if (!report.fault) faults.push(`orga does not find: ${edit.name}`);
    // What lies outside the chain is not in the export: only the database can show it.
    if (report.fault?.code !== 'entry-outside' && verifyExport(await textOf()))
      faults.push(`the stand-alone verifier does not find: ${edit.name}`);
    if (n % Math.ceil(tableEdits / byCommand) === 0) {
      const status = run([cli, 'audit', 'verify', org.id, `${head.seq}:${head.hash}`]).status;
      if (status !== 1) faults.push(`orga audit verify ends with ${status} for: ${edit.name}`);
    }
    await keep.restore();
  }
  const lines = (await textOf()).trimEnd().split('\n');
  for (let n = 0; n < exportEdits; n++) {
    const edit = editExport(lines, random);
    if (verifyExport(`${(planted ? lines : edit.lines).join('\n')}\n`))
      faults.push(`the stand-alone verifier does not find in the export: ${edit.name}`);
  }
  const last = run([cli, 'audit', 'verify', org.id, `${head.seq}:${head.hash}`]);
  if (last.status !== 0) faults.push(`the restored chain is not intact: ${last.stdout}${last.stderr}`);
  say(
    `${tableEdits} edits in the table of ${TABLE_EDITS.length} kinds, ${exportEdits} in the export, ${byCommand} by command`,
  );
  return { judged: tableEdits + exportEdits, faults };
}

async function sealed(db: Database, orgId: string): Promise<void> {
  for (let n = 0; n < 200; n++) {
    await sealEntries(db, orgId);
    if ((await verifyChain(db, orgId)).unsealed === 0) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('the entries were not sealed');
}

/** Both tables as they are, to be put back after each edit; keys between them are not checked meanwhile. */
async function keeper(world: World, orgId: string): Promise<{ restore(): Promise<void> }> {
  await world.admin.query('set session_replication_role = replica');
  for (const name of ['audit_entry', 'audit_seal'])
    await world.admin.query(
      `create temporary table kept_${name} as select * from platform.${name} where org_id = '${orgId}'`,
    );
  return {
    async restore() {
      for (const name of ['audit_seal', 'audit_entry'])
        await world.admin.query(`delete from platform.${name} where org_id = $1`, [orgId]);
      for (const name of ['audit_entry', 'audit_seal'])
        await world.admin.query(`insert into platform.${name} select * from kept_${name}`);
    },
  };
}
