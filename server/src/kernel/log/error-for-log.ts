/**
 * An error as logs keep it. What PostgreSQL adds to its own (`detail`, `where`, the failing row) quotes the values of
 * people; the constraint, the code and the stack are enough to find the fault.
 */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error };
  const { code, constraint, table, schema } = error as {
    [field in 'code' | 'constraint' | 'table' | 'schema']?: string;
  };
  return {
    type: error.name,
    message: withoutValues(error.message),
    code,
    constraint,
    table: table && schema ? `${schema}.${table}` : table,
    stack: withoutValues(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: errorForLog(error.cause) }),
  };
}

// PostgreSQL quotes the value it could not take (`invalid input syntax for type uuid: "..."`); addresses need no quotes.
const withoutValues = (text: string): string =>
  text.replaceAll(/(: )"[^"\n]*"/g, '$1"…"').replaceAll(/[^\s"'<>()=,;:]+@[^\s"'<>()=,;:]+\.[^\s"'<>()=,;:]+/g, '…@…');
