import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Campaign, late } from '../campaign.ts';
import { judgeRefused, judgeWrites, plantLoss } from '../kit/judge-writes.ts';
import { freePort, pause, signIn, startServer } from '../kit/server-process.ts';
import { statusOf, timeUntil, Watch } from '../kit/watch.ts';
import { tallyOf, WriteLoad } from '../kit/write-load.ts';

const RECOVERY_MS = 10_000;

/** The disk of the whole data folder fills up under load: 503 in time, nothing lost, and it goes on when there is space again. */
export const diskFull: Campaign = {
  slug: 'disk-full',
  title: 'the disk of the data folder is full',
  plant: 'one acknowledged person is deleted, another loses its event, a third is there twice',
  async run({ long, dataDir, planted, say }) {
    const folder = join(dataDir, 'small');
    mkdirSync(folder);
    if (!mountSmall(folder)) {
      return { judged: 0, faults: [], skipped: 'needs root on Linux and the right to mount a small file system' };
    }
    try {
      const server = await startServer(folder, freePort());
      const headers = await signIn(server.url);
      const load = new WriteLoad(server, headers);
      const watch = new Watch(server, headers, 1);
      const recoveries: number[] = [];
      let readsWhileFull = 0;
      for (let round = 0; round < (long ? 20 : 2); round++) {
        load.start(8);
        await pause(1_000);
        fill(folder);
        for (let n = 0; n < 25; n++) {
          if ((await statusOf(`${server.url}/api/v1/people?limit=5`, headers)) === 200) readsWhileFull++;
          await pause(100);
        }
        rmSync(join(folder, 'filler'));
        const before = load.acknowledged.size;
        recoveries.push(await timeUntil(async () => load.acknowledged.size > before, RECOVERY_MS + 1));
        await load.stop();
        await judgeRefused(folder, load);
        await load.settle();
      }
      await watch.stop();
      if (planted) await plantLoss(folder);
      const faults = [...load.faults, ...watch.faults, ...(await judgeWrites(folder, load))];
      const slowest = Math.max(...recoveries);
      if (slowest > RECOVERY_MS) faults.push(late(`no write ${RECOVERY_MS / 1000} s after there was space again`));
      if (readsWhileFull === 0) faults.push('not one read was answered while the disk was full');
      await server.kill('SIGTERM');
      say(
        `${recoveries.length} times full, ${load.acknowledged.size} acknowledged writes, ${load.retried} asked again by key, ${readsWhileFull} of ${recoveries.length * 25} reads answered meanwhile; writes again ${(slowest / 1000).toFixed(1)} s after there was space`,
      );
      say(`answers: ${tallyOf(load.statuses)}; latest after ${(Math.max(...load.latenciesMs) / 1000).toFixed(1)} s`);
      return { judged: load.acknowledged.size, faults };
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  },
};

function mountSmall(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m,mode=755', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fill(folder: string): void {
  execFileSync('sh', ['-c', 'cat /dev/zero > "$0/filler" || true', folder], { stdio: 'ignore' });
}
