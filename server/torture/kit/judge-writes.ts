import { adminSql } from './admin-sql.ts';
import { PREFIX, type WriteLoad } from './write-load.ts';

type Person = { id: string; name: string };

/** What was refused with "nothing was changed" must not be there. Judged before it is asked for again. */
export async function judgeRefused(dataDir: string, load: WriteLoad): Promise<void> {
  const names = new Set((await people(dataDir)).map(person => person.name));
  for (const { name, promise } of load.open.values())
    if (promise === 'nothing was changed' && names.has(name))
      load.faults.push(`${name}: answered "nothing was changed", but it is there`);
}

/** Every acknowledged write is there once and whole: the row, its event, its audit entry, its answer under the key. */
export async function judgeWrites(dataDir: string, load: WriteLoad): Promise<string[]> {
  const found = new Map<string, string[]>();
  const all = await people(dataDir);
  for (const { id, name } of all) found.set(name, [...(found.get(name) ?? []), id]);
  const [audited, told, answers] = await Promise.all([
    countBy(dataDir, `select target_id::text as k from platform.audit_entry where action = 'workplace.person.created'`),
    countBy(
      dataDir,
      `select jsonb_array_elements_text(payload->'personIds') as k from kernel.event where type = 'workplace.person.created'`,
    ),
    answersByKey(dataDir),
  ]);
  const faults: string[] = [];
  for (const [name, { id, key }] of load.acknowledged) {
    const rows = found.get(name) ?? [];
    if (rows.length !== 1 || rows[0] !== id)
      faults.push(`${name}: acknowledged as ${id}, found ${rows.length} times (${rows.join(', ')})`);
    const answer = answers.get(key);
    if (answer?.status !== 201 || answer.id !== id)
      faults.push(`${name}: the answer kept under its key is ${answer?.status ?? 'not there'}`);
  }
  for (const [name, rows] of found) if (rows.length > 1) faults.push(`${name} is there ${rows.length} times`);
  for (const { id, name } of all) {
    if (audited.get(id) !== 1) faults.push(`${name}: ${audited.get(id) ?? 0} audit entries`);
    if (told.get(id) !== 1) faults.push(`${name}: ${told.get(id) ?? 0} events`);
  }
  return faults;
}

/** The fault that --prove plants: a lost write, a torn one and one that is there twice. */
export async function plantLoss(dataDir: string): Promise<void> {
  const pick = (offset: number): string =>
    `(select id from workplace.person where last_name like '${PREFIX}%' order by id offset ${offset} limit 1)`;
  await adminSql(dataDir, `delete from workplace.person where id = ${pick(0)}`);
  await adminSql(dataDir, `delete from kernel.event where payload->'personIds' ? ${pick(1)}::text`);
  await adminSql(
    dataDir,
    `insert into workplace.person (org_id, id, last_name)
     select org_id, gen_random_uuid(), last_name from workplace.person where id = ${pick(2)}`,
  );
}

const people = async (dataDir: string): Promise<Person[]> =>
  (
    await adminSql(dataDir, `select id::text, last_name as name from workplace.person where last_name like $1`, [
      `${PREFIX}%`,
    ])
  ).rows as Person[];

async function countBy(dataDir: string, text: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { k } of (await adminSql(dataDir, text)).rows as { k: string }[]) counts.set(k, (counts.get(k) ?? 0) + 1);
  return counts;
}

async function answersByKey(dataDir: string): Promise<Map<string, { status: number; id: string }>> {
  const { rows } = await adminSql(
    dataDir,
    `select key, status, body::json->>'id' as id from kernel.idempotency_key where body is not null`,
  );
  return new Map((rows as { key: string; status: number; id: string }[]).map(row => [row.key, row]));
}
