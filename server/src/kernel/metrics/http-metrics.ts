import { Histogram, type Registry } from 'prom-client';
import { gauge } from './figures.ts';

/** Takes the status and the seconds of one answer. */
export type Observe = (status: number, seconds: number) => void;

const CLASSES = ['other', '1xx', '2xx', '3xx', '4xx', '5xx'];

/** Rate, errors and duration of requests. Labels are patterns of routes, never addresses: their number is bounded. */
export class HttpMetrics {
  inFlight = 0;
  private readonly durations: Histogram<'method' | 'route' | 'status'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.durations = new Histogram({
      name: 'orga_http_request_duration_seconds',
      help: 'Time from the head of a request to the end of its answer; streams are not counted',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    const help = 'Requests that are being answered, open streams included';
    gauge(registry, 'orga_http_requests_in_flight', help, () => this.inFlight);
  }

  /** For one route: the series are looked up once and not at each request. */
  of(method: string, route: string): Observe {
    const series: (ReturnType<typeof this.durations.labels> | undefined)[] = [];
    return (status, seconds) => {
      const index = status >= 100 && status < 600 ? Math.trunc(status / 100) : 0;
      series[index] ??= this.durations.labels({ method, route, status: CLASSES[index] ?? 'other' });
      series[index].observe(seconds);
    };
  }
}
