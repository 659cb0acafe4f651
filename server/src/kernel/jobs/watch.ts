/** What looks on while jobs are written and run: measuring, tracing. */
export type JobWatch = {
  /** What is kept with a new job beside its data. */
  stamp(data: object): object;
  run<D extends object>(queue: string, data: D, work: (data: D) => Promise<void>): Promise<void>;
};

export const UNWATCHED: JobWatch = { stamp: data => data, run: (_queue, data, work) => work(withoutTrace(data)) };

/** The key under which a job carries the trace that it belongs to. */
export const TRACE_KEY = '$trace';

/** The data as the handler knows it: another process may have stamped the job. */
export function withoutTrace<D extends object>(data: D): D {
  if (!Object.hasOwn(data ?? {}, TRACE_KEY)) return data;
  const { [TRACE_KEY]: _, ...rest } = data as D & { [TRACE_KEY]: unknown };
  // What is left is the data as it was given to `enqueue`.
  return rest as D;
}
