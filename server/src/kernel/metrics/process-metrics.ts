import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname } from 'node:path';
import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';

/** CPU, memory, event loop and collector of the process, its memory limit, the disk of its data folder, what it is. */
export function processMetrics(registry: Registry, about: { version: string; mode: string; dataDir: string }): void {
  const registers = [registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
  new Gauge({
    name: 'orga_build_info',
    help: 'Always 1; the labels say what runs here',
    labelNames: ['version', 'node', 'mode'],
    registers,
  }).set({ version: about.version, node: process.version, mode: about.mode }, 1);
  new Gauge({
    name: 'orga_memory_limit_bytes',
    help: 'Memory that this process may use: of its container, or else of the machine',
    registers,
  }).set(memoryLimit());
  const disk = new Gauge({
    name: 'orga_data_disk_bytes',
    help: 'Disk of the data folder; free: what this process may still write',
    labelNames: ['state'],
    registers,
    collect: async () => {
      const found = await statfs(existing(about.dataDir)).catch(() => undefined);
      disk.reset();
      if (!found) return;
      const { bsize, bavail, blocks, bfree } = found;
      disk.set({ state: 'free' }, bavail * bsize);
      // What is kept for the administrator is neither free nor part of the whole, as `df` counts.
      disk.set({ state: 'size' }, (blocks - bfree + bavail) * bsize);
    },
  });
}

function memoryLimit(): number {
  const limit = process.constrainedMemory();
  // Without a limit the system names none, or one beyond all memory.
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

/** The folder, or the nearest one above that is there: with a database server of its own it may never be made. */
function existing(folder: string): string {
  let at = folder;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}
