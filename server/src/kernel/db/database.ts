import pg from 'pg';
import { Batch, type Result, type Row } from './batch.ts';
import { Breaker } from './breaker.ts';
import { cutConnection, Probe } from './probe.ts';
import { UNWATCHED } from './round-trips.ts';
import { type Sql, sql } from './sql.ts';
import {
  INTERACTIVE,
  largerLimits,
  PATIENT,
  serverLimits,
  serverLimitsText,
  serverSettings,
  type TimeLimits,
} from './time-limits.ts';
import { DatabaseUnavailable, isConnectionFailure, leavesOutcomeOpen, OutcomeUnknown } from './unavailable.ts';
import { WaitingLine } from './waiting-line.ts';

export type DatabaseOptions = {
  readonly url: string;
  readonly poolSize: number;
  /** False behind a transaction pooler that does not track prepared statements. */
  readonly preparedStatements: boolean;
  /** Behind a pooler in transaction mode, which keeps no settings of a session: they travel with each call. */
  readonly isPooled?: boolean;
  /** For callers that do not ask for more with `patiently`. */
  readonly limits?: TimeLimits;
  /** Calls that may wait for a connection at once; more are refused without waiting. */
  readonly maxWaiting?: number;
};

/** On whose behalf a transaction writes: kept with its events and its audit entries. */
export type Actor = {
  /** Null for the system itself and for people without a session. */
  readonly accountId: string | null;
  readonly name: string;
  readonly ip: string | null;
  readonly requestId: string | null;
};
const SYSTEM: Actor = { accountId: null, name: 'system', ip: null, requestId: null };

/** Hooks that belong to one transaction; `afterCommit` is for hints, which do no harm when nothing was written after all. */
export interface Tx {
  readonly orgId: string;
  readonly actor: Actor;
  rows<R>(query: Sql<R>): Promise<R[]>;
  /** The first row or undefined. */
  first<R>(query: Sql<R>): Promise<R | undefined>;
  /** Number of rows written. */
  run(query: Sql): Promise<number>;
  /** Several statements in one round trip. */
  batch(queries: readonly Sql[]): Promise<Row[][]>;
  /** Sent in order with the next statement that is waited for, or with the commit: for writes whose count nobody needs. */
  write(query: Sql): void;
  /** Sent together with the commit, in order, after every other write: events, audit entries, jobs, the kept answer. */
  defer(query: Sql): void;
  afterCommit(action: () => void): void;
  /** Goes on inside another tenant's wall: only for creating an org and for calls that belong to an account. */
  switchOrg(orgId: string): Promise<void>;
}

const setOrg = (orgId: string): Sql => sql`select set_config('app.org_id', ${orgId}, true)`;
const BEGIN: Sql = { text: 'begin', values: [] };
const COMMIT: Sql = { text: 'commit', values: [] };
const ROLLBACK: Sql = { text: 'rollback', values: [] };
// Errors after which this connection's prepared statements can no longer be trusted.
const STALE_PLANS = new Set(['0A000', '26000', '42P05']);
// More than this many callers for each connection cannot all be served in time: the next one is told at once.
const WAITING_PER_CONNECTION = 100;
const WATCH_MS = 100;
// An answer that takes this long raises the question whether the database is there at all.
const SUSPICIOUS_MS = 1_000;

/** One call's hold of a connection. */
type Call = {
  readonly client: pg.PoolClient;
  readonly roundTripMs: number;
  readonly until: number;
  /** Somebody waits for its answer, and must hear soon that the database is away. */
  readonly isAwaited: boolean;
  isBroken: boolean;
  /** What the server must allow this call beyond its habit; sent with the first statements. */
  settings: Sql | undefined;
};

export class Database {
  readonly pool: pg.Pool;
  /** Round trips to the server since the start. */
  roundTrips = 0;
  watchRoundTrip = UNWATCHED;
  private readonly prepared: boolean;
  private readonly isPooled: boolean;
  private readonly limits: TimeLimits;
  private readonly line: WaitingLine;
  private readonly clients = new Set<pg.PoolClient>();
  private readonly inFlight = new Map<pg.PoolClient, { since: number; until: number; isAwaited: boolean }>();
  private readonly watch: NodeJS.Timeout;
  private watchedAt = performance.now();
  private readonly probe: Probe;
  private readonly breaker: Breaker;

