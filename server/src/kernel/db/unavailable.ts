/** How often callers of this process were told so; for the metrics. */
export const unavailable = { count: 0 };

/** The database cannot be reached or did not answer in time. Answered as 503 with Retry-After. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database is not available', { cause });
    this.name = 'DatabaseUnavailable';
    unavailable.count++;
  }
}

/** COMMIT was sent and its answer never came: it was carried out or not. Asking again with the same key tells. */
export class OutcomeUnknown extends DatabaseUnavailable {
  constructor(cause: unknown) {
    super(cause);
    this.name = 'OutcomeUnknown';
    this.message = 'the database is not available, and whether it kept the change is not known';
  }
}

/** True for failures of the connection, not of a statement: sockets, shutdown, too many connections, disk full. */
export function isConnectionFailure(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: string }).code ?? '';
  // 08: connection, 57P: shutdown or crash, 53: out of connections, memory or disk, 58: the server's own files,
  // 25P03 and 25P04: our session was ended because it was silent or took too long.
  if (/^(08|57P|53|58|25P0[34])/.test(code)) return true;
  if (/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT|EMFILE)/.test(code)) return true;
  return /connection (terminated|ended|timeout)|client was closed|not queryable|no answer from the database|timeout exceeded/i.test(
    error.message,
  );
}

/** True when a commit that failed so may have been carried out all the same: the server never said that it was not. */
export function leavesOutcomeOpen(error: unknown): boolean {
  if (!isConnectionFailure(error)) return false;
  const { severity, message } = error as { severity?: string; message: string };
  // An ERROR is the server's own word that nothing was kept; FATAL ends the session and may come after the commit.
  // A connection that was known to be broken before took nothing on its way.
  return severity !== 'ERROR' && !/not queryable|client was closed/i.test(message);
}
