import type { Database, Tx } from '../../kernel/db/database.ts';
import { pagePart, part, type Sql, sql } from '../../kernel/db/sql.ts';
import type { LocaleName } from '../../kernel/i18n/translate.ts';

export type LetterKind = 'call' | 'statement' | 'reminder';
export type Channel = 'post' | 'email';
export type LetterState = 'waiting' | 'to-print' | 'printed' | 'to-send' | 'sent' | 'failed';
export type Standard = 'archive' | 'accessible';
export type LetterRow = {
  id: string;
  associationId: string;
  ownerId: string;
  kind: LetterKind;
  sourceId: string;
  position: number;
  name: string;
  language: LocaleName;
  channel: Channel;
  state: LetterState;
  failure: string | null;
  attempts: number;
  batchId: string | null;
  batchNumber: number | null;
  madeAt: string | null;
  sentAt: string | null;
  createdAt: string;
};
export type LetterCard = LetterRow & { ownerName: string; associationName: string };

const fields = part`l.id, l.association_id as "associationId", l.owner_id as "ownerId", l.kind, l.source_id as "sourceId", l.position,
  l.name, l.language, l.channel, l.state, l.failure, l.attempts, l.batch_id as "batchId", l.batch_number as "batchNumber",
  l.made_at as "madeAt", l.sent_at as "sentAt", l.created_at as "createdAt"`;

export type NewLetter = Pick<LetterRow, 'id' | 'ownerId' | 'position' | 'name' | 'language' | 'channel'>;

export async function insertLetters(
  tx: Tx,
  of: Pick<LetterRow, 'associationId' | 'kind' | 'sourceId'>,
  letters: readonly NewLetter[],
): Promise<void> {
  await tx.run(sql`
    insert into copro.letter (id, association_id, owner_id, kind, source_id, position, name, language, channel)
    select id, ${of.associationId}::uuid, owner_id, ${of.kind}, ${of.sourceId}::uuid, position, name, language, channel
      from jsonb_to_recordset(${JSON.stringify(letters.map(({ ownerId, ...letter }) => ({ ...letter, owner_id: ownerId })))}::jsonb)
        as t (id uuid, owner_id uuid, position integer, name text, language text, channel text)`);
}

export const findLetter = (tx: Tx, id: string): Promise<LetterRow | undefined> =>
  tx.first<LetterRow>(sql`select ${fields} from copro.letter l where l.id = ${id}`);
export const lockLetter = (tx: Tx, id: string): Promise<LetterRow | undefined> =>
  tx.first<LetterRow>(sql`select ${fields} from copro.letter l where l.id = ${id} for no key update`);

/** Letters of one source that are still to be made, in their order. */
export const listWaiting = (db: Database, orgId: string, sourceId: string, limit: number): Promise<LetterRow[]> =>
  db.readRows<LetterRow>(
    orgId,
    sql`select ${fields} from copro.letter l where l.source_id = ${sourceId} and l.state = 'waiting' order by l.position limit ${limit}`,
  );

export type NewFile = { letterId: string; standard: Standard; content: Buffer; sha256: string; pages: number };

/** Whoever made it first: the same paper made twice is kept once. */
export const insertFile = (file: NewFile): Sql => sql`
  insert into copro.letter_file (letter_id, standard, content, sha256, pages)
  values (${file.letterId}, ${file.standard}, ${file.content}, ${file.sha256}, ${file.pages}) on conflict do nothing`;

/** True when it was this run that made it. */
export async function markMade(tx: Tx, letter: LetterRow, data: unknown): Promise<boolean> {
  const state = letter.channel === 'email' ? 'to-send' : 'to-print';
  return (
    (await tx.run(sql`
      update copro.letter set state = ${state}, data = ${JSON.stringify(data)}::jsonb, made_at = now(), failure = null
       where id = ${letter.id} and state = 'waiting'`)) === 1
  );
}

export async function markFailed(tx: Tx, id: string, failure: string): Promise<void> {
  await tx.run(sql`
    update copro.letter set state = 'failed', failure = ${failure}, attempts = attempts + 1
     where id = ${id} and state in ('waiting', 'to-send', 'failed')`);
}

export async function markSent(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`
    update copro.letter set state = 'sent', sent_at = now(), failure = null, attempts = attempts + 1
     where id = ${id} and state in ('to-send', 'failed')`);
}

/** Papers of what was reversed that have not left yet stay here. */
export async function stopLetters(tx: Tx, sourceId: string): Promise<void> {
  await tx.run(sql`
    update copro.letter set state = 'failed', failure = 'reversed' where source_id = ${sourceId} and state in ('waiting', 'to-print', 'to-send')`);
}

export async function setState(tx: Tx, id: string, state: LetterState, channel: Channel): Promise<void> {
  await tx.run(sql`
    update copro.letter set state = ${state}, channel = ${channel}, failure = null, batch_id = null, batch_number = null where id = ${id}`);
}

export type KeptFile = { content: Buffer; sha256: string; pages: number };

export const findFile = (letterId: string, standard: Standard): Sql<KeptFile> => sql<KeptFile>`
  select content, sha256, pages from copro.letter_file where letter_id = ${letterId} and standard = ${standard}`;

/** What the letter says, and when it was made: for the copy that was not made with it. */
export const findLetterData = (
  letterId: string,
): Sql<{ kind: LetterKind; language: LocaleName; data: unknown; madeAt: string }> => sql`
  select kind, language, data, made_at as "madeAt" from copro.letter where id = ${letterId} and data is not null`;

export type LetterFilter = {
  associationId: string | null;
  sourceId: string | null;
  state: string | null;
  ownerId: string | null;
};

export function listLetters(
  filter: LetterFilter,
  page: { limit: number; offset: number },
): [Sql<LetterCard>, Sql<{ total: number }>] {
  const where = part`(${filter.associationId}::uuid is null or l.association_id = ${filter.associationId})
    and (${filter.sourceId}::uuid is null or l.source_id = ${filter.sourceId})
    and (${filter.state}::text is null or l.state = ${filter.state})
    and (${filter.ownerId}::uuid is null or l.owner_id = ${filter.ownerId})`;
  return [
    sql<LetterCard>`
      select ${fields}, concat_ws(' ', nullif(o.first_name, ''), o.name) as "ownerName", a.name as "associationName"
        from copro.letter l join copro.owner o on o.id = l.owner_id join copro.association a on a.id = l.association_id
       where ${where} order by l.created_at desc, l.source_id, l.position ${pagePart(page.limit, page.offset)}`,
    sql<{ total: number }>`select count(*)::int as total from copro.letter l where ${where}`,
  ];
}

export type Progress = Record<'waiting' | 'toPrint' | 'printed' | 'toSend' | 'sent' | 'failed' | 'total', number>;

/** How far the letters of one call, statement or reminder are. */
export const progressOf = (sourceId: string): Sql<Progress> => sql<Progress>`
  select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'to-print')::int as "toPrint",
         count(*) filter (where state = 'printed')::int as printed, count(*) filter (where state = 'to-send')::int as "toSend",
         count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'failed')::int as failed,
         count(*)::int as total
    from copro.letter where source_id = ${sourceId}`;
