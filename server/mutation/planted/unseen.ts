/** A rule for the proof of the mutation tests that nothing looks at. */
export function surcharge(hour: number): number {
  return hour >= 22 ? 50 : 0;
}
