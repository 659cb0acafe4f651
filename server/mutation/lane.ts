// One of the processes that run tests: a vitest that stays open, with the files that carry the mutants.
import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import type { Group } from './groups.ts';
import { planOf } from './plan.ts';

/** Which mutant lives (-1: none), how often it may be passed, and where to write who was reached. */
export type Order = { mutant: number; limit: number; hitsFile?: string };
export type Task = { order: Order; file: string; withinMs: number };
export type LaneAnswer = { outcome: 'passed' | 'failed' | 'timeout'; ms: number; errors: string[] };
export type LaneStart = { root: string; groups: Group[]; database: boolean };

declare module 'vitest' {
  interface ProvidedContext {
    mutation: Order;
  }
}

const here = import.meta.dirname;
// The parent gave it as one argument.
const start = JSON.parse(process.argv[2] ?? '') as LaneStart;
const vitest = await open(start);

process.on('message', (task: Task) => void run(task));
process.on('disconnect', () => void leave());
process.send?.('ready');

async function open({ root, groups, database }: LaneStart): Promise<Vitest> {
  const plan = planOf(root, groups);
  const byPath = new Map([...plan.texts].map(([file, text]) => [join(root, file).replaceAll('\\', '/'), text]));
  return createVitest(
    {
      root,
      config: false,
      watch: false,
      include: [...plan.tests],
      globalSetup: database ? [join(here, '../test/database-setup.ts')] : [],
      setupFiles: [join(here, 'switch.ts')],
      // What another run kept of a file would come without its mutants, or with others.
      fsModuleCache: false,
      pool: 'threads',
      maxWorkers: 1,
      bail: 1,
      testTimeout: 20_000,
      hookTimeout: 60_000,
      reporters: [{}],
    },
    {
      plugins: [{ name: 'mutants', enforce: 'pre', transform: (_, id) => byPath.get(id.split('?')[0] ?? '') }],
      logLevel: 'error',
    },
  );
}

async function run({ order, file, withinMs }: Task): Promise<void> {
  const began = performance.now();
  const answer = (outcome: LaneAnswer['outcome'], errors: string[] = []): void => {
    if (process.connected) process.send?.({ outcome, errors, ms: performance.now() - began } satisfies LaneAnswer);
  };
  // A worker that is stuck cannot be asked to stop: this process goes, and the parent opens another.
  const limit = setTimeout(() => {
    answer('timeout');
    void leave();
  }, withinMs);
  vitest.provide('mutation', order);
  const path = join(start.root, file).replaceAll('\\', '/');
  const specifications = await vitest.globTestSpecifications([path]);
  const { testModules: all, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  clearTimeout(limit);
  // The answer also holds the files of earlier runs as they ended then, with the failures of other mutants.
  const testModules = all.filter(module => module.moduleId === path);
  const errors = [
    ...testModules.flatMap(module => module.errors().map(error => error.message)),
    ...testModules.flatMap(module =>
      [...module.children.allTests('failed')].map(test => `${test.fullName}: ${test.result().errors?.[0]?.message}`),
    ),
    ...unhandledErrors.map(String),
  ];
  const isGreen = testModules.length > 0 && testModules.every(module => module.ok()) && unhandledErrors.length === 0;
  answer(isGreen ? 'passed' : 'failed', errors);
}

async function leave(): Promise<void> {
  const force = setTimeout(() => process.exit(1), 8_000);
  await vitest.close();
  clearTimeout(force);
  process.exit(0);
}
