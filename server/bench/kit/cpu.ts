import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Microseconds of processor time since their start: our server, and PostgreSQL with all its processes (Linux only). */
export type Cpu = { readonly server: number; readonly database: number };

const TICK_US = 10_000; // 100 clock ticks a second, as every Linux of today reports them

export function readCpu(serverPid: number, dataDir: string): Cpu {
  if (process.platform !== 'linux') return { server: 0, database: 0 };
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  let database = 0;
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const stat = readStat(Number(pid));
    if (stat && (stat.pid === postmaster || stat.parent === postmaster))
      database += stat.own + (stat.pid === postmaster ? stat.children : 0);
  }
  return { server: (readStat(serverPid)?.own ?? 0) * TICK_US, database: database * TICK_US };
}

/** utime + stime, and the same of children that have ended, in clock ticks (proc(5)). */
function readStat(pid: number): { pid: number; parent: number; own: number; children: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1);
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
    return { pid, parent, own: user + system, children: childUser + childSystem };
  } catch {
    return undefined;
  }
}

/** Resident memory of a process in MB (Linux only; 0 elsewhere). */
export function residentMb(pid: number): number {
  if (process.platform !== 'linux') return 0;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
