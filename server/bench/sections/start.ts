import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { residentMb } from '../kit/cpu.ts';
import { launchEnvironment, launchFlags } from '../kit/launch.ts';
import type { Section } from '../section.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const REST_MS = 3_000;

/** `node main.ts` with the embedded database on a folder of its own: the first start makes it, the second is measured. */
export const secondStart: Section = {
  slug: 'start',
  title: 'second start, from the command to the first answer (promise under 3 s, under 128 MB resident)',
  async run({ say }) {
    const dataDir = mkdtempSync(join(tmpdir(), 'orga-bench-start-'));
    const port = 20_000 + (process.pid % 20_000);
    try {
      const first = await start(dataDir, port);
      await stop(first.child);
      const second = await start(dataDir, port);
      await new Promise(resolve => setTimeout(resolve, REST_MS));
      const resident = residentMb(second.child.pid ?? 0);
      await stop(second.child);
      const seconds = (ms: number): string => (ms / 1000).toFixed(2);
      say(
        `  first ${seconds(first.ms)} s with the demonstration; second ${seconds(second.ms)} s, ${resident.toFixed(0)} MB resident`,
      );
      return second.ms > 10_000 ? ['second start takes over 10 s'] : [];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

async function start(dataDir: string, port: number): Promise<{ child: ChildProcess; ms: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [...launchFlags, main], {
    env: {
      ...process.env,
      ...launchEnvironment,
      ORGA_MODE: 'demo',
      ORGA_DATA: dataDir,
      ORGA_PORT: String(port),
      ORGA_LOG_LEVEL: 'silent',
    },
    stdio: 'ignore',
  });
  for (;;) {
    const ok = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      response => response.ok,
      () => false,
    );
    const ms = performance.now() - began;
    if (ok) return { child, ms };
    if (child.exitCode !== null || ms > 60_000) throw new Error('the server does not start');
    await new Promise(resolve => setTimeout(resolve, 15));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await new Promise(resolve => child.once('exit', resolve));
}
