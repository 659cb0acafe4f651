/** What a campaign found: how many answers, rows or rounds it judged, and every broken promise in one line each. */
export type Verdict = {
  readonly judged: number;
  readonly faults: readonly string[];
  /** Why this machine cannot run it: neither passed nor failed. */
  readonly skipped?: string;
};

const LATE = 'late: ';
/** A fault that is only a missed time limit: a machine that is shared with other work may cause it. */
export const late = (fault: string): string => `${LATE}${fault}`;
export const isLate = (fault: string): boolean => fault.startsWith(LATE);

export type Context = {
  readonly long: boolean;
  readonly seed: number;
  /** An empty folder of this campaign's own; removed afterwards. */
  readonly dataDir: string;
  /** With --prove: the campaign breaks what `plant` says, and must then find faults. */
  readonly planted: boolean;
  readonly say: (line: string) => void;
};

/** One promise of docs/torture.md, attacked. A run that judged less than `least` has failed. */
export type Campaign = {
  readonly slug: string;
  readonly title: string;
  /** The fault that --prove plants, in plain words. */
  readonly plant: string;
  /** How much a run must judge; one where it is not said. */
  readonly least?: { readonly short: number; readonly long: number };
  run(context: Context): Promise<Verdict>;
};
