import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BackupError, backupTime } from './format.ts';
import type { BackupTarget, StoredFile } from './target.ts';

const DRAFT = '.draft';

/** Backups as folders of files on a disk that is, one hopes, not the one of the database. */
export function folderTarget(root: string): BackupTarget {
  return {
    label: root,
    async list(id) {
      const found: StoredFile[] = [];
      for (const entry of id === undefined ? await readFolder(root) : [id]) {
        if (backupTime(entry) === undefined) continue;
        for (const file of await readFolder(join(root, entry)))
          found.push({ key: `${entry}/${file}`, bytes: (await stat(join(root, entry, file))).size });
      }
      return found;
    },
    async read(key) {
      try {
        return await readFile(join(root, key));
      } catch (cause) {
        if (hasCode(cause, 'ENOENT')) throw new BackupError(`${key}: is missing in ${root}`, { cause });
        throw cause;
      }
    },
    async write(key, bytes) {
      const path = join(root, key);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // A file that is cut short by a crash or a full disk never has its final name.
      const draft = `${path}${DRAFT}`;
      try {
        const handle = await open(draft, 'w', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, path);
        await syncFolder(dirname(path));
      } catch (cause) {
        await rm(draft, { force: true });
        await rmdir(dirname(path)).catch(() => {}); // the first file of all leaves no empty folder
        if (hasCode(cause, 'ENOSPC')) throw new BackupError(`${root}: the disk is full; no backup was made`, { cause });
        throw cause;
      }
    },
    async remove(key) {
      await rm(join(root, key), { force: true });
      await rmdir(dirname(join(root, key))).catch(() => {}); // the last file takes its folder with it
    },
  };
}

async function readFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return [];
    throw error;
  }
}

/** The new name must survive a power cut as the bytes do. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
