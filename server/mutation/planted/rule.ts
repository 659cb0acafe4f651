/** A rule for the proof of the mutation tests: one set of tests looks at it, the other only calls it. */
export function mayEnter(age: number, isMember: boolean): boolean {
  if (age < 18) return false;
  return isMember || age >= 65;
}

/** The first number whose square is over the limit. Some mutants of it never end. */
export function firstOver(limit: number): number {
  let n = 0;
  while (n * n <= limit) n += 1;
  return n;
}
