import pg from 'pg';
import { Batch, type Result, type Row } from './batch.ts';
import { type Sql, sql } from './sql.ts';
import { DatabaseUnavailable, isConnectionFailure } from './unavailable.ts';

export type DatabaseOptions = {
  readonly url: string;
  readonly poolSize: number;
  /** False behind a transaction pooler that does not track prepared statements. */
  readonly preparedStatements: boolean;
  /** Longest wait for a free connection, and for one round trip, in milliseconds. */
  readonly connectMs?: number;
  readonly roundTripMs?: number;
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

/** Hooks that belong to one transaction; `afterCommit` runs only once the commit is acknowledged. */
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

export class Database {
  readonly pool: pg.Pool;
  /** Round trips to the server since the start. */
  roundTrips = 0;
  private readonly prepared: boolean;
  private readonly roundTripMs: number;
  private readonly inFlight = new Map<pg.PoolClient, number>();
  private readonly watch: NodeJS.Timeout;

  constructor(options: DatabaseOptions) {
    this.prepared = options.preparedStatements;
    this.roundTripMs = options.roundTripMs ?? 15_000;
    this.pool = new pg.Pool({
      connectionString: options.url,
      max: options.poolSize,
      connectionTimeoutMillis: options.connectMs ?? 4_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      application_name: 'orga',
      options:
        '-c TimeZone=UTC -c statement_timeout=15000 -c lock_timeout=4000 -c idle_in_transaction_session_timeout=20000',
    });
    // An idle connection that breaks is dropped by the pool; without a listener it would end the process.
    this.pool.on('error', () => {});
    this.pool.on('connect', client => client.on('error', () => {}));
    this.watch = setInterval(() => this.dropOverdue(), 500);
    this.watch.unref();
  }

  /** Statements inside the tenant wall in one round trip, without a decision in between. Rows per statement. */
  async read(orgId: string, queries: readonly Sql[]): Promise<Row[][]> {
    const results = await this.withClient(client => this.send(client, [setOrg(orgId), ...queries]));
    return results.slice(1).map(result => result.rows);
  }

  /** Rows of one statement inside the tenant wall: one round trip. */
  async readRows<R>(orgId: string, query: Sql<R>): Promise<R[]> {
    const [rows] = await this.read(orgId, [query]);
    return rows as R[];
  }

  /** Statements on tables that belong to no tenant (accounts, sessions): one round trip, one implicit transaction. */
  async global<R = Row>(query: Sql<R>): Promise<R[]> {
    const [result] = await this.withClient(client => this.send(client, [query]));
    return (result?.rows ?? []) as R[];
  }

  /**
   * Runs `work` in one transaction with the tenant set. BEGIN and the tenant travel with the first statement, deferred
   * statements with COMMIT. Any throw rolls back. For account calls without an org, pass the account's id.
   */
  async transaction<T>(orgId: string, work: (tx: Tx) => Promise<T>, actor: Actor = SYSTEM): Promise<T> {
    const after: (() => void)[] = [];
    const value = await this.withClient(async client => {
      const tx = new Transaction(orgId, actor, statements => this.send(client, statements), after);
      try {
        const result = await work(tx);
        await tx.commit();
        return result;
      } catch (error) {
        if (tx.isOpen && !isConnectionFailure(error)) await this.send(client, [ROLLBACK]);
        throw error;
      }
    });
    for (const action of after) action();
    return value;
  }

  async close(): Promise<void> {
    clearInterval(this.watch);
    await this.pool.end();
  }

  private async withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    let client: pg.PoolClient;
    try {
      client = await this.pool.connect();
    } catch (error) {
      throw new DatabaseUnavailable(error);
    }
    let broken = false;
    try {
      return await work(client);
    } catch (error) {
      broken = isConnectionFailure(error) || STALE_PLANS.has((error as { code?: string }).code ?? '');
      throw isConnectionFailure(error) ? new DatabaseUnavailable(error) : error;
    } finally {
      this.inFlight.delete(client);
      client.release(broken);
    }
  }

  private async send(client: pg.PoolClient, statements: readonly Sql[]): Promise<Result[]> {
    const batch = new Batch(statements, { prepared: this.prepared });
    this.inFlight.set(client, Date.now() + this.roundTripMs);
    this.roundTrips++;
    client.query(batch as unknown as pg.Submittable);
    try {
      return await batch.promise;
    } finally {
      this.inFlight.delete(client);
    }
  }

  // A server that went silent (black hole) never answers: the socket is cut, which fails the batch with a clear error.
  private dropOverdue(): void {
    const now = Date.now();
    for (const [client, deadline] of this.inFlight) {
      if (now < deadline) continue;
      this.inFlight.delete(client);
      // pg keeps its socket here; there is no public way to cut it without a polite goodbye that would never arrive.
      const { connection } = client as unknown as { connection: { stream: { destroy(error: Error): void } } };
      connection.stream.destroy(new Error('no answer from the database in time'));
    }
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
    if (this.isOpen || this.pending.length > 0) await this.exchange([setOrg(orgId)]);
    this.orgId = orgId;
  }

  async commit(): Promise<void> {
    const writes = [...this.pending, ...this.deferred];
    if (this.isOpen) await this.exchange([...this.deferred, COMMIT]);
    // Nothing was asked in between: one Sync is a transaction of its own, without BEGIN and COMMIT.
    else if (writes.length > 0) await this.send([setOrg(this.orgId), ...writes]);
    this.isOpen = false;
  }

  private async exchange(statements: readonly Sql[]): Promise<Result[]> {
    const before = this.isOpen ? this.pending : [BEGIN, setOrg(this.orgId), ...this.pending];
    this.pending = [];
    this.isOpen = true;
    return (await this.send([...before, ...statements])).slice(before.length);
  }
}
