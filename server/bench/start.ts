import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Time from `node main.ts` to the first answer on a folder that is filled already, and the memory then. */
export async function benchStart(dataDir: string, say: (line: string) => void): Promise<string[]> {
  const port = 20_000 + (process.pid % 20_000);
  const began = performance.now();
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ORGA_MODE: 'demo', ORGA_DATA: dataDir, ORGA_PORT: String(port), ORGA_LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  let answered = 0;
  while (answered === 0 && performance.now() - began < 30_000) {
    const ok = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      response => response.ok,
      () => false,
    );
    if (ok) answered = performance.now() - began;
    else await new Promise(resolve => setTimeout(resolve, 20));
  }
  const { readFileSync } = await import('node:fs');
  const resident =
    process.platform === 'linux'
      ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
      : 0;
  child.kill('SIGTERM');
  await new Promise(resolve => child.once('exit', resolve));
  say(
    `\nsecond start: answers after ${(answered / 1000).toFixed(2)} s (promise under 3 s)${resident ? `, ${resident.toFixed(0)} MB resident (promise under 128 MB)` : ''}`,
  );
  return answered === 0 || answered > 10_000 ? ['second start takes over 10 s'] : [];
}
