type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void;

/**
 * Gives back what starting left behind (compiled modules, schemas, plans: some 12 MB), so that the heap grows from its
 * true size. Takes a tenth of a second, once; without `--expose-gc` (server/launch.json) nothing happens.
 */
export function settleMemory(): void {
  (globalThis.gc as Collect | undefined)?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
