import { closeSync, copyFileSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

const largestBytes = 5_000_000;
const checkEveryMs = 30_000;

export type LogFile = { path: string; fd: number; mark(): number; readFrom(mark: number): string; close(): void };

/** What PostgreSQL says, in `<dataDir>/postgres.log`; past 5 MB it moves to `postgres.log.1`, so two files is all there ever is. */
export function openLogFile(dataDir: string): LogFile {
  const path = join(dataDir, 'postgres.log');
  const fd = openSync(path, 'a+', 0o600);
  const size = (): number => fstatSync(fd).size;
  const keepBounded = (): void => {
    if (size() <= largestBytes) return;
    try {
      copyFileSync(path, `${path}.1`);
    } finally {
      ftruncateSync(fd, 0);
    }
  };
  keepBounded();
  const timer = setInterval(() => {
    try {
      keepBounded();
    } catch {
      // a full disk: the log was emptied all the same
    }
  }, checkEveryMs).unref();
  return {
    path,
    fd,
    mark: size,
    readFrom(mark) {
      const end = size();
      const from = Math.max(mark > end ? 0 : mark, end - 20_000);
      const buffer = Buffer.alloc(end - from);
      const length = readSync(fd, buffer, 0, buffer.length, from);
      return buffer.toString('utf8', 0, length);
    },
    close() {
      clearInterval(timer);
      closeSync(fd);
    },
  };
}
