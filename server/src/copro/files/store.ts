import type { Tx } from '../../kernel/db/database.ts';
import { type Sql, sql } from '../../kernel/db/sql.ts';

export type NewFile = {
  readonly id: string;
  readonly associationId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
};

export async function insertFile(tx: Tx, file: NewFile): Promise<void> {
  await tx.run(sql`
    insert into copro.file (id, association_id, name, media_type, byte_count, sha256, content, created_by)
    values (${file.id}, ${file.associationId}, ${file.name}, ${file.mediaType}, ${file.content.length}, ${file.sha256},
            ${file.content}, ${tx.actor.accountId})`);
}

export type FileRow = { name: string; mediaType: string; sha256: string; content: Uint8Array };

/** A file for the bank is not given out before two people approved it. */
export const findFile = (id: string): Sql<FileRow> => sql<FileRow>`
  select name, media_type as "mediaType", sha256, content from copro.file f
   where id = ${id} and not exists (select from copro.payment_order o
                                     where o.file_id = f.id and o.state in ('draft', 'cancelled'))`;