  constructor(options: DatabaseOptions) {
    this.prepared = options.preparedStatements;
    this.isPooled = options.isPooled ?? false;
    this.limits = options.limits ?? INTERACTIVE;
    this.line = new WaitingLine(options.poolSize, options.maxWaiting ?? options.poolSize * WAITING_PER_CONNECTION);
    this.probe = new Probe(options.url);
    this.breaker = new Breaker(
      () => this.probe.answers(),
      () => {
        this.dropIdle();
        this.line.refuseImpatient();
      },
    );
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.poolSize,
      connectionTimeoutMillis: this.limits.waitMs,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      application_name: 'orga',
      ...(this.isPooled ? {} : { options: serverSettings(this.limits) }),
    });
    // An idle connection that breaks is dropped by the pool; without a listener it would end the process.
    this.pool.on('error', () => this.breaker.suspect());
    this.pool.on('connect', client => this.clients.add(client.on('error', () => {}) as pg.PoolClient));
    this.pool.on('remove', client => this.clients.delete(client));
    this.watch = setInterval(() => this.dropOverdue(), WATCH_MS);
    this.watch.unref();
  }

  /** Whether the database answers, asked beside the pool: for probes. */
  answers(): Promise<boolean> {
    return this.breaker.isOpen ? Promise.resolve(false) : this.probe.answers();
  }

  /** Calls that wait for a connection. */
  get waiting(): number {
    return this.line.length;
  }

  /** Statements inside the tenant wall in one round trip, without a decision in between. Rows per statement. */
  async read(orgId: string, queries: readonly Sql[]): Promise<Row[][]> {
    const results = await this.withClient(call => this.send(call, [setOrg(orgId), ...queries]));
    return results.slice(1).map(result => result.rows);
  }

  /** Rows of one statement inside the tenant wall: one round trip. */
  async readRows<R>(orgId: string, query: Sql<R>): Promise<R[]> {
    const [rows] = await this.read(orgId, [query]);
    return rows as R[];
  }

  /** Statements on tables that belong to no tenant (accounts, sessions): one round trip, one implicit transaction. */
  async global<R = Row>(query: Sql<R>): Promise<R[]> {
    const [result] = await this.withClient(call => this.send(call, [query]));
    return (result?.rows ?? []) as R[];
  }

  /**
   * What the job queue asks, in pg's own form and its own way of reading values. Some of its texts hold a transaction of
   * their own: one that fails in the middle leaves its connection inside it, so a connection that failed is not used again.
   */
  async plain(text: string, values?: unknown[]): Promise<pg.QueryResult> {
    return this.withClient(async call => {
      const limits = largerLimits();
      const allowed = limits ? text.replace(/^\s*BEGIN;/i, `BEGIN; ${serverLimitsText(limits)};`) : text;
      try {
        return await this.within(call, () => call.client.query(allowed, values));
      } catch (error) {
        call.isBroken = true;
        throw error;
      }
    });
  }

  /**
   * Runs `work` in one transaction with the tenant set. BEGIN and the tenant travel with the first statement, deferred
   * statements with COMMIT. Any throw rolls back. For account calls without an org, pass the account's id.
   */
  async transaction<T>(orgId: string, work: (tx: Tx) => Promise<T>, actor: Actor = SYSTEM): Promise<T> {
    const after: (() => void)[] = [];
    const tell = (): void => after.forEach(action => action());
    const value = await this.withClient(async call => {
      const tx = new Transaction(orgId, actor, statements => this.send(call, statements), after);
      try {
        const result = await work(tx);
        await tx.commit();
        return result;
      } catch (error) {
        // A connection that cannot even roll back is closed, which does; what the caller hears is the first error.
        if (tx.isOpen && !isConnectionFailure(error))
          await this.send(call, [ROLLBACK]).catch(() => (call.isBroken = true));
        throw error;
      }
    }).catch((error: unknown) => {
      // It may have been written: what is kept in this process is dropped as if it was.
      if (error instanceof OutcomeUnknown) tell();
      throw error;
    });
    tell();
    return value;
  }

  async close(): Promise<void> {
    clearInterval(this.watch);
    this.breaker.stop();
    await this.probe.close();
    await this.pool.end();
  }

  private async withClient<T>(work: (call: Call) => Promise<T>): Promise<T> {
    const larger = largerLimits();
    const limits = larger ?? this.limits;
    const until = performance.now() + limits.wholeMs;
    const call: Call = {
      client: await this.connect(limits),
      roundTripMs: limits.roundTripMs,
      until,
      isAwaited: limits.waitMs < PATIENT.waitMs,
      isBroken: false,
      settings: larger || this.isPooled ? serverLimits(limits) : undefined,
    };
    try {
      return await work(call);
    } catch (error) {
      const isLost = isConnectionFailure(error);
      call.isBroken ||= isLost || STALE_PLANS.has((error as { code?: string }).code ?? '');
      if (!isLost) throw error;
      this.breaker.suspect();
      throw error instanceof DatabaseUnavailable ? error : new DatabaseUnavailable(error);
    } finally {
      this.inFlight.delete(call.client);
      call.client.release(call.isBroken);
      this.line.leave();
    }
  }

  /** A connection of the pool, which has one for everybody who comes out of the line. */
  private async connect({ waitMs }: TimeLimits): Promise<pg.PoolClient> {
    const isPatient = waitMs >= PATIENT.waitMs;
    if (this.breaker.isOpen && !isPatient) throw new DatabaseUnavailable(new Error('it did not answer lately'));
    await this.line.enter(waitMs, isPatient);
    try {
      return await this.pool.connect();
    } catch (error) {
      this.line.leave();
      this.breaker.suspect();
      throw new DatabaseUnavailable(error);
    }
  }

  private async send(call: Call, statements: readonly Sql[]): Promise<Result[]> {
    const { settings } = call;
    call.settings = undefined;
    const batch = new Batch(settings ? [settings, ...statements] : statements, { prepared: this.prepared });
    const results = await this.within(call, () => {
      this.roundTrips++;
      call.client.query(batch as unknown as pg.Submittable);
      return this.watchRoundTrip(statements, batch.promise);
    });
    return settings ? results.slice(1) : results;
  }

  private async within<T>({ client, roundTripMs, until, isAwaited }: Call, ask: () => Promise<T>): Promise<T> {
    const since = performance.now();
    this.inFlight.set(client, { since, until: Math.min(until, since + roundTripMs), isAwaited });
    try {
      return await ask();
    } finally {
      this.inFlight.delete(client);
    }
  }

  // A server that went silent (black hole) never answers: the socket is cut, which fails the batch with a clear error.
  private dropOverdue(): void {
    const now = performance.now();
    const late = now - this.watchedAt;
    this.watchedAt = now;
    this.line.look();
    // This process was busy itself: answers may lie unread, and get their turn first.
    if (late > WATCH_MS + 250) return;
    for (const [client, { since, until, isAwaited }] of this.inFlight) {
      const isLost = this.breaker.isOpen && isAwaited && now - since > INTERACTIVE.roundTripMs;
      if (now >= until || isLost) {
        this.inFlight.delete(client);
        cutConnection(client);
      } else if (now - since > SUSPICIOUS_MS) this.breaker.suspect();
    }
  }

  // Connections to a server that went away are dead, and each would be found out by making a request wait.
  private dropIdle(): void {
    for (const client of this.clients) if (!this.inFlight.has(client)) cutConnection(client);
  }
}

