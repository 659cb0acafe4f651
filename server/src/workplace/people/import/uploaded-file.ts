import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { concatBytes } from '../../../kernel/csv/encoding.ts';
import { problem } from '../../../kernel/problem/problem.ts';

const PIECE_BYTES = 256 * 1024;

/** The body of an upload, not read yet. */
export class UploadedFile {
  /** As the sender announced it; null when the body comes in chunks. */
  readonly size: number | null;
  private readonly stream: Readable;

  constructor(headers: IncomingHttpHeaders, stream: Readable) {
    const length = Number(headers['content-length']);
    this.size = Number.isSafeInteger(length) ? length : null;
    this.stream = stream;
  }

  /** In pieces of one size: a slow sender must not make thousands of rows, nor a fast one a huge one. */
  async *pieces(): AsyncGenerator<Uint8Array> {
    let held: Uint8Array[] = [];
    let room = PIECE_BYTES;
    for await (const part of this.parts()) {
      for (let at = 0; at < part.length; ) {
        const cut = part.subarray(at, at + room);
        held.push(cut);
        at += cut.length;
        room -= cut.length;
        if (room > 0) continue;
        yield concatBytes(held);
        held = [];
        room = PIECE_BYTES;
      }
    }
    if (held.length > 0) yield concatBytes(held);
  }

  /** Lets the rest of a refused file pass, so that the sender hears the answer instead of a broken connection. */
  discardRest(): void {
    this.stream.resume();
  }

  /** What an Idempotency-Key compares: the bytes themselves are not read for it. */
  toJSON(): object {
    return { size: this.size };
  }

  private async *parts(): AsyncGenerator<Uint8Array> {
    try {
      yield* this.stream.iterator({ destroyOnReturn: false });
    } catch {
      // The sender went away; it must not look like a failure of the database's connection.
      throw problem('malformed-request');
    }
  }
}
