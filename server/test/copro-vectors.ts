import { existsSync, readFileSync } from 'node:fs';

/** Vectors kept beside the repository, worked out apart from this code. Their own copies of the reference's are in the tests. */
export type CoproVectors = {
  distribution_cents: { total: number; weights: number[]; out: number[] }[];
  ogm: { base: string; ogm: string }[];
  enterprise_number: { base8: string; check: string }[];
  legal_rate_bp: Record<string, number>;
  interest: { principal: number; segments: [number, number][]; cents: number }[];
  reserve_floor: { prevOrdinaryCents: number; min: number }[];
  prorata: { yearCents: number; days: number[]; split: number[] }[];
};

const FILE = new URL('../../../shared/fixtures/copro-vectors.json', import.meta.url);

/** Undefined, and said in one line, where the folder is absent. */
export function findCoproVectors(): CoproVectors | undefined {
  if (existsSync(FILE)) return JSON.parse(readFileSync(FILE, 'utf8')) as CoproVectors;
  console.log('skipped: the vectors are not in ../shared/fixtures/copro-vectors.json');
  return undefined;
}
