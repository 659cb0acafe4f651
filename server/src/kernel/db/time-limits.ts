import { AsyncLocalStorage } from 'node:async_hooks';
import { type Sql, sql } from './sql.ts';

/** How long a caller waits for the database, in milliseconds. */
export type TimeLimits = {
  /** For a free connection. */
  readonly waitMs: number;
  /** For one answer. */
  readonly roundTripMs: number;
  /** For everything that one call does: the wait and all round trips of its transaction. */
  readonly wholeMs: number;
};

/** Somebody waits for the answer: a database that is silent must be told as 503 within 5 s. */
export const INTERACTIVE: TimeLimits = { waitMs: 2_000, roundTripMs: 4_000, wholeMs: 4_000 };

/** Nobody waits: jobs, imports, exports, the demonstration's data. Said by the caller with `patiently`. */
export const PATIENT: TimeLimits = { waitMs: 10_000, roundTripMs: 60_000, wholeMs: 600_000 };

/** Somebody waits for hundreds of things to be changed at once; a database that is known to be away is not waited for. */
export const LENGTHY: TimeLimits = { waitMs: 5_000, roundTripMs: 55_000, wholeMs: 58_000 };

const patient = new AsyncLocalStorage<TimeLimits>();

/** Everything that `work` asks of the database may take long; by default as long as work takes that nobody waits for. */
export const patiently = <T>(work: () => T, limits = PATIENT): T => patient.run(limits, work);

/** The larger allowance when the caller asked for it. */
export const largerLimits = (): TimeLimits | undefined => patient.getStore();

/**
 * What the server does by itself when we are gone or forgotten: it ends what it works on for nobody, and lets go of locks.
 * A little longer than ours, so that the usual end is the one that we decide.
 */
const serverSide = (limits: TimeLimits) => ({
  statement_timeout: limits.roundTripMs + 500,
  lock_timeout: Math.max(100, Math.min(limits.roundTripMs - 1_000, 10_000)),
  idle_in_transaction_session_timeout: Math.min(limits.wholeMs, limits.roundTripMs) + 1_000,
});

/** For the start of a session. Keep-alive finds connections whose other end has vanished. */
export const serverSettings = (limits: TimeLimits): string =>
  Object.entries({
    TimeZone: 'UTC',
    // Pages are in memory or on flash: a small table that is about to grow is looked up by its index from the beginning,
    // also by the plans that a session keeps for triggers and foreign keys.
    random_page_cost: 1.1,
    ...serverSide(limits),
    tcp_keepalives_idle: 20,
    tcp_keepalives_interval: 5,
    tcp_keepalives_count: 3,
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

/** For the rest of one transaction, as text. */
export function serverLimitsText(limits: TimeLimits): string {
  return Object.entries(serverSide(limits))
    .map(([name, value]) => `SET LOCAL ${name} = ${value}`)
    .join('; ');
}

/** For the rest of one transaction. */
export function serverLimits(limits: TimeLimits): Sql {
  const side = serverSide(limits);
  return sql`select set_config('statement_timeout', ${String(side.statement_timeout)}, true),
    set_config('lock_timeout', ${String(side.lock_timeout)}, true),
    set_config('idle_in_transaction_session_timeout', ${String(side.idle_in_transaction_session_timeout)}, true),
    set_config('TimeZone', 'UTC', true)`;
}
