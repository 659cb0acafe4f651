/**
 * The one place that touches the Temporal global. Node has it natively; a browser without it must
 * install a polyfill on `globalThis` before the first call, which is why it is read at call time.
 */
export function temporal(): typeof Temporal {
  const found = (globalThis as { Temporal?: typeof Temporal }).Temporal;
  if (found === undefined)
    throw new Error('Temporal is missing: install a polyfill on globalThis before using wall times');
  return found;
}

/** True when this runtime can do wall-time arithmetic, so that the web can load a polyfill first. */
export function hasTemporal(): boolean {
  return (globalThis as { Temporal?: unknown }).Temporal !== undefined;
}

/** For sorting and comparing: negative when `a` is earlier, 0 when equal. */
export function compareInstants(a: Temporal.Instant, b: Temporal.Instant): number {
  return temporal().Instant.compare(a, b);
}

export function compareWallTimes(a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): number {
  return temporal().PlainDateTime.compare(a, b);
}
