import { expect, it } from 'vitest';
import { sampled } from './sampled.ts';

it('asks at most once in its time, however many want to know', async () => {
  let asked = 0;
  const read = sampled(60_000, 1_000, async () => ++asked);
  expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
  expect(asked).toBe(1);
});

it('has nothing to say when the answer fails or does not come', async () => {
  expect(await sampled(0, 1_000, () => Promise.reject(new Error('away')))()).toBeUndefined();
  expect(await sampled(0, 20, () => new Promise(() => {}))()).toBeUndefined();
});
