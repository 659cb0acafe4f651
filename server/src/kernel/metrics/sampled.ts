/**
 * A figure that the database has to be asked for: at most once in `everyMs`, and never longer than `withinMs`, so that
 * scrapes stay cheap and are answered when the database is not. Undefined when it could not be had.
 */
export function sampled<T>(everyMs: number, withinMs: number, ask: () => Promise<T>): () => Promise<T | undefined> {
  let last: { at: number; value: Promise<T | undefined> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at >= everyMs) last = { at: now, value: within(withinMs, ask) };
    return last.value;
  };
}

async function within<T>(withinMs: number, ask: () => Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), withinMs);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
