import { hash } from 'node:crypto';
import type { Tx } from '../../kernel/db/database.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { fileProblem } from './problems.ts';
import { MAX_FILE_BYTES } from './received-bytes.ts';
import { type MediaType, paperTypeOf } from './rules-file-type.ts';
import { insertFile } from './store.ts';

export type KeptFile = { readonly id: string; readonly sha256: string };

/** Keeps bytes whose type is known by how they were read. */
export async function keepFile(
  tx: Tx,
  associationId: string,
  file: { name: string; mediaType: MediaType; content: Uint8Array },
): Promise<KeptFile> {
  if (file.content.length > MAX_FILE_BYTES) throw fileProblem('file-too-large');
  const sha256 = hash('sha256', file.content);
  const id = newId();
  await insertFile(tx, { id, associationId, ...file, name: safeName(file.name), sha256 });
  return { id, sha256 };
}

/** Keeps a paper that somebody sends: PDF, PNG or JPEG by its first bytes, whatever its name says. */
export function keepPaper(tx: Tx, associationId: string, name: string, content: Uint8Array): Promise<KeptFile> {
  const mediaType = paperTypeOf(content);
  if (!mediaType) throw fileProblem('file-type-not-taken');
  return keepFile(tx, associationId, { name, mediaType, content });
}

/** Without folders and signs that a file system or a header would read. */
const safeName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cs}"<>:|?*]/gu, ' ')
    .trim()
    .slice(0, 200) || 'document';
