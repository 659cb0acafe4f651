import type { EnvironmentReader } from './environment-reader.ts';

export type MetricsConfig = Readonly<{ host: string; port: number }>;
export type TracingConfig = Readonly<{
  /** Where spans are sent: the address of the collector with /v1/traces. */
  url: string;
  headers: Readonly<Record<string, string>>;
  serviceName: string;
  /** The part of all traces that is kept, from 0 to 1. */
  ratio: number;
  delayMs: number;
}>;
export type ObserveConfig = Readonly<{ metrics: MetricsConfig | undefined; tracing: TracingConfig | undefined }>;

/** Reads the settings of metrics and traces; what is wrong with them is added to `read.problems`. */
export function readObserveConfig(read: EnvironmentReader, publicPort: number): ObserveConfig {
  const host = read.text('ORGA_METRICS_HOST', '127.0.0.1');
  const port = read.wholeNumber('ORGA_METRICS_PORT', { from: 0, to: 65_535, otherwise: 0 });
  if (port !== 0 && port === publicPort)
    read.problems.push('ORGA_METRICS_PORT: must not be ORGA_PORT: metrics are not for the public');
  if (/[\s/]|:\/\//.test(host))
    read.problems.push('ORGA_METRICS_HOST: must be a host name or an address such as 127.0.0.1');
  return Object.freeze({
    metrics: port === 0 ? undefined : Object.freeze({ host, port }),
    tracing: readTracing(read),
  });
}

/** The names are those of OpenTelemetry, so that what its manual says of them is true here. */
function readTracing(read: EnvironmentReader): TracingConfig | undefined {
  const endpoint = read.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']);
  const headers = read.list('OTEL_EXPORTER_OTLP_HEADERS').map(pair => /^([\w-]+)=(.+)$/.exec(pair)?.slice(1));
  const serviceName = read.text('OTEL_SERVICE_NAME', 'orga');
  const ratio = read.text('OTEL_TRACES_SAMPLER_ARG', '1');
  const delayMs = read.wholeNumber('OTEL_BSP_SCHEDULE_DELAY', { from: 100, to: 60_000, otherwise: 5_000 });
  // The value is not repeated: it holds a key.
  if (headers.includes(undefined))
    read.problems.push('OTEL_EXPORTER_OTLP_HEADERS: must be pairs name=value, separated by commas');
  if (!/^(0|1|0?\.\d{1,6}|[01]\.0*)$/.test(ratio))
    read.problems.push(`OTEL_TRACES_SAMPLER_ARG: must be a number from 0 to 1, not "${ratio}"`);
  if (endpoint === undefined) return undefined;
  const pairs = headers.flatMap(pair => (pair ? [[pair[0], decodeHeader(pair[1] ?? '')]] : []));
  return Object.freeze({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    headers: Object.freeze(Object.fromEntries(pairs) as Record<string, string>),
    serviceName,
    ratio: Number(ratio),
    delayMs,
  });
}

/** Values come percent-encoded; one that is not is meant as it stands. */
function decodeHeader(value: string): string {
  try {
    return decodeURIComponent(value.trim());
  } catch {
    return value.trim();
  }
}
