import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';

const isLinux = process.platform === 'linux';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
  }
  return !isLinux || linuxStat(pid)?.state !== 'Z';
}

/** Distinguishes a process from a later one with the same number; undefined when there is no such process. */
export function birthOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  if (isLinux) return `${readText('/proc/sys/kernel/random/boot_id')?.trim()}/${linuxStat(pid)?.startTicks}`;
  if (process.platform === 'win32') return `boot/${Math.round((Date.now() / 1000 - uptime()) / 60)}`;
  return run('ps', ['-o', 'lstart=', '-p', String(pid)])?.trim();
}

/** The process that postmaster.pid names, if it lives and really is a PostgreSQL server on this folder. */
export function findPostmaster(folder: string): number | undefined {
  const pid = Number(readText(join(folder, 'postmaster.pid'))?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || pid === process.pid || !isAlive(pid)) return undefined;
  return isPostgresOn(pid, folder) ? pid : undefined;
}

/** Resolves to true once the process is gone, to false after the time limit. */
export async function waitForExit(pid: number, limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await pause(10);
  }
  return true;
}

export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

export function pause(ms: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, ms);
  });
}

export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isPostgresOn(pid: number, folder: string): boolean {
  if (isLinux) {
    if (readText(`/proc/${pid}/comm`)?.trim() !== 'postgres') return false;
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
    } catch {
      return true; // another user's process: its folder is hidden, its name is not
    }
  }
  if (process.platform === 'win32') return /postgres/i.test(run('tasklist', ['/FI', `PID eq ${pid}`, '/NH']) ?? '');
  return /postgres/.test(run('ps', ['-o', 'command=', '-p', String(pid)]) ?? '');
}

function linuxStat(pid: number): { state: string; startTicks: string } | undefined {
  const text = readText(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', startTicks: fields[19] ?? '' };
}

function run(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
