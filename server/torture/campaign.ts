/** What a campaign found: how many answers, rows or rounds it judged, and every broken promise in one line each. */
export type Verdict = { readonly judged: number; readonly faults: readonly string[] };

export type Context = {
  readonly long: boolean;
  readonly seed: number;
  /** An empty folder of this campaign's own; removed afterwards. */
  readonly dataDir: string;
  /** With --prove: the campaign breaks what `plant` says, and must then find faults. */
  readonly planted: boolean;
  readonly say: (line: string) => void;
};

/** One promise of docs/torture.md, attacked. A run that judged nothing has failed. */
export type Campaign = {
  readonly slug: string;
  readonly title: string;
  /** The fault that --prove plants, in plain words. */
  readonly plant: string;
  run(context: Context): Promise<Verdict>;
};
