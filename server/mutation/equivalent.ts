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

export const equivalents: readonly Equivalent[] = [
  {
    file: 'src/kernel/crypto/tokens.ts',
    before: '!/^[A-Za-z0-9_-]{75}$/.test(token)',
    after: 'false',
    reason: 'refuses early and cheaply what the spelling and the signature refuse too',
  },
  {
    file: 'src/kernel/crypto/tokens.ts',
    before: '/^[A-Za-z0-9_-]{75}$/',
    after: '/^[A-Za-z0-9_-]{75}/',
    reason: 'refuses early and cheaply what the spelling and the signature refuse too',
  },
];
