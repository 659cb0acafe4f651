// The only file that knows OpenTelemetry; imported when tracing is configured, so that other processes stay small.
import { type Attributes, SpanKind as Kind, ROOT_CONTEXT, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { TracingConfig } from '../config/observe-config.ts';
import type { TracePlace } from './traceparent.ts';
import { currentSpan, type Span, type SpanKind, type SpanValues, type Tracer } from './tracer.ts';

const KINDS: Record<SpanKind, Kind> = {
  server: Kind.SERVER,
  client: Kind.CLIENT,
  producer: Kind.PRODUCER,
  consumer: Kind.CONSUMER,
};
const SAMPLED = 1;
const EXPORT_MS = 5_000;
const STOP_MS = 3_000;

/** Spans to a collector over OTLP/HTTP with JSON. What does not fit in the queue or is not taken in time is dropped. */
export function openTelemetryTracer(config: TracingConfig, version: string): Tracer {
  const exporter = new OTLPTraceExporter({ url: config.url, headers: { ...config.headers }, timeoutMillis: EXPORT_MS });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': config.serviceName, 'service.version': version }),
    // The caller's own wish to be sampled is not asked: anybody could fill the collector.
    sampler: new TraceIdRatioBasedSampler(config.ratio),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        maxQueueSize: 2_048,
        maxExportBatchSize: 512,
        scheduledDelayMillis: config.delayMs,
        exportTimeoutMillis: EXPORT_MS,
      }),
    ],
  });
  const tracer = provider.getTracer('orga', version);
  return {
    begin(name, kind, values, parent = currentSpan()?.place ?? 'none') {
      const options = { kind: KINDS[kind], attributes: values as Attributes };
      return toSpan(tracer.startSpan(name, options, parent === 'none' ? ROOT_CONTEXT : contextOf(parent)));
    },
    async stop() {
      await Promise.race([
        provider.shutdown().catch(() => {}),
        new Promise(resolve => setTimeout(resolve, STOP_MS).unref()),
      ]);
    },
  };
}

const contextOf = ({ traceId, spanId, isSampled }: TracePlace) =>
  trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: isSampled ? SAMPLED : 0, isRemote: true });

function toSpan(span: ReturnType<ReturnType<TracerProvider['getTracer']>['startSpan']>): Span {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return {
    place: { traceId, spanId, isSampled: (traceFlags & SAMPLED) === SAMPLED },
    set: (values: SpanValues) => void span.setAttributes(values),
    rename: name => void span.updateName(name),
    end(error) {
      if (error !== undefined) {
        // Messages of errors quote what people wrote; the kind of error is enough to look for it in the log.
        const code = (error as { code?: unknown } | null)?.code;
        const type = typeof code === 'string' ? code : error instanceof Error ? error.name : typeof error;
        span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
      }
      span.end();
    },
  };
}
