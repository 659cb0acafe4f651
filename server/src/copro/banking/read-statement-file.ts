import { readCamt } from './camt/read-camt.ts';
import { isCoda, readCoda } from './coda/read-coda.ts';
import { bankProblem } from './problems.ts';
import type { StatementFile } from './statement.ts';
import { StatementRefusal } from './statement-refusal.ts';

/** CAMT takes many times its size in memory while it is read. */
const MAX_CAMT_BYTES = 4 * 1024 * 1024;

/** CODA or CAMT.053, told apart by what stands in it. What cannot be read is refused with its line. */
export async function readStatementFile(bytes: Uint8Array): Promise<StatementFile> {
  try {
    return isCoda(bytes) || !looksLikeXml(bytes)
      ? readCoda(bytes)
      : await readCamt(bytes, { maxBytes: MAX_CAMT_BYTES });
  } catch (error) {
    if (error instanceof StatementRefusal)
      throw bankProblem('statement-file-refused', {
        detail: `${error.code} (${error.line})`,
        params: { reason: error.code, line: error.line },
      });
    throw error;
  }
}

const looksLikeXml = (bytes: Uint8Array): boolean =>
  /^[\s\0\ufeff\u00ef\u00bb\u00bf\u00ff\u00fe]*</.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
