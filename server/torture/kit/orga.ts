import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

/** One `orga` command as a process of its own: its exit code and all that it said. */
export function orga(
  args: readonly string[],
  environment: Record<string, string>,
): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, ORGA_MODE: 'demo', ORGA_LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (text += String(chunk)));
  return new Promise(resolve => {
    child.once('close', code => resolve({ code, text }));
  });
}
