import { formatTraceparent, parseTraceparent } from '../trace/traceparent.ts';
import { currentSpan, type Tracer, traced } from '../trace/tracer.ts';
import { type JobWatch, TRACE_KEY, withoutTrace } from './watch.ts';

type Record = (queue: string, seconds: number, error?: unknown) => void;

/** Times every job, and lets it go on with the trace of the request that wrote it. */
export function jobWatch(record: Record | undefined, tracer: Tracer | undefined): JobWatch {
  return {
    stamp(data) {
      const span = tracer && currentSpan();
      return span ? { ...data, [TRACE_KEY]: formatTraceparent(span.place) } : data;
    },
    async run(queue, data, work) {
      const began = performance.now();
      const run = () => work(withoutTrace(data));
      const parent = parseTraceparent((data as { [TRACE_KEY]?: unknown })?.[TRACE_KEY]) ?? 'none';
      const values = { 'messaging.system': 'pg-boss', 'messaging.destination.name': queue };
      try {
        await (tracer ? traced(tracer.begin(`job ${queue}`, 'consumer', values, parent), run) : run());
        record?.(queue, (performance.now() - began) / 1000);
      } catch (error) {
        record?.(queue, (performance.now() - began) / 1000, error);
        throw error;
      }
    },
  };
}
