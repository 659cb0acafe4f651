import { scrub } from './scrub.ts';

const MAX_CAUSES = 5;
const MAX_FRAMES = 30;

/**
 * An error as logs keep it. What PostgreSQL adds to its own (`detail`, `where`, the failing row) quotes the values of
 * people; the constraint, the code and the stack are enough to find the fault. Below level error there is no stack.
 */
export function errorForLog(error: unknown, withStack = true, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: typeof error };
  const { code, constraint, table, schema } = error as {
    [field in 'code' | 'constraint' | 'table' | 'schema']?: unknown;
  };
  const hasCause = error.cause !== undefined && depth < MAX_CAUSES;
  return {
    type: named(error.name),
    message: scrub(String(error.message)),
    code: named(code),
    constraint: named(constraint),
    table: table && schema ? `${named(schema)}.${named(table)}` : named(table),
    ...(withStack ? { stack: framesOf(error) } : {}),
    ...(hasCause ? { cause: errorForLog(error.cause, withStack, depth + 1) } : {}),
  };
}

/** Names of programs and their codes, not what somebody wrote in their place. */
const named = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w.$ -]{1,100}$/.test(value) ? scrub(value) : undefined;

/** Where it happened. The message that a stack begins with may have lines that look like places, so it is cut off first. */
function framesOf({ stack = '', message }: Error): string {
  const at = message === '' ? -1 : stack.indexOf(message);
  const lines = (at < 0 ? stack : stack.slice(at + message.length)).split('\n');
  const frames = lines.filter(line => /^ {4}at \S/.test(line)).slice(0, MAX_FRAMES);
  return frames.map(frame => scrub(frame)).join('\n');
}
