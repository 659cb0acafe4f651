import { createHash } from 'node:crypto';
import { encodeValue } from './encode-value.ts';
import type { Sql } from './sql.ts';
import { valueParser } from './value-parsers.ts';

/*
 * Several statements under one Sync: one round trip, and outside BEGIN one implicit transaction. It leans on pg's
 * Submittable protocol (submit + handle... methods) and its Connection; pg is pinned and batch.test.ts holds it to that.
 */

/** The part of pg's Connection that a batch uses; @types/pg describes an older one. */
type Connection = {
  on(event: 'parseComplete', listener: () => void): void;
  parse(message: { text: string; name: string; types: number[] }): void;
  bind(message: {
    portal: string;
    statement: string;
    values: unknown[];
    binary: boolean;
    valueMapper: (value: unknown) => string | Buffer | null;
  }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
  sendCopyFail(message: string): void;
  stream: { cork(): void; uncork(): void };
};

export type Row = Record<string, unknown>;
export type Result = { readonly rows: Row[]; readonly count: number };
type Column = { readonly name: string; readonly parse: (text: string) => unknown };

type Prepared = { columns: readonly Column[] | undefined };
/** What this connection's server has parsed. Only a ParseComplete counts: after a failure the rest of a batch is skipped. */
type ConnectionState = { prepared: Map<string, Prepared>; current: Batch | undefined };
const states = new WeakMap<Connection, ConnectionState>();

const names = new Map<string, string>();
function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `q_${createHash('sha1').update(text).digest('base64url')}`;
    if (names.size > 5000) names.clear();
    names.set(text, name);
  }
  return name;
}

function stateOf(connection: Connection): ConnectionState {
  let state = states.get(connection);
  if (!state) {
    const created: ConnectionState = { prepared: new Map(), current: undefined };
    connection.on('parseComplete', () => created.current?.parsed());
    states.set(connection, created);
    state = created;
  }
  return state;
}

const asIs = (value: unknown): string | Buffer | null => value as string | Buffer | null;

// Past this many prepared statements a connection stops naming new ones: dynamic lists must not grow the server's memory.
const PREPARED_LIMIT = 500;

type Step = {
  readonly text: string;
  readonly name: string;
  readonly parse: boolean;
  readonly prepared: Prepared | undefined;
};

/** One batch in flight. Resolves with a result for each statement, or rejects with the first database error. */
export class Batch {
  readonly promise: Promise<Result[]>;
  private readonly statements: readonly Sql[];
  private readonly usePrepared: boolean;
  private readonly results: Result[] = [];
  private steps: Step[] = [];
  private parses: Step[] = [];
  private at = 0;
  private rows: Row[] = [];
  private columns: readonly Column[] = [];
  private state: ConnectionState | undefined;
  private failure: Error | undefined;
  private resolve!: (results: Result[]) => void;
  private reject!: (error: Error) => void;

  constructor(statements: readonly Sql[], options: { prepared: boolean }) {
    this.statements = statements;
    this.usePrepared = options.prepared;
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** Called by pg when the connection is free. */
  submit(connection: Connection): Error | null {
    const state = stateOf(connection);
    this.state = state;
    state.current = this;
    connection.stream.cork();
    try {
      // All values before any statement: what goes out without BEGIN is written by its Sync, so it goes out whole or not at all.
      const encoded = this.statements.map(statement => statement.values.map(encodeValue));
      this.statements.forEach((statement, index) => this.send(connection, state, statement, encoded[index] ?? []));
    } catch (error) {
      // A value that cannot be written: an empty batch, so that the connection stays usable.
      this.failure = error as Error;
    } finally {
      connection.sync();
      connection.stream.uncork();
    }
    return null;
  }

  private send(
    connection: Connection,
    state: ConnectionState,
    statement: Sql,
    values: (string | Buffer | null)[],
  ): void {
    const wanted = this.usePrepared && !statement.isPlannedForValues ? statementName(statement.text) : '';
    const known = wanted === '' ? undefined : state.prepared.get(wanted);
    const name = known || state.prepared.size < PREPARED_LIMIT ? wanted : '';
    const already = name !== '' && (known !== undefined || this.steps.some(step => step.parse && step.name === name));
    const step: Step = { text: statement.text, name, parse: !already, prepared: known };
    if (step.parse) {
      connection.parse({ text: statement.text, name, types: [] });
      this.parses.push(step);
    }
    connection.bind({
      portal: '',
      statement: name,
      values,
      binary: false,
      valueMapper: asIs,
    });
    if (!known?.columns) connection.describe({ type: 'P', name: '' });
    connection.execute({ portal: '', rows: 0 });
    this.steps.push(step);
  }

  /** The server has kept the next statement of this batch that was sent for parsing. */
  parsed(): void {
    const step = this.parses.shift();
    if (step && step.name !== '') this.state?.prepared.set(step.name, { columns: undefined });
  }

  handleRowDescription(message: { fields: { name: string; dataTypeID: number }[] }): void {
    this.columns = message.fields.map(field => ({ name: field.name, parse: valueParser(field.dataTypeID) }));
    this.rememberColumns();
  }

  handleDataRow(message: { fields: (string | null)[] }): void {
    const columns = this.steps[this.at]?.prepared?.columns ?? this.columns;
    const row: Row = {};
    try {
      for (let index = 0; index < columns.length; index++) {
        const column = columns[index] as Column;
        const value = message.fields[index];
        row[column.name] = value === null || value === undefined ? null : column.parse(value);
      }
    } catch (error) {
      this.failure ??= error as Error;
    }
    this.rows.push(row);
  }

  handleCommandComplete(message: { text: string }): void {
    // The server ends a transaction in which something failed by rolling it back, and calls that a success.
    if (message.text === 'ROLLBACK' && this.steps[this.at]?.text === 'commit')
      this.failure ??= new Error('commit of a transaction that had failed');
    const count = Number(/(\d+)$/.exec(message.text)?.[1] ?? 0);
    if (this.columns.length === 0) this.rememberColumns();
    this.finishStep(count);
  }

  handleEmptyQuery(): void {
    this.finishStep(0);
  }

  handlePortalSuspended(): void {}
  handleCopyInResponse(connection: Connection): void {
    connection.sendCopyFail('copy is not available in a batch');
  }
  handleCopyData(): void {}

  handleError(error: Error): void {
    this.leave();
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.leave();
    if (this.failure) this.reject(this.failure);
    else this.resolve(this.results);
  }

  private rememberColumns(): void {
    const step = this.steps[this.at];
    if (!step || step.name === '' || step.prepared?.columns) return;
    const prepared = this.state?.prepared.get(step.name);
    if (prepared) prepared.columns = this.columns;
  }

  private finishStep(count: number): void {
    this.results.push({ rows: this.rows, count });
    this.rows = [];
    this.columns = [];
    this.at++;
  }

  private leave(): void {
    if (this.state?.current === this) this.state.current = undefined;
  }
}
