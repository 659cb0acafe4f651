// Runs in every test worker before the test file: which mutant lives, and who was reached.
import { writeFileSync } from 'node:fs';
import { afterAll, inject } from 'vitest';
import type { Order } from './lane.ts';

const order: Order = inject('mutation');
const reached: number[] = [];
let left = order.limit;

declare global {
  /** True for the mutant that lives. */
  var __mutant: (id: number) => boolean;
}

globalThis.__mutant = id => {
  if (order.hitsFile !== undefined) reached[id] = (reached[id] ?? 0) + 1;
  if (id !== order.mutant) return false;
  left -= 1;
  // An endless loop passes here again and again: it ends without the worker being shot.
  if (left < 0) throw new Error('mutant runs without end');
  return true;
};

afterAll(() => {
  if (order.hitsFile !== undefined) writeFileSync(order.hitsFile, JSON.stringify(Object.entries(reached)));
});
