import { AsyncLocalStorage } from 'node:async_hooks';
import type { TracePlace } from './traceparent.ts';

export type SpanKind = 'server' | 'client' | 'producer' | 'consumer';
export type SpanValues = Readonly<Record<string, string | number>>;

/** One stretch of work that is being timed. It ends once; an error makes it a failed one, told by its kind only. */
export interface Span {
  readonly place: TracePlace;
  set(values: SpanValues): void;
  rename(name: string): void;
  end(error?: unknown): void;
}

/** How spans come to be. There is none in a process without OTEL_EXPORTER_OTLP_ENDPOINT. */
export interface Tracer {
  /** A span below `parent`, or else below the one that this code runs in; with 'none' the first of a trace. */
  begin(name: string, kind: SpanKind, values: SpanValues, parent?: TracePlace | 'none'): Span;
  /** Sends what is waiting, within a time limit. */
  stop(): Promise<void>;
}

// Costs nothing until something runs in it, which only happens with a tracer.
const running = new AsyncLocalStorage<Span>();

export const currentSpan = (): Span | undefined => running.getStore();
export const currentTraceId = (): string | undefined => running.getStore()?.place.traceId;

/** Runs code inside a span that it does not end. */
export const inside = <T>(span: Span, work: () => T): T => running.run(span, work);

/** Times `work` as one span. */
export async function traced<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    const result = await running.run(span, work);
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}
