import { strongestT } from './welch.ts';

export const LIMIT_T = 4.5;
const now = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Milliseconds of two kinds of calls, taken in turn and in random order within each pair. */
export async function timePairs(
  tries: number,
  a: (n: number) => Promise<void>,
  b: (n: number) => Promise<void>,
): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < tries + 5; n++) {
    const order = Math.random() < 0.5 ? [0, 1] : [1, 0];
    for (const which of order) {
      const began = now();
      await (which === 0 ? a(n) : b(n));
      // The first few warm caches and compilers up.
      if (n >= 5) times[which === 0 ? 0 : 1].push(now() - began);
    }
  }
  return times;
}

/** The t of a difference that shows twice: what shows once on a busy machine is the machine. */
export async function steadyT(
  tries: number,
  a: (n: number) => Promise<void>,
  b: (n: number) => Promise<void>,
): Promise<number> {
  const first = strongestT(...(await timePairs(tries, a, b)));
  if (first < LIMIT_T) return first;
  return Math.min(first, strongestT(...(await timePairs(tries * 2, a, b))));
}
