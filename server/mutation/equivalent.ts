/**
 * Mutants that nothing can tell from the original, each with the reason. `before` is the changed piece of text; `within`,
 * where it stands more than once, a part of its line. An entry that no longer fits a surviving mutant fails the whole run.
 */
export type Equivalent = {
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly within?: string;
  readonly reason: string;
};

export const equivalents: readonly Equivalent[] = [];
