import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LaneAnswer, LaneStart, Task } from './lane.ts';

/** A process that runs test files; opened anew after one that had to be given up. */
export class Lane {
  private readonly start: LaneStart;
  private child: ChildProcess | undefined;

  constructor(start: LaneStart) {
    this.start = start;
  }

  async run(task: Task): Promise<LaneAnswer> {
    this.child ??= await this.open();
    const child = this.child;
    const gone = new AbortController();
    child.send(task);
    const answer = await Promise.race([
      once(child, 'message', { signal: gone.signal }).then(([message]) => message as LaneAnswer),
      once(child, 'exit', { signal: gone.signal }).then(
        (): LaneAnswer => ({ outcome: 'timeout', ms: 0, errors: ['ended'] }),
      ),
    ]).finally(() => gone.abort());
    if (answer.outcome === 'timeout') {
      this.child = undefined;
      await end(child);
    }
    return answer;
  }

  async close(): Promise<void> {
    if (this.child) await end(this.child);
    this.child = undefined;
  }

  private async open(): Promise<ChildProcess> {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV)/.test(name)),
    );
    const child = fork(join(import.meta.dirname, 'lane.ts'), [JSON.stringify(this.start)], { env });
    const [first] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    if (first !== 'ready') throw new Error('a process of the mutation tests did not start');
    return child;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const left = once(child, 'exit');
  if (child.connected) child.disconnect();
  const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await left;
  clearTimeout(force);
}
