/** Mean and unbiased variance of a sample. */
function moments(sample: readonly number[]): { mean: number; variance: number } {
  const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const squares = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (sample.length - 1) };
}

/** Welch's t of two samples: how many standard errors their means lie apart. Needs two values in each. */
export function welchT(a: readonly number[], b: readonly number[]): number {
  if (a.length < 2 || b.length < 2) throw new Error('two values of each kind are needed');
  const [one, two] = [moments(a), moments(b)];
  const error = Math.sqrt(one.variance / a.length + two.variance / b.length);
  const apart = one.mean - two.mean;
  return error === 0 ? (apart === 0 ? 0 : Math.sign(apart) * Number.POSITIVE_INFINITY) : apart / error;
}

/** Both samples without what lies above a quantile of all values: pauses of the machine say nothing of the program. */
export function cropped(a: readonly number[], b: readonly number[], quantile: number): [number[], number[]] {
  const all = [...a, ...b].toSorted((x, y) => x - y);
  const limit = all[Math.floor((all.length - 1) * quantile)] ?? Number.POSITIVE_INFINITY;
  return [a.filter(value => value <= limit), b.filter(value => value <= limit)];
}

/** The largest |t| over the whole samples and several crops: a difference shows in one of them. */
export function strongestT(a: readonly number[], b: readonly number[]): number {
  const crops = [1, 0.95, 0.9, 0.75, 0.5].map(quantile => cropped(a, b, quantile));
  return Math.max(...crops.filter(([x, y]) => x.length > 9 && y.length > 9).map(([x, y]) => Math.abs(welchT(x, y))), 0);
}
