import type { Database } from '../db/database.ts';
import { sql } from '../db/sql.ts';
import type { Mail } from './letter.ts';

export type CaughtMail = { id: string; at: string; to: string; subject: string; text: string; html: string };

export async function catchMail(db: Database, id: string, mail: Mail): Promise<void> {
  await db.global(sql`
    insert into kernel.caught_mail (id, recipient, subject, text_body, html_body)
    values (${id}, ${mail.to}, ${mail.subject}, ${mail.text}, ${mail.html})`);
}

export async function listCaughtMail(
  db: Database,
  page: { limit: number; offset: number; to: string | null },
): Promise<{ items: CaughtMail[]; total: number }> {
  const rows = await db.global<CaughtMail & { total: number }>(sql`
    select id, sent_at as at, recipient as "to", subject, text_body as text, html_body as html, count(*) over () as total
      from kernel.caught_mail
     where ${page.to}::text is null or recipient = lower(${page.to}::text)
     order by sent_at desc, id desc limit ${page.limit} offset ${page.offset}`);
  return { items: rows.map(({ total: _total, ...mail }) => mail), total: rows[0]?.total ?? 0 };
}

export async function deleteCaughtMail(db: Database): Promise<void> {
  await db.global(sql`delete from kernel.caught_mail`);
}
