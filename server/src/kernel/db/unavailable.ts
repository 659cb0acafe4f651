/** The database cannot be reached or did not answer in time. Answered as 503 with Retry-After. */
export class DatabaseUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database is not available', { cause });
    this.name = 'DatabaseUnavailable';
  }
}

/** True for failures of the connection, not of a statement: sockets, shutdown, too many connections, disk full. */
export function isConnectionFailure(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: string }).code ?? '';
  // 08: connection, 57P: shutdown or crash, 53: out of connections, memory or disk.
  if (/^(08|57P|53)/.test(code)) return true;
  if (/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|ENOENT)/.test(code)) return true;
  return /connection (terminated|ended|timeout)|not queryable|no answer from the database|timeout exceeded/i.test(
    error.message,
  );
}