class Transaction implements Tx {
  orgId: string;
  readonly actor: Actor;
  isOpen = false;
  private readonly send: (statements: readonly Sql[]) => Promise<Result[]>;
  private pending: Sql[] = [];
  private readonly deferred: Sql[] = [];
  private readonly after: (() => void)[];

  constructor(
    orgId: string,
    actor: Actor,
    send: (statements: readonly Sql[]) => Promise<Result[]>,
    after: (() => void)[],
  ) {
    this.orgId = orgId;
    this.actor = actor;
    this.send = send;
    this.after = after;
  }

  async rows<R>(query: Sql<R>): Promise<R[]> {
    const [result] = await this.exchange([query]);
    return (result?.rows ?? []) as R[];
  }

  async first<R>(query: Sql<R>): Promise<R | undefined> {
    return (await this.rows(query))[0];
  }

  async run(query: Sql): Promise<number> {
    const [result] = await this.exchange([query]);
    return result?.count ?? 0;
  }

  async batch(queries: readonly Sql[]): Promise<Row[][]> {
    if (queries.length === 0) return [];
    return (await this.exchange(queries)).map(result => result.rows);
  }

  write(query: Sql): void {
    this.pending.push(query);
  }

  defer(query: Sql): void {
    this.deferred.push(query);
  }

  afterCommit(action: () => void): void {
    this.after.push(action);
  }

  async switchOrg(orgId: string): Promise<void> {
    // What was put off belongs to the tenant it was put off in.
    const putOff = this.deferred.splice(0);
    if (this.isOpen || this.pending.length + putOff.length > 0) await this.exchange([...putOff, setOrg(orgId)]);
    this.orgId = orgId;
  }

  async commit(): Promise<void> {
    const writes = [...this.pending, ...this.deferred];
    try {
      if (this.isOpen) await this.exchange([...this.deferred, COMMIT]);
      // Nothing was asked in between: one Sync is a transaction of its own, without BEGIN and COMMIT.
      else if (writes.length > 0) await this.send([setOrg(this.orgId), ...writes]);
    } catch (error) {
      throw leavesOutcomeOpen(error) ? new OutcomeUnknown(error) : error;
    }
    this.isOpen = false;
  }

  private async exchange(statements: readonly Sql[]): Promise<Result[]> {
    const before = this.isOpen ? this.pending : [BEGIN, setOrg(this.orgId), ...this.pending];
    this.pending = [];
    this.isOpen = true;
    return (await this.send([...before, ...statements])).slice(before.length);
  }
}
