import { Counter, Gauge, type Registry } from 'prom-client';

/** A gauge that is asked for at each scrape; undefined leaves the series out. */
export function gauge(
  registry: Registry,
  name: string,
  help: string,
  ask: () => number | undefined | Promise<number | undefined>,
): void {
  const one = new Gauge({
    name,
    help,
    registers: [registry],
    collect: async () => {
      const value = await ask();
      if (value === undefined) one.remove();
      else one.set(value);
    },
  });
}

/** A counter that something else keeps, by one label: its values are read at each scrape and only ever grow. */
export function counts(
  registry: Registry,
  name: string,
  help: string,
  label: string,
  ask: () => Readonly<Record<string, number>>,
): void {
  const one = new Counter({
    name,
    help,
    labelNames: [label],
    registers: [registry],
    collect: () => {
      one.reset();
      for (const [value, count] of Object.entries(ask())) one.inc({ [label]: value }, count);
    },
  });
}

/** The same without a label. */
export function total(registry: Registry, name: string, help: string, ask: () => number): void {
  const one = new Counter({
    name,
    help,
    registers: [registry],
    collect: () => {
      one.reset();
      one.inc(ask());
    },
  });
}
