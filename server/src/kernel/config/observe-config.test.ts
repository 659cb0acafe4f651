import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';

const base = { ORGA_SECRETS: 'b7f1c0'.repeat(8) };
const observeOf = (env: Record<string, string>) => loadConfig({ ...base, ...env }, '/').observe;

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    observeOf(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('nothing is measured or traced unless it is asked for', () => {
  expect(observeOf({})).toEqual({ metrics: undefined, tracing: undefined });
  expect(observeOf({ ORGA_METRICS_PORT: '0', OTEL_TRACES_SAMPLER_ARG: '0.5' })).toEqual({
    metrics: undefined,
    tracing: undefined,
  });
});

test('metrics are for this machine only unless another address is named', () => {
  expect(observeOf({ ORGA_METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
  expect(observeOf({ ORGA_METRICS_PORT: '9464', ORGA_METRICS_HOST: '10.0.0.2' }).metrics?.host).toBe('10.0.0.2');
});

test('traces go to the address of the collector with its keys', () => {
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example/',
    OTEL_EXPORTER_OTLP_HEADERS: 'x-key=open%20sesame, authorization=Basic abc==',
    OTEL_SERVICE_NAME: 'orga-paris',
    OTEL_TRACES_SAMPLER_ARG: '.25',
  };
  expect(observeOf(env).tracing).toEqual({
    url: 'https://collector.example/v1/traces',
    headers: { 'x-key': 'open sesame', authorization: 'Basic abc==' },
    serviceName: 'orga-paris',
    ratio: 0.25,
    delayMs: 5_000,
  });
});

test('each wrong setting gets a line of its own, without the key that it holds', () => {
  const problems = problemsOf({
    ORGA_PORT: '3000',
    ORGA_METRICS_PORT: '3000',
    ORGA_METRICS_HOST: 'http://0.0.0.0',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
    OTEL_EXPORTER_OTLP_HEADERS: 'hunter2',
    OTEL_TRACES_SAMPLER_ARG: '2',
    OTEL_BSP_SCHEDULE_DELAY: '5s',
  });
  expect(problems.map(problem => problem.split(':')[0]).toSorted()).toEqual([
    'ORGA_METRICS_HOST',
    'ORGA_METRICS_PORT',
    'OTEL_BSP_SCHEDULE_DELAY',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'OTEL_EXPORTER_OTLP_HEADERS',
    'OTEL_TRACES_SAMPLER_ARG',
  ]);
  expect(problems.join()).not.toContain('hunter2');
});
