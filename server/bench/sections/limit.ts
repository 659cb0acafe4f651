import { closedLoop, type Figures, type NextRequest } from '../kit/load.ts';
import type { Child } from '../kit/processes.ts';
import { figuresLine, median } from '../kit/stage.ts';
import { ourTargets, startBare } from '../kit/targets.ts';
import type { Section } from '../section.ts';

type Round = Figures & { readonly serverUs: number; readonly databaseUs: number; readonly roundTrips: number };

/** One object, a list of 50 with a join, an insert: ours against a bare handler doing the same SQL, in turn. */
export const againstTheLimit: Section = {
  slug: 'limit',
  title: 'against a bare Fastify + pg handler, 20 connections',
  async run({ stage, short, say }) {
    const failures: string[] = [];
    const ours = await stage.startServer();
    const bare = await startBare(stage);
    const targets = await ourTargets(stage);
    const rounds = short ? 3 : 7;
    const seconds = short ? 1 : 5;
    const measure = async (child: Child, next: NextRequest): Promise<Round> => {
      const [cpu, usage] = [stage.cpu(child), await child.usage()];
      const figures = await closedLoop(child.port, next, { connections: 20, seconds });
      const [cpuAfter, usageAfter] = [stage.cpu(child), await child.usage()];
      return {
        ...figures,
        serverUs: (cpuAfter.server - cpu.server) / figures.count,
        databaseUs: (cpuAfter.database - cpu.database) / figures.count,
        roundTrips: (usageAfter.roundTrips - usage.roundTrips) / figures.count,
      };
    };
    const pairs = [
      { name: 'object', a: targets.object, b: bare.targets.object, floor: 0.5 },
      { name: 'list of 50', a: targets.list, b: bare.targets.list, floor: 0.5 },
      { name: 'insert, against the row alone', a: targets.insert, b: bare.targets.insert, floor: 0.2 },
      {
        name: 'insert, same rows kept, one statement after the other',
        a: targets.insert,
        b: bare.targets.insertAll,
        floor: 0.5,
      },
      { name: 'insert, same rows kept, all sent at once', a: targets.insert, b: bare.targets.insertAtOnce, floor: 0.3 },
    ];
    for (const { name, a, b, floor } of pairs) {
      await measure(ours, a);
      await measure(bare.child, b);
      const results: { ours: Round; bare: Round; ratio: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        const [first, second] =
          round % 2 === 0
            ? [await measure(ours, a), await measure(bare.child, b)]
            : [await measure(bare.child, b), await measure(ours, a)];
        const [mine, base] = round % 2 === 0 ? [first, second] : [second, first];
        results.push({ ours: mine, bare: base, ratio: mine.perSecond / base.perSecond });
      }
      const ratio = median(results.map(result => result.ratio));
      const middle = results.find(result => result.ratio === ratio);
      if (!middle) throw new Error('no rounds');
      say(
        `\n  ${name}: ratio ${ratio.toFixed(2)} (${results.map(result => result.ratio.toFixed(2)).join(' ')}); promise 0.80`,
      );
      for (const [who, round] of [
        ['ours', middle.ours],
        ['bare', middle.bare],
      ] as const)
        say(
          `${figuresLine(who, round)}  CPU ${round.serverUs.toFixed(0)} us server, ${round.databaseUs.toFixed(0)} us database${who === 'ours' ? `, ${round.roundTrips.toFixed(2)} round trips` : ''}`,
        );
      if (ratio < floor) failures.push(`${name}: ratio ${ratio.toFixed(2)} under ${floor}`);
      const errors = results.reduce((sum, result) => sum + result.ours.errors + result.bare.errors, 0);
      if (errors > 0) failures.push(`${name}: ${errors} errors`);
    }
    await Promise.all([ours.stop(), bare.child.stop()]);
    return failures;
  },
};
