import { closedLoop, mixed, type NextRequest, openLoop } from '../kit/load.ts';
import { figuresLine, median } from '../kit/stage.ts';
import { ourTargets } from '../kit/targets.ts';
import type { Section } from '../section.ts';

const RATE = 300;
const SAMPLE_MS = 2_000;
const MB = 1_048_576;

/** A steady load for ten minutes, and what the process takes meanwhile: its size, and whether it grows. */
export const soak: Section = {
  slug: 'soak',
  title: `${RATE} mixed requests a second for ten minutes (promise under 160 MB resident, growing by less than 1 MB an hour)`,
  async run({ stage, short, say }) {
    const ours = await stage.startServer();
    const targets = await ourTargets(stage);
    const next: NextRequest = mixed([
      { weight: 4, next: targets.object },
      { weight: 3, next: targets.keptList },
      { weight: 3, next: targets.insert },
    ]);
    await closedLoop(ours.port, next, { connections: 20, seconds: short ? 2 : 30 });
    const samples: { hours: number; mb: number }[] = [];
    const began = performance.now();
    const look = async (): Promise<void> => {
      const { rss } = await ours.usage();
      samples.push({ hours: (performance.now() - began) / 3_600_000, mb: rss / MB });
    };
    const timer = setInterval(() => void look(), SAMPLE_MS);
    const figures = await openLoop(ours.port, next, { connections: 20, seconds: short ? 10 : 600, rate: RATE });
    clearInterval(timer);
    await look();
    await ours.stop();
    // The first fifth is the heap finding its size.
    const settled = samples.slice(Math.floor(samples.length / 5));
    const growth = slope(settled);
    const most = Math.max(...samples.map(sample => sample.mb));
    say(figuresLine(`${RATE}/s`, figures));
    say(
      `  resident ${median(settled.map(sample => sample.mb)).toFixed(0)} MB in the middle, ${most.toFixed(0)} at most, over ${(samples.at(-1)?.hours ?? 0) * 60 > 1 ? `${((samples.at(-1)?.hours ?? 0) * 60).toFixed(0)} minutes` : 'some seconds'}; line through ${settled.length} samples: ${growth.toFixed(1)} MB an hour`,
    );
    const failures = figures.errors > 0 ? [`${figures.errors} of ${figures.count} wrong`] : [];
    if (!short && growth > 30) failures.push(`grows by ${growth.toFixed(0)} MB an hour`);
    return failures;
  },
};

/** Least squares: MB for each hour. */
function slope(samples: readonly { hours: number; mb: number }[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(samples.map(one => one.hours)), mean(samples.map(one => one.mb))];
  const over = samples.reduce((sum, one) => sum + (one.hours - x) * (one.mb - y), 0);
  const under = samples.reduce((sum, one) => sum + (one.hours - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
}
