import type { Say, Stage } from './kit/stage.ts';

export type BenchContext = { readonly stage: Stage; readonly short: boolean; readonly say: Say };

/** One group of figures. Returns the promises that are broken by far; timing alone never fails a run. */
export type Section = {
  readonly slug: string;
  readonly title: string;
  /** Fills the org: on a stage of its own, so that the figures of the others stay what they are. */
  readonly isAlone?: true;
  run(context: BenchContext): Promise<string[]>;
};
