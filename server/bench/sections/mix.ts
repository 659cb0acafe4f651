import { closedLoop, mixed, openLoop } from '../kit/load.ts';
import { figuresLine } from '../kit/stage.ts';
import { ourTargets } from '../kit/targets.ts';
import type { Section } from '../section.ts';

/** 70 reads to 30 writes at 20 connections; then 1,000 connections that ask for 1,000 lists a second. */
export const underLoad: Section = {
  slug: 'load',
  title: 'one process, 10 database connections, under load',
  async run({ stage, short, say }) {
    const failures: string[] = [];
    const ours = await stage.startServer();
    const targets = await ourTargets(stage);
    const next = mixed([
      { weight: 4, next: targets.object },
      { weight: 3, next: targets.keptList },
      { weight: 3, next: targets.insert },
    ]);
    await closedLoop(ours.port, next, { connections: 20, seconds: 1 });
    const cpu = stage.cpu(ours);
    const mix = await closedLoop(ours.port, next, { connections: 20, seconds: short ? 4 : 15 });
    const after = stage.cpu(ours);
    const perRequest = (us: number): string => (us / mix.count).toFixed(0);
    say(`\n  70/30 mix, 20 connections (promise over 2650/s, p99 under 50 ms)`);
    say(
      `${figuresLine('ours', mix)}  CPU ${perRequest(after.server - cpu.server)} us server, ${perRequest(after.database - cpu.database)} us database`,
    );
    if (mix.errors > 0) failures.push(`70/30 mix: ${mix.errors} errors`);
    const touching = mixed([
      { weight: 4, next: targets.object },
      { weight: 3, next: targets.keptList },
      { weight: 3, next: targets.touch },
    ]);
    const touched = await closedLoop(ours.port, touching, { connections: 20, seconds: short ? 4 : 15 });
    say(figuresLine('writes that empty the kept list', touched));
    if (touched.errors > 0) failures.push(`70/30 mix on the list itself: ${touched.errors} errors`);
    for (const [name, one] of [
      ['70/30 mix', mix],
      ['70/30 mix on the list itself', touched],
    ] as const)
      if (one.perSecond < 265 || one.p99 > 500)
        failures.push(`${name}: ${one.perSecond.toFixed(0)}/s, p99 ${one.p99.toFixed(0)} ms`);
    say(`\n  1,000 connections, 1,000 lists/s (promise p95 under 250 ms, no error)`);
    await openLoop(ours.port, targets.keptList, { connections: 1_000, seconds: 1, rate: 300 });
    const lists = await openLoop(ours.port, targets.keptList, {
      connections: 1_000,
      seconds: short ? 4 : 20,
      rate: 1_000,
    });
    say(figuresLine('as by default', lists));
    const fromDatabase = await closedLoop(ours.port, targets.list, { connections: 100, seconds: short ? 2 : 10 });
    say(figuresLine('100, without the cache', fromDatabase));
    const cold = await openLoop(ours.port, targets.list, { connections: 1_000, seconds: short ? 4 : 20, rate: 1_000 });
    say(figuresLine('1,000/s, without the cache', cold));
    if (lists.errors > 0) failures.push(`1,000 connections: ${lists.errors} errors`);
    if (lists.p95 > 2_000) failures.push(`1,000 connections: p95 ${lists.p95.toFixed(0)} ms`);
    say(`\n  memory after this load: ${((await ours.usage()).rss / 1048576).toFixed(0)} MB resident`);
    await ours.stop();
    return failures;
  },
};
