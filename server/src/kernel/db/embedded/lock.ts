import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Address } from './address.ts';
import { EmbeddedDatabaseError } from './errors.ts';
import { birthOf, hasCode, readText } from './processes.ts';

/** Who supervises a data folder. `birth` tells the process from a later one that got the same number. */
type Holder = { pid: number; birth: string | undefined; address?: Address };

export type Lock = { announce(address: Address): void; release(): void };

const lockFile = (dataDir: string): string => join(dataDir, 'postgres.lock');

/** One supervisor a data folder. The lock of a process that no longer lives is taken over. */
export function acquireLock(dataDir: string): Lock {
  mkdirSync(dataDir, { recursive: true });
  const file = lockFile(dataDir);
  const me: Holder = { pid: process.pid, birth: birthOf(process.pid) };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    while (!tryLink(draft, file)) {
      const holder = readHolder(file);
      if (holder && isLiving(holder)) throw inUse(dataDir, holder.pid);
      takeAway(file, dataDir);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    announce(address) {
      writeFileSync(draft, JSON.stringify({ ...me, address }), { mode: 0o600 });
      renameSync(draft, file);
    },
    release() {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/** Address of the database that a living process supervises in this folder, for a second process such as the CLI. */
export function findAnnouncedAddress(dataDir: string): Address | undefined {
  const holder = readHolder(lockFile(dataDir));
  return holder && isLiving(holder) ? holder.address : undefined;
}

function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Between our look and our rename another start may have taken the place: then it is given back. */
function takeAway(file: string, dataDir: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const taken = readHolder(aside);
  if (taken && isLiving(taken)) {
    renameSync(aside, file);
    throw inUse(dataDir, taken.pid);
  }
  rmSync(aside, { force: true });
}

function isLiving(holder: Holder): boolean {
  return holder.birth !== undefined && birthOf(holder.pid) === holder.birth;
}

function readHolder(file: string): Holder | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Holder; // written by ourselves only
  } catch {
    return undefined;
  }
}

function inUse(dataDir: string, pid: number): EmbeddedDatabaseError {
  const self = pid === process.pid ? ', this one' : '';
  return new EmbeddedDatabaseError(
    'in-use',
    `The data folder ${dataDir} is already in use by process ${pid}${self}. Stop that process, or choose another folder with ORGA_DATA.`,
  );
}
