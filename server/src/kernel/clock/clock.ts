/** The present, as ISO text in UTC. Passed as an argument so that tests choose it. */
export type Clock = () => string;
export const systemClock: Clock = () => new Date().toISOString();

/** An instant some minutes later (or earlier, when negative). */
export function addMinutes(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
